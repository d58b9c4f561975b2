import { GraphQLError } from "graphql";
import { z } from "zod";
import type { Day } from "../../core/lifetime/days.ts";
import { lines, readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import { CsvRow } from "../../imports/formats/csv-row.ts";
import { documentTypes } from "../../records/documents/records.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { travellerAsked } from "../../subgraphs/checks/asked.ts";

/** What a line asks; or why it cannot be asked, in words. */
export type Row = { readonly asked: TravellerAsked; readonly marks: readonly string[] } | { readonly fault: string };

/** What reads a line of a body. */
export type ReadRow = (line: string, today: Day) => Row;

/** What lines are about: of travellers, also whom their documents name. */
export type Subjects = "documents" | "travellers";

const longestText = 1_000;
const text = z.string().max(longestText).nullish();
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
  const read = isFlat(value) ? { value } : readAs(form, value);
  if ("faults" in read) return { fault: lines(read.faults, "the line").join("; ") };
  try {
    return { asked: askedBy(read.value, today, subjects), marks: marksOf(read.value) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { fault: error.message };
  }
}

const textColumns: ReadonlySet<string> = new Set(columns.filter((name) => name !== "type" && name !== "sex"));
const types: ReadonlySet<unknown> = new Set([...documentTypes, null]);
const sexes: ReadonlySet<unknown> = new Set(["F", "M", "X", null]);

/** What `form` says, in a tenth of the time, but not why not. */
function isFlat(value: unknown): value is Flat {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  for (const name in value) {
    const said = (value as Readonly<Record<string, unknown>>)[name];
    const isText = typeof said === "string" && said.length <= longestText;
    if (!(textColumns.has(name) ? isText || said === null : isListed(name, said))) return false;
  }
  return true;
}

function isListed(name: string, said: unknown): boolean {
  return name === "type" ? types.has(said) : name === "sex" && sexes.has(said);
}

/** What a document is asked by; a day of birth alone asks for none. */
const ofDocuments = ["zone", "number", "type", "issuer", "issued", "expires", "surname", "givenNames"] as const;
const ofVehicles = ["vin", "plate", "plateCountry", "engineNumber", "make", "component"] as const;

function askedBy(flat: Flat, today: Day, subjects: Subjects): TravellerAsked {
  const { name, fingerprints } = flat;
  const asked = {
    document: says(flat, ofDocuments) ? flat : null,
    vehicle: says(flat, ofVehicles) ? flat : null,
    person: name != null || fingerprints != null ? { ...flat, names: name == null ? null : [name] } : null,
  };
  return travellerAsked(asked as never, today, subjects === "travellers");
}

function says(flat: Flat, some: readonly (keyof Flat)[]): boolean {
  return some.some((column) => flat[column] != null);
}

/** What says of whom. The rest of a row says nothing of that. */
const marked = [
  ...["zone", "number", "issued", "expires", "surname", "givenNames", "birthDate"],
  ...["vin", "plate", "engineNumber", "component", "name", "fingerprints"],
] as readonly (keyof Flat)[];

/** For the audit. */
function marksOf(flat: Flat): string[] {
  const marks: string[] = [];
  for (const column of marked) if (flat[column] != null) marks.push(flat[column]);
  return marks;
}
