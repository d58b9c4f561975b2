import { writeKeyedRows } from "../../core/store/open.ts";
import type { OfflineRecord } from "../../session/offline/records.ts";
import { idText, lookUpText, namedText } from "../look-up-text.ts";
import { subkey } from "../subkeys.ts";
import { RowKeys } from "./keys.ts";
import { SealedRows } from "./sealed-rows.ts";

/** Writes the rows of a pack into a new file. */
export class SecondLineWriter {
  readonly #rows: ReturnType<typeof writeKeyedRows>;
  readonly #keys: RowKeys;
  readonly #sealed: SealedRows;
  #number = 0;

  constructor(path: string, packKey: Uint8Array) {
    this.#rows = writeKeyedRows(path);
    this.#keys = new RowKeys(subkey(packKey, "second line keys"));
    this.#sealed = new SealedRows(subkey(packKey, "second line rows"));
  }

  /** `text`: the record's `rowText`. */
  add({ dataset, record, keys }: OfflineRecord, text: string): void {
    const { name, ...values } = keys;
    const texts = Object.entries(values).flatMap(([field, some]) => some.map((one) => lookUpText(dataset, field, one)));
    const all = this.#keys.ofAll([idText(record.id), ...texts, ...(name ? [namedText(dataset)] : [])]);
    const [id] = all as [Uint8Array];
    this.#rows.add({ id, keys: all, body: this.#sealed.seal((this.#number += 1), id, text) });
  }

  close(): void {
    this.#rows.close();
  }
}
