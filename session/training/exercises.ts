import type { Caller } from "../../core/access/caller.ts";
import type { Idempotency, KeyedRequest } from "../../core/access/idempotency.ts";
import { type Policy, policySchema } from "../../core/access/policies/policy.ts";
import type { Keys } from "../../core/access/keys/registry.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Writer, WriterOptions } from "../../core/access/writer.ts";
import { draftOf } from "../../core/draft.ts";
import { hubError } from "../../core/errors.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import type { HubRecord } from "../../core/record.ts";
import { recordId } from "../../core/record-id.ts";
import { SealedTexts } from "../../core/sealed-text.ts";
import { includesCode } from "../../core/standards/countries.ts";
import { normalForm } from "../../core/standards/normal-form.ts";
import type { Draft, Outcome, Stamp } from "../../core/store/port.ts";
import { exercises } from "../../records/operations/exercises.ts";
import { officers } from "../../records/operations/officers.ts";
import type { ExerciseRecord, SessionRecord } from "../../records/operations/records.ts";
import type { Expected, Scenario } from "../../records/operations/scenarios.ts";
import { sessions } from "../../records/operations/training.ts";
import { draftSaid, resultOf } from "../said.ts";
import { drawTravellers } from "./draw.ts";
import type { Drawing } from "./lots.ts";

export interface ExerciseServiceOptions {
  readonly caller: Caller;
  /** Reads exercises and what they are drawn from as the caller's organisation sees it, and discloses nothing. */
  readonly reader: Pick<Reader, "byIds" | "find" | "findEach">;
  readonly inspections: () => Drawing["inspections"];
  /** Writes for the caller's organisation. */
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
  readonly keys: Pick<Keys, "find">;
}

/** What an exercise is started with. */
export interface ToStart {
  /** The organisation's own name for it. */
  readonly reference: string;
  readonly session: string | null;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly participants: ExerciseRecord["participants"];
}

export interface ExerciseSaid {
  readonly result: Outcome["result"];
  readonly id: string;
}

/** Bytes of what is sealed: fifty travellers at most. */
const longestSealed = 3_000;

/** Where exercises are started and ended. All of them are of the test world. */
export class ExerciseService {
  readonly #options: ExerciseServiceOptions;
  readonly #sealed: SealedTexts;

  constructor(options: ExerciseServiceOptions) {
    this.#options = options;
    this.#sealed = new SealedTexts(options.idKey, "exercise", longestSealed);
  }

  /** Draws the travellers, and keeps with them what there is to be found, sealed. Under a reference that stands nothing is drawn. */
  async start(asked: ToStart, idempotencyKey?: string | null): Promise<ExerciseSaid> {
    const { caller, reader, idKey, stamp, idempotency } = this.#options;
    refuseLive(caller);
    const sent = await idempotency.sent("start exercise", asked, idempotencyKey);
    const id = recordId(idKey, exercises, caller.test, caller.owner, normalForm(asked.reference, "NFC"));
    const [standing = null] = await reader.byIds<ExerciseRecord>(exercises, [id]);
    if (standing) {
      this.#refuseOther(standing, asked);
      return this.#put(draftOf(exercises, standing), sent);
    }
    const policy = await this.#policyFor(asked);
    const drawing = { reader, inspections: this.#options.inspections(), today: dayOf(stamp.at) };
    const { travellers, expected } = await drawTravellers(drawing, asked.scenario, asked.seed);
    const { seed, ...said } = asked;
    const sealed = this.#sealed.seal(JSON.stringify([id, seed, expected]));
    const fields = { ...said, started: stamp.at, startedBy: caller.id, travellers, sealed };
    const record = draftSaid(this.#options, exercises, fields, policy);
    return this.#put(record, sent, { policies: new Map([[record.policy, policy]]), expected: 0 });
  }

  /** Ends it: from then on it says what there was to be found, and nothing that is done counts. Null where there is none such. */
  async end(id: string, idempotencyKey?: string | null): Promise<ExerciseSaid | null> {
    const { caller, reader, idempotency, stamp } = this.#options;
    refuseLive(caller);
    const sent = await idempotency.sent("end exercise", { id }, idempotencyKey);
    const [standing = null] = await reader.byIds<ExerciseRecord>(exercises, [id]);
    if (!standing) return null;
    if (standing.owner !== caller.owner) throw hubError("FORBIDDEN", "Who started an exercise ends it.");
    if (standing.participants.some(({ key }) => key === caller.id))
      throw hubError("FORBIDDEN", "Who takes part in an exercise does not end it.");
    if (standing.ended !== null) return this.#put(draftOf(exercises, standing), sent);
    const [seed, expected] = this.#opened(standing);
    const record = { ...draftOf(exercises, standing), ended: stamp.at, seed, expected: [...expected] };
    return this.#put(record, sent, { expected: standing.version });
  }

  async #put(
    record: Draft<ExerciseRecord>,
    sent: KeyedRequest | null,
    { policies, expected }: Pick<WriterOptions, "policies"> & { readonly expected?: number } = {},
  ): Promise<ExerciseSaid> {
    const writer = this.#options.writer({ sent, ...(policies && { policies }) });
    const [outcome] = await writer.put(exercises, [{ record, ...(expected !== undefined && { expected }) }]);
    if (!outcome) throw new Error("an exercise was neither written nor refused");
    return { result: resultOf(outcome), id: record.id };
  }

  #opened({ id, sealed }: ExerciseRecord): readonly [seed: number, expected: readonly Expected[]] {
    const [of, seed, expected] = JSON.parse(this.#sealed.open(sealed) ?? "[]") as [string?, number?, Expected[]?];
    if (of !== id || seed === undefined || !expected) throw new Error("what an exercise expects cannot be opened");
    return [seed, expected];
  }

  #refuseOther(standing: ExerciseRecord, { scenario, session, seed, participants }: ToStart): void {
    const [own] = this.#opened(standing);
    const same = JSON.stringify([standing.scenario, standing.session, own, standing.participants]);
    if (same === JSON.stringify([scenario, session, seed, participants])) return;
    throw hubError("BAD_USER_INPUT", "Another exercise stands under this reference: start this one under its own.");
  }

