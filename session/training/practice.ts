import type { Caller } from "../../core/access/caller.ts";
import type { Idempotency, KeyedRequest } from "../../core/access/idempotency.ts";
import { policyId } from "../../core/access/policies/policy.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Writer, WriterOptions } from "../../core/access/writer.ts";
import { draftOf } from "../../core/draft.ts";
import { hubError } from "../../core/errors.ts";
import { normaliseName } from "../../core/standards/names.ts";
import type { Outcome } from "../../core/store/port.ts";
import { exerciseAttempts, exercises, mostChecks } from "../../records/operations/exercises.ts";
import type { ExerciseAttemptRecord, ExerciseRecord } from "../../records/operations/records.ts";
import { travellerIn, travellerOf } from "../../records/operations/scoring.ts";
import type { Finding } from "../../records/checking/verdict.ts";
import type { TravellerAsked } from "../checks.ts";
import { draftSaid, resultOf } from "../said.ts";
import { policyOfAttempt, refuseLive } from "./exercises.ts";

export interface PracticeOptions {
  readonly caller: Caller;
  /** Reads exercises as the caller's organisation sees them, and discloses nothing. */
  readonly reader: Pick<Reader, "byIds">;
  /** Writes for the caller's organisation. */
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
}

/** What a check came to, and of a traveller's what that of the vehicle did. */
type Said = Pick<Finding, "verdict" | "nextStep"> & { readonly vehicle?: Pick<Finding, "verdict" | "nextStep"> | null };

/** An exercise in which the caller takes part: where what it asks there is noted. */
export interface Practice {
  readonly check: (
    kind: ExerciseAttemptRecord["checks"][number]["kind"],
    asked: Partial<TravellerAsked>,
    said: Said,
  ) => Promise<void>;
  readonly inspection: (number: string | null, verdict: string) => Promise<void>;
}

type Attempted = Pick<ExerciseAttemptRecord, "checks" | "moreChecks" | "inspections" | "decision" | "note">;
type Change = (before: Attempted) => Attempted;
export type Decision = NonNullable<ExerciseAttemptRecord["decision"]>;

const nothing: Attempted = { checks: [], moreChecks: 0, inspections: [], decision: null, note: null };

/** Where what a participant does in an exercise is kept, as the participant's own record. */
export class PracticeService {
  readonly #options: PracticeOptions;

  constructor(options: PracticeOptions) {
    this.#options = options;
  }

  /** Refuses as `#takingPart` does, before anything is asked. */
  async open(id: string): Promise<Practice> {
    const exercise = await this.#takingPart(id);
    return {
      check: async (kind, asked, { vehicle, ...said }) => {
        const ofVehicle = kind === "vehicle" ? said : (vehicle ?? null);
        if (asked.vehicle && ofVehicle) await this.#noteVehicle(exercise, asked.vehicle, ofVehicle);
        if (asked.document || asked.person) await this.#noteCheck(exercise, kind, asked, said);
      },
      inspection: (number, verdict) => this.#noteInspection(exercise, number, verdict),
    };
  }

