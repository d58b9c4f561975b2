import type { Caller } from "../core/access/caller.ts";
import type { Idempotency, KeyedRequest } from "../core/access/idempotency.ts";
import { type Policy, policyId } from "../core/access/policies/policy.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Sector } from "../core/access/sectors.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import { hubError } from "../core/errors.ts";
import { dayOf, yearsAfter } from "../core/lifetime/days.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { includesCode } from "../core/standards/countries.ts";
import type { Outcome, Stamp } from "../core/store/port.ts";
import { answerBy, faultOfReply, later, mostReplies, type ReplyState } from "../records/checks/dialogue.ts";
import {
  checkedBy,
  dialogueOf,
  type HitResultRecord,
  hitResults,
  type HitRecord,
  hitReplies,
  type HitReplyRecord,
  hits,
  type JudgementRecord,
  judgements,
  type TellingRuleRecord,
  tellingRules,
} from "../records/checks/records.ts";
import { policyTelling, type Telling } from "../records/checks/telling.ts";
import { encounterMark } from "../records/checks/encounter.ts";
import { isOfSomebody, recordsBehind } from "../records/checking/judged.ts";
import type { HitService } from "./hits.ts";
import { tellingReference } from "./telling-rules.ts";
import { draftSaid, resultOf } from "./said.ts";

export interface DialogueServiceOptions {
  readonly caller: Caller;
  /** The caller's own: what it sees of hits is disclosed. */
  readonly reader: Pick<Reader, "byIds">;
  /** Reads what hits rest on and what follows from them for the hub's own acts, and discloses none of it. */
  readonly behind: Pick<Reader, "byIds" | "findEach">;
  /** Reads what a hit of a sector's screening rests on. */
  readonly screened: (sector: Sector) => Pick<Reader, "byIds" | "findEach">;
  readonly hits: Pick<HitService, "versions">;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
}

/** What became of something that was said of a hit, and what stands: after a conflict, what somebody else said. */
export interface Said<R> {
  readonly result: Outcome["result"];
  readonly standing: R | null;
}

/** Where what follows a hit is said, each part by whom it concerns: the owner of the record, or the bureau that checked. */
export class DialogueService {
  readonly #options: DialogueServiceOptions;

  constructor(options: DialogueServiceOptions) {
    this.#options = options;
  }

