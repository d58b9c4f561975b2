import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressSpans, admission, hourSpans, networkOf } from "../../../core/access/admission.ts";
import { covers } from "../../../core/access/spans.ts";
import { addresses, mapped, ranges } from "./addresses.ts";

describe("ranges of addresses", () => {
  it("lie within others where each address of them does", () => {
    const range = fc.constantFrom(...ranges, ...mapped);
    fc.assert(
      fc.property(fc.array(range), range, (list, one) => {
        const [wide, narrow] = [list, [one]].map((addresses) => admission({ addresses, hours: null }));
        const near = [
          ...addresses,
          "10.0.0.0",
          "10.0.0.127",
          "10.0.0.128",
          "10.0.0.255",
          "2001:db8:1::",
          "2001:db8:2::1",
        ];
        const outside = near.filter((address) => narrow?.(address, 0) && !wide?.(address, 0));
        const within = covers(addressSpans(list), addressSpans([one]));
        expect(outside.length === 0).toBe(within);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [["10.0.0.0/25", "10.0.0.128/25"], "10.0.0.0/24", true],
    [["10.0.0.0/25", "10.0.0.129/32"], "10.0.0.0/24", false],
    [["10.0.0.0/8"], "::ffff:10.1.2.3", true],
    [["::/0"], "10.0.0.0/8", true],
    [["0.0.0.0/0"], "::/0", false],
    [["2001:DB8::/32"], "2001:db8:0:0:0:0:0.0.0.1", true],
    [["192.0.2.77/24"], "192.0.2.1", true],
    [[], "192.0.2.1", false],
  ])("%j cover %s: %j", (list, one, whether) => {
    expect(covers(addressSpans(list), addressSpans([one]))).toBe(whether);
  });
});

it.each([
  ["2001:db8:1:2::7", "2001:DB8:1:2:ffff:0:0:1", true],
  ["2001:db8:1:2::7", "2001:db8:1:3::7", false],
  ["fe80::1%eth0", "fe80::2", true],
  ["192.0.2.1", "::ffff:192.0.2.1", true],
  ["192.0.2.1", "192.0.2.2", false],
])("%s and %s are one client, as all of one network of 64 bits: %j", (one, other, whether) => {
  expect(networkOf(one) === networkOf(other)).toBe(whether);
});

it.each([
  [
    "two parts that meet",
    [
      ["06:00", "12:00"],
      ["12:00", "22:00"],
    ],
    ["08:00", "20:00"],
    true,
  ],
  [
    "two parts with a minute between",
    [
      ["06:00", "11:59"],
      ["12:00", "22:00"],
    ],
    ["08:00", "20:00"],
    false,
  ],
  ["a part that ends sooner", [["06:00", "22:00"]], ["08:00", "24:00"], false],
] as const)("hours are covered by others, or not: %s", (_what, list, [from, until], whether) => {
  const spans = hourSpans(list.map(([start, end]) => ({ days: [1, 2], from: start, until: end })));
  expect(covers(spans, hourSpans([{ days: [2], from, until }]))).toBe(whether);
  expect(covers(spans, hourSpans([{ days: [3], from, until }]))).toBe(false);
});
