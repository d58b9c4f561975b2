import fc from "fast-check";
import { expect, it } from "vitest";
import { RowsByKey } from "../../../core/store/sqlite/rows-by-key.ts";

/** Of few bytes, so that many begin alike and some are one. */
const key = fc.uint8Array({ minLength: 16, maxLength: 16, max: 1 });

it("Keys are handed out in the order of their bytes, each with its rows, and each pair once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.nat(3)), { maxLength: 300 }),
      fc.integer({ min: 1, max: 9 }),
      (all, atOnce) => {
        const rows = new RowsByKey();
        const said = all.toSorted(([, one], [, other]) => one - other).map(([bytes, row]) => ({ bytes, row }));
        for (const { bytes, row } of said) rows.add(bytes, row);
        const expected = [
          ...new Set(said.map(({ bytes, row }) => `${Buffer.from(bytes).toString("hex")} ${row}`)),
        ].sort();
        const batches = [...rows.sorted(atOnce)];
        expect(batches.every(({ length }) => length <= 2 * atOnce)).toBe(true);
        const pairs = batches.flat();
        const found = pairs.flatMap((one, at) =>
          at % 2 === 0 ? `${Buffer.from(one as Uint8Array).toString("hex")} ${pairs[at + 1]}` : [],
        );
        expect(found).toEqual(expected);
      },
    ),
  );
});

it("More keys than were made room for at first stay in order", () => {
  const rows = new RowsByKey();
  const many = 10_000;
  for (let at = 0; at < many; at += 1) {
    const bytes = Buffer.alloc(16);
    bytes.writeUInt32BE((at * 2_654_435_761) % 2 ** 32);
    rows.add(bytes, at);
  }
  const keys = [...rows.sorted(250)].flat().filter((one) => typeof one !== "number");
  expect(keys.length).toBe(many);
  expect(keys.every((one, at) => at === 0 || Buffer.compare(keys[at - 1] as Buffer, one) < 0)).toBe(true);
});
