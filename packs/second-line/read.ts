import type { Dataset, HubRecord } from "../../core/record.ts";
import { openKeyedRows } from "../../core/store/open.ts";
import { idText, lookUpText } from "../look-up-text.ts";
import { PackRefused } from "../refused.ts";
import { type PackRow, rowOf } from "../row-text.ts";
import { subkey } from "../subkeys.ts";
import { RowKeys } from "./keys.ts";
import { SealedRows } from "./sealed-rows.ts";

/** Where rows lie: in the file of a pack, or there with changes. */
export interface Rows {
  /** The row of the record; null where there is none. */
  row(id: string): PackRow | null;
  /** All rows that are found under the text. */
  under(text: string): readonly PackRow[];
}

/** The rows of a pack's file. */
export class RowFile implements Rows {
  readonly #rows: ReturnType<typeof openKeyedRows>;
  readonly #keys: RowKeys;
  readonly #sealed: SealedRows;

  constructor(path: string, packKey: Uint8Array) {
    this.#rows = openKeyedRows(path);
    this.#keys = new RowKeys(subkey(packKey, "second line keys"));
    this.#sealed = new SealedRows(subkey(packKey, "second line rows"));
  }

  row(id: string): PackRow | null {
    return this.under(idText(id))[0] ?? null;
  }

  under(text: string): readonly PackRow[] {
    return this.#rows.find(this.#keys.of(text)).map((row) => this.#rowIn(row));
  }

  /** The same one by one, where they may be more than there is memory for. */
  *each(text: string): Generator<PackRow> {
    for (const row of this.#rows.each(this.#keys.of(text))) yield this.#rowIn(row);
  }

  /** The bytes of a picture; null where there is none. */
  picture(id: string): Uint8Array | null {
    const [found] = this.#rows.find(this.#keys.of(idText(id)));
    return found ? this.#sealed.open(...found) : null;
  }

  #rowIn([id, body]: readonly [id: Uint8Array, body: Uint8Array]): PackRow {
    return rowOf(this.#sealed.open(id, body).toString());
  }

  close(): void {
    this.#rows.close();
  }
}

/** The records of a pack. What has ended by a moment (milliseconds since 1970) is not there for who asks then. */
export class SecondLine {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  get<R extends HubRecord>(dataset: Dataset<R>, id: string, now: number): R | null {
    const row = this.#rows.row(id);
    return row && standing(dataset, row, now);
  }

  /** In the order of their ids. */
  find<R extends HubRecord>(dataset: Dataset<R>, field: string, value: string, now: number): R[] {
    const rows = this.#rows.under(lookUpText(dataset, field, value));
    const records = rows.flatMap((row) => standing(dataset, row, now) ?? []);
    return records.sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Whether it is there by then, and its names may be compared. */
  isNamed(dataset: Dataset, id: string, now: number): boolean {
    const row = this.#rows.row(id);
    return row !== null && row.by.includes("name") && standing(dataset, row, now) !== null;
  }
}

function standing<R extends HubRecord>({ prefix }: Dataset<R>, { until, record }: PackRow, now: number): R | null {
  if (!record.id.startsWith(prefix)) throw new PackRefused("damaged", "A row of the pack is of another kind.");
  return until !== null && now >= until ? null : (record as R);
}
