import type { Whose } from "../core/access/caller.ts";
import type { Disclosures } from "../core/access/disclosures.ts";
import type { KeyedRequest } from "../core/access/idempotency.ts";
import { policyId } from "../core/access/policies/policy.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Sector } from "../core/access/sectors.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import { hubError } from "../core/errors.ts";
import type { Datasets } from "../core/datasets.ts";
import type { Stamp, Write } from "../core/store/port.ts";
import type { HitRules } from "../records/checks/dialogue.ts";
import { encounterMark } from "../records/checks/encounter.ts";
import { type HitRecord, hits } from "../records/checks/records.ts";
import { policyTelling, type Telling } from "../records/checks/telling.ts";
import type { Candidate, Finding } from "../records/checking/verdict.ts";
import { draftHits, type WantedHit } from "./draft-hits.ts";
import { type Asked, type CheckFinding, Judgements } from "./judgements.ts";
import { type Seeing, versionsSeen } from "./seen-versions.ts";
import { readTelling } from "./telling-rules.ts";

export interface HitServiceOptions {
  readonly caller: Whose;
  readonly datasets: Datasets;
  /** Sees what hits, and judgements on them, rest on, and discloses none of it. */
  readonly reader: Pick<Reader, "byIds" | "findEach">;
  /** The same as another owner sees it. */
  readonly readerOf: (owner: string) => Seeing;
  /** Sees what a sector has screened for the caller's bureau, and discloses none of it. */
  readonly screened: (sector: Sector) => Seeing;
  /** Of the request: an owner is told of what a check met as far as its bureau tells. */
  readonly disclosures: Pick<Disclosures, "add">;
  /** Of the caller's hits; of another owner's where it is named. */
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">, owner?: string) => Writer;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
  readonly rules: HitRules;
}

/** What a check met. */
export interface Met extends Asked {
  readonly candidate: Candidate;
}

/** What stands of a finding, with the ids of the hits that it made, in the order of its candidates. */
export interface Recorded {
  readonly finding: Finding;
  readonly hits: readonly string[];
}

/** Where and in what a check is made, as far as its bureau says. */
export interface Circumstances {
  readonly place: string | null;
  /** Id of the police operation. */
  readonly operation: string | null;
  /** At most so much is told to the owner of what is met, whatever the bureau has declared; null says nothing. */
  readonly tell: Telling | null;
  /** RFC 3339: when a device was asked where there was no network; left out where the hub itself was. */
  readonly askedAt?: string;
  /** Whose screening it is; left out where the bureau itself checks. */
  readonly sector?: Sector | null;
}

/** What a discreet look makes hits with. */
export interface Discreetly {
  readonly circumstances: Circumstances;
  readonly sent: KeyedRequest | null;
  /** Told of whose records they are. */
  readonly disclosures: Pick<Disclosures, "add">;
  /** By which the records were met. */
  readonly reader: Seeing;
}

/** Where checks make hits, as the judgements of their bureau and what it tells others have it. */
export class HitService {
  readonly judgements: Judgements;
  readonly #options: HitServiceOptions;

