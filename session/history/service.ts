import { KnownLinks, type KnownLink } from "../../core/access/history/known-links.ts";
import type { ShownVersion } from "../../core/access/history/shown-version.ts";
import { VersionReader, type VersionsAsked } from "../../core/access/history/version-reader.ts";
import { Disclosures } from "../../core/access/disclosures.ts";
import type { Reader, ReaderOptions, Rows } from "../../core/access/reader.ts";
import { datasetOf } from "../../core/datasets.ts";
import type { PageRequest } from "../../core/store/port.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { links } from "../../records/links/records.ts";

export interface HistoryParts extends ReaderOptions {
  readonly reader: Reader;
}

/** Where the caller asks what the hub had recorded before. */
export class HistoryService {
  readonly #parts: HistoryParts;
  readonly #versions: VersionReader;
  readonly #links: KnownLinks;

  constructor(parts: HistoryParts) {
    const options = { ...parts, view: () => parts.reader.view() };
    this.#parts = parts;
    this.#versions = new VersionReader(options);
    this.#links = new KnownLinks(options, this.#versions, links);
  }

  /** The newest first. */
  async versions(id: string, asked: VersionsAsked): Promise<Rows<ShownVersion>> {
    const dataset = datasetOf(this.#parts.datasets, id);
    return dataset ? this.#versions.versions(dataset, id, asked) : { records: [], more: false };
  }

  /** Counting stops at `atMost`. */
  async countVersions(id: string, atMost: number): Promise<number> {
    const dataset = datasetOf(this.#parts.datasets, id);
    return dataset ? this.#versions.count(dataset, id, atMost) : 0;
  }

  /** The last version until a moment that is shown, which may be a withdrawal; a link's only where its ends were there then. */
  async asKnownOn(id: string, moment: string): Promise<ShownVersion | null> {
    const dataset = datasetOf(this.#parts.datasets, id);
    if (!dataset) return null;
    const [version] = (await this.#versions.versions(dataset, id, { first: 1, until: moment })).records;
    if (!version || version.withdrawn || !dataset.joins) return version ?? null;
    return (await this.#versions.asKnownOn(dataset, [id], moment)).has(id) ? version : null;
  }

  /** Which of the records the hub knew at a moment. */
  async seenThen(ids: readonly string[], moment: string): Promise<ReadonlySet<string>> {
    return new Set((await this.#versions.nodesAsKnownOn(ids, moment)).keys());
  }

  /** The same that notes nothing as disclosed, for what is passed on the way to what is shown. */
  passing(): HistoryService {
    return new HistoryService({ ...this.#parts, disclosures: new Disclosures() });
  }

  /** A page of each record's links as they were known at a moment; those of none are absent. `goesOn` may throw. */
  linksAsKnownOn(
    records: readonly string[],
    moment: string,
    kinds: readonly LinkKind[] | null,
    page: PageRequest,
    goesOn?: () => void,
  ): Promise<Map<string, Rows<KnownLink>>> {
    return this.#links.of(records, moment, kinds, page, goesOn);
  }
}
