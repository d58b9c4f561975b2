import type { Reader } from "../../core/access/reader.ts";
import { datasetOf, type Datasets } from "../../core/datasets.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import { everything, frozen } from "../../core/store/port.ts";
import { placeKey } from "../../records/checks/meetings.ts";
import { type HitRecord, hits, judgements } from "../../records/checks/records.ts";
import { type LinkRecord, links } from "../../records/links/records.ts";
import { type OperationRecord, operations } from "../../records/operations/records.ts";
import { readEach } from "../read-each.ts";
import { type Period, type Presence, spanOf } from "./presence.ts";

export interface PresenceParts {
  /** Discloses nothing: what is read and then is no meeting is shown to nobody. */
  readonly reader: Reader;
  readonly datasets: Datasets;
  /** Today. */
  readonly today: string;
}

// Frozen, so that the store writes its statement once for all the pages of a place that a hundred thousand were seen at.
const seenIn = frozen({ kind: "SEEN_IN" });
/** By the owner of the record that was met. A check that met nothing, or that nobody has answered, says nothing of anybody. */
const confirmed = frozen({ state: "CONFIRMED" });

/**
 * Where records were and when, as far as the caller sees it: links to the operations in which they were seen, and hits on
 * them that the owner of the record has confirmed.
 */
export class Presences {
  readonly #parts: PresenceParts;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  /** Of these records. */
  async of(ids: readonly string[]): Promise<Presence[]> {
    const { reader } = this.#parts;
    const found: Presence[] = [];
    for await (const some of readEach(reader, links, "from", ids, seenIn)) found.push(...(await this.#sightings(some)));
    for await (const some of readEach(reader, hits, "record", ids, confirmed))
      found.push(...(await this.#checks(some)));
    return found;
  }

  /** Of whatever was where these were, as they are read: what two of these places lead to comes twice. */
  async *where(presences: readonly Presence[]): AsyncGenerator<readonly Presence[]> {
    const { reader } = this.#parts;
    const inOperations = [...new Set(presences.flatMap(({ operation }) => operation ?? []))];
    const places = [...new Set(presences.flatMap(({ place }) => placeKey(place) ?? []))];
    for await (const some of readEach(reader, links, "to", inOperations, seenIn)) yield this.#sightings(some);
    for (const [key, values] of Object.entries({ operation: inOperations, place: places }))
      for await (const some of readEach(reader, hits, key, values, confirmed)) {
        const shown = await this.#seen(some.map(({ record }) => record));
        yield this.#checks(some.filter(({ record }) => shown.has(record)));
      }
  }

  async #sightings(some: readonly LinkRecord[]): Promise<Presence[]> {
    const named = await this.#operations(some.map(({ to }) => to));
    return some.flatMap(({ id, from, to, periods }) => {
      const operation = named.get(to);
      if (!operation) return [];
      const within = { since: operation.from, until: operation.until };
      const stated: readonly Period[] = periods.length > 0 ? periods : [{ since: null, until: null }];
      const common = { record: from, where: to, place: null, operation: to, because: id, loose: false };
      return stated.map((period) => ({ ...common, when: spanOf(period, within) }));
    });
  }

  /** One for the place of each check and one for its operation, where they are known and shown. */
  async #checks(some: readonly HitRecord[]): Promise<Presence[]> {
    const undisputed = await this.#undisputed(some);
    const named = await this.#operations(
      undisputed.flatMap(({ meetings }) => meetings.flatMap(({ operation }) => operation ?? [])),
    );
    return undisputed.flatMap(({ id, record, meetings }) =>
      meetings.flatMap(({ at, place, operation: asked }): Presence[] => {
        const day = dayOf(at);
        const when = spanOf({ since: day, until: day }, { since: null, until: null });
        const operation = asked && named.has(asked) ? asked : null;
        const common = { record, place, operation, when, because: id };
        const key = placeKey(place);
        return [
          ...(key ? [{ ...common, where: key, loose: false }] : []),
          ...(operation ? [{ ...common, where: operation, loose: true }] : []),
        ];
      }),
    );
  }

  /** Without those of which the bureau that checked has judged that it was somebody else. */
  async #undisputed(some: readonly HitRecord[]): Promise<readonly HitRecord[]> {
    const { reader, today } = this.#parts;
    const disputed = new Set<string>();
    const ids = some.map(({ id }) => id);
    for await (const judged of readEach(reader, judgements, "hit", ids, everything))
      for (const { hit, until } of judged) if (until >= today) disputed.add(hit);
    return some.filter(({ id }) => !disputed.has(id));
  }

  async #operations(ids: readonly string[]): Promise<ReadonlyMap<string, OperationRecord>> {
    const each = [...new Set(ids)];
    const records = each.length > 0 ? await this.#parts.reader.byIds(operations, each) : [];
    return new Map(records.flatMap((one) => (one ? [[one.id, one]] : [])));
  }

  async #seen(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (const [dataset, some] of Map.groupBy(new Set(ids), (id) => datasetOf(this.#parts.datasets, id)))
      if (dataset) for (const id of await this.#parts.reader.seen(dataset, some, "")) seen.add(id);
    return seen;
  }
}
