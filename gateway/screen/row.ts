import { GraphQLError } from "graphql";
import { z } from "zod";
import type { Day } from "../../core/lifetime/days.ts";
import { lines, readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import { CsvRow } from "../../imports/formats/csv-row.ts";
import { documentTypes } from "../../records/documents/records.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { documentAsked, travellerAsked } from "../../subgraphs/checks/asked.ts";

/** What a line asks; or why it cannot be asked, in words. */
export type Row = { readonly asked: TravellerAsked; readonly marks: readonly string[] } | { readonly fault: string };

/** What reads a line of a body. */
export type ReadRow = (line: string, today: Day) => Row;

/** What lines are about: of travellers, also whom their documents name. */
export type Subjects = "documents" | "travellers";

const text = z.string().max(1_000).nullish();
const document = {
  zone: text,
  number: text,
  type: z.enum(documentTypes).nullish(),
  issuer: text,
  issued: text,
  expires: text,
  surname: text,
  givenNames: text,
  birthDate: text,
};
const vehicle = { vin: text, plate: text, plateCountry: text, engineNumber: text, make: text, component: text };
const person = { name: text, nationality: text, sex: z.enum(["F", "M", "X"]).nullish(), fingerprints: text };
const columns: readonly string[] = [document, vehicle, person].flatMap((part) => Object.keys(part));

/** A document, a vehicle and a person, or some of them, of one traveller: as flat as a row of a list. */
const form = z.strictObject({ ...document, ...vehicle, ...person });
type Flat = z.output<typeof form>;
type NumberAlone = Flat & { readonly number: string };

/** What reads lines of NDJSON, each an object. */
export function jsonRows(subjects: Subjects): ReadRow {
  return (line, today) => {
    const read = readJson(line);
    return "fault" in read ? read : rowOf(read.value, today, subjects);
  };
}

/** What reads the rows under a header of CSV; or why there is none. An empty cell says nothing. */
export function csvRows(header: string, subjects: Subjects): ReadRow | { readonly fault: string } {
  const names = cellsOf(header);
  if (!names) return { fault: "The first line must be a header of CSV: the names of the columns." };
  const unknown = names.find((name, at) => !columns.includes(name) || names.indexOf(name) < at);
  if (unknown !== undefined)
    return { fault: `The header must name columns once each, of ${columns.join(", ")}; separated by commas.` };
  return (line, today) => {
    const cells = cellsOf(line);
    if (!cells) return { fault: "is not a row of CSV that ends with its line" };
    if (cells.length !== names.length) return { fault: `has ${cells.length} cells, not ${names.length}` };
    return rowOf(
      Object.fromEntries(names.flatMap((name, at) => (cells[at] ? [[name, cells[at]]] : []))),
      today,
      subjects,
    );
  };
}

/** Most rows need no understanding. */
function cellsOf(line: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(",");
  const row = new CsvRow(",");
  return row.take(line) === "ended" ? row.cells : null;
}

function rowOf(value: unknown, today: Day, subjects: Subjects): Row {
  const simple = numberAlone(value);
  const read = simple ? { value: simple } : readAs(form, value);
  if ("faults" in read) return { fault: lines(read.faults, "the line").join("; ") };
  try {
    if (simple)
      return { asked: { document: documentAsked(simple, today), vehicle: null, person: null }, marks: [simple.number] };
    return { asked: askedBy(read.value, today, subjects), marks: marksOf(read.value) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { fault: error.message };
  }
}

const ownNames = new Set(["number", "type", "issuer"]);
const types: ReadonlySet<unknown> = new Set([...documentTypes, undefined, null]);

/** What most lines are, without the work that all else takes; null where it is anything else. */
function numberAlone(value: unknown): NumberAlone | null {
  if (typeof value !== "object" || value === null) return null;
  const { number, type, issuer } = value as Readonly<Record<string, unknown>>;
  if (typeof number !== "string" || number.length > 1_000 || !types.has(type)) return null;
  if (issuer != null && (typeof issuer !== "string" || issuer.length > 1_000)) return null;
  for (const name in value) if (!ownNames.has(name)) return null;
  return value as NumberAlone;
}

function askedBy(flat: Flat, today: Day, subjects: Subjects): TravellerAsked {
  const { zone, number, type, issuer, issued, expires, surname, givenNames, birthDate, ...other } = flat;
  const { name, nationality, sex, fingerprints, ...marks } = other;
  const shown = { zone, number, type, issuer, issued, expires, surname, givenNames };
  const asksPerson = name != null || fingerprints != null;
  const asked = travellerAsked(
    {
      document: isSaid(shown) ? { ...shown, birthDate } : null,
      vehicle: isSaid(marks) ? marks : null,
      person: asksPerson ? { names: name == null ? null : [name], birthDate, nationality, sex, fingerprints } : null,
    } as never,
    today,
  );
  return asksPerson || subjects === "travellers" ? asked : { ...asked, person: null };
}

function isSaid(part: object): boolean {
  return Object.values(part).some((one) => one != null);
}

/** For the audit: what was asked about, without what says nothing of whom. */
function marksOf({ type: _type, issuer: _issuer, plateCountry: _country, nationality: _nationality, ...said }: Flat) {
  const { make: _make, sex: _sex, ...rest } = said;
  return Object.values(rest).filter((one) => one != null);
}
