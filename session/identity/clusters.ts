import type { Reader } from "../../core/access/reader.ts";
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

export interface IdentityClustersOptions {
  readonly reader: Pick<Reader, "nodes" | "byIds">;
  /** The caller's as well, and discloses nothing: more is read than is told. */
  readonly silent: Pick<Reader, "findEach">;
}

/** **Our rule**: records that are followed at once, and judgements of each. More are a mistake of somebody's, or a source's dump. */
const mostRecords = 1_000;
const mostJudgements = 100;

/** Which records speak of the same, by judgements that the caller sees, and of which it sees both ends. */
export class IdentityClusters {
  readonly #options: IdentityClustersOptions;

  constructor(options: IdentityClustersOptions) {
    this.#options = options;
  }

  /** The cluster of one record; null where the caller sees no such record. What it tells is disclosed. */
  async clusterOf(id: string, trusted: Trusted): Promise<SeenCluster | null> {
    const { reader } = this.#options;
    const [record] = await reader.nodes([id]);
    if (!record) return null;
    const cluster = (await this.clustersOf([id], trusted)).get(id) as SeenCluster;
    const [judgements, conflicts] = [await this.#told(cluster.judgements), await this.#told(cluster.conflicts)];
    return { ...cluster, judgements, conflicts };
  }

  /** The cluster of each of these records, which the caller sees, in one read a step from them; nothing is disclosed. */
  async clustersOf(ids: readonly string[], trusted: Trusted): Promise<Map<string, SeenCluster>> {
    const judged = new Map<string, IdentityJudgementRecord>();
    const seen = new Set(ids);
    const unfollowed = new Set<string>();
    for (let level = [...seen]; level.length > 0;) {
      const pages = await this.#options.silent.findEach(identityJudgements, "end", level, followed(trusted), {
        first: mostJudgements,
      });
      for (const [id, { more }] of pages) if (more) unfollowed.add(id);
      const found = [...pages.values()].flatMap(({ records }) => records);
      for (const one of found) judged.set(one.id, one);
      const joined = new Set(joiningAmong(once(found)).flatMap(({ from, to }) => [from, to])).difference(seen);
      const next = [...joined].toSorted();
      level = next.slice(0, Math.max(0, mostRecords - seen.size));
      for (const id of next.slice(level.length)) unfollowed.add(id);
      for (const id of level) seen.add(id);
    }
    const clusters = clustersOf(seen, [...judged.values()]);
    const complete = new Map<Cluster<IdentityJudgementRecord>, SeenCluster>();
    const seenOf = (one: Cluster<IdentityJudgementRecord>) =>
      complete.getOrInsertComputed(one, () => ({ ...one, complete: unfollowed.isDisjointFrom(new Set(one.records)) }));
    return new Map([...clusters].map(([id, cluster]) => [id, seenOf(cluster)]));
  }

  async #told(judgements: readonly IdentityJudgementRecord[]): Promise<IdentityJudgementRecord[]> {
    const ids = judgements.map(({ id }) => id);
    const told = await this.#options.reader.byIds(identityJudgements, ids);
    return told.filter((one) => one !== null);
  }
}

function followed(trusted: Trusted): Filter {
  const judgement = { $in: ["SAME", "DIFFERENT"] };
  return trusted === null ? { judgement } : { judgement, owner: { $in: trusted.flatMap(equivalentCodes) } };
}

function once(judgements: readonly IdentityJudgementRecord[]): IdentityJudgementRecord[] {
  return [...new Map(judgements.map((one) => [one.id, one])).values()];
}
