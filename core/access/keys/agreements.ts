import { z } from "zod";
import { type Clock, timestamp } from "../../clock.ts";
import { anyOwnerCode } from "../../owner-code.ts";
import { pagesOf } from "../../store/pages.ts";
import { type Collection, everything, type StoredRecord, type StoreSession } from "../../store/port.ts";
import { boundsSchema, type Caller, may, scopeOf } from "../caller.ts";
import { purposes } from "../purposes.ts";
import { renewedUntil } from "./renewal.ts";
import { includesCode } from "../../standards/countries.ts";
import { isRange } from "../admission.ts";
import { documentModes } from "../document-mode.ts";
import { recordIdForm } from "../../record-id.ts";
import { screeningTermsSchema } from "../sectors.ts";

/** How an agreement goes on when it ends: nothing renews itself, it is done by hand. */
const renewalSchema = z.strictObject({
  /** By so many months `until` moves at each renewal. */
  months: z.int().min(1).max(120),
  /** So many days before `until` both sides are told that it is due. */
  noticeDays: z.int().min(1).max(365),
});

/** What an organisation and the hub have agreed, on these kinds of record: none of its keys reaches further. */
export const agreementSchema = (kinds: readonly string[]) =>
  z
    .strictObject({
      owner: anyOwnerCode,
      scopes: z.array(scopeOf(kinds)).min(1),
      purposes: z.array(z.enum(purposes)).min(1).nullable().default(null),
      bounds: boundsSchema.prefault({}),
      addresses: z
        .array(z.string().refine(isRange, "is not an address or a range such as 192.0.2.0/24"))
        .min(1)
        .nullable()
        .default(null),
      /** RFC 3339: from then on none of its keys is good; null means it does not end. */
      until: z.iso.datetime().nullable().default(null),
      // Agreements made before these were held have none of them.
      /** Without it no key of the organisation screens for a sector. */
      screening: screeningTermsSchema.optional(),
      /** RFC 3339: before it none of its keys is good. */
      from: z.iso.datetime().optional(),
      renewal: renewalSchema.optional(),
      /** Id of the `partner` record with which it was made: whose that is, is the hub's side of it. */
      partner: z.string().regex(recordIdForm, "is not the id of a record").optional(),
      /** Ids of the only trusted documents that its keys run; left out, they run what their mode lets them. */
      documents: z
        .array(z.string().regex(/^[\da-f]{64}$/, "is not the SHA-256 of a trusted document"))
        .min(1)
        .max(1_000)
        .optional(),
      /** What its keys run beside the trusted documents, at most. */
      mode: z.enum(documentModes).optional(),
      /** Ids of the versions of policy documents on which it rests. */
      restsOn: z.array(z.string().regex(recordIdForm, "is not the id of a record")).max(100).optional(),
    })
    .refine(({ from, until }) => !from || until === null || Date.parse(from) < Date.parse(until), {
      path: ["until"],
      error: "an agreement ends after it begins",
    })
    .refine(({ renewal, until }) => !renewal || until !== null, {
      path: ["renewal"],
      error: "what does not end is not renewed: state until",
    })
    .refine(({ owner, screening }) => !screening?.police.some(({ bureau }) => includesCode([owner], bureau)), {
      path: ["screening", "police"],
      error: "an organisation that screens is not the police who are told: it would be told what it met",
    });

export type Agreement = z.output<ReturnType<typeof agreementSchema>>;

export interface AgreementRecord extends StoredRecord {
  readonly terms: Agreement;
}

export const agreementCollection: Collection<AgreementRecord> = {
  name: "agreement",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/** What is told of an agreement is told to whoever administers the keys of one of its sides. */
export const agreementNews = { kind: agreementCollection.name, right: ["partner", "administer"] } as const;

/** The organisations' agreements. One without any has keys as wide as they were granted. */
export class AgreementBook {
  readonly #store: StoreSession;
  readonly #clock: Clock;

  constructor(store: StoreSession, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The terms as whoever may be told of them is; null to anybody else, and where there are none. */
  async toldOf(caller: Caller, id: string): Promise<Agreement | null> {
    if (!may(caller, ...agreementNews.right)) return null;
    return (await this.#store.getMany(agreementCollection, [id])).get(id)?.terms ?? null;
  }

  async of(owner: string): Promise<AgreementRecord | null> {
    const id = idOf(owner);
    return (await this.#store.getMany(agreementCollection, [id])).get(id) ?? null;
  }

  /** Puts these terms in the place of whatever was agreed before; they bind every key within a second. */
  async set(terms: Agreement, by: string, request: string): Promise<void> {
    const record = { id: idOf(terms.owner), owner: terms.owner, policy: "", test: false, terms };
    await this.#store.upsert(agreementCollection, [{ record }], this.#stamp(by, request));
  }

  /** Takes an agreement away: its keys are as wide again as they were granted. False where there was none. */
  async remove(owner: string, by: string, request: string): Promise<boolean> {
    const [outcome] = await this.#store.remove(agreementCollection, [{ id: idOf(owner) }], this.#stamp(by, request));
    return outcome?.result === "withdrawn";
  }

  /**
   * Moves its end by the months that were agreed, in the place of what stood: a version of its own. Null where there is no
   * agreement, it has no terms of renewal, or somebody has set it meanwhile.
   */
  async renew(owner: string, by: string, request: string): Promise<Agreement | null> {
    const standing = await this.of(owner);
    const until = standing && renewedUntil(standing.terms);
    if (!standing || !until) return null;
    const terms = { ...standing.terms, until };
    const record = { id: standing.id, owner, policy: "", test: false, terms };
    const write = { record, expected: standing.version };
    const [outcome] = await this.#store.upsert(agreementCollection, [write], this.#stamp(by, request));
    return outcome?.result === "changed" ? terms : null;
  }

  async list(): Promise<Agreement[]> {
    return (await this.all()).map(({ terms }) => terms);
  }

  /** Every agreement with its version, in the order of the organisations. */
  async all(): Promise<AgreementRecord[]> {
    const found: AgreementRecord[] = [];
    for await (const rows of pagesOf(this.#store, agreementCollection, everything)) found.push(...rows);
    return found;
  }

  #stamp(by: string, request: string) {
    return { at: timestamp(this.#clock), by, request };
  }
}

function idOf(owner: string): string {
  return `AGR-${owner}`;
}
