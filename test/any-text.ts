import fc from "fast-check";

/** Whole characters alone: half of a pair is none. */
const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 0x2fff }),
  fc.integer({ min: 0, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);

/** Any characters at all. fast-check's own unit `binary` takes seconds to be made, in each process of the tests. */
export function anyText(bounds: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ ...bounds, unit: codePoint.map((point) => String.fromCodePoint(point)) });
}
