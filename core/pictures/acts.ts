import type { Caller } from "../access/caller.ts";
import type { WriteRequest } from "../access/write-audit.ts";
import { type ActLog, recordedAct } from "../audit/recorded-act.ts";
import type { Dataset, HubRecord } from "../record.ts";
import { standsIn } from "../transitions.ts";
import type { Stamp, Store, StoreSession } from "../store/port.ts";
import type { PictureBook } from "./book.ts";
import { type KeptPicture, pictureCollection } from "./kept.ts";
import { type CleanPicture, pictureSizes } from "./sizes.ts";

/** What an act on a picture stands on. */
export interface PictureActs {
  readonly store: Store;
  readonly book: PictureBook;
  readonly audit: ActLog;
  readonly request: WriteRequest;
  readonly stamp: Stamp;
}

/** A picture of one of the caller's own records. */
export interface OwnPicture {
  readonly dataset: Dataset;
  readonly caller: Caller;
  readonly record: string;
  readonly name: string;
}

/**
 * Keeps a picture in the place of what was kept under its name, as a recorded act. Null, and nothing is kept, where by then
 * the record is not the caller's, names no such picture, or is in a state in which the one that was kept stands.
 */
export async function keepPicture(
  acts: PictureActs,
  of: OwnPicture,
  { clean, file }: { readonly clean: CleanPicture; readonly file: string },
): Promise<KeptPicture | null> {
  const { record, name, caller } = of;
  const done = await act(acts, of, "picture kept", async (stamp) => {
    const upload = await acts.book.put({ record, name }, clean);
    return acts.store.transaction(async (session) => {
      const standing = await ownRecord(session, of);
      if (!standing || !of.dataset.pictureNames(standing).includes(name)) return { unkept: { record, name, upload } };
      const before = await acts.book.find(record, name, session);
      if (before && before.file !== file && standsIn(of.dataset, standing)) return { unkept: { record, name, upload } };
      const about = { owner: caller.owner, test: caller.test, policy: "", record, name };
      const kept = { ...about, id: acts.book.naming.rowId(record, name), upload, file, sizes: sizesOf(clean) };
      await session.upsert(pictureCollection, [{ record: kept }], stamp);
      return { before };
    });
  });
  await acts.book.discard([done.before, done.unkept].flatMap((one) => one ?? []));
  return done.unkept ? null : acts.book.find(record, name);
}

/** Removes a picture of the caller's own record, as a recorded act. False where none was there. */
export async function removePicture(acts: PictureActs, of: OwnPicture): Promise<boolean> {
  const { record, name } = of;
  const { before } = await act(acts, of, "picture removed", (stamp) =>
    acts.store.transaction(async (session) => {
      const before = (await ownRecord(session, of)) && (await acts.book.find(record, name, session));
      if (!before) return { unkept: null };
      await session.erase(pictureCollection, [before.id], stamp);
      return { before };
    }),
  );
  await acts.book.discard(before ? [before] : []);
  return before != null;
}

/** What became of it: what was kept before, or, where nothing was done, what was put in vain. */
interface Done {
  readonly before?: KeptPicture | null;
  readonly unkept?: Pick<KeptPicture, "record" | "name" | "upload"> | null;
}

function act(
  { audit, request, stamp }: PictureActs,
  { record, caller: { owner } }: OwnPicture,
  note: string,
  commit: (stamp: Stamp) => Promise<Done>,
): Promise<Done> {
  return recordedAct(audit, {
    entry: { ...request, note, records: [{ owner, records: [record] }] },
    provenBy: "change log",
    commit: (request) => commit({ ...stamp, request }),
    changed: (done) => ("unkept" in done ? null : {}),
  });
}

/** The record as it stands, held against a change until the transaction is over; null where it is not the caller's. */
async function ownRecord(session: StoreSession, { dataset, caller, record }: OwnPicture): Promise<HubRecord | null> {
  const { owner, test } = caller;
  const found = (await session.getMany(dataset, [record], { owner, test })).get(record) ?? null;
  if (found) await session.lock(dataset, [record]);
  return found;
}

function sizesOf(clean: CleanPicture): KeptPicture["sizes"] {
  const told = pictureSizes.map((size) => {
    const { width, height, bytes } = clean[size];
    return [size, { width, height, bytes: bytes.length }] as const;
  });
  return Object.fromEntries(told) as unknown as KeptPicture["sizes"];
}
