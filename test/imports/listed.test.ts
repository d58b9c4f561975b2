import { describe, expect, it } from "vitest";
import { fitting } from "../../imports/listed/fitting.ts";
import { entriesOfPerson } from "../../imports/listed/person.ts";
import { publishedAt } from "../../imports/formats/published.ts";

const list = { owner: "UTO", source: "a list" };
const person = { reference: "P1", fields: {}, notes: [], notice: null };

describe("a listed person", () => {
  it("keeps in the note a document whose number no record can hold, and counts it as not held", () => {
    const numbers = ["ZZ0000001", "number of a lost passport ".repeat(3)];
    const documents = numbers.map((number, at) => ({
      path: `Passport[${at}]`,
      said: `Passport; ${number}`,
      held: { key: number, fields: { number } },
    }));
    const note = expect.stringMatching(
      /^Document whose number is longer than a number is: Passport; number of/,
    ) as string;
    expect([...entriesOfPerson({ ...person, documents }, "line 1", list)]).toMatchObject([
      { entry: { record: "person", note } },
      { entry: { record: "document", number: "ZZ0000001" } },
      { entry: { kind: "HOLDER_OF" } },
      { at: "line 1, Passport[1]", notHeld: "a document whose number is too long: the person's note says it" },
    ]);
  });

  it("is one document's holder once where the list repeats it, with all that is said of it", () => {
    const said = ["seen in 2001", "seen in 2002", "seen in 2001"].map((note, at) => ({
      path: `Passport[${at}]`,
      said: note,
      held: { key: "PASSPORT/1", fields: { number: "1", note } },
    }));
    const found = [...entriesOfPerson({ ...person, documents: said }, "line 1", list)];
    expect(found).toHaveLength(3);
    expect(found[1]).toMatchObject({ entry: { record: "document", note: "seen in 2001; seen in 2002" } });
  });
});

it("a text that is longer than its field is cut between characters, and says how long it was", () => {
  expect(fitting("short", 10)).toBe("short");
  expect(fitting("", 10)).toBeNull();
  const cut = fitting("\u{1F6A2}".repeat(200), 100) ?? "";
  expect(cut.length).toBeLessThanOrEqual(100);
  expect(cut).toMatch(/^\u{1F6A2}+ \.\.\. \(the list says more: 400 characters in all\)$/u);
  expect(cut.isWellFormed()).toBe(true);
  expect(fitting("\u33a1".repeat(100), 150)).toMatch(/^\u33a1+ \.\.\. \(the list says more: 100 characters in all\)$/);
});

it.each([
  ["2026-02-13T23:30:00.000-05:00", "2026-02-14T04:30:00.000Z"],
  ["2026-02-13", "2026-02-13"],
  ["2026-02-13T00:00:00", "2026-02-13"],
  ["13/02/2026", "2026-02-13"],
  ["13-Feb-2026", "2026-02-13"],
  ["13 February 2026", "2026-02-13"],
  ["31/02/2026", null],
  ["soon", null],
])("an edition says when it was published: %s", (printed, published) => {
  expect(publishedAt(printed, "DMY")).toBe(published);
});
