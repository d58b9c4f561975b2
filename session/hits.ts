import type { Whose } from "../core/access/caller.ts";
import type { Disclosures } from "../core/access/disclosures.ts";
import type { KeyedRequest } from "../core/access/idempotency.ts";
import { policyId } from "../core/access/policies/policy.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Sector } from "../core/access/sectors.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import { datasetOf, type Datasets } from "../core/datasets.ts";
import type { HubRecord } from "../core/record.ts";
import { hubError } from "../core/errors.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { recordId } from "../core/record-id.ts";
import { canonicalCode } from "../core/standards/countries.ts";
import type { Stamp, Write } from "../core/store/port.ts";
import type { HitRules } from "../records/checks/dialogue.ts";
import { encounterMark } from "../records/checks/encounter.ts";
import { type HitRecord, hits, type JudgementRecord, judgements, tellingRules } from "../records/checks/records.ts";
import { policyTelling, type Telling, tellingFor } from "../records/checks/telling.ts";
import { withoutJudged } from "../records/checking/judged.ts";
import type { Candidate, Finding } from "../records/checking/verdict.ts";
import { draftHits, type WantedHit } from "./draft-hits.ts";

export interface HitServiceOptions {
  readonly caller: Whose;
  readonly datasets: Datasets;
  /** Sees what hits, and judgements on them, rest on, and discloses none of it. */
  readonly reader: Pick<Reader, "byIds" | "findEach">;
  /** Sees what a sector has screened for the caller's bureau, and discloses none of it. */
  readonly screened: (sector: Sector) => Pick<Reader, "byIds">;
  /** Of the request: an owner is told of what a check met as far as its bureau tells. */
  readonly disclosures: Pick<Disclosures, "add">;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
  readonly rules: HitRules;
}

/** What a check met. */
export interface Met {
  readonly candidate: Candidate;
  /** What was asked, so that the same again is known; of a check whose question has no such form, its own id. */
  readonly asked: string;
  /** The hub's id of the check. */
  readonly check: string;
}

/** Where and in what a check is made, as far as its bureau says. */
export interface Circumstances {
  readonly place: string | null;
  /** Id of the police operation. */
  readonly operation: string | null;
  /** At most so much is told to the owner of what is met, whatever the bureau has declared; null says nothing. */
  readonly tell: Telling | null;
  /** Whose screening it is; left out where the bureau itself checks. */
  readonly sector?: Sector | null;
}

/** In the place of an owner, in the reference of what a bureau declares for all the others. */
const everyOther = "*";

/** The id of what a bureau declares for an owner, or for every other one. */
export function tellingRuleId(idKey: Uint8Array, { owner, test }: Whose, about: string | null): string {
  return recordId(idKey, tellingRules, test, owner, tellingReference(about));
}

export function tellingReference(about: string | null): string {
  return about === null ? everyOther : canonicalCode(about);
}

/** Where checks make hits, as the judgements of their bureau and what it tells others have it. */
export class HitService {
  readonly #options: HitServiceOptions;

  constructor(options: HitServiceOptions) {
    this.#options = options;
  }

