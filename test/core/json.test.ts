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
        const said = { value: Object.fromEntries(pairs.map(([name, one]) => [name, one])) };
        const refused = { fault: expect.stringMatching(/ twice$/) as string };
        expect(readJson(text)).toEqual(isTwice ? refused : said);
      }),
    );
  });

  it.each([
    [String.raw`{"a":1,"\\":2}`, String.raw`{"a":1,"\n":2}`, { a: 1, "\n": 2 }],
    [String.raw`{"c":[],"\\":2}`, String.raw`{"c":[],"\"":{"\u0064":"\""}}`, { c: [], '"': { d: '"' } }],
    [
      String.raw`{"query":"","\\u00":2}`,
      String.raw`{"query":"a","\u0076ar\u0073":[1.5e3,true,null,{}]}`,
      { query: "a", vars: [1500, true, null, {}] },
    ],
    [String.raw`{"e":"","\\":2}`, String.raw`{"e":"","\u0065":""}`, null],
  ])("names its keys as it writes them, whatever was read before: after %s comes %s", (before, text, value) => {
    readJson(before);
    expect(readJson(text)).toEqual(value ? { value } : { fault: "names e twice" });
  });
});
