import { confusedWith, ocrSuggestions } from "./check-digit.ts";
import type { MrzAdvice, MrzFault, MrzPlace, MrzSuggestion } from "./mrz.ts";
import type { MrzFieldName, Span } from "./mrz-layout.ts";
import { lineAndColumn, placeOf, type Zone } from "./mrz-zone.ts";

/** What was found in one field: at most few, so that arrays are joined without a thought. */
export interface Findings {
  readonly faults: readonly MrzFault[];
  readonly advice: readonly MrzAdvice[];
}

export const nothingFound: Findings = { faults: [], advice: [] };

/** In the order of their places. */
export function together(found: readonly Findings[]): Findings {
  const some = found.filter((findings) => findings !== nothingFound);
  if (some.length === 0) return nothingFound;
  return {
    faults: some.flatMap(({ faults }) => faults).sort(byPlace),
    advice: some.flatMap(({ advice }) => advice).sort(byPlace),
  };
}

function byPlace(one: MrzPlace, other: MrzPlace): number {
  return one.line - other.line || one.column - other.column;
}

export function foundFault(
  zone: Zone,
  field: MrzFieldName,
  kind: Exclude<MrzFault["kind"], "check-digit">,
  span: Span,
  message: string,
  suggestions: readonly MrzSuggestion[] = [],
): Findings {
  return { faults: [{ field, kind, message, ...placeOf(zone, span), suggestions }], advice: [] };
}

export function foundAdvice(
  zone: Zone,
  field: MrzFieldName,
  kind: MrzAdvice["kind"],
  span: Span,
  message: string,
): Findings {
  return { faults: [], advice: [{ field, kind, message, ...placeOf(zone, span) }] };
}

/** Characters that the field does not have: the place reaches from the first to the last of them. */
export function wrongCharacters(zone: Zone, field: MrzFieldName, span: Span, wrong: RegExp, belongs: string): Findings {
  const text = zone.text.slice(...span);
  const places = Array.from(text, (character, at) => (wrong.test(character) ? span[0] + at : -1)).filter(
    (at) => at >= 0,
  );
  const [first = span[0], last = span[1] - 1] = [places.at(0), places.at(-1)];
  const suggestions = places.flatMap((at) => suggestion(zone, at, confusedWith(zone.text.charAt(at))));
  return foundFault(zone, field, "characters", [first, last + 1], `${text} where ${belongs} belongs`, suggestions);
}

/** A digit that disagrees, with each single misreading of what it covers, or of itself, that would explain it. */
export function wrongDigit(
  zone: Zone,
  field: MrzFieldName,
  { over, at, expected }: { readonly over: readonly Span[]; readonly at: number; readonly expected: string },
): MrzFault {
  const found = zone.text.charAt(at);
  const covered = over.flatMap(([from, to]) => Array.from({ length: to - from }, (_, place) => from + place));
  const text = over.map((span) => zone.text.slice(...span)).join("");
  // The fields' own digits say where a misreading is; over all of them a suggestion would only repeat it.
  const isOverAll = field === "composite";
  const misread = isOverAll
    ? []
    : ocrSuggestions(text, found).flatMap(({ position, instead }) =>
        suggestion(zone, covered[position] ?? at, instead),
      );
  const ownDigit = !isOverAll && confusedWith(found) === expected ? suggestion(zone, at, expected) : [];
  const [from, to] = over[0] ?? [at, at];
  const span: Span = isOverAll ? [at, at + 1] : [from, to === at ? at + 1 : to];
  const message = `check digit of ${field}: ${expected} expected, ${found} read`;
  const suggestions = [...misread, ...ownDigit];
  return { field, kind: "check-digit", message, expected, found, ...placeOf(zone, span), suggestions };
}

function suggestion(zone: Zone, at: number, instead: string | null): MrzSuggestion[] {
  return instead === null ? [] : [{ ...lineAndColumn(zone, at), read: zone.text.charAt(at), instead }];
}
