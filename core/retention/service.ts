import { type Action, type Caller, may } from "../access/caller.ts";
import { type Acted, onceOn, type Idempotency, type KeyedRequest } from "../access/idempotency.ts";
import type { DueAsked } from "../access/own-records.ts";
import type { Reader, Rows } from "../access/reader.ts";
import type { WriteRequest } from "../access/write-audit.ts";
import { type ActLog, recordedAct } from "../audit/recorded-act.ts";
import { datasetOf, type Datasets } from "../datasets.ts";
import { hubError, lacksScope } from "../errors.ts";
import { holdCollection } from "../lifetime/collections.ts";
import { type Day, dayOf, lastAsked } from "../lifetime/days.ts";
import { type Dataset, text } from "../record.ts";
import { isPartialDate, latestDay } from "../standards/partial-dates.ts";
import { everything, type PageRequest, type Stamp, type Store, type StoreSession } from "../store/port.ts";
import { extend, taskOn } from "./extension.ts";
import { liftHold, placeHold, type ShownHold, HoldRefused } from "./holds.ts";
import { type ReviewTask, tasks } from "./tasks.ts";

export interface RetentionServiceOptions {
  /** For the acts; what is read without one goes through the reader. */
  readonly store: Pick<Store, "transaction">;
  readonly datasets: Datasets;
  readonly audit: ActLog;
  readonly request: WriteRequest;
  readonly idempotency: Idempotency;
  /** RFC 3339: when the request came. */
  readonly at: string;
  /** That of the caller. */
  readonly reader: Reader;
}

/**
 * Where a caller sees to how long its own records are kept. Of anybody else's it tells nothing: what is not the caller's
 * is as what does not exist. Reasons are kept beside the record and erased with it, and do not stand in the audit.
 */
export class RetentionService {
  readonly #options: RetentionServiceOptions;

  constructor(options: RetentionServiceOptions) {
    this.#options = options;
  }

  /** The caller's own records of which it is asked whether they must be kept, of the kinds that it may write. */
  reviews(until: string | null) {
    const own = this.#options.reader.own();
    const asked = this.#asked(until);
    return {
      page: (page: PageRequest) => tasks(own, asked, page),
      count: (atMost: number) => own.countDue(asked, atMost),
    };
  }

  /** Null where the caller has no such record. Throws `BAD_USER_INPUT` with what would be right. */
  async extend(id: string, until: string, reason: string, idempotencyKey?: string | null): Promise<ReviewTask | null> {
    const { at } = this.#options;
    const dataset = this.#dataset(id, "write");
    const wanted = { id, until: dayAsked("until", until), reason: reasonAsked(reason) };
    const sent = await this.#options.idempotency.sent("extend review", { id, until, reason }, idempotencyKey);
    return (
      dataset &&
      this.#noted("extend review", id, sent, {
        act: (session, stamp) => extend(session, dataset, this.#own(), wanted, stamp),
        standing: (session) => taskOn(session, dataset, this.#own(), id, dayOf(at)),
      })
    );
  }

