import { writeKeyedRows } from "../../core/store/open.ts";
import { subkey } from "../subkeys.ts";
import { RowKeys } from "./keys.ts";
import { SealedRows } from "./sealed-rows.ts";

/** Rows whose texts are hashed together: few of one row would leave lanes of the hash empty. */
const atOnce = 50;

/** Writes the rows of a pack into a new file. */
export class SecondLineWriter {
  readonly #rows: ReturnType<typeof writeKeyedRows>;
  readonly #keys: RowKeys;
  readonly #sealed: SealedRows;
  #number = 0;
  #waiting: { readonly texts: readonly string[]; readonly body: string | Uint8Array }[] = [];

  constructor(path: string, packKey: Uint8Array) {
    this.#rows = writeKeyedRows(path);
    this.#keys = new RowKeys(subkey(packKey, "second line keys"));
    this.#sealed = new SealedRows(subkey(packKey, "second line rows"));
  }

  /** `texts`: under which the row is found, its id the first. `body`: the record's `rowText`, or the bytes of a picture. */
  add(texts: readonly string[], body: string | Uint8Array): void {
    this.#waiting.push({ texts, body });
    if (this.#waiting.length === atOnce) this.#write();
  }

  close(): void {
    this.#write();
    this.#rows.close();
  }

  #write(): void {
    const all = this.#keys.ofAll(this.#waiting.flatMap(({ texts }) => texts));
    let from = 0;
    for (const { texts, body } of this.#waiting) {
      const keys = all.slice(from, (from += texts.length));
      const id = keys[0] as Uint8Array;
      this.#rows.add({ id, keys, body: this.#sealed.seal((this.#number += 1), id, body) });
    }
    this.#waiting = [];
  }
}
