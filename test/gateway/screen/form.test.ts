import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns, form, isFlat } from "../../../gateway/screen/form.ts";

describe("the form of a line", () => {
  it("takes quickly nothing that it would refuse", () => {
    const name = fc.oneof(fc.constantFrom(...columns), fc.constantFrom("constructor", "__proto__", "Zone", ""));
    const said = fc.oneof(
      fc.string(),
      fc.constantFrom("PASSPORT", "VISA", "F", "X", "passport", null, 7, true, [], {}),
      fc.constantFrom("a".repeat(1_000), "a".repeat(1_001), "\u{1F600}".repeat(500), "\u{1F600}".repeat(501)),
    );
    const line = fc.oneof(
      { weight: 9, arbitrary: fc.array(fc.tuple(name, said), { maxLength: 4 }).map(Object.fromEntries) },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    fc.assert(
      fc.property(line, (value) => {
        const read: unknown = JSON.parse(JSON.stringify(value));
        const { data = null } = form.safeParse(read);
        expect(isFlat(read) ? data : read).toEqual(read);
      }),
    );
    for (const plain of [{ number: "XZ1" }, { zone: "P<", sex: "F", type: null, birthDate: null }, {}])
      expect(isFlat(plain)).toBe(true);
  });
});
