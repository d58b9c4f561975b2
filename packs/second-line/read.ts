import type { Dataset, HubRecord } from "../../core/record.ts";
import { openKeyedRows } from "../../core/store/open.ts";
import { idText, lookUpText, namedText } from "../look-up-text.ts";
import { PackRefused } from "../refused.ts";
import { subkey } from "../subkeys.ts";
import { RowKeys } from "./keys.ts";
import { SealedRows } from "./sealed-rows.ts";

/** The rows of a pack. What has ended by a moment (milliseconds since 1970) is not there for who asks then. */
export class SecondLine {
  readonly #rows: ReturnType<typeof openKeyedRows>;
  readonly #keys: RowKeys;
  readonly #sealed: SealedRows;

  constructor(path: string, packKey: Uint8Array) {
    this.#rows = openKeyedRows(path);
    this.#keys = new RowKeys(subkey(packKey, "second line keys"));
    this.#sealed = new SealedRows(subkey(packKey, "second line rows"));
  }

  get<R extends HubRecord>(dataset: Dataset<R>, id: string, now: number): R | null {
    const key = this.#keys.of(idText(id));
    const body = this.#rows.get(key);
    return body && this.#opened(dataset, key, body, now).record;
  }

  /** In the order of their ids. `met`: whether any row is under it, ended ones too. */
  find<R extends HubRecord>(dataset: Dataset<R>, field: string, value: string, now: number) {
    return this.#under(dataset, lookUpText(dataset, field, value), now);
  }

  /** All whose names may be compared. */
  named<R extends HubRecord>(dataset: Dataset<R>, now: number): readonly R[] {
    return this.#under(dataset, namedText(dataset), now).records;
  }

  /** Whether it is there by then, and its names may be compared. */
  isNamed(dataset: Dataset, id: string, now: number): boolean {
    const named = this.#rows.has(this.#keys.of(namedText(dataset)), this.#keys.of(idText(id)));
    return named && this.get(dataset, id, now) !== null;
  }

  close(): void {
    this.#rows.close();
  }

  #under<R extends HubRecord>(dataset: Dataset<R>, text: string, now: number) {
    const rows = this.#rows.find(this.#keys.of(text));
    const records = rows.flatMap(([id, body]) => this.#opened(dataset, id, body, now).record ?? []);
    return { met: rows.length > 0, records: records.sort((one, other) => (one.id < other.id ? -1 : 1)) };
  }

  #opened<R extends HubRecord>({ prefix }: Dataset<R>, id: Uint8Array, body: Uint8Array, now: number) {
    const { until, record } = JSON.parse(this.#sealed.open(id, body)) as { until: number | null; record: R };
    if (!record.id.startsWith(prefix)) throw new PackRefused("damaged", "A row of the pack is of another kind.");
    return { record: until !== null && now >= until ? null : record };
  }
}