  constructor(options: HitServiceOptions) {
    this.#options = options;
    this.judgements = new Judgements({ ...options, readersFor: (sector) => this.#readersFor(sector) });
  }

  /**
   * Makes hits of what these findings met, or adds the checks to those that stand from the same encounter in this window. What
   * the bureau has judged to be somebody else makes none, and the findings say so.
   */
  async record(
    found: readonly CheckFinding[],
    circumstances: Circumstances,
    sent: KeyedRequest | null,
  ): Promise<Recorded[]> {
    const findings = await this.judgements.heeded(found);
    const met = findings.flatMap(({ candidates }, at) => {
      const { asked, check } = found[at] as CheckFinding;
      return candidates.map((candidate): Met => ({ candidate, asked, check }));
    });
    const made = (await this.#made(met, circumstances, sent)).values();
    return findings.map((finding) => ({
      finding,
      hits: finding.candidates.map(() => made.next().value as string),
    }));
  }

  /** The versions of those records that stand and that the caller's bureau may see, or that the sector screens for it. */
  versions(ids: readonly string[], sector: Sector | null): Promise<ReadonlyMap<string, number>> {
    return versionsSeen(this.#options.datasets, this.#readersFor(sector), ids);
  }

  #readersFor(sector: Sector | null): readonly Seeing[] {
    const { reader, screened } = this.#options;
    return sector === null ? [reader] : [reader, screened(sector)];
  }

  /** Ids of the hits, in the order of what was met. */
  async #made(met: readonly Met[], circumstances: Circumstances, sent: KeyedRequest | null): Promise<string[]> {
    if (met.length === 0) return [];
    const wanted = await this.#wanted(met, circumstances);
    disclose(wanted, this.#options.disclosures);
    return this.#madeOnce(wanted, sent);
  }

  /**
   * What makes hits of what checks met discreetly, for the owners of the records alone; null where nothing is to be made.
   * **Our rule**: an owner of whom the caller's bureau tells less than all is not told at all. The hit would be the owner's
   * own, of which nothing can be withheld from it.
   */
  async discreetly(met: readonly Met[], how: Discreetly): Promise<(() => Promise<void>) | null> {
    if (met.length === 0) return null;
    const { sent, circumstances, disclosures, reader } = how;
    const { caller } = this.#options;
    const told = (await this.#wanted(met, circumstances, [reader])).filter((one) => one.told === "ALL");
    const wanted = told.map((one): WantedHit => ({
      ...one,
      owner: one.recordOwner,
      checkedBy: caller.owner,
      policy: policyTelling(one.recordOwner, one.recordOwner, "ALL"),
    }));
    disclose(wanted, disclosures);
    if (wanted.length === 0) return null;
    return async () => {
      for (const [owner, ofOwner] of Map.groupBy(wanted, (one) => one.owner))
        await this.#madeOnce(ofOwner, sent && discreetlySent(sent, owner), owner);
    };
  }

  async #put(wanted: readonly WantedHit[], sent: KeyedRequest | null, owner?: string) {
    const policies = new Map(wanted.map(({ policy }) => [policyId(policy), policy]));
    let ids: readonly string[] = [];
    const outcomes = await this.#options.writer({ sent, policies }, owner).putDrafted(hits, async (session) => {
      const drafted = await draftHits(session, wanted, this.#options);
      ids = wanted.map((one) => (drafted.get(one) as Write<HitRecord>).record.id);
      return [...new Map([...drafted.values()].map((write) => [write.record.id, write])).values()];
    });
    const refused = outcomes.find((one) => one.result === "refused");
    if (refused && "reason" in refused) throw hubError("BAD_USER_INPUT", refused.reason);
    return { ids, outcomes };
  }

  /**
   * Sent again under its key, a check makes no second hit of a record; of one that it meets only now it makes the first, as
   * nothing is to be told to an officer of which the record's owner is not.
   */
  async #madeOnce(wanted: readonly WantedHit[], sent: KeyedRequest | null, owner?: string): Promise<string[]> {
    const { ids, outcomes } = await this.#put(wanted, sent, owner);
    if (ids.length > 0 || !sent) return [...ids];
    const { reader, readerOf } = this.#options;
    const madeBefore = await (owner ? readerOf(owner) : reader).byIds<HitRecord>(
      hits,
      outcomes.map(({ id }) => id),
    );
    const byMark = new Map(madeBefore.flatMap((hit) => (hit ? [[hit.encounter, hit.id]] : [])));
    for (const one of wanted) {
      if (byMark.has(one.encounter)) continue;
      const since = await this.#put([one], { ...sent, name: `${sent.name} ${one.encounter}` }, owner);
      byMark.set(one.encounter, since.ids[0] ?? since.outcomes[0]?.id ?? "");
    }
    return wanted.map(({ encounter }) => byMark.get(encounter) ?? "");
  }

  /** The hits of the caller's bureau, as what it tells others has them. `readers`: by which the records were met. */
  async #wanted(
    met: readonly Met[],
    { tell, place, operation, askedAt, sector = null }: Circumstances,
    readers = this.#readersFor(sector),
  ): Promise<WantedHit[]> {
    const { caller, idKey, stamp, rules } = this.#options;
    const owners = met.map(({ candidate }) => candidate.owner);
    const telling = await readTelling(this.#options, owners, tell);
    const records = met.map(({ candidate }) => candidate.record);
    const versions = await versionsSeen(this.#options.datasets, readers, records);
    return met.map(({ candidate, asked, check }) => {
      const { kind, record, owner: recordOwner, score, nextStep } = candidate;
      const urgent = nextStep !== "SEEK_CONFIRMATION";
      const told = telling(recordOwner);
      return {
        owner: caller.owner,
        checkedBy: null,
        kind,
        record,
        recordOwner,
        score,
        urgent,
        told,
        sector,
        recordVersion: versions.get(record) ?? null,
        answerMinutes: urgent ? rules.hitUrgent : rules.hitRoutine,
        encounter: encounterMark(idKey, caller, asked, record),
        meeting: { check, at: askedAt ?? stamp.at, checkedAgain: askedAt ? stamp.at : null, place, operation },
        policy: policyTelling(caller.owner, recordOwner, told),
      };
    });
  }
}

/** What is told of hits tells that their records are there. */
function disclose(wanted: readonly WantedHit[], disclosures: Pick<Disclosures, "add">): void {
  for (const { told, recordOwner, record } of wanted) if (told === "ALL") disclosures.add(recordOwner, record);
}

/**
 * Named by its contents as well: nobody is told that the key was used before for another check, which met something, and
 * this hit would be refused for it.
 */
function discreetlySent({ name, contents, at }: KeyedRequest, owner: string): KeyedRequest {
  return { name: `${name} discreetly ${owner} ${contents}`, contents, at };
}
