import { closeSync, fsyncSync, openSync, statSync } from "node:fs";
import { openSealed, type SqlValue } from "./connection.ts";
import { unavailable } from "./failures.ts";
import { RowsByKey } from "./rows-by-key.ts";

/** A row of a file that is written once, found by any of its keys. All of it is bytes to the store. */
export interface KeyedRow {
  /** Kept beside the body; it is found by it where it is among the keys. */
  readonly id: Uint8Array;
  readonly keys: readonly Uint8Array[];
  readonly body: Uint8Array;
}

/** Put in by one statement. */
const pairsAtOnce = 250;

/** Writes such a file anew. */
export class KeyedRowsWriter {
  readonly #path: string;
  readonly #file: ReturnType<typeof openSealed>;
  /** Keys fall on places all over the table: put in as they come, each page is split and written many times. */
  readonly #met = new RowsByKey();
  #rows = 0;

  constructor(path: string) {
    // Fails where anything has the name.
    closeSync(openSync(path, "wx", 0o600));
    this.#path = path;
    this.#file = openSealed(path, true);
    this.#run("CREATE TABLE row (number INTEGER PRIMARY KEY, id BLOB NOT NULL, body BLOB NOT NULL)");
    this.#run("CREATE TABLE met (key BLOB, row INTEGER, PRIMARY KEY (key, row)) WITHOUT ROWID");
    this.#run("BEGIN");
  }

  add({ id, keys, body }: KeyedRow): void {
    const row = (this.#rows += 1);
    this.#run("INSERT INTO row VALUES (?, ?, ?)", [row, id, body]);
    for (const key of keys) this.#met.add(key, row);
  }

  /** Has it whole and on the disk. */
  close(): void {
    for (const pairs of this.#met.sorted(pairsAtOnce))
      this.#run(`INSERT INTO met VALUES ${Array(pairs.length / 2).fill("(?, ?)")}`, pairs);
    this.#run("COMMIT");
    this.#file.close();
    const file = openSync(this.#path, "r+");
    fsyncSync(file);
    closeSync(file);
  }

  #run(sql: string, values?: readonly SqlValue[]): void {
    try {
      this.#file.run(sql, values);
    } catch (error) {
      throw unavailable(error, this.#path) ?? error;
    }
  }
}

type FoundRow = readonly [id: Uint8Array, body: Uint8Array];
const rowsOfKey = "SELECT row.id, row.body FROM met CROSS JOIN row ON row.number = met.row WHERE met.key = ?";

/** Reads such a file as it stands: nothing that lies beside it is taken for a part of it. */
export class KeyedRows {
  readonly #file: ReturnType<typeof openSealed>;

  constructor(path: string) {
    if (!statSync(path).isFile()) throw new Error(`${path} is no file`);
    this.#file = openSealed(path);
  }

  /** Ids and bodies of all rows with that key. */
  find(key: Uint8Array): FoundRow[] {
    return this.#file.all(rowsOfKey, [key]) as unknown as FoundRow[];
  }

  /** The same one by one, where they may be more than there is memory for. */
  each(key: Uint8Array): Iterable<FoundRow> {
    return this.#file.each(rowsOfKey, [key]) as unknown as Iterable<FoundRow>;
  }

  close(): void {
    this.#file.close();
  }
}
