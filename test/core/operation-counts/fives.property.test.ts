import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "../../../core/operation-counts/fives.ts";
import { apart, type CountedPart, countedParts } from "../../../core/operation-counts/read.ts";
import {
  cellKey,
  type CountedWhat,
  type CountedWhere,
  type OperationCount,
  rowId,
} from "../../../core/operation-counts/rows.ts";

/** A count of one country, place, day and sort, which nothing that is told divides any further. */
interface Cell {
  readonly where: CountedWhere;
  readonly what: CountedWhat;
  readonly count: number;
}

const where = fc.record({
  operation: fc.constant("OPE-1"),
  test: fc.constant(false),
  country: fc.constantFrom("UTO", "GRC"),
  place: fc.constantFrom("PORT-1", "PORT-2", null),
  day: fc.constantFrom("2026-06-01", "2026-06-02"),
});
const what = fc.oneof(
  fc.record({
    measure: fc.constant("check" as const),
    kind: fc.constantFrom("document", "traveller"),
    came: fc.constantFrom("NO_RECORD", "HIT"),
    outside: fc.boolean(),
  }),
  fc.record({
    measure: fc.constant("hit" as const),
    kind: fc.constantFrom("PERSON", "NOTICE"),
    came: fc.constant(null),
  }),
);
const keyOf = (cell: Pick<Cell, "where" | "what">) => `${rowId(cell.where)} ${cellKey(cell.what)}`;
const cells = fc.uniqueArray(fc.record({ where, what, count: fc.integer({ min: 0, max: 40 }) }), {
  selector: keyOf,
  minLength: 1,
  maxLength: 24,
});
const parts = fc.subarray([...countedParts]).map((some) => new Set<CountedPart>(some));

/** The rows that the hub would hold of these counts. */
function rowsOf(all: readonly Cell[]): OperationCount[] {
  const stamps = { policy: "", version: 1, created: "", updated: "", changed: 0, toldChanged: 0 };
  return [...Map.groupBy(all, ({ where: at }) => rowId(at))].map(([id, some]) => {
    const { country: owner, ...at } = (some[0] as Cell).where;
    const counts = Object.fromEntries(some.flatMap((one) => (one.count > 0 ? [[cellKey(one.what), one.count]] : [])));
    return { id, owner, ...at, cells: counts, ...stamps };
  });
}

/** All that one look tells whoever does not own the operation. */
const told = (all: readonly Cell[], by: ReadonlySet<CountedPart>, exact = false) =>
  apart(rowsOf(all), by, exact).map((one) => ({ ...one, words: words(one, exact) }));

describe("counts that are told in fives", () => {
  it("show one check more between two looks only as the first of its sort, or as one with which that reached a five", () => {
    fc.assert(
      fc.property(cells, fc.nat(), parts, (all, at, by) => {
        const added = all[at % all.length] as Cell;
        const more = all.map((one) => (one === added ? { ...one, count: one.count + 1 } : one));
        const isTold = JSON.stringify(told(more, by)) !== JSON.stringify(told(all, by));
        expect(isTold).toBe(added.count === 0 || (added.count + 1) % 5 === 0);
      }),
    );
  });

  it("say of no sort which of five it is: those that reached the same five are told in the same words", () => {
    const within = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(cells, within, parts, (all, moved, by) => {
        // From 1 to 4, or from one multiple of five to before the next.
        const others = all.map((one, at) => {
          const five = one.count - (one.count % 5);
          const other = five === 0 ? 1 + ((moved[at] as number) % 4) : five + (moved[at] as number);
          return { ...one, count: one.count === 0 ? 0 : other };
        });
        expect(told(others, by)).toEqual(told(all, by));
      }),
    );
  });

  it("are never more than was counted, and less by at most four for each sort", () => {
    fc.assert(
      fc.property(cells, parts, (all, by) => {
        const [inFives, exact] = [told(all, by), told(all, by, true)];
        const sorts = (measure: string) => all.filter((one) => one.what.measure === measure).length;
        expect(inFives.map(({ measure }) => measure)).toEqual(exact.map(({ measure }) => measure));
        for (const [at, one] of inFives.entries()) {
          const { count } = exact[at] as { count: number };
          const least = one.count + one.under5;
          expect(least).toBeLessThanOrEqual(count);
          expect(count - one.count).toBeLessThanOrEqual(4 * sorts(one.measure));
        }
      }),
    );
  });
});
