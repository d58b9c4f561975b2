import { createWriteStream } from "node:fs";
import { access, mkdtemp, readdir, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Clock, timestamp } from "../../core/clock.ts";
import type { Settings } from "../../core/settings.ts";
import { copyStore, storeFile } from "../../core/store/open.ts";
import { operator } from "../../session/administration.ts";
import { createNewFile, moveToNewFile } from "../new-file.ts";
import { Refusal } from "../output.ts";
import { openOperatorSession } from "../../session/operator.ts";
import { isPartName, isPicturePart, isStorePart, type Manifest } from "./manifest.ts";
import { keepPictures } from "./pictures.ts";
import { measured, packed, type Source } from "./packed.ts";
import { sealed } from "./sealed.ts";

/** Where the data is, and by which clock. */
export interface Hub extends Pick<Settings, "store" | "data"> {
  readonly clock: Clock;
}

export interface SealOptions {
  readonly passphrase: string;
  /** scrypt's N, where it is not the standard one. */
  readonly cost?: number;
}

export interface BackupOptions extends SealOptions {
  /** No process of the hub runs: for a MongoDB server that keeps no moment for reads. */
  readonly offline?: boolean;
}

/**
 * Writes all that a hub is into one sealed file, while it runs: the store at one moment, the secrets, and the audit up to
 * after that moment, so that no version is without its entry. That it was done stands in the audit before it begins.
 */
export async function takeBackup(
  { store, data, clock }: Hub,
  file: string,
  { passphrase, cost, offline = false }: BackupOptions,
): Promise<Manifest> {
  await refuseBackup(store, data, file);
  await noteInAudit({ store, data, clock });
  const aside = await mkdtemp(join(data, "backup-"));
  const draft = `${file}.${clock.id()}`;
  try {
    const made = timestamp(clock);
    // Before and after the store: one that is replaced meanwhile is in it, whichever the copy of the store tells of.
    await keepPictures(data, aside);
    const state = await copyStore({ store, data }, aside, { clock, offline });
    await keepPictures(data, aside);
    const sources = [...(await copyIn(aside)), ...(await besideStore(data))];
    const parts = [];
    for (const source of sources) parts.push(await measured(source));
    const manifest = { made, state, parts };
    const paths = new Map(sources.map(({ name, path }) => [name, path]));
    const content = packed(manifest, (name) => paths.get(name) ?? name);
    await pipeline(
      sealed(content, passphrase, cost),
      createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }),
    );
    await moveToNewFile(draft, file);
    return manifest;
  } finally {
    await rm(draft, { force: true });
    await rm(aside, { recursive: true, force: true });
  }
}

async function refuseBackup(store: string, data: string, file: string): Promise<void> {
  if (!(await exists(join(data, store === "sqlite" ? storeFile : "audit"))))
    throw new Refusal(`There is nothing to back up in ${data}: is it HUB_DATA?`);
  // Before all is copied: whether the file can be made.
  await (await createNewFile(file)).close();
  await rm(file);
}

async function noteInAudit(hub: Hub): Promise<void> {
  const session = await openOperatorSession(hub, hub.clock);
  try {
    const note = "a backup of everything was begun";
    await session.administration.append({
      kind: "read",
      requestId: hub.clock.id(),
      caller: operator,
      status: "backup",
      note,
    });
    // Has a database's versions that wait beside their records put in the log, for its count of them.
    await session.platform.store.changes(null, 0);
  } finally {
    await session.close();
  }
}

async function copyIn(aside: string): Promise<Source[]> {
  const names = await readdir(aside, { recursive: true });
  return names
    .filter((name) => isStorePart(name) || isPicturePart(name))
    .toSorted()
    .map((name) => ({ name, path: join(aside, name) }));
}

/** What vouches for other files first: a checkpoint or mark must not be newer than what it was made of. */
const firstOf = [".key", ".pem", ".json", ".settled", ".checkpoints", ".chain", ".bodies"];

async function besideStore(data: string): Promise<Source[]> {
  const names = [...(await readdir(data)), ...(await readdir(join(data, "audit"))).map((name) => `audit/${name}`)];
  return names
    .filter((name) => !isStorePart(name) && isPartName(name))
    .toSorted((one, other) => firstOf.indexOf(extname(one)) - firstOf.indexOf(extname(other)))
    .map((name) => ({ name, path: join(data, name) }));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
