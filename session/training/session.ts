import { Disclosures } from "../../core/access/disclosures.ts";
import { Reader, type ReaderOptions } from "../../core/access/reader.ts";
import type { Caller } from "../../core/access/caller.ts";
import type { Writer, WriterOptions } from "../../core/access/writer.ts";
import { actingOnExercises } from "../checking.ts";
import { ExerciseService, type ExerciseServiceOptions } from "./exercises.ts";
import type { RequestSession } from "../request.ts";
import { exerciseNamed } from "../operation-named.ts";
import { type Practice, PracticeService } from "./practice.ts";

export interface TrainingParts
  extends ReaderOptions, Pick<ExerciseServiceOptions, "inspections" | "keys" | "idempotency" | "idKey" | "stamp"> {
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies"> & { readonly caller: Caller }) => Writer;
}

/** What one request may train with: each service is made when it is first asked for. */
export class TrainingSession {
  private readonly parts: TrainingParts;
  private readonly made: { -readonly [Service in keyof TrainingSession]?: TrainingSession[Service] } = {};

  constructor(parts: TrainingParts) {
    this.parts = parts;
  }

  /** Where exercises are started and ended. */
  get exercises(): ExerciseService {
    return (this.made.exercises ??= new ExerciseService(this.acting));
  }

  /** Where what participants do in them is kept. */
  get practice(): PracticeService {
    return (this.made.practice ??= new PracticeService(this.acting));
  }

  /** As the hub acts on exercises for the caller. What it reads is told by the exercise alone. */
  private get acting() {
    const { writer, ...parts } = this.parts;
    const caller = actingOnExercises(parts.caller);
    const reader = new Reader({ ...parts, caller, disclosures: new Disclosures() });
    const write = (about: Pick<WriterOptions, "sent" | "policies">) => writer({ ...about, caller });
    return { ...parts, caller, reader, writer: write };
  }
}

/** The exercise that a request names as its case; null where it names none. Refused where its caller takes no part in it. */
export async function practiceNamed(request: Pick<RequestSession, "claims" | "operations">): Promise<Practice | null> {
  const named = exerciseNamed(request.claims);
  return named === null ? null : request.operations.training.practice.open(named);
}
