import type { CsvMapping, Mapped } from "../formats/csv.ts";
import { monthOf } from "../formats/published.ts";
import { dateOfParts } from "../listed/births.ts";
import { codeOfTwoLetters, countryCode } from "../listed/countries.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { Mapping, Target } from "./mapping.ts";

/** What cannot be used of a cell; it is told by its column, and never printed. */
class Unfit extends Error {}

export function csvMapping(mapping: Mapping): CsvMapping {
  return { record: mapping.record, over: (header) => mapped(mapping, header) };
}

/** Lays a mapping over a file's header. Throws `UnreadableFile` where the two do not name the same columns. */
function mapped({ columns, constants }: Mapping, header: readonly string[]): Mapped {
  const cells = header.map((cell) => cell.trim());
  const unmapped = cells.flatMap((name, at) => (name === "" || Object.hasOwn(columns, name) ? [] : [at + 1]));
  const missing = Object.keys(columns).filter((name) => !cells.includes(name));
  const twice = cells.some((name, at) => name !== "" && cells.indexOf(name) < at);
  if (unmapped.length > 0 || missing.length > 0 || twice) throw new UnreadableFile(unlike(unmapped, missing));
  const targets = cells.map((name) => targetOf(columns[name] ?? null));
  const said = Object.values(constants).map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  return {
    names: [...targets.flatMap((target) => (target ? [target.to].flat() : [])), ...Object.keys(constants)],
    row: (row) => {
      const read: string[] = [];
      for (const [at, target] of targets.entries()) {
        try {
          if (target) read.push(...partsOf(target, (row[at] ?? "").trim()));
        } catch (error) {
          if (!(error instanceof Unfit)) throw error;
          return { reason: `column ${at + 1} ${error.message}` };
        }
      }
      return [...read, ...said];
    },
  };
}

function unlike(unmapped: readonly number[], missing: readonly string[]): string {
  const faults = [
    unmapped.length > 0 ? `it does not name column ${unmapped.join(", ")} of the file (null leaves one out)` : null,
    missing.length > 0 ? `the file has no column ${missing.map((name) => JSON.stringify(name)).join(", ")}` : null,
  ].filter(Boolean);
  const said = faults.length > 0 ? faults.join("; ") : "the file names a column twice";
  return `The mapping does not fit the file, and nothing was taken in: ${said}.`;
}

function targetOf(said: Mapping["columns"][string]): Target | null {
  return typeof said === "string" ? { to: said } : said;
}

/** The cells that a cell becomes: as many as it has fields to go to. */
function partsOf({ to, split, ...forms }: Target, cell: string): string[] {
  const fields = [to].flat();
  if (cell === "") return fields.map(() => "");
  const parts = split === undefined ? [cell] : cell.split(split).map((part) => part.trim());
  const read = parts.filter(Boolean).map((part) => valueOf(forms, part));
  if (!Array.isArray(to)) {
    if (split !== undefined && read.some((part) => part.includes("|")))
      throw new Unfit("holds |, which parts our lists");
    return [read.join("|")];
  }
  if (parts.length > fields.length) throw new Unfit(`has ${parts.length} parts, for ${fields.length} fields`);
  return fields.map((_field, at) => (parts[at] ? valueOf(forms, parts[at]) : ""));
}

function valueOf({ date, codes, country }: Omit<Target, "to" | "split">, text: string): string {
  if (codes && !Object.hasOwn(codes, text)) throw new Unfit("holds a word that its table of codes does not have");
  const said = codes?.[text] ?? text;
  if (date !== undefined) return dateIn(date, said) ?? unfit(`is no date of the form ${date}`);
  return country ? (codeOfCell(said) ?? unfit("names no country")) : said;
}

/** The code of a country that a cell names, by its name or by two or three letters in any case. */
export function codeOfCell(text: string): string | null {
  const code = text.toUpperCase();
  return codeOfTwoLetters(code) ?? countryCode(text) ?? countryCode(code);
}

function unfit(reason: string): never {
  throw new Unfit(reason);
}

const tokens: Readonly<Record<string, string>> = {
  yyyy: "(?<year>\\d{4})",
  Mon: "(?<name>[A-Za-z]{3,9})",
  mm: "(?<month>\\d{2})",
  m: "(?<month>\\d{1,2})",
  dd: "(?<day>\\d{2})",
  d: "(?<day>\\d{1,2})",
};

/** The date that a text of the form names; null where it is none. */
export function dateIn(form: string, text: string): string | null {
  const pattern = form.replace(/yyyy|Mon|mm|m|dd|d|[./-]/g, (token) => tokens[token] ?? `\\${token}`);
  const { year = "", month, name, day = null } = new RegExp(`^${pattern}$`).exec(text)?.groups ?? {};
  return dateOfParts(year, name === undefined ? (month ?? null) : monthOf(name), day);
}