  /** Shown to the organisations of those who take part. Whom the starter does not see takes no part. */
  async #policyFor({ session, participants }: ToStart): Promise<Policy> {
    const { reader, caller } = this.#options;
    if (new Set(participants.map(({ key }) => key)).size < participants.length)
      throw hubError("BAD_USER_INPUT", `Each participant in "participants" has a key of their own.`);
    if (participants.some(({ key }) => key === caller.id))
      throw hubError("BAD_USER_INPUT", "Who starts an exercise takes no part in it: start it with another key.");
    const found = await reader.byIds(
      officers,
      participants.map(({ officer }) => officer),
    );
    const unseen = found.findIndex((one) => one === null);
    if (unseen >= 0)
      throw hubError(
        "BAD_USER_INPUT",
        `"participants[${unseen}].officer" names no officer of the test records that you see.`,
      );
    await this.#refuseUnknownKeys(participants, found);
    const [held = null] = session === null ? [] : await reader.byIds<SessionRecord>(sessions, [session]);
    if (session !== null && !held)
      throw hubError("BAD_USER_INPUT", `"session" names no session of the test records that you see.`);
    const attend = held?.attendedBy ?? [];
    const stranger = participants.findIndex(({ officer }) => attend.length > 0 && !attend.includes(officer));
    if (stranger >= 0)
      throw hubError(
        "BAD_USER_INPUT",
        `"participants[${stranger}].officer" does not attend the session, which names who does.`,
      );
    const others = new Set(found.map((one) => one?.owner ?? "").filter((one) => !includesCode([caller.owner], one)));
    return policySchema.parse({ audiences: others.size > 0 ? [{ to: [...others].toSorted() }] : [] });
  }

  /** A key that nobody has would take part in vain. What keys other organisations have is not told. */
  async #refuseUnknownKeys(participants: ToStart["participants"], found: readonly (HubRecord | null)[]): Promise<void> {
    const { keys, caller } = this.#options;
    const whose = { owner: caller.owner, test: caller.test };
    for (const [at, { key }] of participants.entries())
      if (found[at]?.owner === caller.owner && !(await keys.find(key, whose)))
        throw hubError("BAD_USER_INPUT", `"participants[${at}].key" names no test key of your organisation.`);
  }
}

/** An exercise is of the test world: a live key neither starts nor sees one, nor checks under one. */
export function refuseLive({ test }: Pick<Caller, "test">): void {
  if (!test) throw hubError("FORBIDDEN", "An exercise is of the test records: ask with a test key.");
}

/** Under which policy what a participant does is kept. */
export function policyOfAttempt(owner: string, exerciseOwner: string): Policy {
  return policySchema.parse({ audiences: includesCode([owner], exerciseOwner) ? [] : [{ to: [exerciseOwner] }] });
}
