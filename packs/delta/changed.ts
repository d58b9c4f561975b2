import { firstAnswerOf } from "../first-answers.ts";
import { decodeAnswer, encodeAnswer, type FirstAnswer, graver, noAnswer } from "../first-line/answer.ts";
import type { FirstLine } from "../first-line/look-up.ts";
import { type PackRow, textsOf } from "../row-text.ts";
import type { Rows } from "../second-line/read.ts";
import type { Changes } from "./changes.ts";

/**
 * The rows of a pack's file with all that its deltas changed, which is in memory: the file stays as it was signed. Once made
 * it changes no more, so that a check which began with it ends with it.
 */
export class ChangedRows implements Rows {
  readonly #file: Rows;
  /** What all deltas came to, by the record's id. */
  readonly changes: Changes;
  /** The changed records that are found under a text; none, where those that were are found there no more. */
  readonly #found: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(file: Rows, changes: Changes = new Map(), found: ReadonlyMap<string, ReadonlySet<string>> = new Map()) {
    [this.#file, this.changes, this.#found] = [file, changes, found];
  }

  with(changes: Changes): ChangedRows {
    const found = new Map<string, Set<string>>();
    const under = (text: string) => found.getOrInsertComputed(text, () => new Set(this.#found.get(text)));
    for (const [id, row] of changes) {
      const before = this.row(id);
      for (const text of before ? textsOf(before) : []) under(text).delete(id);
      for (const text of row ? textsOf(row) : []) under(text).add(id);
    }
    return new ChangedRows(this.#file, new Map([...this.changes, ...changes]), new Map([...this.#found, ...found]));
  }

  row(id: string): PackRow | null {
    const changed = this.changes.get(id);
    return changed === undefined ? this.#file.row(id) : changed;
  }

  under(text: string): readonly PackRow[] {
    const unchanged = this.#file.under(text).filter(({ record }) => !this.changes.has(record.id));
    return [...unchanged, ...[...(this.#found.get(text) ?? [])].flatMap((id) => this.changes.get(id) ?? [])];
  }

  /** Whether the file's first line may answer otherwise under this text. */
  isTouched(text: string): boolean {
    return this.#found.has(text);
  }
}

/**
 * A pack's first line after its deltas. What they touched is looked up by its own text and answered from the rows, so that
 * no key of a delta ever shares a place with another.
 */
export class ChangedFirstLine implements Pick<FirstLine, "find"> {
  readonly #file: Pick<FirstLine, "find">;
  readonly #rows: ChangedRows;
  readonly #owners: readonly string[];

  constructor(file: Pick<FirstLine, "find">, rows: ChangedRows, owners: readonly string[]) {
    [this.#file, this.#rows, this.#owners] = [file, rows, owners];
  }

  find(keys: readonly string[]): (FirstAnswer | null)[] {
    const answers = this.#file.find(keys);
    for (const [at, key] of keys.entries()) if (this.#rows.isTouched(key)) answers[at] = this.#answer(key);
    return answers;
  }

  #answer(key: string): FirstAnswer | null {
    // After the prefix of the kind and the name of its key: see `lookUpText`.
    const value = key.slice(key.indexOf(" ", 4) + 1);
    const answers = this.#rows.under(key).map((row) => {
      const owner = this.#owners.indexOf(row.record.owner);
      return encodeAnswer({ ...firstAnswerOf(row, value), owner: owner < 0 ? null : owner });
    });
    return decodeAnswer(answers.reduce(graver, answers[0] ?? noAnswer));
  }
}
