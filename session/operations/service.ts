import type { Caller } from "../../core/access/caller.ts";
import type { WriterOptions, Writer } from "../../core/access/writer.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Store } from "../../core/store/port.ts";
import type { Claims } from "../../core/access/claims.ts";
import type { Programme } from "../../records/operations/programmes.ts";
import { actingOnOperations, closingOperations } from "../checking.ts";
import type { Platform } from "../platform.ts";
import { ReportService } from "../results/reports.ts";
import { ResultsService } from "../results/service.ts";
import { DecisionService } from "./decisions.ts";
import { allProgrammes } from "./programme-book.ts";
import { ResourceService } from "./resources.ts";
import { ResourcePlans } from "./resource-plan.ts";
import { ParticipationService, type ParticipationServiceOptions } from "./participations.ts";
import { type TrainingParts, TrainingSession } from "../training/session.ts";

export interface OperationParts
  extends
    Omit<ParticipationServiceOptions, "writer" | "reader" | "policies">,
    Omit<TrainingParts, "writer" | "reader" | "store"> {
  readonly store: TrainingParts["store"] & Pick<Store, "find" | "versionsEach">;
  readonly request: Claims;
  readonly platform: Pick<Platform, "reportAddresses">;
  readonly reader: Reader;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies" | "mover"> & { readonly caller: Caller }) => Writer;
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

  /** Where an operation is closed with its report. */
  get reports(): ReportService {
    const { parts, results } = this;
    const caller = closingOperations(parts.caller);
    const addresses = parts.platform.reportAddresses;
    const writer = (about: Pick<WriterOptions, "sent" | "policies" | "mover">) => parts.writer({ ...about, caller });
    return (this.made.reports ??= new ReportService({ ...parts, addresses, results, writer }));
  }

  /** Where a country or partner says whether it takes part. */
  get participations(): ParticipationService {
    return (this.made.participations ??= new ParticipationService(this.acting));
  }

  /** Where is kept what was decided. */
  get decisions(): DecisionService {
    return (this.made.decisions ??= new DecisionService(this.acting));
  }

  /** Where resources are offered and allocated. */
  get resources(): ResourceService {
    return (this.made.resources ??= new ResourceService(this.acting));
  }

  /** Where it is worked out what an operation still needs. */
  get resourcePlans(): ResourcePlans {
    return (this.made.resourcePlans ??= new ResourcePlans(this.parts.reader));
  }

  /** The hub's own programmes, and those that its operator declared. */
  programmes(): Promise<readonly Programme[]> {
    return allProgrammes(this.parts.store);
  }

  /** What the caller's organisation says and decides is written for it, whatever else its key may do. */
  private get acting() {
    const { writer, ...parts } = this.parts;
    const caller = actingOnOperations(parts.caller);
    const own = (about: Pick<WriterOptions, "sent" | "policies">) => writer({ ...about, caller });
    return { ...parts, writer: own, writerFor: (owner: string) => writer({ caller: { ...caller, owner } }) };
  }

  /** Where the caller holds exercises, and practises in them. */
  get training(): TrainingSession {
    return (this.made.training ??= new TrainingSession(this.parts));
  }
}