  /** The findings without what the bureau has judged to be somebody else, which they say. `asked`: see `Met.asked`. */
  async judged(findings: readonly Finding[], asked: readonly string[]): Promise<Finding[]> {
    const { reader, caller } = this.#options;
    const marks = findings.flatMap(({ candidates }, at) =>
      candidates.map(({ record }) => this.#mark(asked[at], record)),
    );
    if (marks.length === 0) return [...findings];
    const own = { owner: caller.owner };
    const found = await reader.findEach(judgements, "encounter", [...new Set(marks)], own, { first: mostJudgements });
    const inForce = await this.inForce([...found.values()].flatMap(({ records }) => records));
    const byMark = new Map(inForce.map((one) => [one.encounter, one]));
    return findings.map((finding, at) => withoutJudged(finding, (record) => byMark.get(this.#mark(asked[at], record))));
  }

  /** Those that hold today: before their last day is over, and while every record they rest on stands as it was. */
  async inForce(all: readonly JudgementRecord[]): Promise<JudgementRecord[]> {
    const today = dayOf(this.#options.stamp.at);
    const current = all.filter(({ until }) => until >= today);
    const standing = await this.versions(current.flatMap(({ versions }) => versions.map(({ id }) => id)));
    return current.filter(({ versions }) => versions.every(({ id, version }) => standing.get(id) === version));
  }

  /** The versions of those records that stand and that the caller's bureau may see, or that the sector screens for it. */
  async versions(ids: readonly string[], sector: Sector | null = null): Promise<ReadonlyMap<string, number>> {
    const { reader, screened } = this.#options;
    const found = new Map<string, number>();
    for (const through of [reader, ...(sector === null ? [] : [screened(sector)])])
      for (const { id, version } of await this.#read(
        through,
        ids.filter((one) => !found.has(one)),
      ))
        found.set(id, version);
    return found;
  }

  async #read(reader: Pick<Reader, "byIds">, ids: readonly string[]): Promise<HubRecord[]> {
    const read: HubRecord[] = [];
    for (const [dataset, ofKind] of Map.groupBy(new Set(ids), (id) => datasetOf(this.#options.datasets, id)))
      for (const record of dataset ? await reader.byIds(dataset, ofKind) : []) if (record) read.push(record);
    return read;
  }

  /**
   * Makes hits of what checks met, or adds the checks to those that stand from the same encounter in this window. Their ids,
   * in the order of what was met.
   */
  async made(met: readonly Met[], circumstances: Circumstances, sent: KeyedRequest | null): Promise<string[]> {
    if (met.length === 0) return [];
    const { disclosures, writer } = this.#options;
    const telling = await this.#telling(
      met.map(({ candidate }) => candidate.owner),
      circumstances.tell,
    );
    const records = met.map(({ candidate }) => candidate.record);
    const versions = await this.versions(records, circumstances.sector);
    const wanted = met.map((one) => this.#wanted(one, circumstances, telling(one.candidate.owner), versions));
    for (const { told, recordOwner, record } of wanted) if (told === "ALL") disclosures.add(recordOwner, record);
    const policies = new Map(wanted.map(({ policy }) => [policyId(policy), policy]));
    let ids: readonly string[] = [];
    const outcomes = await writer({ sent, policies }).putDrafted(hits, async (session) => {
      const drafted = await draftHits(session, wanted, this.#options);
      ids = wanted.map((one) => (drafted.get(one) as Write<HitRecord>).record.id);
      return [...new Map([...drafted.values()].map((write) => [write.record.id, write])).values()];
    });
    const refused = outcomes.find((one) => one.result === "refused");
    if (refused && "reason" in refused) throw hubError("BAD_USER_INPUT", refused.reason);
    return ids.length > 0 ? [...ids] : this.#madeBefore(outcomes, wanted);
  }

  /** Ids of the hits that the same check made when it was sent first. */
  async #madeBefore(outcomes: readonly { readonly id: string }[], wanted: readonly WantedHit[]): Promise<string[]> {
    const made = await this.#options.reader.byIds(
      hits,
      outcomes.map(({ id }) => id),
    );
    const byMark = new Map(made.flatMap((hit) => (hit ? [[hit.encounter, hit.id]] : [])));
    return wanted.map(({ encounter }) => byMark.get(encounter) ?? "");
  }

  #mark(asked: string | undefined, record: string): string {
    const { idKey, caller } = this.#options;
    return encounterMark(idKey, caller, asked ?? "", record);
  }

  /** What each of these owners is told, by what the bureau has declared. */
  async #telling(owners: readonly string[], asked: Telling | null): Promise<(owner: string) => Telling> {
    const { reader, caller, idKey } = this.#options;
    const ids = [null, ...new Set(owners)].map((about) => tellingRuleId(idKey, caller, about));
    const declared = (await reader.byIds(tellingRules, ids)).filter((one) => one !== null);
    return (owner) => tellingFor(caller.owner, owner, declared, asked);
  }

  #wanted(
    { candidate, asked, check }: Met,
    { place, operation, sector = null }: Omit<Circumstances, "tell">,
    told: Telling,
    versions: ReadonlyMap<string, number>,
  ): WantedHit {
    const { caller, stamp, rules } = this.#options;
    const { kind, record, owner: recordOwner, score, nextStep } = candidate;
    const urgent = nextStep !== "SEEK_CONFIRMATION";
    return {
      owner: caller.owner,
      kind,
      record,
      recordOwner,
      score,
      urgent,
      told,
      sector,
      recordVersion: versions.get(record) ?? null,
      answerMinutes: urgent ? rules.hitUrgent : rules.hitRoutine,
      encounter: this.#mark(asked, record),
      meeting: { check, at: stamp.at, place, operation },
      policy: policyTelling(caller.owner, recordOwner, told),
    };
  }
}

/** Judgements on one encounter: one for each hit of it that was judged. */
const mostJudgements = 100;
