import { type Dataset, type HubRecord, hasEnds } from "../core/record.ts";
import { pagesOf } from "../core/store/pages.ts";
import type { Filter } from "../core/store/port.ts";
import type { StoreReads } from "../core/store/reading.ts";
import { hitReplies, hitResults, hits, judgements } from "./checks/records.ts";
import { datasets } from "./datasets.ts";
import { reportsKeyOf } from "./documents/matching.ts";
import { documentReports, documents } from "./documents/records.ts";
import { numberKey } from "./fillers.ts";
import { type Kind, kindOf } from "./kinds.ts";
import { identityJudgements } from "./links/identity.ts";
import { links } from "./links/records.ts";
import { birthKeysAsked, nameKeysAsked } from "./persons/matching.ts";
import { persons } from "./persons/records.ts";

/** By what a person who asks for access is known; each narrows, and what is null does not. */
export interface SubjectAsked {
  readonly id: string | null;
  /** Every part of it must occur. */
  readonly name: string | null;
  /** A partial date. */
  readonly birthDate: string | null;
  readonly identifier: string | null;
}

/** Of the hub's records about somebody, by what they are. */
export interface AboutSubject {
  /** That are about the person: its own, notices, documents, vehicles and reports that a link or a number joins to it. */
  readonly records: readonly HubRecord[];
  /** With identity judgements, and of whomever they join it to: another person's own record is that person's to ask for. */
  readonly links: readonly HubRecord[];
  /** Hits on any of these, with the replies, outcomes and judgements. */
  readonly hits: readonly HubRecord[];
}

type Reads = Pick<StoreReads, "find" | "getMany">;

/** The kinds of which a record that is linked to a person is about that person. */
const aboutPersons: readonly Kind[] = ["notice", "document", "documentReport", "vehicle", "vehicleReport"];

/** What a person must meet to be the one who asks; null where the question names nobody. */
export function subjectFilter({ id, name, birthDate, identifier }: SubjectAsked, test: boolean): Filter | null {
  const number = numberKey(identifier);
  const parts = name === null ? [] : nameKeysAsked(name);
  const said: Filter[] = [
    ...(id === null ? [] : [{ _id: id }]),
    ...parts.map((keys) => ({ name: { $in: keys } })),
    ...(birthDate === null ? [] : [{ birth: { $in: birthKeysAsked(birthDate) } }]),
    ...(number === null ? [] : [{ identifier: number }]),
  ];
  // A name alone, or a day alone, is many people's.
  const isNamed = id !== null || number !== null || (parts.length > 0 && birthDate !== null);
  return isNamed ? { $and: [{ test }, ...said] } : null;
}

/** All that the hub holds about the persons who meet the filter, whoever owns it and whoever may see it. */
export async function recordsAbout(store: Reads, subject: Filter): Promise<AboutSubject> {
  const own = await all(store, persons, subject);
  const joining = await ofEach(own, ({ id }) => all(store, links, { end: id }));
  const ends = joining.flatMap((link) => (hasEnds(links, link) ? [link.from, link.to] : []));
  const linked = await byIds(
    store,
    [...new Set(ends)].filter((id) => aboutPersons.includes(kindOf(id) as Kind)),
  );
  const held = await ofEach(linked, (record) => reportsOn(store, record));
  const judged = await ofEach(own, ({ id }) => all(store, identityJudgements, { end: id }));
  const records = once([...own, ...linked, ...held]);
  const met = await ofEach(records, ({ id }) => all(store, hits, { record: id }));
  const said = await ofEach(met, async ({ id }) => [
    ...(await all<HubRecord>(store, hitReplies, { hit: id })),
    ...(await all<HubRecord>(store, hitResults, { hit: id })),
    ...(await all<HubRecord>(store, judgements, { hit: id })),
  ]);
  return { records, links: once([...joining, ...judged]), hits: [...met, ...said] };
}

/** Reports of a document are about who bears it, where its number, type and issuer say so. */
async function reportsOn(store: Reads, record: HubRecord): Promise<HubRecord[]> {
  if (kindOf(record.id) !== documents.name) return [];
  const key = reportsKeyOf(record as HubRecord & Parameters<typeof reportsKeyOf>[0]);
  return key === null ? [] : all(store, documentReports, { $and: [{ number: key }, { test: record.test }] });
}

async function all<R extends HubRecord>(store: Reads, dataset: Dataset<R>, filter: Filter): Promise<R[]> {
  const found: R[] = [];
  for await (const page of pagesOf(store, dataset, filter)) found.push(...page);
  return found;
}

async function byIds(store: Reads, ids: readonly string[]): Promise<HubRecord[]> {
  const found: HubRecord[] = [];
  for (const [kind, ofKind] of Map.groupBy(ids, kindOf)) {
    const dataset = kind && datasets.get(kind);
    if (dataset) found.push(...(await store.getMany(dataset, ofKind)).values());
  }
  return found;
}

async function ofEach<R>(records: readonly R[], read: (record: R) => Promise<HubRecord[]>): Promise<HubRecord[]> {
  const found: HubRecord[] = [];
  for (const record of records) found.push(...(await read(record)));
  return found;
}

function once(records: readonly HubRecord[]): HubRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
