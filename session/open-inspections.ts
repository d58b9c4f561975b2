import { Disclosures } from "../core/access/disclosures.ts";
import { Reader, type ReaderOptions } from "../core/access/reader.ts";
import type { Caller } from "../core/access/caller.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import { actingOnInspections, inspecting } from "./checking.ts";
import { InspectionService, type InspectionServiceOptions, usualPrior } from "./inspections.ts";

export interface OpeningInspections
  extends ReaderOptions, Pick<InspectionServiceOptions, "records" | "idempotency" | "idKey" | "stamp"> {
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies"> & { readonly caller: Caller }) => Writer;
  /** The deployment's share of false documents, where it is not the usual one. */
  readonly prior: number | undefined;
}

/** The inspections of one caller. What it is told of is disclosed as any record; its own, for an act, are not. */
export function openInspections({ prior = usualPrior, writer, ...parts }: OpeningInspections): InspectionService {
  const caller = actingOnInspections(parts.caller);
  return new InspectionService({
    ...parts,
    prior,
    known: new Reader({ ...parts, caller: inspecting(parts.caller) }),
    reader: new Reader({ ...parts, caller, disclosures: new Disclosures() }),
    writer: (about) => writer({ ...about, caller }),
  });
}
