import type { Caller } from "../../core/access/caller.ts";
import type { WriterOptions, Writer } from "../../core/access/writer.ts";
import { actingOnOperations } from "../checking.ts";
import { ResultsService, type ResultsServiceOptions } from "../results/service.ts";
import { ParticipationService, type ParticipationServiceOptions } from "./participations.ts";

export interface OperationParts extends Omit<ParticipationServiceOptions, "writer">, ResultsServiceOptions {
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies"> & { readonly caller: Caller }) => Writer;
}

/** What one request may do about operations: each service is made when it is first asked for. */
export class OperationSession {
  readonly parts: OperationParts;
  private readonly made: { -readonly [Service in keyof OperationSession]?: OperationSession[Service] } = {};

  constructor(parts: OperationParts) {
    this.parts = parts;
  }

  /** Where it is looked up what an operation has brought. */
  get results(): ResultsService {
    return (this.made.results ??= new ResultsService(this.parts));
  }

  /** Where a country or partner says whether it takes part. */
  get participations(): ParticipationService {
    const { writer, ...parts } = this.parts;
    const caller = actingOnOperations(parts.caller);
    return (this.made.participations ??= new ParticipationService({
      ...parts,
      writer: (about) => writer({ ...about, caller }),
    }));
  }
}
