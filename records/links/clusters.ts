import type { IdentityJudgementRecord } from "./records.ts";

/** What of a judgement makes clusters. */
export type Judged = Pick<IdentityJudgementRecord, "id" | "from" | "to" | "judgement">;

/** Records that judgements join, each as its own source states it. */
export interface Cluster<J extends Judged> {
  /** In the order of their ids. */
  readonly records: readonly string[];
  /** That join them. */
  readonly judgements: readonly J[];
  /** That two of them are different, or that two are of which another says that they are the same. */
  readonly conflicts: readonly J[];
}

/** The judgements that join: of a pair that anybody judged to be different, none does. */
export function joiningAmong<J extends Judged>(judgements: Iterable<J>): J[] {
  const ofPairs = [...Map.groupBy(judgements, pairOf).values()];
  return ofPairs.filter((ofPair) => !ofPair.some(isDifferent)).flatMap((ofPair) => ofPair.filter(isSame));
}

/** The cluster of each of these records, by what all these judgements say. The order of neither has a part in it. */
export function clustersOf<J extends Judged>(ids: Iterable<string>, judgements: readonly J[]): Map<string, Cluster<J>> {
  const about = new Map<string, J[]>();
  for (const one of judgements) for (const id of endsOf(one)) about.getOrInsertComputed(id, () => []).push(one);
  const joining = new Set(joiningAmong(judgements));
  const clusters = new Map<string, Cluster<J>>();
  for (const id of ids) {
    if (clusters.has(id)) continue;
    const cluster = clusterOf(id, about, joining);
    for (const one of cluster.records) clusters.set(one, cluster);
  }
  return clusters;
}

function clusterOf<J extends Judged>(
  id: string,
  about: ReadonlyMap<string, readonly J[]>,
  joining: ReadonlySet<J>,
): Cluster<J> {
  const records = new Set([id]);
  const within = new Set<J>();
  // Of a set that grows while it is gone through, what is added comes as well.
  for (const record of records)
    for (const one of about.get(record) ?? []) {
      within.add(one);
      if (joining.has(one)) for (const end of endsOf(one)) records.add(end);
    }
  const all = [...within].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const same = new Set(all.filter(isSame).map(pairOf));
  const contradicts = (one: J) => endsOf(one).every((end) => records.has(end)) || same.has(pairOf(one));
  return {
    records: [...records].toSorted(),
    judgements: all.filter((one) => joining.has(one)),
    conflicts: all.filter((one) => isDifferent(one) && contradicts(one)),
  };
}

function endsOf({ from, to }: Judged): readonly string[] {
  return [from, to];
}

function pairOf({ from, to }: Judged): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

function isSame({ judgement }: Judged): boolean {
  return judgement === "SAME";
}

function isDifferent({ judgement }: Judged): boolean {
  return judgement === "DIFFERENT";
}
