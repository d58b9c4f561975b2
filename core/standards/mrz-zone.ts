import type { MrzPlace } from "./mrz.ts";
import { layouts, type MrzForm, type MrzLayout, type MrzSpanName, type Span } from "./mrz-layout.ts";
import { nationalLayouts } from "./mrz-national.ts";

/** A zone whose form is known, ready to be read. */
export interface Zone {
  readonly form: MrzForm;
  readonly layout: MrzLayout;
  /** Its lines joined, each of its proper width. */
  readonly text: string;
  /** Lines (from 0) that came in another length. */
  readonly misfits: readonly Misfit[];
}

/** A line that was filled up or cut to its width. */
export interface Misfit {
  readonly line: number;
  readonly length: number;
  /** Where it is not plain that only fillers at its end were miscounted: its fields may stand elsewhere. */
  readonly shifted: boolean;
}

const allLayouts: Readonly<Record<MrzForm, MrzLayout>> = { ...layouts, ...nationalLayouts };
/** How much longer or shorter than its width a line may come and still be known for what it is. **Our rule**. */
const tolerance = 3;
const widthsKnown = [layouts.TD1, layouts.TD2, layouts.TD3].map(({ widths }) => widths);

/**
 * The zone that a text holds: by the lengths of its lines, or, where these are no zone's, by the length of it all, however
 * it is broken. In words why it is none. Spaces do not matter, nor does the case of A–Z.
 */
export function zoneOf(text: string): Zone | string {
  const lines = text
    .split(/[\r\n]+/)
    .map(plain)
    .filter(Boolean);
  return zoneOfLines(lines) ?? zoneOfAll(lines.join(""));
}

function zoneOfAll(text: string): Zone | string {
  const form = formOf(text);
  if (form === null) return `${text.length} characters: a zone has 3 lines of 30, 2 of 36 or 2 of 44`;
  return { form, layout: allLayouts[form], text, misfits: noMisfits };
}

/** Only A–Z are made capitals: others might become two letters, and every place behind them be wrong. */
function plain(text: string): string {
  if (!/[\sa-z]/.test(text)) return text;
  return text.replace(/\s+/g, "").replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** The form of a zone by the length of its joined lines and its first letters, or null where there is none such. */
function formOf(zone: string): MrzForm | null {
  switch (zone.length) {
    case 90:
      return "TD1";
    case 88:
      return zone.startsWith("V") ? "MRV-A" : "TD3";
    case 72:
      return zone.startsWith("V") ? "MRV-B" : zone.startsWith("IDFRA") ? "FRA-ID" : "TD2";
    case 69:
      return zone.startsWith("FACHE", 9) ? "CHE-DL" : null;
    case 30:
      return !zone.startsWith("D") ? null : zone.startsWith("FRA", 2) ? "FRA-DL" : "EU-DL";
    default:
      return null;
  }
}

function zoneOfLines(lines: readonly string[]): Zone | null {
  const widths = widthsKnown.find(
    (known) =>
      known.length === lines.length && lines.every((line, at) => Math.abs(line.length - (known[at] ?? 0)) <= tolerance),
  );
  if (widths === undefined) return null;
  const isExact = lines.every((line, at) => line.length === widths[at]);
  const text = isExact
    ? lines.join("")
    : lines.map((line, at) => line.slice(0, widths[at]).padEnd(widths[at] ?? 0, "<")).join("");
  const form = formOf(text);
  if (form === null) return null;
  return { form, layout: allLayouts[form], text, misfits: isExact ? noMisfits : misfitsOf(lines, widths) };
}

const noMisfits: readonly Misfit[] = [];

function misfitsOf(lines: readonly string[], widths: readonly number[]): Misfit[] {
  return lines.flatMap((line, at) => {
    const surplus = line.slice(widths[at]);
    const shifted = !line.endsWith("<<") || /[^<]/.test(surplus);
    return line.length === widths[at] ? [] : [{ line: at, length: line.length, shifted }];
  });
}

/** What stands there, or an empty text where the form has no such field. */
export function textAt({ text, layout }: Zone, field: MrzSpanName): string {
  const span = layout.spans[field];
  return span === undefined ? "" : text.slice(span[0], span[1]);
}

/** The line and column, from 1, of a place that is counted from 0 in the lines joined. */
export function lineAndColumn({ layout }: Zone, index: number): { readonly line: number; readonly column: number } {
  let line = 0;
  let column = index;
  for (const width of layout.widths) {
    if (column < width) break;
    column -= width;
    line += 1;
  }
  return { line: line + 1, column: column + 1 };
}

/** The place of a span, which lies within one line. */
export function placeOf(zone: Zone, [from, to]: Span): MrzPlace {
  return { ...lineAndColumn(zone, from), length: to - from };
}
