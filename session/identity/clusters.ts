import type { Reader, Rows } from "../../core/access/reader.ts";
import { equivalentCodes } from "../../core/standards/countries.ts";
import type { Filter } from "../../core/store/port.ts";
import { type Cluster, clustersOf, joiningAmong } from "../../records/links/clusters.ts";
import { identityJudgements } from "../../records/links/identity.ts";
import type { IdentityJudgementRecord } from "../../records/links/records.ts";

/** Owners whose judgements are followed; null: everybody's. */
export type Trusted = readonly string[] | null;

/** A cluster as far as its reader sees it. */
export interface SeenCluster extends Cluster<IdentityJudgementRecord> {
  /** Whether it was followed to its end. */
  readonly complete: boolean;
}

/** **Our rules**: records of clusters that are followed, judgements of each, and of all. Who has more has made a mistake. */
const mostRecords = 500;
const mostJudgements = 100;
const mostInAll = 10_000;

/** Records whose judgements are read at once. */
const readAtOnce = 50;

/** Which records speak of the same, by judgements that the caller sees, and of which it sees both ends. */
export class IdentityClusters {
  readonly #reader: Reader;
  /** More is read than is told. */
  readonly #silent: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#silent = reader.silent();
  }

  /** The cluster of one record; null where the caller sees no such record. What it tells is disclosed. */
  async clusterOf(id: string, trusted: Trusted): Promise<SeenCluster | null> {
    const [record] = await this.#reader.nodes([id]);
    if (!record) return null;
    const cluster = (await this.clustersOf([id], trusted)).get(id) as SeenCluster;
    return (await this.disclosed([cluster])).get(cluster) as SeenCluster;
  }

  /**
   * The cluster of each of these records, which the caller sees, in a read for each fifty; nothing is disclosed. `goesOn`
   * may throw.
   */
  async clustersOf(
    ids: readonly string[],
    trusted: Trusted,
    goesOn: () => void = () => {},
  ): Promise<Map<string, SeenCluster>> {
    const judged = new Map<string, IdentityJudgementRecord>();
    const seen = new Set(ids);
    const unfollowed = new Set<string>();
    const waiting = [...seen];
    for (let at = 0; at < waiting.length;) {
      goesOn();
      const some = waiting.slice(at, at + readAtOnce);
      at += some.length;
      const pages = judged.size < mostInAll ? await this.#judgementsOf(some, trusted) : null;
      for (const id of some) if (!pages || pages.get(id)?.more) unfollowed.add(id);
      const found = new Map(
        [...(pages ?? [])].flatMap(([, { records }]) => records.map((one) => [one.id, one] as const)),
      );
      for (const [id, one] of found) judged.set(id, one);
      const joined = new Set(joiningAmong(found.values()).flatMap(({ from, to }) => [from, to]));
      for (const id of [...joined.difference(seen)].toSorted()) {
        if (seen.size < mostRecords) waiting.push(id);
        else unfollowed.add(id);
        seen.add(id);
      }
    }
    const clusters = clustersOf(seen, [...judged.values()]);
    const complete = new Map<Cluster<IdentityJudgementRecord>, SeenCluster>();
    const seenOf = (one: Cluster<IdentityJudgementRecord>) =>
      complete.getOrInsertComputed(one, () => ({ ...one, complete: unfollowed.isDisjointFrom(new Set(one.records)) }));
    return new Map([...clusters].map(([id, cluster]) => [id, seenOf(cluster)]));
  }

  #judgementsOf(ids: readonly string[], trusted: Trusted): Promise<Map<string, Rows<IdentityJudgementRecord>>> {
    return this.#silent.findEach(identityJudgements, "end", ids, followed(trusted), { first: mostJudgements });
  }

  /** The clusters as they are told: their judgements as they stand by now, which are disclosed with what they join. */
  async disclosed(clusters: readonly SeenCluster[]): Promise<Map<SeenCluster, SeenCluster>> {
    const ids = clusters.flatMap(({ judgements, conflicts }) => [...judgements, ...conflicts].map(({ id }) => id));
    const read = await this.#reader.byIds(identityJudgements, ids);
    const byId = new Map(read.flatMap((one) => (one ? [[one.id, one]] : [])));
    const told = (some: readonly IdentityJudgementRecord[]) => some.flatMap(({ id }) => byId.get(id) ?? []);
    return new Map(
      clusters.map((one) => [one, { ...one, judgements: told(one.judgements), conflicts: told(one.conflicts) }]),
    );
  }
}

function followed(trusted: Trusted): Filter {
  const judgement = { $in: ["SAME", "DIFFERENT"] };
  return trusted === null ? { judgement } : { judgement, owner: { $in: trusted.flatMap(equivalentCodes) } };
}
