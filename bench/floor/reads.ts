import type { Reader } from "../../core/access/reader.ts";
import type { Kind } from "../../records/kinds.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { reportsKeyOf } from "../../records/documents/matching.ts";
import {
  type DocumentRecord,
  type DocumentReportRecord,
  documentReports,
  documents,
} from "../../records/documents/records.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { links } from "../../records/links/records.ts";

/** Ids that each id leads to. */
export type Linked = ReadonlyMap<string, readonly string[]>;

export function documentsByNumber(reader: Reader, number: string, type?: string) {
  const filter = { number: normaliseNumber(number), ...(type && { type }) };
  return reader.find(documents, filter, { first: 5 }).then(({ records }) => records);
}

/** Reports by the key under which they meet a document. */
export async function reportsOf(reader: Reader, of: readonly DocumentRecord[]) {
  const keys = new Set(of.flatMap((one) => reportsKeyOf(one) ?? []));
  if (keys.size === 0) return new Map<string, readonly DocumentReportRecord[]>();
  const found = await reader.findEach(documentReports, "number", [...keys], {}, { first: 5 });
  return new Map([...found].map(([key, { records }]) => [key, records]));
}

/** Which links to follow: their kind, out of a record (`from`) or back into it, to what, and at most how many. */
export interface Way {
  readonly kind: LinkKind;
  readonly side: "from" | "to";
  readonly otherKind: Kind;
  readonly first: number;
}

export async function follow(
  reader: Reader,
  ids: readonly string[],
  { kind, side, otherKind, first }: Way,
): Promise<Linked> {
  if (ids.length === 0) return new Map();
  const other = side === "from" ? "to" : "from";
  const found = await reader.findEach(links, side, ids, { kind, [`${other}Kind`]: otherKind }, { first });
  return new Map([...found].map(([id, { records }]) => [id, records.map((link) => link[other])]));
}

/** The records that the links lead to, by id. */
export async function recordsAt<R extends HubRecord>(
  reader: Reader,
  dataset: Dataset<R>,
  linked: Linked,
): Promise<ReadonlyMap<string, R>> {
  const ids = [...new Set([...linked.values()].flat())];
  if (ids.length === 0) return new Map();
  const found = await reader.byIds(dataset, ids);
  return new Map(found.flatMap((record) => (record ? [[record.id, record] as const] : [])));
}

/** A list of the graph: what the links lead to, each shown by `show`, null where it is not for the caller. */
export function nodes<R>(linked: Linked, of: string, records: ReadonlyMap<string, R>, show: (record: R) => object) {
  const ids = linked.get(of) ?? [];
  return {
    nodes: ids.map((id) => {
      const record = records.get(id);
      return record ? show(record) : null;
    }),
  };
}
