import { normaliseNumber } from "../../../core/standards/document-numbers.ts";
import { earliestDay, latestDay } from "../../../core/standards/partial-dates.ts";
import { fitsNumberFormat } from "../matching.ts";
import type { Hypothesis } from "./hypotheses.ts";
import { contradictingPrint, seenNumber } from "./rules.ts";
import type { Fake, Version } from "./slots.ts";

/** What is printed in the document, as far as it is asked about. */
export interface Printed {
  readonly number: string | null;
  /** Partial date. */
  readonly issued: string | null;
}

/** What of the print a version does not have. */
export type PrintFault = "NUMBER_FORM" | "YEARS";

/** What the print has that no document of the version would; silent where the version does not say. */
export function printFaults(printed: Printed, version: Version): PrintFault[] {
  const { numberFormat = null, firstIssued = null, lastIssued = null } = version;
  const { issued } = printed;
  const number = normaliseNumber(printed.number ?? "");
  const otherForm = number !== "" && numberFormat !== null && !fitsNumberFormat(numberFormat, number);
  const before = issued !== null && firstIssued !== null && latestDay(issued) < earliestDay(firstIssued);
  const after = issued !== null && lastIssued !== null && earliestDay(issued) > latestDay(lastIssued);
  return [...(otherForm ? (["NUMBER_FORM"] as const) : []), ...(before || after ? (["YEARS"] as const) : [])];
}

/** How likely what is printed is under each hypothesis, in proportion to the others. */
export function printedChances(
  printed: Printed,
  versions: readonly Version[],
  fakes: readonly Fake[],
): (hypothesis: Hypothesis) => number {
  const faults = versions.map((version) => new Set(printFaults(printed, version)));
  const numbers = new Map(fakes.map((fake) => [fake.id, numberChance(printed, fake)]));
  return ({ kind, id, version }) => {
    const { number, years } = contradictingPrint[kind === "GENUINE" ? "genuine" : "fake"];
    const form = faults[version]?.has("NUMBER_FORM") ? number : 1 - number;
    const issue = faults[version]?.has("YEARS") ? years : 1 - years;
    return form * issue * (kind === "KNOWN_FAKE" ? (numbers.get(id) ?? 1) : 1);
  };
}

function numberChance(printed: Printed, { numbers = [] }: Fake): number {
  const number = normaliseNumber(printed.number ?? "");
  if (number === "" || numbers.length === 0) return 1;
  const within = numbers.some(({ from, to }) => {
    const [first, last] = [normaliseNumber(from), normaliseNumber(to)];
    return number.length === first.length && number.length === last.length && first <= number && number <= last;
  });
  return within ? seenNumber.within : seenNumber.outside;
}
