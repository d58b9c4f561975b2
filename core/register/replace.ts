import { readMark } from "../audit/mark.ts";
import { auditFolder } from "../audit/open.ts";
import { publishSuccessor } from "../audit/checkpoints/signer.ts";
import { fingerprintIn, type SecretName, setAside } from "../secrets.ts";
import type { Stamp, StoreSession } from "../store/port.ts";
import type { FolderPlace } from "./folders.ts";
import { folderCollection, type FolderRow, secretCollection, secretRowId, sharedSecrets } from "./rows.ts";
import { fingerprintFor } from "./secrets.ts";
import { unowned } from "../store/bare-rows.ts";

export type Replaceable = Exclude<SecretName, "claims">;

/** How the data folder came to the secret that the store is to know from now on. */
export interface Replaced {
  /** Where the one before is kept; null where there was none. */
  readonly aside: string | null;
  /** Whether the one that stood there was other than the store's, and was taken. */
  readonly taken: boolean;
}

/**
 * Puts a new secret in the place of the one that the store knows. Another one that stands there already is taken as it
 * is: so a replacement that was broken off is finished, and a hub that has gone on with another secret keeps that one.
 */
export function putSecret(data: string, name: Replaceable, remembered: string | null, at: string): Replaced {
  const found = fingerprintIn(data, name);
  const taken = found !== null && found !== remembered;
  const aside = found !== null && !taken ? setAside(data, name, `until-${at.replaceAll(/[-:.]/g, "")}`) : null;
  fingerprintFor(data, name);
  // The audit's own files are signed with it from here on, that about this replacement among them.
  if (name === "audit-signing") publishSuccessor(data, at);
  return { aside, taken };
}

/** The fingerprint by which the store knows the secret; null where it does not. */
export async function rememberedOf(session: StoreSession, place: FolderPlace, name: Replaceable) {
  if (!isShared(name)) return (await folderHere(session, place))?.secrets[name] ?? null;
  const id = secretRowId(name);
  return (await session.getMany(secretCollection, [id])).get(id)?.fingerprint ?? null;
}

/** Has the store know the data folder's secret as its own. */
export async function remember(session: StoreSession, place: FolderPlace, name: Replaceable, stamp: Stamp) {
  const fingerprint = fingerprintFor(place.data, name);
  if (isShared(name)) {
    await session.upsert(secretCollection, [{ record: { ...unowned, id: secretRowId(name), fingerprint } }], stamp);
    return;
  }
  const row = await folderHere(session, place);
  if (!row) return;
  const record = { ...row, secrets: { ...row.secrets, [name]: fingerprint } };
  await session.upsert(folderCollection, [{ record, expected: row.version }], stamp);
}

async function folderHere(session: StoreSession, { data }: FolderPlace): Promise<FolderRow | null> {
  const mark = readMark(auditFolder(data));
  return (mark && (await session.getMany(folderCollection, [mark.id])).get(mark.id)) ?? null;
}

function isShared(name: Replaceable): name is (typeof sharedSecrets)[number] {
  return sharedSecrets.some((one) => one === name);
}
