import type { Caller } from "../../core/access/caller.ts";
import type { ClassModes } from "../../core/access/document-mode.ts";
import type { AgreementRecord } from "../../core/access/keys/agreements.ts";
import { meteredReads } from "../../core/access/metered-reads.ts";
import { isDue } from "../../core/access/keys/renewal.ts";
import type { Spending } from "../../core/access/spending.ts";
import { pointsLeft } from "../../core/access/usage/points-left.ts";
import { hubError } from "../../core/errors.ts";
import { includesCode } from "../../core/standards/countries.ts";
import { partners } from "../../records/operations/partners.ts";
import type { Platform } from "../platform.ts";
import { exchangedWith, type Span } from "./exchanged.ts";
import { registersAsked, seesOf } from "./sees.ts";

export interface AgreementServiceOptions {
  readonly platform: Pick<Platform, "store" | "agreements" | "keys" | "index" | "trustedDocuments">;
  readonly caller: Caller;
  readonly spending: Spending;
  readonly documentModes: ClassModes;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How many days ahead may be asked for. */
const mostDays = 3_650;

/** What a caller's organisation and the hub have agreed, and what came of it. */
export class AgreementService {
  readonly #options: AgreementServiceOptions;
  #own: Promise<AgreementRecord | null> | null = null;

  constructor(options: AgreementServiceOptions) {
    this.#options = options;
  }

  /** Null where nothing was agreed with the caller's organisation: its keys are as wide as they were granted. */
  async own() {
    const { now } = this.#options;
    const record = await this.#ownRecord();
    return record && shown(record, now);
  }

  /** As what was announced of it is told: null to whom it is not told, and where there is none. */
  toldOf(id: string) {
    const { platform, caller } = this.#options;
    return platform.agreements.toldOf(caller, id);
  }

  /** What may still be spent, as the store knows it: to about a second. */
  points() {
    const { platform, caller, now } = this.#options;
    return pointsLeft(platform.store, caller, now);
  }

  async sees() {
    const { platform, caller, documentModes: modes } = this.#options;
    const { id, owner, test } = caller;
    const [own, record] = await Promise.all([platform.keys.find(id, { owner, test }), this.#ownRecord()]);
    return seesOf({ caller, own, agreement: record?.terms ?? null, modes });
  }

  /** The trusted documents that the caller's agreement permits: every one of the hub's, where it names none. */
  documents() {
    const { platform, caller, spending } = this.#options;
    const permitted = platform.trustedDocuments().filter(({ id }) => caller.documents?.includes(id) ?? true);
    spending.charge("rows", permitted.length);
    return permitted;
  }

  /** What was exchanged with the caller's own organisation. */
  exchanged(span: Span) {
    return this.#exchanged(this.#options.caller.owner, span);
  }

  /**
   * The same from the hub's side: whoever owns the record of the partner. Null where the caller owns no such record. Where
   * agreements with several organisations name it, it is of the one that is asked for.
   */
  async exchangedWith(partner: string, organisation: string | null, span: Span) {
    const named = (await this.#asHub()).filter(({ terms }) => terms.partner === partner);
    const asked = named.filter(({ owner }) => organisation === null || includesCode([organisation], owner));
    if (asked.length > 1)
      throw hubError(
        "BAD_USER_INPUT",
        `Several agreements name this partner: say of which organisation, in "organisation": ${asked.map(({ owner }) => owner).join(", ")}.`,
      );
    const [agreement] = asked;
    return agreement ? this.#exchanged(agreement.owner, span) : null;
  }

  /** Those that somebody has to see to, of partners whose records the caller's organisation owns; the first end first. */
  async due(withinDays: number | null) {
    if (withinDays !== null && (withinDays < 0 || withinDays > mostDays))
      throw hubError("BAD_USER_INPUT", `"withinDays" is 0 to ${mostDays}.`);
    const { now, spending } = this.#options;
    const due = (await this.#asHub()).filter(({ terms }) => isDue(terms, now, withinDays));
    spending.charge("rows", due.length);
    return due.toSorted((one, other) => endOf(one) - endOf(other)).map((record) => shown(record, now));
  }

  /** Agreements whose partner's record is the caller's organisation's own: it is the hub's side of them. */
  async #asHub(): Promise<AgreementRecord[]> {
    const { platform, caller, spending } = this.#options;
    const { owner, test } = caller;
    const all = await platform.agreements.all();
    spending.charge("records", all.length);
    const named = all.flatMap(({ terms }) => terms.partner ?? []);
    const own = await platform.store.getMany(partners, named, { owner, test });
    return all.filter(({ terms }) => terms.partner !== undefined && own.has(terms.partner));
  }

  #exchanged(owner: string, span: Span) {
    const { platform, caller, spending } = this.#options;
    const index = async () => {
      const { store, enquiries } = await platform.index();
      return { store: meteredReads(store, spending), enquiries };
    };
    const reads = { store: meteredReads(platform.store, spending), index };
    return exchangedWith(reads, { owner, test: caller.test }, span);
  }

  #ownRecord(): Promise<AgreementRecord | null> {
    const { platform, caller } = this.#options;
    return (this.#own ??= platform.agreements.of(caller.owner));
  }
}

function endOf({ terms }: AgreementRecord): number {
  return Date.parse(terms.until ?? "");
}

/** Every part of an agreement, as both sides are shown it. */
function shown({ terms, version, updated }: AgreementRecord, now: number) {
  const { owner, scopes, purposes, bounds, addresses, until, from = null, renewal = null, mode = null } = terms;
  return {
    owner,
    partner: terms.partner ?? null,
    version,
    set: updated,
    scopes: [...scopes],
    // Of the agreement, whatever a key has of it.
    registers: registersAsked({ scopes }),
    purposes: purposes && [...purposes],
    from,
    until,
    renewal,
    due: isDue(terms, now),
    bounds,
    addresses: addresses && [...addresses],
    documents: terms.documents ? [...terms.documents] : null,
    documentMode: mode,
    sector: terms.screening?.sector ?? null,
    restsOn: [...(terms.restsOn ?? [])],
  };
}
