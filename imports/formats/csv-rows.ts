import { CsvRow } from "./csv-row.ts";
import { type Line, longestLine } from "./lines.ts";
import type { Upcoming } from "./upcoming.ts";

/** Lines that are a row. */
interface CellRow {
  readonly lines: readonly Line[];
  readonly cells: readonly string[];
}

/** Lines none of which becomes a row, and why. */
interface NoRow {
  readonly lines: readonly Line[];
  readonly reason: string;
}

export type Row = CellRow | NoRow;

const lookAtMarks = "look at its quotation marks";

/**
 * Takes the next row of so many cells (of any number, for a header); null behind the last. Empty lines are passed over.
 * A row that its quotation marks do not end, ends with its first line, and what follows is read as rows again.
 */
export async function nextRow(lines: Upcoming, delimiter: string, width: number | null): Promise<Row | null> {
  while ((await lines.at(0))?.text?.trim() === "") lines.pass(1);
  const row = (await lines.at(0)) && (await readRow(lines, delimiter));
  if (!row) return null;
  const taken = width !== null && "cells" in row ? unlessMany(row, delimiter, width) : row;
  lines.pass(taken.lines.length);
  return taken;
}

async function readRow(lines: Upcoming, delimiter: string): Promise<Row> {
  const row = new CsvRow(delimiter);
  const taken: Line[] = [];
  let length = 0;
  const broken = (reason: string): Row => ({ lines: taken.slice(0, 1), reason });
  for (;;) {
    const line = await lines.at(taken.length);
    if (!line) return broken(`a quotation mark is left open to the end of the file: ${lookAtMarks}`);
    taken.push(line);
    if (line.text === null)
      return broken(taken.length === 1 ? `the row ${line.fault}` : `a quotation mark is left open: ${lookAtMarks}`);
    length += line.text.length + 1;
    if (length > longestLine) return broken(`a quotation mark is left open for more than 1 MB: ${lookAtMarks}`);
    const state = row.take(line.text);
    if (state === "broken") return broken(`the row is not CSV: ${lookAtMarks}`);
    if (state === "ended") return { lines: taken, cells: row.cells };
  }
}

/**
 * Two marks that were forgotten, in two rows, make one row of them and of all between. It shows by the first and the last
 * line having as many cells as a row. Where the one row fits as well, nobody can tell, and nothing of it is taken in.
 */
function unlessMany(row: CellRow, delimiter: string, width: number): Row {
  const { lines, cells } = row;
  const isRow = (line: Line | undefined) => line?.text?.split(delimiter).length === width;
  if (lines.length === 1 || !isRow(lines[0]) || !isRow(lines.at(-1))) return row;
  if (cells.length !== width)
    return { lines: lines.slice(0, 1), reason: `a quotation mark is left open: ${lookAtMarks}` };
  return {
    lines,
    reason: `${placeOf(lines)} are one row by their quotation marks, and several without: ${lookAtMarks}`,
  };
}

/** `line 3`, `lines 3 to 5` */
export function placeOf(lines: readonly Line[]): string {
  const [first, last] = [lines[0]?.number, lines.at(-1)?.number];
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
