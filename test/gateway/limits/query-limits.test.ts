import { describe, expect, it } from "vitest";
import { QueryLimits } from "../../../gateway/limits/query-limits.ts";

/** Acts where of the stack only so many small frames are left: as little as the first text of a process may meet. */
function near(left: number, act: () => unknown): unknown {
  let deepest = 0;
  const measure = (depth: number): unknown => measure((deepest = depth) + 1);
  expect(() => measure(0)).toThrow(RangeError);
  const down = (depth: number): unknown => (depth >= deepest - left ? act() : down(depth + 1));
  return down(0);
}

const nested = (before: string, open: string, inner: string, close: string, after: string) =>
  before + open.repeat(450) + inner + close.repeat(450) + after;

const queries: Readonly<Record<string, string>> = {
  lists: nested("{ a(b: ", "[", "1", "]", ") }"),
  objects: nested("{ a(b: ", "{c:", "1", "}", ") }"),
  defaults: nested("query($a: Int = ", "[", "1", "]", ") { a }"),
  types: nested("query($a: ", "[", "Int", "]", ") { a }"),
  selections: nested("", "{a", "", "}", ""),
};

describe("a query that is nested without end", () => {
  it("is refused by name, wherever on the stack it is read", () => {
    const codes = new Set<string>();
    for (let left = 100; left < 12_000; left *= 1.3) {
      for (const [what, query] of Object.entries(queries)) {
        try {
          const excess = near(left, () => new QueryLimits().excess(query, { role: "analyst" }));
          codes.add((excess as { code: string } | null)?.code ?? `${what} pass`);
        } catch (error) {
          // So little was left that it had not begun to read.
          if (!(error instanceof RangeError)) throw error;
        }
      }
    }
    expect([...codes].toSorted()).toEqual(["DEPTH_LIMIT", "LITERAL_TOO_DEEP"]);
  });
});
