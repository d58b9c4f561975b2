import { nextRow, placeOf } from "../formats/csv-rows.ts";
import type { Encoding } from "../formats/encoding.ts";
import { linesOf } from "../formats/lines.ts";
import { Upcoming } from "../formats/upcoming.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { DesignatedName, DesignatedPlace, Designation } from "./designation.ts";

/** A designation with the lines it stands in, or a line of which nothing can be read. */
export type Designated =
  | { readonly at: string; readonly designation: Designation }
  | { readonly at: string; readonly reason: string };

/** A row by the names of its columns, in lower case. */
type Row = ReadonlyMap<string, string>;

/**
 * The designations of the list's CSV: a designation has a row for each of its names, addresses and days of birth, one
 * after the other, and repeats the rest in each. Before the header stands a line `Report Date: …`.
 */
export async function* designationsOf(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Designated> {
  const lines = new Upcoming(linesOf(chunks, encoding));
  if (/^"?report date/i.test((await lines.at(0))?.text ?? "")) lines.pass(1);
  const header = await nextRow(lines, ",", null);
  const columns = header && "cells" in header ? header.cells.map((cell) => cell.trim().toLowerCase()) : [];
  if (!columns.includes(idColumn))
    throw new UnreadableFile(
      "The file has no header with a column Unique ID, as the CSV of the UK Sanctions List has.",
    );
  let open: { readonly id: string; readonly rows: Row[]; readonly from: number; to: number } | null = null;
  const closed = (): Designated[] => (open ? [{ at: between(open), designation: designationOf(open.rows) }] : []);
  for (let read = await nextRow(lines, ",", columns.length); read; read = await nextRow(lines, ",", columns.length)) {
    const at = placeOf(read.lines);
    const fault = "reason" in read ? read.reason : faultOf(read.cells, columns);
    if ("reason" in read || fault !== null) {
      yield { at, reason: fault ?? "" };
      continue;
    }
    const row = new Map(
      columns.map((column, index) => [column, (read.cells[index] ?? "").replace(/\s+/g, " ").trim()]),
    );
    const [id, number] = [row.get(idColumn) ?? "", read.lines[0]?.number ?? 0];
    if (open && open.id === id) {
      open.rows.push(row);
      open.to = number;
    } else {
      yield* closed();
      open = { id, rows: [row], from: number, to: number };
    }
  }
  yield* closed();
}

const idColumn = "unique id";

function faultOf(cells: readonly string[], columns: readonly string[]): string | null {
  if (cells.length !== columns.length) return `the row has ${cells.length} cells, the header ${columns.length}`;
  return (cells[columns.indexOf(idColumn)] ?? "").trim() === "" ? "the row has no Unique ID" : null;
}

function between({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
}

function designationOf(rows: readonly Row[]): Designation {
  const all = (...columns: readonly string[]) =>
    once(rows.flatMap((row) => columns.map((column) => row.get(column) ?? "").filter(Boolean)));
  const first = (...columns: readonly string[]) => all(...columns)[0] ?? null;
  const pairs = (number: string, more: string) =>
    distinct(rows, (row) => ({ number: row.get(number) || null, more: row.get(more) || null }));
  return {
    uniqueId: first(idColumn),
    type: first("designation type", "individual, entity, ship"),
    regime: first("regime name"),
    designatedBy: first("designation source"),
    unReference: first("un reference number"),
    ofsiGroup: first("ofsi group id"),
    designated: first("date designated"),
    measures: once(all("sanctions imposed").flatMap((printed) => printed.split("|").map((text) => text.trim()))),
    notes: [...all("other information"), ...all("uk statement of reasons")],
    names: distinct(rows, nameOf),
    namesInOtherScripts: all("name non-latin script"),
    titles: all("title"),
    addresses: distinct(rows, addressOf),
    births: all("d.o.b"),
    birthPlaces: distinct(rows, birthPlaceOf),
    nationalities: all("nationality(/ies)"),
    positions: all("position"),
    genders: all("gender"),
    passports: pairs("passport number", "passport additional information"),
    nationalIdentifiers: pairs("national identifier number", "national identifier additional information"),
  };
}

function nameOf(row: Row): DesignatedName {
  return {
    type: row.get("name type") || null,
    strength: row.get("alias strength") || null,
    givenNames: [1, 2, 3, 4, 5].map((part) => row.get(`name ${part}`) ?? "").filter(Boolean),
    surname: row.get("name 6") || null,
  };
}

function addressOf(row: Row): DesignatedPlace {
  const columns = [...[1, 2, 3, 4, 5, 6].map((line) => `address line ${line}`), "address postal code"];
  return {
    lines: columns.map((column) => row.get(column) ?? "").filter(Boolean),
    country: row.get("address country") || null,
  };
}

function birthPlaceOf(row: Row): DesignatedPlace {
  return { lines: [row.get("town of birth") ?? ""].filter(Boolean), country: row.get("country of birth") || null };
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter(Boolean);
}

/** What the rows say, each once; rows that say nothing of it are passed over. */
function distinct<T extends object>(rows: readonly Row[], read: (row: Row) => T): T[] {
  const said = rows.map(read).filter((one) => Object.values(one).flat().some(Boolean));
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}
