const quote = '"';

/**
 * A row of CSV (RFC 4180), line by line: a cell in quotation marks may go on into the next line, and such a mark inside
 * it is written twice. Strict: a mark anywhere else is one that was forgotten or left open. It is our own because the
 * libraries read a stream: behind a stray mark they go on at the next one, and the rows between are in no row and no error.
 */
export class CsvRow {
  readonly cells: string[] = [];
  readonly #delimiter: string;
  /** The pieces of a cell that is not closed yet: joined at its end alone, as it may go on for a million lines. */
  #open: string[] | null = null;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Takes the row's next line, and tells whether that ends it, leaves a cell open, or is no CSV. */
  take(line: string): "ended" | "open" | "broken" {
    this.#open?.push("\n");
    let at = this.#open === null ? this.#cell(line, 0) : this.#quoted(line, 0, this.#open);
    while (at >= 0 && at < line.length) at = this.#cell(line, at + 1);
    if (this.#open !== null) return "open";
    return at < 0 ? "broken" : "ended";
  }

  /** Takes the cell that begins there. Returns where it ends: at a delimiter or the line's end, -1 where it does not. */
  #cell(line: string, from: number): number {
    if (line[from] === quote) return this.#quoted(line, from + 1, []);
    const delimiter = line.indexOf(this.#delimiter, from);
    const end = delimiter < 0 ? line.length : delimiter;
    const cell = line.slice(from, end);
    if (cell.includes(quote)) return -1;
    this.cells.push(cell);
    return end;
  }

  #quoted(line: string, from: number, parts: string[]): number {
    for (let start = from; ;) {
      const mark = line.indexOf(quote, start);
      parts.push(line.slice(start, mark < 0 ? line.length : mark));
      if (mark >= 0 && line[mark + 1] === quote) {
        parts.push(quote);
        start = mark + 2;
        continue;
      }
      this.#open = mark < 0 ? parts : null;
      if (mark < 0) return -1;
      this.cells.push(parts.join(""));
      const end = mark + 1;
      return end === line.length || line[end] === this.#delimiter ? end : -1;
    }
  }
}
