import { readJson } from "../../core/json.ts";
import { datasets } from "../../records/datasets.ts";
import type { Kind } from "../../records/kinds.ts";
import type { Found } from "../../session/entry.ts";
import { UnreadableFile } from "../unreadable.ts";
import { Cells } from "./cells.ts";
import { nextRow, placeOf } from "./csv-rows.ts";
import { delimiterOf } from "./delimiter.ts";
import type { Encoding } from "./encoding.ts";
import { type Column, columnsOf } from "./header.ts";
import { linesOf } from "./lines.ts";
import { Upcoming } from "./upcoming.ts";

export interface CsvOptions {
  /** Kind of the rows that have no column `record`. */
  readonly kind?: string | undefined;
  /** What parts the cells; told from the header where it is left out. */
  readonly delimiter?: string | undefined;
  readonly encoding?: Encoding | undefined;
  /** How the columns become fields, where they are not named by these. */
  readonly mapping?: CsvMapping | undefined;
}

/** How columns of any names become those of fields. */
export interface CsvMapping {
  /** Kind of the rows. */
  readonly record: string;
  /** Throws `UnreadableFile` where it does not fit the header. */
  over(header: readonly string[]): Mapped;
}

/** A header as a mapping has it, and what becomes of a row below it: the cells of that header, or what is wrong. */
export interface Mapped {
  readonly names: readonly string[];
  readonly row: (cells: readonly string[]) => readonly string[] | { readonly reason: string };
}

/** What stands where a character was lost before the file was written. */
const lost = "\uFFFD";

/**
 * CSV with a header (RFC 4180): column names are field names, see `columnsOf`. Each row becomes an entry or is rejected,
 * and takes no other with it.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, options: CsvOptions): AsyncGenerator<Found> {
  const lines = new Upcoming(linesOf(chunks, options.encoding));
  const announced = await delimiterOf(lines);
  const delimiter = options.delimiter ?? announced;
  const header = await nextRow(lines, delimiter, null);
  if (!header) return;
  const place = placeOf(header.lines);
  if ("reason" in header) throw new UnreadableFile(`The header, ${place}, cannot be used: ${header.reason}.`);
  const read = options.mapping
    ? mappedReader(options.mapping, header.cells, place)
    : rowReader(columnsOf(header.cells, place), options.kind);
  const width = header.cells.length;
  for (let row = await nextRow(lines, delimiter, width); row;) {
    if ("cells" in row) yield { at: placeOf(row.lines), ...read(row.cells) };
    else for (const line of row.lines) if (line.text?.trim() !== "") yield { at: placeOf([line]), reason: row.reason };
    row = await nextRow(lines, delimiter, width);
  }
}

function mappedReader(mapping: CsvMapping, header: readonly string[], place: string): (row: readonly string[]) => Read {
  const { names, row: mappedRow } = mapping.over(header);
  const read = rowReader(columnsOf(names, `${place}, as the mapping has it`), mapping.record);
  return (row) => {
    if (row.length !== header.length) return { reason: `the row has ${row.length} cells, the header ${header.length}` };
    const cells = mappedRow(row);
    return "reason" in cells ? cells : read(cells);
  };
}

type Read = { readonly entry: Record<string, unknown> } | { readonly reason: string };

function rowReader(columns: readonly Column[], kind: string | undefined): (row: readonly string[]) => Read {
  const cells = new Cells(columns);
  const cellOf = (name: string) => {
    const index = columns.findIndex(([step]) => step === name);
    return (row: readonly string[]) => row[index]?.trim() ?? "";
  };
  const [recordOf, handlingOf] = [cellOf("record"), cellOf("handling")];
  const nameless = columns.flatMap((column, index) => (column.length === 0 ? [index] : []));
  return (row) => {
    if (row.length !== columns.length)
      return { reason: `the row has ${row.length} cells, the header ${columns.length}` };
    if (row.some((cell) => cell.includes(lost)))
      return { reason: "the row holds U+FFFD, which stands where a character was lost: take it from its source again" };
    const unnamed = nameless.find((index) => row[index]?.trim());
    if (unnamed !== undefined) return { reason: `column ${unnamed + 1}, in which something stands, has no name` };
    const record = recordOf(row) || kind;
    const handling = handlingOf(row) ? readJson(handlingOf(row)) : null;
    if (handling && "fault" in handling) return { reason: `handling: the cell ${handling.fault}` };
    const fields = cells.fieldsOf(datasets.get(record as Kind), row);
    return { entry: { ...fields, ...(record && { record }), ...(handling && { handling: handling.value }) } };
  };
}
