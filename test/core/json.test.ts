import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../core/json.ts";

describe("JSON that is read", () => {
  const key = fc.constantFrom("a", "b", "ab", "", '"', "\\", "a\\", ":", "{", "__proto__", "é");
  const value = fc.oneof(key, fc.constantFrom(null, 7, true, [], {}, ["a", '"'], { a: "b" }));
  const spelled = (text: string, escaped: boolean) =>
    escaped && text === "a" ? String.raw`"\u0061"` : JSON.stringify(text);

  it("names each key of an object once, however it is written, or is refused", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value, fc.boolean()), { maxLength: 4 }), fc.boolean(), (pairs, spaced) => {
        const gap = spaced ? " " : "";
        const members = pairs.map(([name, said, escaped]) => `${spelled(name, escaped)}${gap}:${JSON.stringify(said)}`);
        const text = `{${gap}${members.join(`,${gap}`)}}`;
        const isTwice = new Set(pairs.map(([name]) => name)).size < pairs.length;
        const read = readJson(text);
        expect("fault" in read && read.fault.endsWith(" twice")).toBe(isTwice);
        expect("value" in read ? read.value : JSON.parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});
