import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingOf, type Quantity } from "../../../records/operations/missing-resources.ts";
import { daysInYear, meaningsOf, vaguePeriod } from "./vague-periods.ts";

const quantity = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom("PERSONNEL", "DEVICE"),
      place: fc.constantFrom(null, "PORT-1"),
      amount: fc.integer({ min: 1, max: 4 }),
    }),
    vaguePeriod,
  )
  .map(([one, period]): Quantity => ({ ...one, ...period }));

const sum = (some: readonly Quantity[]) => some.reduce((all, { amount }) => all + amount, 0);

describe("what an operation asks for and does not have", () => {
  it("is, day by day, the most that may be asked for less what is surely there", () => {
    fc.assert(
      fc.property(fc.array(quantity, { maxLength: 5 }), fc.array(quantity, { maxLength: 5 }), (asked, given) => {
        const missing = missingOf(asked, given);
        for (const kind of ["PERSONNEL", "DEVICE"])
          for (const place of [null, "PORT-1"])
            for (const day of daysInYear) {
              const here = (one: { kind: string; place: string | null }) => one.kind === kind && one.place === place;
              const wanted = sum(asked.filter((one) => here(one) && meaningsOf(one).some((lasts) => lasts(day))));
              const there = sum(given.filter((one) => here(one) && meaningsOf(one).every((lasts) => lasts(day))));
              const told = missing.filter(
                (one) => here(one) && (one.from ?? "0") <= day && day <= (one.until ?? "9999-12-31"),
              );
              expect(told.map(({ amount }) => amount)).toEqual(wanted > there ? [wanted - there] : []);
            }
      }),
    );
  });

  it("is told in stretches of days", () => {
    const asked = { kind: "PERSONNEL", place: null, amount: 10, from: "2026-06-01", until: "2026-06-30" };
    const given = [{ ...asked, amount: 4, from: "2026-06-11", until: "2026-06-20" }];
    const missing = { kind: "PERSONNEL", place: null };
    expect(missingOf([asked], given)).toEqual([
      { ...missing, from: "2026-06-01", until: "2026-06-10", amount: 10 },
      { ...missing, from: "2026-06-11", until: "2026-06-20", amount: 6 },
      { ...missing, from: "2026-06-21", until: "2026-06-30", amount: 10 },
    ]);
    expect(missingOf([{ ...asked, from: null, until: null }], [])).toEqual([
      { ...missing, from: null, until: null, amount: 10 },
    ]);
  });
});