  /** Null where the caller has no such record. */
  async hold(
    record: string,
    reason: string,
    until: string | null,
    idempotencyKey?: string | null,
  ): Promise<ShownHold | null> {
    const dataset = this.#dataset(record, "administer");
    const wanted = { record, reason: reasonAsked(reason), until: until === null ? null : dayAsked("until", until) };
    const sent = await this.#options.idempotency.sent("hold record", { record, reason, until }, idempotencyKey);
    if (!dataset) return null;
    return this.#noted("hold", record, sent, {
      act: (session, stamp) => placeHold(session, dataset, this.#holder(), wanted, stamp, this.#own()),
      standing: (session, placed) => this.#ownHold(session, placed),
    }).catch((error: unknown) => {
      throw error instanceof HoldRefused ? hubError("BAD_USER_INPUT", error.message) : error;
    });
  }

  /** Null where the caller's organisation has placed no such hold, or it was lifted before. */
  async lift(id: string, reason: string, idempotencyKey?: string | null): Promise<ShownHold | null> {
    const why = reasonAsked(reason);
    const sent = await this.#options.idempotency.sent("lift hold", { id, reason }, idempotencyKey);
    const hold = await this.#options.reader.own().hold(id);
    if (!hold || !this.#dataset(hold.record, "administer")) return null;
    return this.#noted("lift hold", hold.record, sent, {
      act: (session, stamp) => liftHold(session, this.#holder(), id, why, stamp),
      standing: (session) => this.#ownHold(session, id),
    });
  }

  /** Every hold there ever was on a record of the caller's, the operator's too; null where it has no such record. */
  async holds(record: string) {
    const own = this.#options.reader.own();
    const dataset = this.#dataset(record, "administer");
    const found = dataset && (await own.byId(dataset, record));
    if (!found) return null;
    const about = own.about([found]);
    return {
      page: async ({ first, after = null }: PageRequest): Promise<Rows<ShownHold>> => {
        const holds = await about.find(holdCollection, everything, { first: first + 1, after });
        return { records: holds.slice(0, first), more: holds.length > first };
      },
      count: (atMost: number) => about.count(holdCollection, everything, { atMost }),
    };
  }

  #asked(until: string | null): DueAsked {
    const { at, datasets } = this.#options;
    const today = dayOf(at);
    const last = until === null ? lastAsked(today) : dayAsked("dueBefore", until);
    if (last > lastAsked(today)) throw hubError("BAD_USER_INPUT", "You are asked six months before a record is due.");
    const own = [...datasets.values()].filter(
      ({ name }) => may(this.#caller(), name, "read") && may(this.#caller(), name, "write"),
    );
    return { datasets: own, today, until: last };
  }

  /** Depends on the caller and the id's prefix alone; null where no kind has it. */
  #dataset(id: string, action: Action): Dataset | null {
    const dataset = datasetOf(this.#options.datasets, id);
    if (dataset && !may(this.#caller(), dataset.name, action)) throw lacksScope(`${dataset.name}:${action}`);
    return dataset;
  }

  #caller(): Caller {
    return this.#options.request.caller;
  }

  #own() {
    const { owner, test } = this.#caller();
    return { owner, test };
  }

  #holder() {
    const { owner, id } = this.#caller();
    return { owner, by: id };
  }

  async #ownHold(session: StoreSession, id: string): Promise<ShownHold | null> {
    return (await session.getMany(holdCollection, [id], this.#own())).get(id) ?? null;
  }

  /** A recorded act on one record, in one transaction. */
  async #noted<T extends { readonly id: string }>(
    note: string,
    id: string,
    sent: KeyedRequest | null,
    { act, standing }: RetentionAct<T>,
  ): Promise<T | null> {
    const { audit, store, request, at } = this.#options;
    const records = [{ owner: this.#caller().owner, records: [id] }];
    const commit = (stamped: string) =>
      store.transaction((session) =>
        onceOn(
          session,
          sent,
          () => act(session, { at, by: this.#caller().id, request: stamped }),
          (done) => standing(session, done),
        ),
      );
    const changed = (acted: Acted<T>) => (acted.result === null || acted.repeated ? null : {});
    const entry = { ...request, note, records };
    return (await recordedAct(audit, { entry, provenBy: "change log", commit, changed })).result;
  }
}

interface RetentionAct<T> {
  readonly act: (session: StoreSession, stamp: Stamp) => Promise<T | null>;
  /** What the act was on, as it is now, by the id of what it answered. */
  readonly standing: (session: StoreSession, id: string) => Promise<T | null>;
}

const reasonSchema = text(1000).refine((reason) => reason.trim().length >= 5);

function reasonAsked(reason: string): string {
  const { data, success } = reasonSchema.safeParse(reason);
  if (success) return data;
  throw hubError("BAD_USER_INPUT", `"reason" says why, in 5 to 1000 characters.`);
}

function dayAsked(name: string, date: string): Day {
  if (isPartialDate(date)) return latestDay(date);
  throw hubError("BAD_USER_INPUT", `"${name}" is written 2031, 2031-03 or 2031-03-21.`);
}
