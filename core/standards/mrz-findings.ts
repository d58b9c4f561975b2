import { confusedWith, ocrSuggestions } from "./check-digit.ts";
import type { MrzAdvice, MrzFault, MrzPlace, MrzSuggestion } from "./mrz.ts";
import type { MrzCheck, MrzFieldName, Span } from "./mrz-layout.ts";
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

/**
 * A digit that disagrees, with each single misreading that would explain it: of itself or of what it covers. Of what the
 * digit over all covers that is the optional data alone: the rest has digits of its own, or letters alone, which say where
 * a misreading is.
 */
export function wrongDigit(zone: Zone, { field, over, at, proves }: MrzCheck, expected: string): MrzFault {
  const found = zone.text.charAt(at);
  const covered = over.flatMap(([from, to]) => Array.from({ length: to - from }, (_, place) => from + place));
  const isOverAll = field === "composite";
  const optional = (["optionalData", "optionalData2"] as const).filter((one) => proves.includes(one));
  const text = covered.map((place) => zone.text.charAt(place)).join("");
  const misread = ocrSuggestions(text, found).flatMap(({ position, instead }) => {
    const place = covered[position] ?? at;
    const isAsked = !isOverAll || optional.some((one) => isWithin(place, zone.layout.spans[one]));
    return isAsked ? suggestion(zone, place, instead) : [];
  });
  const ownDigit = confusedWith(found) === expected ? suggestion(zone, at, expected) : [];
  const [from, to] = over[0] ?? [at, at];
  const span: Span = isOverAll ? [at, at + 1] : [from, to === at ? at + 1 : to];
  const message = `check digit of ${field}: ${expected} expected, ${found} read`;
  const suggestions = [...misread, ...ownDigit];
  return { field, kind: "check-digit", message, expected, found, ...placeOf(zone, span), suggestions };
}

function isWithin(place: number, span: Span | undefined): boolean {
  return span !== undefined && span[0] <= place && place < span[1];
}

function suggestion(zone: Zone, at: number, instead: string | null): MrzSuggestion[] {
  return instead === null ? [] : [{ ...lineAndColumn(zone, at), read: zone.text.charAt(at), instead }];
}
