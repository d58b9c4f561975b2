import { Disclosures } from "../core/access/disclosures.ts";
import { Reader, type ReaderOptions } from "../core/access/reader.ts";
import { AlertReviewService, type AlertReviewServiceOptions } from "./alert-reviews.ts";
import { actingOnInspections, inspecting } from "./checking.ts";
import { InspectionService, type InspectionServiceOptions, usualPrior } from "./inspections.ts";

export interface ExaminingParts
  extends
    ReaderOptions,
    Omit<AlertReviewServiceOptions, keyof ReaderOptions>,
    Pick<InspectionServiceOptions, "records" | "stamp" | "practice" | "counted" | "operation"> {
  /** The deployment's share of false documents, where it is not the usual one. */
  readonly prior: number | undefined;
}

/** What one request may examine documents with, and warn of fakes: each service is made when it is first asked for. */
export class ExaminingSession {
  readonly parts: ExaminingParts;
  private readonly made: { -readonly [Service in keyof ExaminingSession]?: ExaminingSession[Service] } = {};

  constructor(parts: ExaminingParts) {
    this.parts = parts;
  }

  /** Where the caller looks at documents with the hub. What it is told of is disclosed; its own, for an act, are not. */
  get inspections(): InspectionService {
    const { prior = usualPrior, writer, ...parts } = this.parts;
    const caller = actingOnInspections(parts.caller);
    return (this.made.inspections ??= new InspectionService({
      ...parts,
      prior,
      known: new Reader({ ...parts, caller: inspecting(parts.caller) }),
      reader: new Reader({ ...parts, caller, disclosures: new Disclosures() }),
      writer: (about) => writer({ ...about, caller }),
    }));
  }

  /** Where alerts are submitted, reviewed and published. */
  get alertReviews(): AlertReviewService {
    return (this.made.alertReviews ??= new AlertReviewService(this.parts));
  }
}
