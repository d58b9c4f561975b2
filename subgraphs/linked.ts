import { hubError } from "../core/errors.ts";
import { inDateRange } from "../records/date-ranges.ts";
import { kindOf } from "../records/kinds.ts";
import type { LinkedAsked } from "../session/linked/conditions.ts";
import type { ReportedAsked } from "../session/linked/reported.ts";
import { countryAsked } from "./codes-asked.ts";
import { among, daysAsked, within } from "./lists.ts";
import { all, conditions } from "./search.ts";

interface ReportedArguments {
  readonly fraudType?: string | null;
  readonly fraudTypes?: readonly string[] | null;
  readonly issuer?: string | null;
  readonly theft?: Parameters<typeof daysAsked>[1];
  readonly theftCountry?: string | null;
  readonly weakly?: boolean | null;
}

/** Arguments of lists that ask for what is linked; each list has some of them. */
interface LinkedArguments {
  readonly holdsDocumentsOf?: readonly string[] | null;
  readonly holdsReported?: ReportedArguments | null;
  readonly keeperHoldsReported?: ReportedArguments | null;
  readonly subjectNationality?: string | null;
  readonly seenIn?: string | null;
}

/** Issuers of whose documents one person may be asked to hold one each. */
const mostIssuers = 5;

/** What a list asks for by what is linked; null where it asks nothing so. */
export function linkedAsked(asked: LinkedArguments): LinkedAsked | null {
  const { holdsDocumentsOf, holdsReported, keeperHoldsReported, subjectNationality, seenIn } = asked;
  const linked: LinkedAsked = {
    ...(holdsDocumentsOf != null && { holdsDocumentsOf: issuersAsked(holdsDocumentsOf) }),
    ...(holdsReported != null && { holdsReported: reportedAsked("holdsReported", holdsReported) }),
    ...(keeperHoldsReported != null && {
      keeperHoldsReported: reportedAsked("keeperHoldsReported", keeperHoldsReported),
    }),
    ...(subjectNationality != null && {
      subjectNationality: countryAsked("subjectNationality", subjectNationality),
    }),
    ...(seenIn != null && { seenIn: operationAsked(seenIn) }),
  } as LinkedAsked;
  return Object.keys(linked).length > 0 ? linked : null;
}

function issuersAsked(codes: readonly string[]): string[] {
  const issuers = new Set(codes.map((code) => countryAsked("holdsDocumentsOf", code) as string));
  if (issuers.size >= 1 && issuers.size <= mostIssuers) return [...issuers];
  throw hubError("BAD_USER_INPUT", `"holdsDocumentsOf" names 1 to ${mostIssuers} issuers.`);
}

function reportedAsked(argument: string, asked: ReportedArguments): ReportedAsked {
  const { fraudType, fraudTypes, issuer, theft, theftCountry, weakly } = asked;
  const report = all(
    conditions({
      fraudType,
      issuer: countryAsked(`${argument}.issuer`, issuer),
      theftCountry: countryAsked(`${argument}.theftCountry`, theftCountry),
    }),
    ...among("fraudType", `${argument}.fraudTypes`, fraudTypes),
    ...within(`${argument}.theft`, theft, (days) => inDateRange("theftDate", days)),
  );
  return { report, weakly: weakly ?? false };
}

function operationAsked(id: string): string {
  if (kindOf(id) === "operation") return id;
  throw hubError("BAD_USER_INPUT", `"seenIn" is the id of an operation, such as OPE-….`);
}
