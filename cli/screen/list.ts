import { createReadStream } from "node:fs";
import { systemClock, timestamp } from "../../core/clock.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import { LineTooLong, type Lines, linesOf, longestLine } from "../../gateway/screen/lines.ts";
import { cellsOf, csvRows, jsonRows, type ReadRow } from "../../gateway/screen/row.ts";
import { delimiterIn, saidDelimiter } from "../../imports/formats/delimiter.ts";
import { guessEncoding, inUtf8 } from "../../imports/formats/encoding.ts";
import { falRows } from "../../imports/formats/fal.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { Refusal } from "../output.ts";

/** A line of a list: whom it asks about, or why it cannot be asked. */
export interface ListLine {
  readonly line: number;
  readonly row: TravellerAsked | string;
}

/** Lines that are handed out together. */
export const atOnce = 500;

/** A list of a carrier's, in the form that it shows. */
export class List {
  readonly #path: string;
  readonly #read: ReadRow;
  /** Lines that stand before its first: the header of CSV, and what says how that is parted. */
  readonly before: number;

  private constructor(path: string, read: ReadRow, before: number) {
    [this.#path, this.#read, this.before] = [path, read, before];
  }

  /** Throws where it shows no form that is known. */
  static async open(path: string, isCsv: boolean): Promise<List> {
    if (!isCsv) return new List(path, jsonRows("travellers"), 0);
    const header: Lines[number][] = [];
    for await (const part of textsOf(path, () => header.length)) {
      header.push(...part.slice(0, 2));
      if (header.length > 1) break;
    }
    const said = saidDelimiter(header[0] ?? "");
    const [names, before] = said === null ? [header[0], 1] : [header[1], 2];
    if (names === null)
      throw new Refusal("The names of the list's columns are no UTF-8, and no UTF-16: save the list as CSV UTF-8.", 2);
    if (!names?.trim())
      throw new Refusal("The list is empty, without even the names of its columns: was it cut on its way?", 2);
    return new List(path, readerOf(names, said ?? delimiterIn(names)), before);
  }

  /** The lines behind that one, in their order, in parts. */
  async *linesAfter(last: number): AsyncGenerator<readonly ListLine[]> {
    let number = 0;
    for await (const part of textsOf(this.#path, () => number)) {
      const lines: ListLine[] = [];
      for (const text of part) {
        number += 1;
        if (number > Math.max(last, this.before)) lines.push({ line: number, row: this.#asked(text) });
      }
      if (lines.length > 0) yield lines;
    }
  }

  #asked(text: string | null): TravellerAsked | string {
    if (text === null) return "is no UTF-8";
    const row = this.#read(text, dayOf(timestamp(systemClock)));
    return "fault" in row ? row.fault : row.asked;
  }
}

/** `read`: how many lines came before. */
async function* textsOf(path: string, read: () => number): AsyncGenerator<Lines> {
  try {
    let isFirst = true;
    for await (const part of linesOf(utf8Of(path), atOnce)) {
      yield isFirst ? [part[0]?.replace(/^\uFEFF/, "") ?? null, ...part.slice(1)] : part;
      isFirst = false;
    }
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    throw new Refusal(
      `From line ${read() + 1} on nothing was checked: a line there is longer than ${longestLine} bytes, which none of a list is. Mend it, and screen the list again.`,
    );
  }
}

async function* utf8Of(path: string): AsyncGenerator<Uint8Array> {
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of createReadStream(path, { end: 3 })) start = chunk as Uint8Array;
  yield* inUtf8(createReadStream(path), guessEncoding(start));
}

/** By the words of the FAL forms, or by the hub's own names of columns. */
function readerOf(header: string, delimiter: string): ReadRow {
  const names = cellsOf(header, delimiter) ?? [];
  const fal = falRows(names);
  if (fal) {
    const readJson = jsonRows("travellers");
    return (line, today) => {
      const cells = cellsOf(line, delimiter);
      if (!cells) return { fault: "is not a row of CSV that ends with its line" };
      if (cells.length !== names.length) return { fault: `has ${cells.length} cells, not ${names.length}` };
      const said = fal(cells);
      if (said["number"] === undefined && said["name"] === undefined)
        return { fault: "has neither the number of a document nor a name" };
      return readJson(JSON.stringify(said), today);
    };
  }
  const own = csvRows(header, "travellers", delimiter);
  if ("fault" in own)
    throw new Refusal(
      `It is no crew or passenger list of FAL form 5 or 6, and no list of the hub's own form. ${own.fault}`,
      2,
    );
  return own;
}