  /** By the owner of the record alone, and by none of its teams: who has met somebody does not confirm it. `expected`: the number of the last reply it has seen. Null where it sees no such hit. */
  async reply(
    id: string,
    said: { readonly state: ReplyState; readonly note: string | null; readonly expected: number },
    idempotencyKey?: string | null,
  ): Promise<(Said<HitReplyRecord> & { readonly hit: HitRecord }) | null> {
    const { caller, stamp } = this.#options;
    const sent = await this.#options.idempotency.sent("reply to hit", { id, ...said }, idempotencyKey);
    const hit = await this.#hit(id);
    if (!hit) return null;
    if (!includesCode([hit.recordOwner], caller.owner))
      throw hubError("FORBIDDEN", "Only the owner of the record that was met replies to a hit.");
    if (caller.grant)
      throw hubError("FORBIDDEN", "Nobody replies to a hit under a grant: ask a desk of the record's owner to reply.");
    const policy = policyTelling(caller.owner, hit.owner, "ALL");
    const [outcome] = await this.#writer(sent, policy).putDrafted(hitReplies, async (session) => {
      const standing = (await session.getMany<HitRecord>(hits, [id])).get(id);
      if (!standing || dialogueOf(standing).replies !== said.expected) return [];
      const fault = faultOfReply(dialogueOf(standing).state, said.state);
      if (fault !== null) throw hubError("BAD_USER_INPUT", `You cannot reply ${said.state}: ${fault}.`);
      if (said.expected >= mostReplies) throw hubError("BAD_USER_INPUT", `A hit has ${mostReplies} replies at most.`);
      const number = said.expected + 1;
      const due = answerBy(
        said.state,
        said.state === "ACKNOWLEDGED" ? since(standing) : stamp.at,
        standing.answerMinutes,
      );
      await session.carry(hits, { _id: id }, { state: said.state, answerBy: due, replies: number });
      const { state, note } = said;
      const fields = { reference: `${id} ${number}`, hit: id, hitOwner: checkedBy(hit), number, state, note };
      return [{ record: draftSaid(this.#options, hitReplies, fields, policy), expected: 0 }];
    });
    const now = (await this.#hit(id)) ?? hit;
    return { result: outcome ? resultOf(outcome) : "conflict", hit: now, standing: await this.#lastReply(now) };
  }

  /** By the bureau that checked alone, which corrects it by saying it anew. */
  async recordOutcome(
    id: string,
    said: Pick<HitResultRecord, "outcome" | "note"> &
      Partial<Pick<HitResultRecord, "seizures">> & { readonly expected: number | null },
    idempotencyKey?: string | null,
  ): Promise<(Said<HitResultRecord> & { readonly hit: HitRecord }) | null> {
    const sent = await this.#options.idempotency.sent("record hit outcome", { id, ...said }, idempotencyKey);
    const hit = await this.#ownHit(id);
    if (!hit) return null;
    const { outcome, seizures = [], note, expected } = said;
    const fields = { reference: id, hit: id, recordOwner: hit.recordOwner, outcome, seizures, note };
    return { ...(await this.#put(hitResults, fields, this.#asTold(hit), sent, expected)), hit };
  }

  /** By the bureau that checked alone; said of a hit again it takes the place of what was judged before. */
  async notThisPerson(
    id: string,
    { basis, until }: Pick<JudgementRecord, "basis" | "until">,
    idempotencyKey?: string | null,
  ): Promise<(Said<JudgementRecord> & { readonly hit: HitRecord }) | null> {
    const { stamp, idKey, caller, behind, screened, hits: made } = this.#options;
    const sent = await this.#options.idempotency.sent("not this person", { id, basis, until }, idempotencyKey);
    const hit = await this.#ownHit(id);
    if (!hit) return null;
    if (!isOfSomebody(hit.kind))
      throw hubError(
        "BAD_USER_INPUT",
        "A report is of a document or a vehicle: whose it is, its owner says in a reply.",
      );
    const [today, last] = [dayOf(stamp.at), yearsAfter(dayOf(stamp.at), longestJudgement)];
    if (!(until >= today && until <= last))
      throw hubError("BAD_USER_INPUT", `"until" is a day from ${today} to ${last}: a judgement is looked at again.`);
    const { record, recordOwner, encounter, sector = null } = hit;
    const isAsked = (asked: string) => encounterMark(idKey, caller, asked, record) === encounter;
    const readers = sector === null ? [behind] : [behind, screened(sector)];
    const rest = await Promise.all(readers.map((reader) => recordsBehind({ reader }, hit, isAsked)));
    const versions = await made.versions([...new Set(rest.flat())], sector);
    if (!versions.has(record)) throw hubError("BAD_USER_INPUT", "The record that was met does not stand any more.");
    const rests = [...versions].map(([of, version]) => ({ id: of, version }));
    const about = { hit: id, record, recordOwner, encounter };
    const fields = { reference: id, ...about, basis, until, versions: rests };
    return { ...(await this.#put(judgements, fields, this.#asTold(hit), sent, null)), hit };
  }

  /** Takes a judgement of the bureau's own back: the next check makes a hit again. */
  async withdrawJudgement(id: string, idempotencyKey?: string | null): Promise<Outcome["result"]> {
    const sent = await this.#options.idempotency.sent("withdraw judgement", { id }, idempotencyKey);
    const [outcome] = await this.#writer(sent, null).withdraw(judgements, [{ id }]);
    return outcome ? resultOf(outcome) : "absent";
  }

  /** What the bureau tells an owner of its hits from now on; `about` null: every owner that it has declared nothing for. */
  async declareTelling(
    about: string | null,
    said: { readonly tell: Telling; readonly reason: string; readonly expected: number | null },
    idempotencyKey?: string | null,
  ): Promise<Said<TellingRuleRecord>> {
    const sent = await this.#options.idempotency.sent("declare telling", { about, ...said }, idempotencyKey);
    const { tell, reason, expected } = said;
    const policy = policyTelling(this.#options.caller.owner, "", "NOTHING");
    return this.#put(tellingRules, { reference: tellingReference(about), about, tell, reason }, policy, sent, expected);
  }

  /** Every reply to a hit, in their order. */
  async replies(hit: HitRecord): Promise<HitReplyRecord[]> {
    const { behind } = this.#options;
    const found = await behind.findEach(hitReplies, "hit", [hit.id], {}, { first: mostReplies });
    return [...(found.get(hit.id)?.records ?? [])].toSorted((one, other) => one.number - other.number);
  }

  async #lastReply(hit: HitRecord): Promise<HitReplyRecord | null> {
    return (await this.replies(hit)).at(-1) ?? null;
  }

  async #hit(id: string): Promise<HitRecord | null> {
    const [hit = null] = await this.#options.reader.byIds<HitRecord>(hits, [id]);
    return hit;
  }

  async #ownHit(id: string): Promise<HitRecord | null> {
    const hit = await this.#hit(id);
    if (hit && checkedBy(hit) !== this.#options.caller.owner)
      throw hubError("FORBIDDEN", "Only the bureau that checked says this of a hit.");
    return hit;
  }

  /** What follows from a hit is told as the hit is. */
  #asTold({ owner, recordOwner, told }: HitRecord): Policy {
    return policyTelling(owner, recordOwner, told);
  }

  async #put<R extends HubRecord>(
    dataset: Dataset<R>,
    fields: Readonly<Record<string, unknown>>,
    policy: Policy,
    sent: KeyedRequest | null,
    expected: number | null,
  ): Promise<Said<R>> {
    const record = draftSaid(this.#options, dataset, fields, policy);
    const write = { record, ...(expected !== null && { expected }) };
    const [outcome] = await this.#writer(sent, policy).put(dataset, [write]);
    const [standing = null] = await this.#options.behind.byIds(dataset, [record.id]);
    return { result: outcome ? resultOf(outcome) : "absent", standing };
  }

  #writer(sent: KeyedRequest | null, policy: Policy | null): Writer {
    return this.#options.writer({ sent, ...(policy && { policies: new Map([[policyId(policy), policy]]) }) });
  }
}

/** Years: **our rule**. */
const longestJudgement = 1;

/** From when the owner's time runs, where its reply does not begin it anew. */
function since({ answerBy: due, answerMinutes, created }: HitRecord): string {
  return due ? later(due, -answerMinutes) : created;
}
