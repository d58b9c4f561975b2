import { equivalentCodes } from "../../core/standards/countries.ts";
import type { Kind } from "../kinds.ts";
import type { Reason } from "./verdict.ts";

/** The kinds of record on which the answer "nothing recorded" rests, and what an officer calls them. */
const restedOn = {
  documentReport: "reports on documents",
  vehicleReport: "reports on vehicles",
  person: "records of persons",
  notice: "notices about persons",
} as const satisfies Partial<Record<Kind, string>>;

export type SourceKind = keyof typeof restedOn;

export const sourceKinds = Object.keys(restedOn) as SourceKind[];

/** A source that has not delivered when it was due, as whoever checks is told of it. */
export interface LateSource {
  readonly owner: string;
  /** RFC 3339. */
  readonly due: string;
}

/** The late sources of a kind of which who checks may know. */
export type LateSources = (kind: SourceKind) => Promise<readonly LateSource[]>;

const nothingLate: readonly Reason[] = Object.freeze([]);

/**
 * Why nobody can say that nothing is recorded: one reason a source. `country`: whose alone counts; null where any bureau
 * may have the record.
 */
export function overdueReasons(
  kind: SourceKind,
  late: readonly LateSource[],
  country: string | null,
): readonly Reason[] {
  if (late.length === 0) return nothingLate;
  const codes = country === null ? null : equivalentCodes(country);
  return late
    .filter(({ owner }) => codes === null || codes.includes(owner))
    .map(({ owner, due }) => ({
      code: "SOURCE_OVERDUE",
      says: `The ${restedOn[kind]} of ${owner} were due ${due} and have not come: what it has recorded lately is not known. Ask that bureau.`,
    }));
}
