import { datasets } from "../../records/datasets.ts";
import type { Kind } from "../../records/kinds.ts";
import type { Found } from "../../session/entry.ts";
import { readCsv } from "../formats/csv.ts";
import { nextRow } from "../formats/csv-rows.ts";
import { delimiterOf } from "../formats/delimiter.ts";
import type { ImportOptions } from "../file.ts";
import { guess, readers } from "../formats/guess.ts";
import { linesOf } from "../formats/lines.ts";
import { openSource } from "../formats/packed.ts";
import { Upcoming } from "../formats/upcoming.ts";
import { UnreadableFile } from "../unreadable.ts";
import { codeOfCell, csvMapping, dateIn } from "./apply.ts";
import type { Mapping, Target } from "./mapping.ts";

/** A first mapping for a file, and the first rows as they would arrive by it. */
export interface Suggestion {
  readonly mapping: Mapping;
  readonly rows: readonly Found[];
}

const shownRows = 10;

/** Words of a header, and the field that each kind has for them. The first that fits a column is taken. */
const fields: Readonly<Partial<Record<Kind, readonly (readonly [field: string, words: RegExp])[]>>> = {
  documentReport: [
    ["theftDate", /(theft|stolen|lost|loss).*date|date.*(theft|stolen|lost|loss)/i],
    ["fraudType", /status|reason|fraud/i],
    ["issuer", /issu.*(country|state|auth)|country|issuer|nationality/i],
    ["issued", /issue/i],
    ["expires", /expir|valid until/i],
    ["number", /number|\bno\b/i],
    ["type", /type|document/i],
    ["note", /note|remark|comment/i],
  ],
  vehicle: [
    ["vin", /\bvin\b|chassis/i],
    ["plate", /plate|registration/i],
    ["make", /make|manufacturer/i],
    ["model", /model/i],
    ["plateCountry", /country/i],
    ["note", /note|remark|comment/i],
  ],
  person: [
    ["birthDates.0.date", /birth.*date|date.*birth|\bdob\b|d\.o\.b/i],
    ["birthPlaces.0.place", /birth/i],
    ["names.0.surname", /surname|last name|family name/i],
    ["names.0.givenNames", /given|first name|forename/i],
    ["names.0.full", /name/i],
    ["nationalities", /nationality|citizenship|country/i],
    ["sex", /sex|gender/i],
    ["identifiers.0.number", /passport|number|\bno\b/i],
    ["note", /note|remark|comment/i],
  ],
};

const dateForms = ["yyyy-mm-dd", "dd/mm/yyyy", "mm/dd/yyyy", "dd.mm.yyyy", "dd-mm-yyyy", "dd Mon yyyy", "dd-Mon-yyyy"];

/** What is known of a file; told from it, where left out. */
export type SuggestOptions = Pick<ImportOptions, "record" | "owner" | "delimiter" | "encoding" | "entry">;

/** Suggests how a CSV may be mapped, from its header and its first rows. Nothing is taken in. */
export async function suggestMapping(path: string, options: SuggestOptions = {}): Promise<Suggestion> {
  const source = await openSource(path, options.entry);
  const shown = await guess(source);
  const { encoding = shown.encoding } = options;
  const { format } = shown;
  if (format !== null && format !== "csv")
    throw new UnreadableFile(`${path} is ${readers[format]}, which needs no mapping: import it without --suggest.`);
  const lines = new Upcoming(linesOf(source.chunks(), encoding));
  const delimiter = options.delimiter ?? (await delimiterOf(lines));
  const header = await nextRow(lines, delimiter, null);
  if (!header || "reason" in header) throw new UnreadableFile(`${path} has no header in its first line.`);
  const names = header.cells.map((cell) => cell.trim());
  const rows: (readonly string[])[] = [];
  for (
    let row = await nextRow(lines, delimiter, names.length);
    row;
    row = await nextRow(lines, delimiter, names.length)
  ) {
    if ("cells" in row && row.cells.length === names.length) rows.push(row.cells);
    if (rows.length >= 100) break;
  }
  const record = options.record ?? kindOf(names);
  if (!datasets.get(record as Kind)) throw new UnreadableFile(`There is no kind ${record}: name one with --record.`);
  const mapping = { record, columns: columnsOf(names, rows, record), constants: { owner: options.owner ?? "UTO" } };
  const found: Found[] = [];
  for await (const one of readCsv(source.chunks(), { delimiter, encoding, mapping: csvMapping(mapping) })) {
    found.push(one);
    if (found.length === shownRows) break;
  }
  return { mapping, rows: found };
}

function kindOf(names: readonly string[]): string {
  const all = names.join(" ");
  if (/\bvin\b|plate|chassis/i.test(all)) return "vehicle";
  return /stolen|lost|theft|loss/i.test(all) ? "documentReport" : "person";
}

/** Columns for which no field is found are left out, for whoever knows them. */
function columnsOf(names: readonly string[], rows: readonly (readonly string[])[], record: string): Mapping["columns"] {
  const taken = new Set<string>();
  const columns: Record<string, Mapping["columns"][string]> = {};
  for (const [at, name] of names.entries()) {
    if (name === "") continue;
    if (name === "__proto__")
      throw new UnreadableFile(`Column ${at + 1} has a name that no JSON keeps, __proto__: give it another.`);
    const [field] = (fields[record as Kind] ?? []).find(([one, words]) => !taken.has(one) && words.test(name)) ?? [];
    if (field !== undefined) taken.add(field);
    columns[name] =
      field === undefined ? null : targetOf(field, rows.map((row) => row[at]?.trim() ?? "").filter(Boolean));
  }
  return columns;
}

function targetOf(field: string, samples: readonly string[]): Target | string {
  const date =
    /date|issued|expires/i.test(field) && dateForms.find((form) => samples.every((one) => dateIn(form, one)));
  if (date && samples.length > 0) return date === "yyyy-mm-dd" ? field : { to: field, date };
  const isCountry = /country|issuer|nationalities/i.test(field);
  if (isCountry && samples.length > 0 && samples.every(codeOfCell)) return { to: field, country: true };
  const codes = field === "sex" || field === "fraudType" || field === "type" ? codesOf(field, samples) : null;
  return codes ? { to: field, codes } : field;
}

const meanings: Readonly<Record<string, readonly (readonly [value: string, words: RegExp])[]>> = {
  sex: [
    ["F", /^(f|female|woman)$/i],
    ["M", /^(m|male|man)$/i],
  ],
  fraudType: [
    ["STOLEN_BLANK", /blank/i],
    ["STOLEN", /^s|stolen|theft/i],
    ["LOST", /^l|lost|loss/i],
    ["REVOKED", /^r|revoked/i],
  ],
  type: [
    ["PASSPORT", /^p|passport/i],
    ["IDENTITY_CARD", /^i|identity|^id/i],
    ["VISA", /^v|visa/i],
  ],
};

/** A table of the words that stand in the column, each with the value it most likely means: to be looked at. */
function codesOf(field: string, samples: readonly string[]): Record<string, string> {
  const words = [...new Set(samples)].slice(0, 50);
  const meant = (word: string) => meanings[field]?.find(([, form]) => form.test(word))?.[0] ?? word;
  return Object.fromEntries(words.map((word) => [word, meant(word)]));
}