  /** The exercise, where the caller takes part in it and it goes on; otherwise it is refused, so that nobody practises in vain. */
  async #takingPart(id: string): Promise<ExerciseRecord> {
    const { caller, reader } = this.#options;
    refuseLive(caller);
    const [exercise = null] = await reader.byIds<ExerciseRecord>(exercises, [id]);
    if (!exercise?.participants.some(({ key }) => key === caller.id))
      throw hubError("BAD_USER_INPUT", `${id} is no exercise in which you take part.`);
    if (exercise.ended !== null)
      throw hubError("BAD_USER_INPUT", `The exercise has ended (${exercise.ended}): name it as case no more.`);
    return exercise;
  }

  /** What was decided of a traveller, counted from 1; said again it is decided anew. */
  async decide(
    id: string,
    traveller: number,
    { decision, note }: { readonly decision: Decision; readonly note: string | null },
    idempotencyKey?: string | null,
  ): Promise<{ readonly result: Outcome["result"]; readonly id: string }> {
    const said = { id, traveller, decision, note };
    const sent = await this.#options.idempotency.sent("decide in exercise", said, idempotencyKey);
    const exercise = await this.#takingPart(id);
    const { length } = exercise.travellers;
    if (traveller < 1 || traveller > length)
      throw hubError("BAD_USER_INPUT", `"traveller" is to be 1 to ${length}: the exercise has no other.`);
    // What stands is not read anew where it changes: what is said is refused here as in any record.
    const stated = this.#drafted(exercise, traveller, { ...nothing, decision, note }).note;
    return this.#change(exercise, traveller, (before) => ({ ...before, decision, note: stated }), sent);
  }

  /** Notes a check of one of the travellers, asked under their number or one like it, or by their name. */
  async #noteCheck(
    exercise: ExerciseRecord,
    kind: ExerciseAttemptRecord["checks"][number]["kind"],
    asked: Partial<TravellerAsked>,
    { verdict, nextStep }: Pick<Finding, "verdict" | "nextStep">,
  ): Promise<void> {
    const number = asked.document?.number ?? null;
    const met = number === null ? namedAs(exercise, asked) : travellerOf(exercise.travellers, number);
    if (!met) return;
    await this.#note(exercise, met.traveller, { kind, number, right: met.right, verdict, nextStep });
  }

  /** Notes a check of the vehicle of one of them. */
  async #noteVehicle(
    exercise: ExerciseRecord,
    asked: NonNullable<TravellerAsked["vehicle"]>,
    { verdict, nextStep }: Said,
  ): Promise<void> {
    const met = travellerIn(exercise.travellers, asked);
    if (!met) return;
    const number = asked.plate ?? asked.vin;
    await this.#note(exercise, met.traveller, { kind: "vehicle", number, right: met.right, verdict, nextStep });
  }

  async #note(exercise: ExerciseRecord, traveller: number, check: Attempted["checks"][number]): Promise<void> {
    await this.#change(exercise, traveller, (before) => {
      const again = before.checks.some((one) => JSON.stringify(one) === JSON.stringify(check));
      if (again) return before;
      if (before.checks.length >= mostChecks) return { ...before, moreChecks: before.moreChecks + 1 };
      return { ...before, checks: [...before.checks, check] };
    });
  }

  /** Notes an inspection of a traveller's document. */
  async #noteInspection(exercise: ExerciseRecord, number: string | null, verdict: string): Promise<void> {
    const met = number === null ? null : travellerOf(exercise.travellers, number);
    if (!met?.right) return;
    await this.#change(exercise, met.traveller, (before) => ({
      ...before,
      inspections: [...new Set([...before.inspections, verdict])],
    }));
  }

  /** What is said of a traveller, as the caller's attempt. */
  #drafted(exercise: ExerciseRecord, traveller: number, said: Attempted) {
    const { caller } = this.#options;
    const fields = {
      reference: `${exercise.id} ${caller.id} ${traveller}`,
      exercise: exercise.id,
      exerciseOwner: exercise.owner,
      officer: exercise.participants.find(({ key }) => key === caller.id)?.officer,
      key: caller.id,
      traveller,
    };
    const policy = policyOfAttempt(caller.owner, exercise.owner);
    return draftSaid<ExerciseAttemptRecord>(this.#options, exerciseAttempts, { ...fields, ...said }, policy);
  }

  async #change(exercise: ExerciseRecord, traveller: number, change: Change, sent: KeyedRequest | null = null) {
    const { caller, writer } = this.#options;
    const policy = policyOfAttempt(caller.owner, exercise.owner);
    const first = this.#drafted(exercise, traveller, nothing);
    const policies = new Map([[policyId(policy), policy]]);
    const [outcome] = await writer({ sent, policies }).putDrafted<ExerciseAttemptRecord>(
      exerciseAttempts,
      async (session) => {
        const standing = (await session.getMany<ExerciseAttemptRecord>(exerciseAttempts, [first.id])).get(first.id);
        const before = standing ? draftOf(exerciseAttempts, standing) : first;
        return [{ record: { ...before, ...change(before) }, expected: standing?.version ?? 0 }];
      },
    );
    if (!outcome) throw new Error("an attempt was neither written nor refused");
    return { result: resultOf(outcome), id: first.id };
  }
}

/** A person is asked about by name: the traveller of that name, where there is one. */
function namedAs({ travellers }: ExerciseRecord, { person }: Partial<TravellerAsked>) {
  const inAnyOrder = (name: string) => normaliseName(name).split(" ").toSorted().join(" ");
  const asked = new Set(person?.names.map(inAnyOrder));
  const at = travellers.findIndex(({ surname, givenNames }) =>
    asked.has(inAnyOrder(`${surname ?? ""} ${givenNames ?? ""}`)),
  );
  return at < 0 ? null : { traveller: at + 1, right: true };
}
