import { closeSync, fsyncSync, openSync, statSync } from "node:fs";
import { openSealed } from "./connection.ts";

/** A row of a file that is written once, found by its id and by any of its keys. All of it is bytes to the store. */
export interface KeyedRow {
  readonly id: Uint8Array;
  readonly keys: readonly Uint8Array[];
  readonly body: Uint8Array;
}

/** Writes such a file anew. */
export class KeyedRowsWriter {
  readonly #path: string;
  readonly #file: ReturnType<typeof openSealed>;

  constructor(path: string) {
    // Fails where anything has the name.
    closeSync(openSync(path, "wx", 0o600));
    this.#path = path;
    this.#file = openSealed(path, true);
    this.#file.run("CREATE TABLE row (id BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID");
    this.#file.run("CREATE TABLE met (key BLOB, id BLOB, PRIMARY KEY (key, id)) WITHOUT ROWID");
    this.#file.run("BEGIN");
  }

  add({ id, keys, body }: KeyedRow): void {
    this.#file.run("INSERT INTO row VALUES (?, ?)", [id, body]);
    for (const key of keys) this.#file.run("INSERT OR IGNORE INTO met VALUES (?, ?)", [key, id]);
  }

  /** Has it whole and on the disk. */
  close(): void {
    this.#file.run("COMMIT");
    this.#file.close();
    const file = openSync(this.#path, "r+");
    fsyncSync(file);
    closeSync(file);
  }
}

/** Reads such a file as it stands: nothing that lies beside it is taken for a part of it. */
export class KeyedRows {
  readonly #file: ReturnType<typeof openSealed>;

  constructor(path: string) {
    if (!statSync(path).isFile()) throw new Error(`${path} is no file`);
    this.#file = openSealed(path);
  }

  /** The body of the row with that id; null where there is none. */
  get(id: Uint8Array): Uint8Array | null {
    return (this.#file.get("SELECT body FROM row WHERE id = ?", [id])?.[0] as Uint8Array | undefined) ?? null;
  }

  /** Ids and bodies of all rows with that key. */
  find(key: Uint8Array): (readonly [id: Uint8Array, body: Uint8Array])[] {
    return this.#file.all("SELECT row.id, row.body FROM met JOIN row ON row.id = met.id WHERE met.key = ?", [
      key,
    ]) as unknown as (readonly [Uint8Array, Uint8Array])[];
  }

  close(): void {
    this.#file.close();
  }
}
