import { type Announcement, announcementCollection, announcementOf } from "../core/announcements.ts";
import { AgreementBook, agreementCollection, type AgreementRecord } from "../core/access/keys/agreements.ts";
import { isDue } from "../core/access/keys/renewal.ts";
import { type Clock, timestamp } from "../core/clock.ts";
import { dayOf, daysBefore } from "../core/lifetime/days.ts";
import { pagesOf } from "../core/store/pages.ts";
import type { Collection, Draft, Store, StoredRecord } from "../core/store/port.ts";
import { type CertificateRecord, certificates, lastDayOf } from "../records/operations/certificates.ts";
import { officers } from "../records/operations/officers.ts";
import { partners } from "../records/operations/partners.ts";
import { certificateNotices, type Reminder } from "../records/operations/reminders.ts";

type Reminding = Draft<Announcement>;

/**
 * Announces certificates that are over soon, to the organisation of the officer, and agreements that are due or have ended,
 * to both sides. Each notice is told once of each end, whatever stops in between; of several that passed while no hub ran,
 * the last.
 */
export class Reminders {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** `goesOn` is asked before each step. */
  async look(goesOn: () => Promise<boolean>): Promise<void> {
    if (!(await goesOn())) return;
    const today = dayOf(timestamp(this.#clock));
    const soon = { lastDay: { $gte: today, $lte: daysBefore(today, -Math.max(...certificateNotices)) } };
    for await (const page of pagesOf(this.#store, certificates, soon)) {
      if (!(await goesOn())) return;
      await this.#announce(certificates, page, await this.#ending(page, today));
    }
    const agreed = await new AgreementBook(this.#store, this.#clock).all();
    if (await goesOn()) await this.#announce(agreementCollection, agreed, await this.#due(agreed));
  }

  async #ending(page: readonly CertificateRecord[], today: string): Promise<Reminding[]> {
    const holders = await this.#store.getMany(
      officers,
      page.map(({ officer }) => officer),
    );
    return page.flatMap((certificate) => {
      const { expires, revoked, officer } = certificate;
      const last = lastDayOf(certificate);
      const holder = holders.get(officer);
      const days = certificateNotices.find((notice) => last !== null && daysBefore(last, notice) <= today);
      if (last === null || days === undefined || !holder) return [];
      const says: Reminder = `ENDS_WITHIN_${days}_DAYS`;
      // Whichever of the two ends it.
      const condition: Announcement["condition"] = last === expires ? { expires: last } : { revoked: revoked ?? "" };
      return announcementOf(certificate, { kind: certificates.name, says, at: last, condition, to: [holder.owner] });
    });
  }

  async #due(agreed: readonly AgreementRecord[]): Promise<Reminding[]> {
    const now = this.#clock.now();
    const named = agreed.flatMap(({ terms }) => terms.partner ?? []);
    const bodies = await this.#store.getMany(partners, named, { test: false });
    return agreed
      .filter(({ terms }) => isDue(terms, now))
      .map((agreement) => {
        const { owner, partner, until } = agreement.terms;
        const body = bodies.get(partner ?? "");
        const end = until as string;
        const says: Reminder = Date.parse(end) <= now ? "ENDED" : "DUE";
        const to = [...new Set([owner, ...(body ? [body.owner] : [])])];
        return announcementOf(agreement, {
          kind: agreementCollection.name,
          says,
          at: end,
          condition: { until: end },
          to,
        });
      });
  }

  /** Of these records, as they were read: one that was changed meanwhile is looked at the next time. */
  async #announce<R extends StoredRecord>(
    collection: Collection<R>,
    read: readonly R[],
    wanted: readonly Reminding[],
  ): Promise<void> {
    const known = await this.#store.getMany(
      announcementCollection,
      wanted.map(({ id }) => id),
    );
    const fresh = wanted.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return;
    const versions = new Map(read.map(({ id, version }) => [id, version]));
    const stamp = { at: timestamp(this.#clock), by: "reminders", request: this.#clock.id() };
    await this.#store.transaction(async (session) => {
      const standing = await session.getMany(
        collection,
        fresh.map(({ record }) => record),
      );
      // An erasure that comes meanwhile takes what is announced here with it.
      await session.lock(collection, [...standing.keys()]);
      const writes = fresh
        .filter(({ record }) => standing.get(record)?.version === versions.get(record))
        .map((record) => ({ record, expected: 0 }));
      await session.upsert(announcementCollection, writes, stamp);
    });
  }
}
