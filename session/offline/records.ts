import { type Caller, may } from "../../core/access/caller.ts";
import { Disclosures } from "../../core/access/disclosures.ts";
import type { Purpose } from "../../core/access/purposes.ts";
import type { PolicyBook } from "../../core/access/policies/book.ts";
import { Reader, type ReaderOptions } from "../../core/access/reader.ts";
import { type Amounts, Spending } from "../../core/access/spending.ts";
import type { PictureBook } from "../../core/pictures/book.ts";
import type { AuditLog } from "../../core/audit/writing/log.ts";
import type { Source, SourceBook } from "../../core/deliveries/book.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import { type Day, dayOf, endOfDay } from "../../core/lifetime/days.ts";
import { type Dataset, hasEnds, type HubRecord } from "../../core/record.ts";
import { ofCards, type TakenAlong, takenAlong } from "./kinds.ts";
import { type OfflinePicture, picturesTaken } from "./pictures.ts";
import { mayKnowOf } from "../deliveries.ts";
import { readAll } from "../read-whole.ts";

/** A record that the caller may take along, as it is shown to it offline. */
export interface OfflineRecord {
  readonly dataset: Dataset;
  readonly record: HubRecord;
  /** Milliseconds since 1970 from which it may be told no more; null where that does not come while the pack is good. */
  readonly until: number | null;
  /** Under what it is found, by column or key; by `name` it is found wherever that stands here. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Those of its pictures that cards may show. */
  readonly pictures: readonly OfflinePicture[];
}

export interface OfflineRecordsOptions extends Omit<ReaderOptions, "policies" | "spending" | "disclosures"> {
  readonly policies: PolicyBook;
  readonly sources: Pick<SourceBook, "all">;
  readonly pictures: Pick<PictureBook, "find" | "findNamed" | "read">;
  /** Sees what the caller may check. */
  readonly checkReader: Pick<Reader, "view">;
  readonly audit: Pick<AuditLog, "append">;
  readonly requestId: string;
}

/** A pack holds what no answer could: what one request may cost does not bound it, nor a check on the device. */
export const unboundedSpending: Amounts = {
  rows: Infinity,
  values: Infinity,
  records: Infinity,
  bytes: Infinity,
  answer: Infinity,
  counts: Infinity,
  millis: Infinity,
};

/**
 * What a caller may take along to where there is no network: what it may read, of kinds that it has the right `offline`
 * for, and of others only with their owners' leave. Whatever is known to end binds there as here: see `OfflineRecord.until`.
 */
export class OfflineRecords {
  readonly #options: OfflineRecordsOptions;
  readonly #taking: Caller;
  readonly #purpose: Purpose;

  /** Throws where the caller may take nothing along. */
  constructor(options: OfflineRecordsOptions) {
    const { caller, purpose } = options;
    const kinds = takenAlong.filter(
      ({ dataset: { name } }) => may(caller, name, "offline") && may(caller, name, "read"),
    );
    if (kinds.length === 0) throw lacksScope("KIND:read and KIND:offline for each kind of record that is in it");
    if (caller.grant || caller.bounds.operations)
      throw hubError("FORBIDDEN", "What is given for an operation does not leave the hub in a pack.");
    if (!purpose) throw hubError("BAD_USER_INPUT", "A pack is made for a purpose: name it.");
    if (caller.purposes && !caller.purposes.includes(purpose))
      throw hubError("FORBIDDEN", `The key is not for the purpose ${purpose}.`);
    this.#options = options;
    this.#taking = { ...caller, scopes: kinds.map(({ dataset }) => `${dataset.name}:read`) };
    this.#purpose = purpose;
  }

