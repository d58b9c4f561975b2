import { announcementCollection } from "../announcements.ts";
import type { AuditEntry, Share } from "../audit/journal/entry.ts";
import { type Clock, timestamp } from "../clock.ts";
import { carryOn } from "../access/carrying.ts";
import { datasetOf, type Datasets, joiningAmong } from "../datasets.ts";
import type { Dataset, HubRecord } from "../record.ts";
import type { Collection, Filter, Stamp, Store, StoreSession } from "../store/port.ts";
import { type About, extensionCollection, holdCollection, tombstoneCollection } from "../lifetime/collections.ts";
import { type Day, dayOf } from "../lifetime/days.ts";
import { noteErasures } from "./erasure-notes.ts";
import { heldAmong } from "./holds.ts";
import { type ActLog, recordedAct } from "../audit/recorded-act.ts";
import { pagesOf } from "../store/pages.ts";
import type { PictureBook } from "../pictures/book.ts";
import { type KeptPicture, pictureCollection } from "../pictures/kept.ts";

/** What an erasure needs. */
export interface ErasureParts {
  readonly store: Store;
  readonly audit: ActLog;
  readonly datasets: Datasets;
  readonly clock: Clock;
  /** Whose objects are removed once it is done. */
  readonly pictures: PictureBook;
}

/** Who erases, and why in words for the audit. */
export interface Erasing {
  readonly caller: NonNullable<AuditEntry["caller"]>;
  readonly note: string;
}

export interface ErasureTarget {
  readonly id: string;
  readonly owner: string;
}

/** What an erasure of some records comes to. */
export interface Reached {
  readonly dataset: Dataset;
  /** The records themselves, standing or withdrawn. */
  readonly records: readonly ErasureTarget[];
  /** Links, and judgements of two records, that end in one of them, standing or withdrawn: they are nothing without it. */
  readonly links: readonly ErasureTarget[];
  /** Records that a hold keeps. */
  readonly held: readonly string[];
  /** Links that a hold keeps; nobody sees them without their ends. */
  readonly heldLinks: readonly string[];
  /** There are more links than one transaction takes: the records stay until those are gone. */
  readonly more: boolean;
}

/** Links that one transaction erases: a server of MongoDB's protocol wants transactions short. */
const linksAStep = 500;

/**
 * What erasing these records comes to, on what stands now; reads alone. `before`: only records whose last day is before
 * that one; null takes them as they are named.
 */
export async function reach(
  session: StoreSession,
  { datasets }: Pick<ErasureParts, "datasets">,
  dataset: Dataset,
  ids: readonly string[],
  today: Day,
  before: Day | null,
  maxLinks = linksAStep,
): Promise<Reached> {
  const late: Filter = before === null ? {} : { due: { $lt: before } };
  const found = await bothOf(session, dataset, (collection) => session.getMany(collection, ids, late));
  const kept = await heldAmong(session, [...found.keys()], today);
  const records = [...found.values()].filter(({ id }) => !kept.has(id));
  const none = { dataset, records, links: [], held: [...kept], heldLinks: [], more: false };
  if (dataset.joins || records.length === 0) return none;
  const ending = await linksEnding(session, joiningAmong(datasets), records, today, maxLinks);
  return ending.more ? { ...none, ...ending, records: [], heldLinks: [] } : { ...none, ...ending };
}

/** Links that end in one of the records, standing or withdrawn: so many of those that nobody holds, and each held one. */
async function linksEnding(
  session: StoreSession,
  joining: readonly Dataset[],
  records: readonly ErasureTarget[],
  today: Day,
  most: number,
): Promise<Pick<Reached, "links" | "heldLinks" | "more">> {
  const ends: Filter = { end: { $in: records.map(({ id }) => id) } };
  const going = new Map<string, ErasureTarget>();
  const held = new Set<string>();
  for (const collection of [tombstoneCollection, ...joining] as Collection[]) {
    for await (const page of pagesOf(session, collection, ends)) {
      const kept = await heldAmong(
        session,
        page.map(({ id }) => id),
        today,
      );
      for (const { id, owner } of page) {
        if (kept.has(id)) held.add(id);
        else going.set(id, { id, owner });
      }
      if (going.size > most) return { links: [...going.values()].slice(0, most), heldLinks: [...held], more: true };
    }
  }
  return { links: [...going.values()], heldLinks: [...held], more: false };
}

