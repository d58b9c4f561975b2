import { readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { type FolderMark, freshFolderId, makeMark, readMark } from "../audit/mark.ts";
import { type FoundSegment, segmentsIn } from "../audit/journal/files.ts";
import { auditFolder } from "../audit/open.ts";
import { fingerprintIn, type SecretName } from "../secrets.ts";
import { StartRefused } from "../start.ts";
import { storeFile } from "../store/open.ts";
import type { Stamp, StoreSession } from "../store/port.ts";
import { noteSegments } from "./segments.ts";
import { auditSecrets, folderCollection, type FolderRow, segmentCollection } from "./rows.ts";
import { fingerprintFor, refuse, refuseOther } from "./secrets.ts";
import { unowned } from "../store/bare-rows.ts";

/** A data folder, and whether its hub's store is the embedded one. */
export interface FolderPlace {
  readonly data: string;
  readonly embedded: boolean;
}

/** More machines than ever share a store. */
const most = 1_000;

/**
 * Whether the store knows the audit folder. Throws `StartRefused` where it was declared lost or emptied, or where its
 * secrets are others, but for one that is just being replaced.
 */
export async function isKnownFolder(
  session: StoreSession,
  { data }: FolderPlace,
  except: SecretName | null = null,
): Promise<boolean> {
  const mark = readMark(auditFolder(data));
  const row = mark && (await session.getMany(folderCollection, [mark.id])).get(mark.id);
  if (!row) return false;
  if (row.lost)
    throw new StartRefused(
      `${auditFolder(data)} is the audit folder ${row.id}, which was declared lost at ${row.lost.at}. Move it away: the hub begins another, and "borderlink audit verify --folder" still reads this one.`,
    );
  await refuseEmptied(session, auditFolder(data), row.id);
  for (const name of auditSecrets) if (name !== except) refuseOther(data, name, row.secrets[name]);
  return true;
}

/** Single files that are missing are for `audit verify` to find. */
async function refuseEmptied(session: StoreSession, folder: string, id: string): Promise<void> {
  if ((await segmentsIn(folder)).length > 0) return;
  if ((await session.find(segmentCollection, { folder: id }, { first: 1 })).length === 0) return;
  throw new StartRefused(
    `${folder} was emptied: none of the files is left that ${id} had. Bring them back, from a backup or from where they are.\n` +
      `Only if they are lost for good: move the folder away, then borderlink audit lost ${id} --reason "…"`,
  );
}

/** Every audit folder that the store knows, lost ones among them. */
export function allFolders(session: Pick<StoreSession, "find">): Promise<FolderRow[]> {
  return session.find(folderCollection, {}, { first: most });
}

/** The folders of the store that ought to be in this data folder, to all that is known. */
export function expectedHere(rows: readonly FolderRow[], { data, embedded }: FolderPlace): FolderRow[] {
  const standing = rows.filter(({ lost }) => !lost);
  if (embedded) return standing;
  const signer = fingerprintIn(data, "audit-signing");
  return standing.filter(({ secrets }) => secrets["audit-signing"] === signer);
}

/** What stands in the place of an audit folder that the store does not know. */
export interface StrangeFolder {
  /** Whether it holds entries already. */
  readonly written: boolean;
  /** Whether other folders of the store are known. */
  readonly others: boolean;
}

/** Throws `StartRefused`, before one is made, where there is no embedded store beside an audit that has entries of one. */
export async function refuseLostStore({ data, embedded }: FolderPlace): Promise<void> {
  if (!embedded || existsSync(join(data, storeFile))) return;
  const mark = readMark(auditFolder(data));
  if (mark && (await segmentsIn(auditFolder(data))).length > 0) refuseNewStore(data, mark);
}

function refuseNewStore(data: string, mark: FolderMark): never {
  if (!mark.embedded)
    throw new StartRefused(
      `${data} belongs to a store elsewhere, and HUB_STORE names none: set it to that database. For a new hub set HUB_DATA to an empty folder.`,
    );
  throw new StartRefused(
    `${data} has an audit and secrets, but its store is gone or empty: ${storeFile} was lost or moved away. Bring it back from where it is, with ${storeFile}-wal if that is there, or from a backup ("borderlink restore" wants an empty folder). For a new hub set HUB_DATA to an empty folder.`,
  );
}

/**
 * Throws `StartRefused` where it is another hub's, where the store's own is missing, or where the store itself is the one
 * that is new: an embedded store lies beside its audit, and cannot be younger.
 */
export async function judgeFolder(
  session: StoreSession,
  place: FolderPlace,
  { empty, hub }: { readonly empty: boolean; readonly hub: string | null },
): Promise<StrangeFolder> {
  const { data, embedded } = place;
  const folder = auditFolder(data);
  // Before the mark: whoever registers a folder has made its mark first.
  const rows = await allFolders(session);
  const mark = readMark(folder);
  const segments = await segmentsIn(folder).catch(() => []);
  const written = segments.length > 0;
  if (mark && hub !== null && mark.hub !== hub)
    throw new StartRefused(
      `${folder} is the audit of another hub (${mark.id}). Bring this hub's own back, from where it is or from a backup, or set HUB_DATA to the other hub's data with its store.`,
    );
  if (mark && embedded && empty && written) refuseNewStore(data, mark);
  // What the store does not know is no substitute for what it does: two copies of one hub have the same id key.
  const own = !embedded && (await isOthers(session, segments)) ? [] : expectedHere(rows, place);
  const missing = own.find(({ id }) => id !== mark?.id);
  if (missing)
    throw new StartRefused(
      `${folder} is not the audit folder of this hub, ${missing.id} of the machine ${missing.host}: is its disk mounted? Bring it back, from there or from a backup.\n` +
        (embedded
          ? ""
          : "On another machine that shares the store leave audit.key, audit-signing.key and audit-public.pem out of HUB_DATA: it makes its own.\n") +
        `Only if it is lost for good: borderlink audit lost ${missing.id} --reason "…"`,
    );
  if (!mark && fingerprintIn(data, "audit-signing") === null && (await hasCheckpoints(folder)))
    refuse(data, "audit-signing", "missing");
  return { written, others: rows.length > 0 };
}

/** Makes the folder the store's. Returns its id. */
export async function registerFolder(
  session: StoreSession,
  { data, embedded }: FolderPlace,
  hub: string,
  stamp: Stamp,
): Promise<string> {
  const folder = auditFolder(data);
  const { id } = readMark(folder) ?? makeMark(folder, { id: freshFolderId(), hub, embedded });
  const secrets = {
    audit: fingerprintFor(data, "audit"),
    "audit-signing": fingerprintFor(data, "audit-signing"),
  };
  const record = { ...unowned, id, host: hostname(), secrets, lost: null };
  await session.upsert(folderCollection, [{ record, expected: 0 }], stamp);
  await noteSegments(
    session,
    id,
    (await segmentsIn(folder)).map(({ name }) => name),
  );
  return id;
}

/** Files of which the store knows none: those of a machine that had the same secrets before folders had names. */
async function isOthers(session: StoreSession, segments: readonly FoundSegment[]): Promise<boolean> {
  const names = segments.map(({ name }) => name);
  return names.length > 0 && (await session.getMany(segmentCollection, names)).size === 0;
}

async function hasCheckpoints(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).some((name) => name.endsWith(".checkpoints"));
}
