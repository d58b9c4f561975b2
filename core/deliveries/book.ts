import { VerdictCache } from "../access/verdict-cache.ts";
import { referenceCollection } from "../access/policies/rows.ts";
import { type Clock, timestamp } from "../clock.ts";
import { equivalentCodes } from "../standards/countries.ts";
import { pagesOf } from "../store/pages.ts";
import { everything, type Store } from "../store/port.ts";
import {
  type DeliveredEdition,
  deliveryCollection,
  type DeliveryRow,
  type SourceName,
  sourceCollection,
  sourceId,
} from "./source.ts";

/** A declared source, and how its deliveries stand. */
export interface Source extends SourceName {
  readonly id: string;
  /** Hours from one delivery to the next. */
  readonly expectedEvery: number;
  /** RFC 3339: when it was first declared. */
  readonly since: string;
  /**
   * RFC 3339, to the minute: when it last delivered, or its owner said so; of an edition of a list when that was published.
   * Null where it never did.
   */
  readonly delivered: string | null;
  /** Of an edition of a published list: when it was published and taken in, and what came with it. */
  readonly published: string | null;
  readonly lastImport: string | null;
  readonly records: number | null;
  readonly rejected: number | null;
  /** RFC 3339: when it is due next; what is due from then on is overdue. */
  readonly due: string;
}

/** A source that has not delivered when it was due, or may not have by a moment to come. */
export interface OverdueSource extends Source {
  /** Ids of all handling policies that its owner's records go under. */
  readonly policies: readonly string[];
}

/** What is known of all sources for a while. */
interface Known {
  readonly sources: readonly Source[];
  /** Those that are overdue, or become so within that while. */
  readonly late: readonly OverdueSource[];
}

export interface SourceBookOptions {
  readonly store: Pick<Store, "find" | "project">;
  readonly clock: Clock;
  /** Told that a delivery could not be noted: the source may be called overdue until the next. */
  failed(error: unknown): void;
}

/** So long what was read of sources is believed: within it every check of every process follows. Milliseconds. */
export const maxAge = 5_000;

/** A source's delivery is noted once a minute at most, however many batches it comes in. */
const minute = 60_000;

/** The declared sources as this process knows them: a check asks them without a read, but for one every five seconds. */
export class SourceBook {
  readonly #options: SourceBookOptions;
  readonly #known: VerdictCache<Known>;

  constructor(options: SourceBookOptions) {
    this.#options = options;
    this.#known = new VerdictCache(options.clock);
  }

  /** Those of that kind that are overdue. */
  async overdue(kind: string, test: boolean): Promise<readonly OverdueSource[]> {
    const { late } = await this.#recall();
    // Nearly always.
    if (late.length === 0) return late;
    const now = timestamp(this.#options.clock);
    return late.filter((one) => one.kind === kind && one.test === test && one.due <= now);
  }

  /** Every declared source as it stands now, by owner and kind. */
  async list(): Promise<readonly Source[]> {
    const { sources } = await this.#read();
    return sources.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  }

  /** Every declared source of live or test records, with what says who may know of it. */
  async all(test: boolean): Promise<readonly OverdueSource[]> {
    const { sources } = await this.#read();
    return Promise.all(sources.filter((one) => one.test === test).map((one) => this.#withPolicies(one)));
  }

  /** Notes that something of it came; nothing where no such source is declared. Never rejects: what came stands. */
  async delivered(name: SourceName, edition: DeliveredEdition | null = null): Promise<void> {
    const { store, clock, failed } = this.#options;
    try {
      const id = sourceId(name);
      const source = (await this.#recall()).sources.find((one) => one.id === id);
      if (!source || (!edition && source.delivered && clock.now() - Date.parse(source.delivered) < minute)) return;
      const at = timestamp(clock);
      const row = { id, owner: source.owner, test: name.test, policy: "", at, edition };
      await store.project(deliveryCollection, [{ ...row, version: 1, created: source.since, updated: at }]);
      this.forget();
    } catch (error) {
      failed(error);
    }
  }

  /** Has what was just changed known to this process at once. */
  forget(): void {
    this.#known.forget(all);
  }

  async #recall(): Promise<Known> {
    return (await this.#known.recall(all, () => this.#read(), maxAge)) as Known;
  }

  async #read(): Promise<Known> {
    const { store, clock } = this.#options;
    const deliveries = new Map<string, DeliveryRow>();
    for await (const rows of pagesOf(store, deliveryCollection, everything))
      for (const row of rows) deliveries.set(row.id, row);
    const moment = timestamp(clock);
    // What a clock that ran ahead has noted would keep a source from ever being due: it is not believed.
    const believed = new Date(clock.now() + minute).toISOString();
    const sources: Source[] = [];
    for await (const rows of pagesOf(store, sourceCollection, everything))
      for (const { id, owner, kind, test, everyHours: expectedEvery, since, confirmed } of rows) {
        // What came of it under an earlier declaration was not waited for.
        const begun = since <= believed ? since : "";
        const row = deliveries.get(id);
        const edition = row?.edition ?? null;
        const noted = [edition ? null : row?.at, confirmed].filter((at) => !!at && at >= begun && at <= believed);
        // However long ago that was: a list does not get fresher by being declared or fetched again.
        const published = edition && instantOf(edition.published);
        if (published !== null && published <= believed) noted.push(published);
        const delivered = noted.toSorted().at(-1) ?? null;
        const due = delivered || begun ? hoursAfter(delivered ?? begun, expectedEvery) : moment;
        const { records, rejected } = edition ?? { records: null, rejected: null };
        const lastImport = edition ? (row?.at ?? null) : null;
        const ofEdition = { published, lastImport, records, rejected };
        sources.push({ id, owner, kind, test, expectedEvery, since, delivered, ...ofEdition, due });
      }
    const soon = new Date(clock.now() + maxAge).toISOString();
    const late = sources.filter(({ due }) => due <= soon);
    return { sources, late: await Promise.all(late.map((one) => this.#withPolicies(one))) };
  }

  async #withPolicies(source: Source): Promise<OverdueSource> {
    const policies: string[] = [];
    const owner = { $in: equivalentCodes(source.owner) };
    for await (const rows of pagesOf(this.#options.store, referenceCollection, { owner }))
      policies.push(...rows.map(({ policy }) => policy));
    return { ...source, policies };
  }
}

const all = "sources";

function hoursAfter(moment: string, hours: number): string {
  return new Date(Date.parse(moment) + hours * 3_600_000).toISOString();
}

/** A day counts from its beginning. */
function instantOf(published: string): string {
  return published.includes("T") ? published : `${published}T00:00:00.000Z`;
}

function nameOf({ owner, kind, test }: SourceName): string {
  return `${owner} ${kind} ${test}`;
}