  /**
   * All of them, page by page, for a pack that is good until then (milliseconds since 1970). A page is in the audit as
   * shown before it is handed out; `note` says there in which pack.
   */
  async *records(until: number, note: string): AsyncGenerator<readonly OfflineRecord[]> {
    for (const read of takenAlong) {
      if (!may(this.#taking, read.dataset.name, "read")) continue;
      for await (const page of readAll(this.#readerAt(this.#options.now), read.dataset, read.only)) {
        const shown = await this.#ending(read, page, until);
        await this.#disclosed(shown, note);
        yield await this.#pictured(read.dataset, shown);
      }
    }
  }

  /** Names of the kinds that it may take along, whether or not there are any. */
  get kinds(): readonly string[] {
    return takenAlong.map(({ dataset }) => dataset.name).filter((kind) => may(this.#taking, kind, "read"));
  }

  /** By which the audit tells of what is handed out here. */
  get requestId(): string {
    return this.#options.requestId;
  }

  /** The sources of which the caller is told when they are late. */
  async sources(): Promise<readonly Source[]> {
    const { sources, caller, checkReader } = this.#options;
    const view = await checkReader.view();
    return (await sources.all(caller.test)).filter((one) => mayKnowOf(view, one));
  }

  /** With pictures where cards may be made of what is taken along, and nowhere else. */
  async #pictured(dataset: Dataset, shown: readonly Unpictured[]): Promise<OfflineRecord[]> {
    const { now, pictures: book } = this.#options;
    const isForCards = ofCards.every((kind) => this.kinds.includes(kind));
    const records = isForCards ? shown.map(({ record }) => record) : [];
    const pictures = await picturesTaken({ book, reader: this.#readerAt(now) }, dataset, records);
    return shown.map((one) => ({ ...one, pictures: pictures.get(one.record.id) ?? [] }));
  }

  /** Each as it is shown to the end; one that is not, as now, until the first of its leaves ends. */
  async #ending({ dataset, by }: TakenAlong, page: readonly HubRecord[], end: number): Promise<Unpictured[]> {
    const ids = page.map(({ id }) => id);
    const [now, then] = [this.#readerAt(this.#options.now), this.#readerAt(end)];
    const lasting = await then.byIds(dataset, ids);
    // What no class withholds is found wherever it is seen.
    const seenBy = async (reader: Reader, field: string) =>
      dataset.searched[field] ? reader.seen(dataset, ids, field) : new Set(ids);
    const found = async (reader: Reader) =>
      new Map(await Promise.all(by.map(async (field) => [field, await seenBy(reader, field)] as const)));
    const lastDay = dayOf(new Date(end).toISOString());
    const foundThen = await found(then);
    // Nearly always all of them last.
    const foundNow = lasting.every(Boolean) ? foundThen : await found(now);
    return Promise.all(
      page.map(async (shown, at) => {
        const record = lasting[at] ?? shown;
        const seen = lasting[at] ? foundThen : foundNow;
        const leave = lasting[at] ? null : await this.#leaveEnds(dataset, shown);
        const until = earliest(leave, dueEnds(shown, end, lastDay));
        const keys = by.filter((field) => seen.get(field)?.has(record.id));
        return {
          dataset,
          record,
          until,
          keys: Object.fromEntries(keys.map((field) => [field, valuesOf(dataset, field, record)])),
        };
      }),
    );
  }

  /** Of a link, and of what it joins. */
  async #leaveEnds(dataset: Dataset, record: HubRecord): Promise<number> {
    const { policies, now, caller } = this.#options;
    const ends = hasEnds(dataset, record) ? [record.fromPolicy, record.toPolicy] : [];
    let first = Infinity;
    for (const policy of [record.policy, ...ends])
      if (policy) first = Math.min(first, (await policies.leaveEnds(policy, caller, this.#purpose, now)) ?? Infinity);
    // What is shown no more at the end, and names no end, ended with its owner's word: it is not told at all.
    return first === Infinity ? now : first;
  }

  #readerAt(at: number): Reader {
    const { policies } = this.#options;
    const offline = {
      view: () => policies.offline(this.#taking, this.#purpose, at),
      judge: policies.judge.bind(policies),
    };
    return new Reader({
      ...this.#options,
      policies: offline,
      caller: this.#taking,
      now: at,
      spending: new Spending(unboundedSpending),
      disclosures: new Disclosures(),
    });
  }

  async #disclosed(shown: readonly Unpictured[], note: string): Promise<void> {
    if (shown.length === 0) return;
    const { audit, requestId, caller, purpose } = this.#options;
    const owners = Map.groupBy(shown, ({ record }) => record.owner);
    const records = [...owners].map(([owner, some]) => ({ owner, records: some.map(({ record }) => record.id) }));
    await audit.append({ kind: "read", requestId, caller, purpose, status: 200, note, records });
  }
}

type Unpictured = Omit<OfflineRecord, "pictures">;

/** Under what the record is found by a column or key. */
export function valuesOf(dataset: Dataset, field: string, record: HubRecord): readonly string[] {
  const values = dataset.keys[field]?.(record) ?? [dataset.columns[field]?.(record) ?? null];
  return values.filter((value) => typeof value === "string");
}

/** With the last day that a record stands it ends; null where that is not before the end of the pack. */
function dueEnds({ due }: HubRecord, end: number, lastDay: Day): number | null {
  if (!due || due >= lastDay) return null;
  const past = Date.parse(endOfDay(due));
  return past < end ? past : null;
}

function earliest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
