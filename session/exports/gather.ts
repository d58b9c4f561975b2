import { type Caller, may } from "../../core/access/caller.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Spending } from "../../core/access/spending.ts";
import { datasetOf, type Datasets } from "../../core/datasets.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import { type Dataset, endsOf, type HubRecord } from "../../core/record.ts";
import { readEach } from "../read-whole.ts";
import type { ExportedRecord } from "./formats/content.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { type LinkRecord, links } from "../../records/links/records.ts";

export interface Gathering {
  readonly reader: Reader;
  readonly spending: Spending;
  readonly caller: Caller;
  readonly datasets: Datasets;
}

export interface Gathered {
  readonly records: ReadonlyMap<string, ExportedRecord>;
  readonly links: ReadonlyMap<string, LinkRecord>;
}

const idsOfRead = 200;

/**
 * The records and links with these ids and, where kinds of links are named, what these records are joined to by them. Both
 * ends of every link are in it, and of every judgement of two records. What the caller does not see throws, and so does
 * what its key may not export: nothing is left out here.
 */
export async function gather(
  parts: Gathering,
  ids: readonly string[],
  follow: readonly LinkKind[] | null,
): Promise<Gathered> {
  refuseUnlessExported(parts, ids);
  if (follow) refuseUnlessGranted(parts.caller, links.name);
  const asked = await read(parts, ids);
  const joined = new Map(asked.filter(isLink).map((link) => [link.id, link]));
  const records = new Map(asked.filter((one) => !isLink(one)).map((record) => [record.id, record]));
  if (follow && follow.length > 0)
    for (const link of await linksOf(parts, [...records.keys()], follow)) joined.set(link.id, link);
  const joining = [...asked, ...joined.values()];
  const ends = joining.flatMap((one) => endsOf(datasetOfRecord(parts, one), one)).filter((id) => !records.has(id));
  refuseUnlessExported(parts, ends);
  for (const record of await read(parts, [...new Set(ends)])) records.set(record.id, record);
  const exported = [...records].map(
    ([id, record]) => [id, { dataset: datasetOfRecord(parts, record), record }] as const,
  );
  return { records: new Map(exported), links: joined };
}

/** By the ids alone: whether there are records of them is not said yet. */
function refuseUnlessExported({ caller, datasets }: Gathering, ids: readonly string[]): void {
  const kinds = new Map(ids.map((id) => [datasetOf(datasets, id), id]));
  for (const [dataset, id] of kinds) {
    if (!dataset?.handedIn)
      throw hubError(
        "BAD_USER_INPUT",
        `What owners hand in can be exported, and "${id.slice(0, 40)}" names none of that.`,
      );
    refuseUnlessGranted(caller, dataset.name);
  }
}

function refuseUnlessGranted(caller: Caller, kind: string): void {
  if (!may(caller, kind, "export")) throw lacksScope(`${kind}:export`);
}

async function read({ reader, spending }: Gathering, ids: readonly string[]): Promise<HubRecord[]> {
  const records: HubRecord[] = [];
  const each = [...new Set(ids)];
  for (let from = 0; from < each.length; from += idsOfRead) {
    const part = each.slice(from, from + idsOfRead);
    spending.charge("rows", part.length);
    for (const [at, record] of (await reader.nodes(part)).entries()) {
      if (!record)
        throw hubError("BAD_USER_INPUT", `You see no record with the id ${part[at]}, so nothing was exported.`);
      records.push(record);
    }
  }
  return records;
}

async function linksOf(
  { reader, spending }: Gathering,
  ids: readonly string[],
  kinds: readonly LinkKind[],
): Promise<LinkRecord[]> {
  const found: LinkRecord[] = [];
  for await (const [, some] of readEach(reader, links, "end", ids, { kind: { $in: kinds } })) {
    found.push(...some);
    spending.charge("rows", some.length);
  }
  return found;
}

function isLink(record: HubRecord): record is LinkRecord {
  return record.id.startsWith(links.prefix);
}

function datasetOfRecord({ datasets }: Pick<Gathering, "datasets">, { id }: HubRecord): Dataset {
  const dataset = datasetOf(datasets, id);
  if (!dataset) throw new Error("a record of no kind was read");
  return dataset;
}
