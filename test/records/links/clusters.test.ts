import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clustersOf, joiningAmong, type Judged } from "../../../records/links/clusters.ts";

const ids = ["A", "B", "C", "D", "E", "F"];

const judged = fc.uniqueArray(
  fc.record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    by: fc.constantFrom("UTO", "GRC"),
    judgement: fc.constantFrom("SAME" as const, "SAME" as const, "DIFFERENT" as const, "UNSURE" as const),
  }),
  { selector: ({ from, to, by }) => `${[from, to].toSorted().join("")}${by}`, maxLength: 14 },
);

type Drawn = typeof judged extends fc.Arbitrary<infer All> ? All : never;

const withIds = (all: Drawn): (Judged & { readonly by: string })[] =>
  all.filter(({ from, to }) => from !== to).map((one, at) => ({ ...one, id: `J${at}` }));

/** By spreading labels until nothing changes: slow, and seen to be right. */
function naive(judgements: readonly Judged[]): Map<string, string> {
  const says = (what: string, one: string, other: string) =>
    judgements.some(
      ({ from, to, judgement }) => judgement === what && [from, to].includes(one) && [from, to].includes(other),
    );
  const labels = new Map(ids.map((id) => [id, id]));
  for (let changed = true; changed;) {
    changed = false;
    for (const one of ids)
      for (const other of ids) {
        if (one === other || !says("SAME", one, other) || says("DIFFERENT", one, other)) continue;
        const least = [labels.get(one) as string, labels.get(other) as string].toSorted()[0] as string;
        if (labels.get(one) === least && labels.get(other) === least) continue;
        labels.set(one, least).set(other, least);
        changed = true;
      }
  }
  return labels;
}

describe("clusters", () => {
  it("are what chains of SAME join, but for pairs that are DIFFERENT to anybody", () => {
    fc.assert(
      fc.property(judged, (drawn) => {
        const judgements = withIds(drawn);
        const [found, wanted] = [clustersOf(ids, judgements), naive(judgements)];
        for (const id of ids)
          expect(found.get(id)?.records).toEqual(ids.filter((other) => wanted.get(other) === wanted.get(id)));
      }),
    );
  });

  it("are the same whatever the order of the judgements and of the records", () => {
    fc.assert(
      fc.property(judged, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const judgements = withIds(drawn);
        const shuffled = judgements.map((one) => [order.next().value as number, one] as const);
        const others = shuffled.toSorted(([one], [other]) => one - other).map(([, one]) => one);
        const reversed = clustersOf(ids.toReversed(), others);
        for (const [id, cluster] of clustersOf(ids, judgements)) expect(reversed.get(id)).toEqual(cluster);
      }),
    );
  });

  it("show every DIFFERENT that contradicts them, and no other judgement", () => {
    fc.assert(
      fc.property(judged, (drawn) => {
        const judgements = withIds(drawn);
        const joining = new Set(joiningAmong(judgements));
        for (const { records, conflicts, judgements: own } of clustersOf(ids, judgements).values()) {
          expect(own.every((one) => joining.has(one) && records.includes(one.from) && records.includes(one.to))).toBe(
            true,
          );
          const within = judgements.filter(({ judgement }) => judgement === "DIFFERENT");
          const inside = within.filter(({ from, to }) => records.includes(from) && records.includes(to));
          expect(inside.every((one) => conflicts.includes(one))).toBe(true);
          expect(conflicts.every(({ judgement }) => judgement === "DIFFERENT")).toBe(true);
        }
      }),
    );
  });
});
