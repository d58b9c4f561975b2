import { type Caller, may } from "../../core/access/caller.ts";
import type { DisclosureLog } from "../../core/access/disclosure-log.ts";
import type { Reader } from "../../core/access/reader.ts";
import { datasetOf, type Datasets } from "../../core/datasets.ts";
import { pagesOf } from "../../core/store/pages.ts";
import { everything, type Store } from "../../core/store/port.ts";
import { deviceCollection, livingOf, type LivingPack } from "./devices.ts";

/** A pack that is good still, and the device that it was made for. */
export interface HoldingPack extends Omit<LivingPack, "unsettled"> {
  readonly device: string;
  /** The hub was cut off as it made the pack, and does not know whether there is one. */
  readonly inDoubt: boolean;
}

export interface HoldingPacksOptions {
  readonly store: Pick<Store, "find">;
  readonly datasets: Datasets;
  readonly caller: Caller;
  readonly reader: Pick<Reader, "own">;
  /** The audit's word of whom the caller's own records were shown. */
  readonly disclosures: () => Pick<DisclosureLog, "find">;
  /** RFC 3339: when the request came. */
  readonly at: string;
}

/** Enquiries about one record in the time in which one pack was made that are looked through at once. */
const atOnce = 100;

/** Where an owner learns which copies of its record are about that need no network, and leave the hub no word of a withdrawal. */
export class HoldingPacks {
  readonly #options: HoldingPacksOptions;

  constructor(options: HoldingPacksOptions) {
    this.#options = options;
  }

  /**
   * The packs that hold the record, withdrawn or not; null where the caller has no such record, or may not be told. What a
   * pack holds was shown to its key while it was made, and stands in the audit so: nothing else is kept of it.
   */
  async of(record: string): Promise<HoldingPack[] | null> {
    const { datasets, caller, reader } = this.#options;
    const dataset = datasetOf(datasets, record);
    if (!dataset || !may(caller, dataset.name, "administer")) return null;
    if (!(await reader.own().byId(dataset, record))) return null;
    const found: HoldingPack[] = [];
    for await (const pack of this.#living()) if (await this.#holds(pack, record)) found.push(pack);
    return found.sort((one, other) => (one.made < other.made ? 1 : -1));
  }

  async *#living(): AsyncGenerator<HoldingPack> {
    const { store, caller, at } = this.#options;
    for await (const page of pagesOf(store, deviceCollection, everything))
      for (const device of page)
        for (const { unsettled, ...pack } of livingOf(device, at))
          if (pack.test === caller.test) yield { device: device.id, ...pack, inDoubt: unsettled !== undefined };
  }

  async #holds({ request, made, finished }: HoldingPack, record: string): Promise<boolean> {
    const before = new Date(Date.parse(finished) + 1).toISOString();
    for (let after: string | null = null; ;) {
      const asked = { record, since: made, until: before };
      const { records, more } = await this.#options.disclosures().find(asked, { first: atOnce, after });
      if (records.some(({ requestId }) => requestId === request)) return true;
      if (!more) return false;
      after = records.at(-1)?.id ?? null;
    }
  }
}
