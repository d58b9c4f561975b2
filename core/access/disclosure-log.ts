import type { EnquiryRow } from "../audit/index/enquiry-rows.ts";
import type { AuditIndex } from "../audit/index/store.ts";
import { between, isNewestFirst, shownId } from "../audit/index/newest-first.ts";
import { proofAt } from "../audit/verification/proof.ts";
import { datasetOf, type Datasets } from "../datasets.ts";
import { hubError } from "../errors.ts";
import { momentForms, momentIn } from "../moments.ts";
import { type Filter, type PageRequest, StoreUnavailable } from "../store/port.ts";
import { type Caller, may } from "./caller.ts";
import { meteredReads } from "./metered-reads.ts";
import type { Rows } from "./reader.ts";
import { sizeOf } from "./record-size.ts";
import type { Spending } from "./spending.ts";

export interface DisclosureLogOptions {
  readonly index: () => Promise<AuditIndex<"find" | "count">>;
  /** Folder of the audit's files. */
  readonly folder: string;
  readonly datasets: Datasets;
  readonly caller: Caller;
  readonly spending: Spending;
}

/** Which enquiries an owner wants to see; a part that is left out or null narrows nothing. */
export interface EnquiriesAsked {
  /** Id of a record. */
  readonly record?: string | null;
  /** From this moment on (RFC 3339). */
  readonly since?: string | null;
  /** Before this moment. */
  readonly until?: string | null;
}

/** Proofs in one answer: each holds a chain of up to a thousand lines. */
const maxProofs = 10;
/** Lines of a chain in one of them: files of older hubs have a checkpoint a minute, however much there was. */
const maxLines = 5_000;

/**
 * Where an owner learns who was shown its records. It sees enquiries about its own records alone, of the kinds that its
 * key may administer, made with keys that are live or test as its own.
 */
export class DisclosureLog {
  readonly #options: DisclosureLogOptions;
  /** What was shown in this request, by id. */
  readonly #shown = new Map<string, EnquiryRow>();
  #proofs = 0;

  constructor(options: DisclosureLogOptions) {
    this.#options = options;
  }

  /** The newest first. Throws `BAD_USER_INPUT` where a moment is none. */
  async find(asked: EnquiriesAsked, page: PageRequest): Promise<Rows<EnquiryRow>> {
    const { store, enquiries } = await this.#newestFirst();
    const rows = await store.find(enquiries, this.#filter(asked), { ...page, first: page.first + 1 });
    const records: EnquiryRow[] = [];
    for (const row of rows.slice(0, page.first)) {
      // One answer may have disclosed fifty thousand records.
      const waiting = this.#options.spending.giveWay();
      if (waiting) await waiting;
      records.push(this.#show(row));
    }
    return { records, more: rows.length > page.first };
  }

  /** Counting stops at `atMost`. */
  async count(asked: EnquiriesAsked, atMost: number): Promise<number> {
    const { store, enquiries } = await this.#newestFirst();
    return store.count(enquiries, this.#filter(asked), { atMost });
  }

  /**
   * What `borderlink audit check-proof` verifies, for an enquiry that this request has shown. Null where the entry also
   * names records of kinds that the key may not administer: a proof shows all of the owner's.
   */
  async proof(id: string): Promise<string | null> {
    const row = this.#shown.get(id);
    if (!row || row.records.some((record) => !this.#administers(record))) return null;
    this.#proofs += 1;
    if (this.#proofs > maxProofs)
      throw hubError("PAGE_SIZE", `An answer has at most ${maxProofs} proofs: ask for smaller pages.`);
    const proof = await proofAt(this.#options.folder, row, this.#options.caller.owner, maxLines);
    if (proof === "too long")
      throw hubError("PAGE_SIZE", "This proof is too long for an answer: the hub's operator makes it for you.");
    return proof && JSON.stringify(proof);
  }

  async #newestFirst() {
    const { index, spending } = this.#options;
    const opened = await index();
    const store = meteredReads(opened.store, spending, "what is shown");
    if (await isNewestFirst(opened)) return { store, enquiries: opened.enquiries };
    throw new StoreUnavailable(null, "the index of the audit is being put in another order, as once after an upgrade");
  }

  #filter({ record, since, until }: EnquiriesAsked): Filter {
    const { caller, datasets } = this.#options;
    const { owner, test } = caller;
    // Of no kind of record; whether there is one of this id is not said.
    if (record != null && !datasetOf(datasets, record))
      throw hubError("BAD_USER_INPUT", '"record" is not the id of a record: nothing can have been shown under it.');
    const kinds = [...datasets.keys()].filter((kind) => may(caller, kind, "administer"));
    const own = { owner, test, kind: { $in: kinds } };
    const asked: Filter[] = [];
    // That a record of another kind stands in an entry beside one of these must not show either.
    if (record != null) asked.push(this.#administers(record) ? { record } : { _id: { $in: [] } });
    const [from, before] = [since && momentOf("since", since), until && momentOf("until", until)];
    return { $and: [own, ...asked, between(from ?? null, before ?? null)] };
  }

  /** The last lock: what a forgotten filter let through stops here instead of leaving. */
  #show(row: EnquiryRow): EnquiryRow {
    const { caller, spending } = this.#options;
    const { owner, test } = caller;
    const records = row.records.filter((record) => this.#administers(record));
    if (row.owner !== owner || row.test !== test || records.length === 0)
      throw new Error("enquiries were read past their filter");
    this.#shown.set(shownId(row), row);
    const shown = { ...row, records };
    spending.charge("bytes", sizeOf(shown));
    return shown;
  }

  #administers(record: string): boolean {
    const { caller, datasets } = this.#options;
    const dataset = datasetOf(datasets, record);
    return dataset !== null && may(caller, dataset.name, "administer");
  }
}

function momentOf(argument: string, text: string): string {
  const moment = momentIn(text);
  if (moment === null) throw hubError("BAD_USER_INPUT", `"${argument}" ${momentForms} (RFC 3339).`);
  return moment;
}
