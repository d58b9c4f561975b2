import { expect, it } from "vitest";
import { attackBy } from "./run.ts";
import { queries, slowly, waysIn } from "./rows.ts";

for (const [group, rows] of Object.entries(slowly)) attackBy(group, rows);

it("the list is whole", () => {
  const numbers = [queries, waysIn, slowly].flatMap((part) =>
    Object.values(part)
      .flat()
      .map(({ number }) => number),
  );
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 47 }, (_, index) => index + 1));
});
