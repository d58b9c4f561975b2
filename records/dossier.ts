import { type Caller, may } from "../core/access/caller.ts";
import type { Reader, Rows } from "../core/access/reader.ts";
import { hubError } from "../core/errors.ts";
import { everything } from "../core/store/port.ts";
import { isMetWeakly, reportsKeyOf } from "./documents/matching.ts";
import { documentReports, documents } from "./documents/records.ts";
import type { LinkKind } from "./links/kinds.ts";
import { links, otherEnd } from "./links/records.ts";
import { notices, persons } from "./persons/records.ts";

/** What a dossier is made with: who asks, and reads that are bound to them. */
export interface Asking {
  readonly caller: Caller;
  readonly reader: Pick<Reader, "byIds" | "findEach">;
}

/** More of one sort than this is not to be expected: a document's issuer alone reports it. */
export const mostOfASort = 100;

const page = { first: mostOfASort };
const needed = [documents, documentReports, links, persons, notices];

/**
 * A document with its reports, its holders and their notices; null where the caller sees no such document. A list that
 * is not whole would read as "not reported": where it cannot be, this throws `FORBIDDEN` or `PAGE_SIZE` instead.
 */
export async function dossierOf({ caller, reader }: Asking, id: string) {
  const closed = needed.find(({ name }) => !may(caller, name, "read"));
  if (closed) throw hubError("FORBIDDEN", `A dossier needs ${closed.name}:read.`);
  const [document] = await reader.byIds(documents, [id]);
  if (!document) return null;
  const key = reportsKeyOf(document);
  const reports = await all(reader.findEach(documentReports, "number", key === null ? [] : [key], everything, page));
  const holders = await joined(reader, "HOLDER_OF", "to", [id]);
  const subjects = await joined(reader, "SUBJECT_OF", "from", [...holders.keys()]);
  const people = await reader.byIds(persons, [...holders.keys()]);
  const about = (await reader.byIds(notices, [...subjects.keys()])).filter((notice) => notice !== null);
  const noticesOf = (person: string) => about.filter((notice) => subjects.get(notice.id)?.has(person));
  return {
    document,
    reports: reports.map((report) => ({ report, weak: isMetWeakly(document) })),
    holders: people.flatMap((person) => (person ? [{ person, notices: noticesOf(person.id) }] : [])),
  };
}

/** Ids of the records that links of this kind join to these, and which of these each is joined to. */
async function joined(reader: Asking["reader"], kind: LinkKind, side: "from" | "to", ids: readonly string[]) {
  const ends = new Map<string, Set<string>>();
  for (const link of await all(reader.findEach(links, side, ids, { kind }, page)))
    ends.getOrInsertComputed(otherEnd(link, link[side]), () => new Set()).add(link[side]);
  return ends;
}

async function all<R>(reading: Promise<ReadonlyMap<string, Rows<R>>>): Promise<R[]> {
  const rows = [...(await reading).values()];
  if (rows.some(({ more }) => more)) throw hubError("PAGE_SIZE", "There is more of it than a dossier holds.");
  return rows.flatMap(({ records }) => records);
}
