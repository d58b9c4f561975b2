import type { Span } from "./mrz-layout.ts";
import { type Findings, nothingFound } from "./mrz-findings.ts";
import type { MrzFault } from "./mrz.ts";
import { lineAndColumn, placeOf, type Zone } from "./mrz-zone.ts";

/** What keeps parts of a zone from being read. */
export interface Damage {
  readonly findings: Findings;
  /** Whether something there is a character that no zone has. */
  readonly isUnreadable: (span: Span) => boolean;
  /** Whether it stands in a line of another length, so that what is read there may be of another field. */
  readonly isDisplaced: (span: Span) => boolean;
}

const undamaged: Damage = { findings: nothingFound, isUnreadable: () => false, isDisplaced: () => false };

/** Each damage is named once, with its place: what it makes of the fields there would only repeat it. */
export function damageOf(zone: Zone): Damage {
  const isClean = !/[^A-Z0-9<]/.test(zone.text);
  if (isClean && zone.misfits.length === 0) return undamaged;
  const strange = /[^A-Z0-9<]/;
  const displaced = zone.misfits.filter(({ shifted }) => shifted).map(({ line }) => line + 1);
  return {
    findings: { faults: [...misfitFaults(zone), ...strangeFaults(zone)], advice: [] },
    isUnreadable: ([from, to]) => !isClean && strange.test(zone.text.slice(from, to)),
    isDisplaced: ([from, to]) => displaced.some((line) => lineOf(zone, from) <= line && line <= lineOf(zone, to - 1)),
  };
}

function lineOf(zone: Zone, index: number): number {
  return lineAndColumn(zone, index).line;
}

function misfitFaults(zone: Zone): MrzFault[] {
  return zone.misfits.map(({ line, length }) => {
    const width = zone.layout.widths[line] ?? 0;
    const message = `line ${line + 1} has ${length} characters where ${zone.form} has ${width}`;
    const column = Math.min(length, width) + 1;
    const place = { line: line + 1, column, length: Math.abs(length - width) };
    return { field: "zone", kind: "shape", message, ...place, suggestions: [] };
  });
}

function strangeFaults(zone: Zone): MrzFault[] {
  return [...zone.text.matchAll(/[^A-Z0-9<]+/g)].map(({ 0: run, index }) => {
    const place = placeOf(zone, [index, index + run.length]);
    const message = `a zone has only A–Z, 0–9 and <: see line ${place.line}, column ${place.column}`;
    return { field: "zone", kind: "characters", message, ...place, suggestions: [] };
  });
}