/**
 * Erases what was reached: every version, search key and index entry, and what is kept about each beside it. Returns the
 * pictures that nothing tells of any more.
 */
async function eraseReached(
  session: StoreSession,
  parts: Pick<ErasureParts, "datasets" | "store">,
  { dataset, records, links: ending, heldLinks }: Reached,
  stamp: Stamp,
): Promise<KeptPicture[]> {
  const pictures: KeptPicture[] = [];
  const joining = joiningAmong(parts.datasets);
  const ofKind = (kind: Dataset) => ending.filter(({ id }) => datasetOf(parts.datasets, id) === kind);
  for (const [collection, targets] of [
    ...joining.map((kind) => [kind, ofKind(kind)] as const),
    [dataset, records] as const,
  ]) {
    const ids = targets.map(({ id }) => id);
    if (ids.length === 0) continue;
    await noteErasures(session, parts, collection, ids, stamp);
    await session.erase(collection, ids, stamp);
    await session.erase(tombstoneCollection, ids, stamp);
    await eraseAbout(session, holdCollection, ids, stamp);
    await eraseAbout(session, extensionCollection, ids, stamp);
    await eraseAbout(session, announcementCollection, ids, stamp);
    pictures.push(...(await eraseAbout(session, pictureCollection, ids, stamp)));
  }
  // Of the links that end in these records the held ones alone are left.
  const carrying = { datasets: parts.datasets, joining: heldLinks.length > 0 ? joining : [] };
  for (const { id } of records) await carryOn(session, carrying, { id, owner: null, policy: null });
  return pictures;
}

async function eraseAbout<R extends About>(
  session: StoreSession,
  collection: Collection<R>,
  records: readonly string[],
  stamp: Stamp,
): Promise<R[]> {
  const erased: R[] = [];
  for await (const page of pagesOf(session, collection, { record: { $in: records } })) {
    const ids = page.map(({ id }) => id);
    await session.erase(collection, ids, stamp);
    erased.push(...page);
  }
  return erased;
}

/** One step of an erasure as a recorded act, each owner's records in a share of its own. */
export async function eraseStep(
  parts: ErasureParts,
  { caller, note }: Erasing,
  dataset: Dataset,
  ids: readonly string[],
  before: Day | null,
): Promise<Reached> {
  const { store, audit, clock } = parts;
  const at = timestamp(clock);
  const look = (session: StoreSession) => reach(session, parts, dataset, ids, dayOf(at), before);
  const planned = await look(store);
  if (sharesOf(planned).length === 0) return planned;
  const { reached, pictures } = await recordedAct(audit, {
    entry: { requestId: clock.id(), caller, note, records: sharesOf(planned) },
    provenBy: "change log",
    commit: (request) =>
      store.transaction(async (session) => {
        // What was held, extended or linked in the meantime counts as it stands now.
        const now = await look(session);
        const pictures = await eraseReached(session, parts, now, { at, by: caller.id, request });
        return { reached: now, pictures };
      }),
    changed: ({ reached }) => (sharesOf(reached).length === 0 ? null : { records: sharesOf(reached) }),
  });
  await parts.pictures.discard(pictures);
  return reached;
}

function sharesOf({ records, links }: Reached): Share[] {
  const byOwner = Map.groupBy([...records, ...links], ({ owner }) => owner);
  return [...byOwner].map(([owner, of]) => ({ owner, records: of.map(({ id }) => id) }));
}

/** Records of a dataset, withdrawn ones too, by id. */
async function bothOf(
  session: StoreSession,
  dataset: Dataset,
  read: (collection: Collection) => Promise<ReadonlyMap<string, ErasureTarget>>,
): Promise<Map<string, ErasureTarget>> {
  const tombstones = await read(tombstoneCollection as Collection);
  const standing = await read(dataset as Collection as Collection<HubRecord> as Collection);
  const found = new Map<string, ErasureTarget>();
  for (const [id, { owner }] of [...tombstones, ...standing]) found.set(id, { id, owner });
  return found;
}
