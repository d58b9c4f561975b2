import { datasetOf, type Datasets } from "../datasets.ts";
import { unerased } from "../lifetime/unerased.ts";
import type { HubRecord } from "../record.ts";
import { everything, type Stamp, type Store } from "../store/port.ts";
import { pagesOf } from "../store/pages.ts";
import type { PictureBook } from "./book.ts";
import { isSettled, type KeptPicture, pictureCollection } from "./kept.ts";
import type { ObjectName } from "./store.ts";

export interface PictureSweep {
  readonly store: Store;
  readonly datasets: Datasets;
  readonly pictures: PictureBook;
  /** Asked before each step: throws where another process is at work now. */
  readonly keepOn: () => Promise<void>;
}

/** **Our rule**: days that a picture stays which the record's current version names no more; its owner may have erred. */
const unnamedFor = 30;

/** **Our rule**: where so many objects and more than a tenth are of nobody, the store is not the one that they belong to. */
const suspicious = { objects: 1_000, share: 0.1 };

const day = 24 * 60 * 60_000;

/** So many objects of nobody that something is likely wrong: none was removed. */
export class TooManyOfNobody extends Error {}

/**
 * Removes the pictures of records that are erased, those that their records name no more, and every object that nobody knows
 * of, such as what a process left that was killed. Returns how many pictures and objects it removed. Throws
 * `TooManyOfNobody`.
 */
export async function sweepPictures(parts: PictureSweep, stamp: Stamp): Promise<number> {
  const removed = await eraseLeft(parts, stamp);
  return removed + (await removeUnknown(parts, Date.parse(stamp.at)));
}

async function eraseLeft({ store, datasets, pictures, keepOn }: PictureSweep, stamp: Stamp): Promise<number> {
  let removed = 0;
  for await (const page of pagesOf(store, pictureCollection, everything)) {
    await keepOn();
    const left: KeptPicture[] = [];
    for (const picture of page) if (!(await isWanted(store, datasets, picture, stamp))) left.push(picture);
    if (left.length === 0) continue;
    const erased = await eraseStanding(store, left, stamp);
    await pictures.discard(erased);
    removed += erased.length;
  }
  return removed;
}

/** Those in whose place its owner has put another meanwhile stay. */
function eraseStanding(store: Store, left: readonly KeptPicture[], stamp: Stamp): Promise<KeptPicture[]> {
  const ids = left.map(({ id }) => id);
  return store.transaction(async (session) => {
    const now = await session.getMany(pictureCollection, ids);
    const still = left.filter(({ id, upload }) => now.get(id)?.upload === upload);
    if (still.length > 0)
      await session.erase(
        pictureCollection,
        still.map(({ id }) => id),
        stamp,
      );
    return still;
  });
}

/** A withdrawn record's pictures stay as long as its versions: it may come back. */
async function isWanted(
  store: Store,
  datasets: Datasets,
  { record, name }: KeptPicture,
  { at }: Stamp,
): Promise<boolean> {
  const dataset = datasetOf(datasets, record);
  if (!dataset || !(await unerased(store, dataset, record, everything))) return false;
  const standing = (await store.getMany(dataset, [record])).get(record) as HubRecord | undefined;
  if (!standing || dataset.pictureNames(standing).includes(name)) return true;
  return Date.parse(at) - Date.parse(standing.updated) < unnamedFor * day;
}

/** What is known is read after what is there was listed: what came in between is known, or too young. */
async function removeUnknown({ store, pictures, keepOn }: PictureSweep, now: number): Promise<number> {
  const unknown = new Set<ObjectName>();
  let all = 0;
  for await (const name of pictures.place.names()) {
    all += 1;
    if (isSettled(name, now)) unknown.add(name);
  }
  for await (const page of pagesOf(store, pictureCollection, everything))
    for (const picture of page) for (const name of pictures.naming.objectNames(picture)) unknown.delete(name);
  await keepOn();
  if (unknown.size > suspicious.objects && unknown.size > all * suspicious.share)
    throw new TooManyOfNobody(
      `${unknown.size} of ${all} objects of pictures belong to no record: HUB_PICTURES or the store may be another hub's.`,
    );
  await pictures.place.remove([...unknown]);
  return unknown.size;
}
