import { GraphQLError } from "graphql";
import type { Day } from "../../core/lifetime/days.ts";
import { lines, readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import { CsvRow } from "../../imports/formats/csv-row.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { travellerAsked } from "../../subgraphs/checks/asked.ts";
import { columns, type Flat, form, isFlat, ofDocument, ofVehicle } from "./form.ts";

/** What a line asks; or why it cannot be asked, in words. */
export type Row = { readonly asked: TravellerAsked; readonly marks: readonly string[] } | { readonly fault: string };

/** What reads a line of a body. */
export type ReadRow = (line: string, today: Day) => Row;

/** What lines are about: of travellers, also whom their documents name. */
export type Subjects = "documents" | "travellers";

/** What reads lines of NDJSON, each an object. */
export function jsonRows(subjects: Subjects): ReadRow {
  return (line, today) => {
    const read = readJson(line);
    return "fault" in read ? read : rowOf(read.value, today, subjects);
  };
}

/** What reads the rows under a header of CSV; or why there is none. An empty cell says nothing. */
export function csvRows(header: string, subjects: Subjects, delimiter = ","): ReadRow | { readonly fault: string } {
  const names = cellsOf(header, delimiter);
  if (!names) return { fault: "The first line must be a header of CSV: the names of the columns." };
  const unknown = names.find((name, at) => !columns.includes(name) || names.indexOf(name) < at);
  if (unknown !== undefined)
    return { fault: `The header must name columns once each, of ${columns.join(", ")}; separated by commas.` };
  return (line, today) => {
    const cells = cellsOf(line, delimiter);
    if (!cells) return { fault: "is not a row of CSV that ends with its line" };
    if (cells.length !== names.length) return { fault: `has ${cells.length} cells, not ${names.length}` };
    return rowOf(
      Object.fromEntries(names.flatMap((name, at) => (cells[at] ? [[name, cells[at]]] : []))),
      today,
      subjects,
    );
  };
}

/** The cells of a row that ends with its line; null where it is none. Most rows need no understanding. */
export function cellsOf(line: string, delimiter: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(delimiter);
  const row = new CsvRow(delimiter);
  return row.take(line) === "ended" ? row.cells : null;
}

function rowOf(value: unknown, today: Day, subjects: Subjects): Row {
  const read = isFlat(value) ? { value } : readAs(form, value);
  if ("faults" in read) return { fault: lines(read.faults, "the line").join("; ") };
  try {
    return { asked: askedBy(read.value, today, subjects), marks: marksOf(read.value) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { fault: error.message };
  }
}

function askedBy(flat: Flat, today: Day, subjects: Subjects): TravellerAsked {
  const { name, fingerprints } = flat;
  const asked = {
    document: says(flat, ofDocument) ? flat : null,
    vehicle: says(flat, ofVehicle) ? flat : null,
    person: name != null || fingerprints != null ? { ...flat, names: name == null ? null : [name] } : null,
  };
  return travellerAsked(asked as never, today, subjects === "travellers");
}

function says(flat: Flat, some: readonly (keyof Flat)[]): boolean {
  return some.some((column) => flat[column] != null);
}

/** For the audit: what says of whom, and no column that says nothing of that. */
const unmarked = new Set(["type", "issuer", "plateCountry", "make", "nationality", "sex"]);
const markedColumns = columns.filter((column) => !unmarked.has(column)) as (keyof Flat)[];

function marksOf(flat: Flat): string[] {
  const marks: string[] = [];
  for (const column of markedColumns) {
    const said = flat[column];
    if (said != null) marks.push(said);
  }
  return marks;
}
