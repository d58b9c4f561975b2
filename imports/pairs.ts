import { canonicalCode, codeMeant } from "../core/standards/countries.ts";
import { isPartialDate, type PartialDate } from "../core/standards/partial-dates.ts";
import { isFiller, namesNobody } from "../records/fillers.ts";
import { nextRow, placeOf } from "./formats/csv-rows.ts";
import { delimiterOf } from "./formats/delimiter.ts";
import { guess } from "./formats/guess.ts";
import { linesOf } from "./formats/lines.ts";
import { openSource } from "./formats/packed.ts";
import { Upcoming } from "./formats/upcoming.ts";
import { UnreadableFile } from "./unreadable.ts";

/** One side of a pair: a person as a line of the file states it. */
export interface PairSide {
  readonly name: string;
  readonly birthDates: readonly PartialDate[];
  readonly nationalities: readonly string[];
  readonly sex: "F" | "M" | "X" | null;
}

export interface StatedPair {
  /** `line 3` */
  readonly at: string;
  readonly one: PairSide;
  readonly two: PairSide;
  /** Whether they are one person; null where the file has no such column. */
  readonly isMatch: boolean | null;
}

const sides = [1, 2] as const;
const columnNames = ["name", "birthDate", "nationality", "sex"].flatMap((name) =>
  sides.map((side) => `${name}${side}`),
);
const answer = "is_match";
/** Between several dates or nationalities in one cell. */
const listMarks = /[|;]/;
const mostFaults = 20;
const longestName = 1_000;

/** What of a file is not compared, though it is read. */
export interface LeftOut {
  /** Columns that are passed over. */
  columns(names: readonly string[]): void;
  /** A value beside a name that cannot be read and counts as unknown, as it may be in the records of its source. */
  value(at: string, column: string): void;
}

/**
 * The pairs of a CSV file, whole: where a line has no two names, or no clear answer, nothing is compared, and
 * `UnreadableFile` says which lines and why.
 */
export async function readPairs(path: string, leftOut: LeftOut): Promise<StatedPair[]> {
  const source = await openSource(path);
  const { encoding } = await guess(source);
  const lines = new Upcoming(linesOf(source.chunks(), encoding));
  const delimiter = await delimiterOf(lines);
  const header = await nextRow(lines, delimiter, null);
  if (!header) throw new UnreadableFile(`${path} is empty: it begins with a header such as name1,name2,is_match.`);
  if ("reason" in header)
    throw new UnreadableFile(`The header, ${placeOf(header.lines)}, cannot be used: ${header.reason}.`);
  const columns = columnsOf(header.cells);
  const unknown = header.cells.filter((cell) => cell.trim() !== "" && !columns.has(known(cell) ?? ""));
  if (unknown.length > 0) leftOut.columns(unknown.map((cell) => cell.trim()));
  const pairs: StatedPair[] = [];
  const faults: string[] = [];
  for (let row = await nextRow(lines, delimiter, header.cells.length); row;) {
    const at = placeOf(row.lines);
    const unread = (column: string) => leftOut.value(at, column);
    const read = "cells" in row ? readPair(row.cells, header.cells.length, columns, unread) : row.reason;
    if (typeof read === "string") faults.push(`${at}: ${read}`);
    else pairs.push({ at, ...read });
    row = await nextRow(lines, delimiter, header.cells.length);
  }
  if (faults.length > 0) throw new UnreadableFile(refusal(faults));
  if (pairs.length === 0) throw new UnreadableFile(`${path} has no pair below its header.`);
  return pairs;
}

function refusal(faults: readonly string[]): string {
  const more = faults.length - mostFaults;
  const told = faults.slice(0, mostFaults).map((fault) => `\n- ${fault}`);
  const lines = faults.length === 1 ? "1 line" : `${faults.length} lines`;
  return `${lines} cannot be read, and nothing was compared:${told.join("")}${more > 0 ? `\n- and ${more} more` : ""}`;
}

