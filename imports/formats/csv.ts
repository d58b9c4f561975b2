import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Kind } from "../../records/kinds.ts";
import { datasets } from "../../records/datasets.ts";
import type { Found } from "../../session/entry.ts";
import { fieldsOf } from "./cells.ts";
import { longestLine } from "./lines.ts";

interface Row {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/** What stands where bytes were not UTF-8. */
const undecodable = "\uFFFD";

/**
 * CSV with a header (RFC 4180): column names are field names, see `fieldsOf`. `kind` is the kind of rows that have no
 * column `record`. A row that has another number of cells than the header is rejected, the ones after it are read.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, kind: string | undefined): AsyncGenerator<Found> {
  const skipped: { line: number; reason: string }[] = [];
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestLine,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push({ line: Number(error?.["lines"]), reason: reasonOf(error?.code) });
      return undefined;
    },
  });
  const source = Readable.from(chunks);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);

  let header: readonly string[] | null = null;
  for await (const { info, record } of parser as AsyncIterable<Row>) {
    while (skipped[0] && skipped[0].line < info.lines) yield* skipped.splice(0, 1).map(rejected);
    const at = `line ${info.lines}`;
    if (!header) header = record;
    else if (record.length !== header.length) {
      yield { at, reason: `the row has ${record.length} cells, the header ${header.length}` };
    } else if (record.some((cell) => cell.includes(undecodable))) yield { at, reason: "the row is not UTF-8" };
    else yield { at, entry: entryOf(header, record, kind) };
  }
  yield* skipped.map(rejected);
}

function rejected({ line, reason }: { line: number; reason: string }): Found {
  return { at: `line ${line}`, reason };
}

function entryOf(
  header: readonly string[],
  cells: readonly string[],
  kind: string | undefined,
): Record<string, unknown> {
  const row = Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]));
  const record = row["record"]?.trim() || kind;
  const fields = fieldsOf(datasets.get(record as Kind), row);
  return record === undefined ? fields : { ...fields, record };
}

function reasonOf(code: string | undefined): string {
  if (code === "CSV_MAX_RECORD_SIZE")
    return `the row is longer than ${longestLine / 1e6} MB: is a quotation mark left open?`;
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quotation mark is left open to the end of the file";
  return "the row is not CSV: look at its quotation marks";
}
