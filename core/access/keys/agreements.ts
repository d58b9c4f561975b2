import { z } from "zod";
import { type Clock, timestamp } from "../../clock.ts";
import { anyOwnerCode } from "../../owner-code.ts";
import { pagesOf } from "../../store/pages.ts";
import { type Collection, everything, type StoredRecord, type StoreSession } from "../../store/port.ts";
import { boundsSchema, scopeOf } from "../caller.ts";
import { purposes } from "../purposes.ts";
import { includesCode } from "../../standards/countries.ts";
import { isRange } from "../admission.ts";
import { screeningTermsSchema } from "../sectors.ts";

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
      /** Without it no key of the organisation screens for a sector. Agreements made before it have none. */
      screening: screeningTermsSchema.optional(),
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

/** The organisations' agreements. One without any has keys as wide as they were granted. */
export class AgreementBook {
  readonly #store: StoreSession;
  readonly #clock: Clock;

  constructor(store: StoreSession, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
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

  async list(): Promise<Agreement[]> {
    const found: Agreement[] = [];
    for await (const rows of pagesOf(this.#store, agreementCollection, everything))
      found.push(...rows.map(({ terms }) => terms));
    return found;
  }

  #stamp(by: string, request: string) {
    return { at: timestamp(this.#clock), by, request };
  }
}

function idOf(owner: string): string {
  return `AGR-${owner}`;
}
