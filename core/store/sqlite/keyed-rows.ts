import { existsSync, statSync } from "node:fs";
import { Connection, openSealed } from "./connection.ts";

/** A row of a file that is written once, found by its id and by any of its keys. All of it is bytes to the store. */
export interface KeyedRow {
  readonly id: Uint8Array;
  readonly keys: readonly Uint8Array[];
  readonly body: Uint8Array;
}

const rowsOfTransaction = 20_000;

/** Writes such a file anew. What is found by one key comes in the order of the ids. */
export class KeyedRowsWriter {
  readonly #connection: Connection;
  #waiting = 0;

  constructor(path: string) {
    if (existsSync(path)) throw new Error(`${path} stands already`);
    this.#connection = new Connection(path, 0);
    this.#connection.run("CREATE TABLE row (id BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID");
    this.#connection.run("CREATE TABLE met (key BLOB, id BLOB, PRIMARY KEY (key, id)) WITHOUT ROWID");
  }

  add({ id, keys, body }: KeyedRow): void {
    if (this.#waiting === 0) this.#connection.begin();
    this.#connection.run("INSERT INTO row VALUES (?, ?)", [id, body]);
    for (const key of keys) this.#connection.run("INSERT OR IGNORE INTO met VALUES (?, ?)", [key, id]);
    this.#waiting += 1;
    if (this.#waiting === rowsOfTransaction) this.#commit();
  }

  /** Leaves one file, without a log beside it. */
  close(): void {
    this.#commit();
    this.#connection.emptyLog();
    this.#connection.run("PRAGMA journal_mode = DELETE");
    this.#connection.close();
  }

  #commit(): void {
    if (this.#waiting > 0) this.#connection.commit();
    this.#waiting = 0;
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
