import type { Reader } from "../../core/access/reader.ts";
import type { Dataset, HubRecord, Side } from "../../core/record.ts";
import { type Filter, frozen } from "../../core/store/port.ts";
import type { ColumnValues } from "../../core/store/reading.ts";
import type { Kind } from "../../records/kinds.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { links } from "../../records/links/records.ts";
import { readAll, readEach } from "../read-whole.ts";
import type { Looked } from "./looked.ts";

/** A record, and whose it is: what the audit notes as shown. */
export type Shown = readonly [owner: string, id: string];

/** That one record leads to another, and what tells so. */
export interface Edge {
  readonly near: string;
  readonly far: string;
  readonly shows: readonly Shown[];
}

/** One step from the records that are listed to those of which something is asked, and back. */
export interface Step {
  readonly forth: (ids: readonly string[]) => Promise<Edge[]>;
  readonly back: (ids: readonly string[]) => Promise<Edge[]>;
}

/** What a walk reads with: as its caller, disclosing nothing until it is known what is shown. */
export interface Walking {
  readonly reader: Reader;
  readonly looked: Looked;
}

/** Links of one kind between records of two. */
export interface LinkStep {
  readonly kind: LinkKind;
  /** The side at which the nearer record stands. */
  readonly near: Side;
  readonly from: Kind;
  readonly to: Kind;
}

const columns = ["_id", "owner", "from", "fromOwner", "to", "toOwner"] as const;

/** Links of one record that one read brings, and records whose links it brings: between two it is seen what was looked at. */
const linksARead = 200;
const idsARead = 200;

/** Along links: each is seen only where it and both the records it joins are. */
export function alongLinks(walking: Walking, { kind, near, from, to }: LinkStep): Step {
  const filter = filterOf(kind, from, to);
  const read = async (side: Side, ids: readonly string[]) => {
    const edges: Edge[] = [];
    for (const some of chunksOf(ids, idsARead))
      for (const row of await linksAt(walking, side, some, filter)) edges.push(edgeOf(row, near));
    return edges;
  };
  return { forth: (ids) => read(near, ids), back: (ids) => read(near === "from" ? "to" : "from", ids) };
}

const filters = new Map<string, Filter>();

/** One object for all requests, so that the store keeps what it makes of it. */
function filterOf(kind: LinkKind, fromKind: Kind, toKind: Kind): Filter {
  return filters.getOrInsertComputed(`${kind} ${fromKind} ${toKind}`, () => frozen({ kind, fromKind, toKind }));
}

async function linksAt({ reader, looked }: Walking, side: Side, ids: readonly string[], filter: Filter) {
  const asked = { columns, first: linksARead };
  const rows: ColumnValues[] = [];
  const found = await reader.columnsEach(links, side, ids, filter, asked);
  for (const [id, held] of found) {
    for (let page = held; ;) {
      looked.at(page.length);
      rows.push(...page);
      if (page.length < linksARead) break;
      const beyond = { ...filter, _id: { $gt: String(page.at(-1)?.[0]) } };
      page = (await reader.columnsEach(links, side, [id], beyond, asked)).get(id) ?? [];
    }
  }
  return rows;
}

function edgeOf(row: ColumnValues, near: Side): Edge {
  const [id, owner, from, fromOwner, to, toOwner] = row.map(String) as [string, string, string, string, string, string];
  const shows: Shown[] = [
    [owner, id],
    [fromOwner, from],
    [toOwner, to],
  ];
  return near === "from" ? { near: from, far: to, shows } : { near: to, far: from, shows };
}

/** Every record that has one of the values, by value. */
export async function everyRecord<R extends HubRecord>(
  { reader, looked }: Walking,
  dataset: Dataset<R>,
  field: string,
  values: readonly string[],
  filter: Filter,
): Promise<Map<string, R[]>> {
  const found = new Map<string, R[]>();
  for await (const [value, records] of readEach(reader, dataset, field, values, filter)) {
    looked.at(records.length);
    found.getOrInsertComputed(value, () => []).push(...records);
  }
  return found;
}

/** Every record that meets the filter. */
export async function allRecords<R extends HubRecord>(
  { reader, looked }: Walking,
  dataset: Dataset<R>,
  filter: Filter,
): Promise<R[]> {
  const all: R[] = [];
  for await (const records of readAll(reader, dataset, filter)) {
    looked.at(records.length);
    all.push(...records);
  }
  return all;
}

export function chunksOf<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
}
