import { type Day, yearsAfter } from "../../core/lifetime/days.ts";
import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { fitsNumberFormat } from "../specimens/matching.ts";
import type { SpecimenRecord } from "../specimens/records.ts";
import type { DocumentAsked } from "./document.ts";
import type { Anomaly } from "./verdict.ts";

/**
 * What a genuine document of these series would not have. **Our rules**: silent wherever a series leaves open what the
 * rule needs, since a series that nobody described proves nothing.
 */
export function anomaliesOf(
  asked: DocumentAsked,
  series: readonly SpecimenRecord[],
  otherBirthDate: boolean,
  today: Day,
): Anomaly[] {
  const fitting = fittingSeries(asked, series);
  return [
    ...numberAnomalies(asked, series, fitting),
    ...layoutAnomalies(asked, asked.number === null ? series : fitting),
    ...(fitting.length > 0 ? dateAnomalies(asked, fitting, today) : []),
    ...asked.disagreements.map((field) => ({
      rule: "ZONE_DISAGREES",
      says: `The zone and the printed page disagree on ${field}.`,
      specimen: null,
    })),
    ...(otherBirthDate
      ? [
          {
            rule: "OTHER_BIRTH_DATE",
            says: "Another document of its bearer names another day of birth.",
            specimen: null,
          },
        ]
      : []),
  ];
}

/** Those whose numbers have the form of this one, and those that do not say theirs. */
function fittingSeries({ number }: DocumentAsked, series: readonly SpecimenRecord[]): readonly SpecimenRecord[] {
  if (series.length === 0) return series;
  const normal = normaliseNumber(number ?? "");
  return series.filter(({ numberFormat }) => numberFormat === null || fitsNumberFormat(numberFormat, normal));
}

function numberAnomalies(
  { number }: DocumentAsked,
  series: readonly SpecimenRecord[],
  fitting: readonly SpecimenRecord[],
): Anomaly[] {
  if (number === null || series.length === 0 || fitting.length > 0) return [];
  const says = "No genuine series of this issuer and type has numbers of this form.";
  return [{ rule: "NUMBER_FORM", says, specimen: byAge(series).at(-1)?.id ?? null }];
}

/** Silent where one of the series does not say which layout it has. */
function layoutAnomalies({ layout }: DocumentAsked, series: readonly SpecimenRecord[]): Anomaly[] {
  const known = series.flatMap(({ zone }) => zone ?? []);
  if (layout === null || series.length === 0 || known.length < series.length || known.includes(layout)) return [];
  const says = "Its machine-readable zone has another layout than that of any genuine series it may belong to.";
  return [{ rule: "ZONE_LAYOUT", says, specimen: byAge(series).at(-1)?.id ?? null }];
}

function dateAnomalies({ issued, expires }: DocumentAsked, series: readonly SpecimenRecord[], today: Day): Anomaly[] {
  const anomalies: Anomaly[] = [];
  const begun = series.filter(
    ({ firstIssued }) => !(issued && firstIssued && latestDay(issued) < earliestDay(firstIssued)),
  );
  if (begun.length === 0)
    anomalies.push({
      rule: "ISSUED_BEFORE_SERIES",
      says: "It is dated before the first document of its series was issued.",
      specimen: byAge(series)[0]?.id ?? null,
    });
  const ended = begun.filter(({ lastIssued }) => issued && lastIssued && earliestDay(issued) > latestDay(lastIssued));
  if (begun.length > 0 && ended.length === begun.length)
    anomalies.push({
      rule: "ISSUED_AFTER_SERIES",
      says: "It is dated after the last document of its series was issued.",
      specimen: byAge(ended).at(-1)?.id ?? null,
    });
  const longest = Math.max(...series.map(({ longestValidity }) => longestValidity ?? Infinity));
  if (expires && longest !== Infinity && earliestDay(expires) > yearsAfter(issued ? latestDay(issued) : today, longest))
    anomalies.push({
      rule: "EXPIRES_TOO_LATE",
      says: "It expires later than any document of its series does.",
      specimen: series.find(({ longestValidity }) => longestValidity === longest)?.id ?? null,
    });
  return anomalies;
}

/** The oldest first; those that do not say their age before all. */
function byAge(series: readonly SpecimenRecord[]): SpecimenRecord[] {
  return series.toSorted((one, other) => ((one.firstIssued ?? "") < (other.firstIssued ?? "") ? -1 : 1));
}