/** The known column that a header's cell names, in any case; null where it names none. */
function known(cell: string): string | null {
  const name = cell.trim().toLowerCase();
  return [...columnNames, answer].find((column) => column.toLowerCase() === name) ?? null;
}

function columnsOf(header: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [at, cell] of header.entries()) {
    const name = known(cell);
    if (name !== null && columns.has(name)) throw new UnreadableFile(`The header has the column ${name} twice.`);
    if (name !== null) columns.set(name, at);
  }
  const missing = ["name1", "name2"].filter((name) => !columns.has(name));
  if (missing.length === 0) return columns;
  throw new UnreadableFile(
    `The header has no column ${missing.join(" and no ")}: it names name1,name2 and, where known, ${columnNames.slice(2).join(",")},${answer}.`,
  );
}

/** A pair, or what is wrong with its line. */
function readPair(
  cells: readonly string[],
  width: number,
  columns: ReadonlyMap<string, number>,
  unread: (column: string) => void,
) {
  if (cells.length !== width) return `the row has ${cells.length} cells, the header ${width}`;
  const cellOf = (column: string) => cells[columns.get(column) ?? width]?.trim() ?? "";
  const [one, two] = [readSide(cellOf, 1, unread), readSide(cellOf, 2, unread)];
  if (typeof one === "string") return one;
  if (typeof two === "string") return two;
  const isMatch = columns.has(answer) ? truthOf(cellOf(answer)) : null;
  return isMatch === undefined ? `${answer} is true or false` : { one, two, isMatch };
}

function readSide(
  cellOf: (column: string) => string,
  side: 1 | 2,
  unread: (column: string) => void,
): PairSide | string {
  const name = cellOf(`name${side}`);
  if (!/[\p{L}\p{N}]/u.test(name) || namesNobody(name)) return `name${side} names nobody`;
  if (name.length > longestName) return `name${side} is longer than ${longestName} characters`;
  const dates = stated(cellOf(`birthDate${side}`)).map(dateOf);
  if (dates.includes(null)) unread(`birthDate${side}`);
  const sex = sexOf(cellOf(`sex${side}`));
  if (sex === undefined) unread(`sex${side}`);
  const nationalities = stated(cellOf(`nationality${side}`)).map(nationalityOf);
  return { name, birthDates: dates.filter((date) => date !== null), nationalities, sex: sex ?? null };
}

/** What a cell states: nothing, one value, or several. */
function stated(cell: string): string[] {
  return cell
    .split(listMarks)
    .map((value) => value.trim())
    .filter((value) => value !== "" && !isFiller(value));
}

/** Zeros stand for a month and a day that are not known. */
function dateOf(text: string): PartialDate | null {
  const date = text.replace(/[T ]\d\d:.*$/, "").replace(/(?:-00){1,2}$/, "");
  return isPartialDate(date) ? date : null;
}

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** A code of Doc 9303 or ISO 3166, of two letters too, or an English name; what is neither is compared as printed. */
function nationalityOf(text: string): string {
  const code = text.toUpperCase();
  const twoLetters = /^[A-Z]{2}$/.test(code) ? regions.of(code) : undefined;
  return codeMeant(text) ?? codeMeant(twoLetters ?? "") ?? canonicalCode(code);
}

const sexes: ReadonlyMap<string, PairSide["sex"]> = new Map([
  ["f", "F"],
  ["female", "F"],
  ["m", "M"],
  ["male", "M"],
  ["x", "X"],
]);

function sexOf(cell: string): PairSide["sex"] | undefined {
  return cell === "" || isFiller(cell) ? null : sexes.get(cell.toLowerCase());
}

function truthOf(cell: string): boolean | undefined {
  if (/^(?:true|1|yes|y|t)$/i.test(cell)) return true;
  return /^(?:false|0|no|n|f)$/i.test(cell) ? false : undefined;
}
