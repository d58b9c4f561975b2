import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { realDisk } from "../../core/audit/journal/files.ts";
import { databaseFolder, putBack } from "../../core/store/open.ts";
import { operator } from "../../session/administration.ts";
import { Refusal } from "../output.ts";
import { openOperatorSession } from "../../session/operator.ts";
import { isOfDatabase, type Manifest } from "./manifest.ts";
import { unpack } from "./packed.ts";
import { unsealed } from "./sealed.ts";
import type { Hub, SealOptions } from "./take.ts";

/**
 * Puts a backup back as a hub's data folder, which must be empty or missing, and its database, if it has one, which must
 * be empty. All is done in a folder beside it, which takes its place in one step once the store was proven to hold what it
 * held: until then the data folder is as it was, whatever happens, and no hub opens the database. The embedded store was
 * by then opened by the hub's own code as well. Throws a `Refusal` where it cannot be done.
 */
export async function restoreBackup(
  hub: Hub,
  file: string,
  { passphrase }: Pick<SealOptions, "passphrase">,
): Promise<Manifest> {
  const { store, data } = hub;
  await refuseFull(data);
  const plain = unsealed(file, passphrase);
  await mkdir(dirname(data), { recursive: true, mode: 0o700 });
  const aside = await mkdtemp(`${data}.restoring-`);
  try {
    const manifest = await unpack(plain, aside);
    refuseOther(store, manifest);
    await putStoreBack(hub, aside, manifest);
    return manifest;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function putStoreBack(hub: Hub, aside: string, manifest: Manifest): Promise<void> {
  const { store, data } = hub;
  const restored = await putBack({ store }, aside);
  try {
    if (restored.state.hash !== manifest.state.hash) {
      throw new Refusal(
        `The restored store is not equal to the one backed up: ${restored.state.hash} instead of ${manifest.state.hash}. Nothing was restored.`,
      );
    }
    await rm(join(aside, databaseFolder), { recursive: true, force: true });
    if (store === "sqlite") await open({ ...hub, data: aside }, manifest);
    await takePlace(aside, data);
  } catch (error) {
    await restored.undo();
    throw error;
  }
  await restored.release();
  if (store !== "sqlite") await open(hub, manifest);
}

function refuseOther(store: string, manifest: Manifest): void {
  if (isOfDatabase(manifest) === (store !== "sqlite")) return;
  throw new Refusal(
    isOfDatabase(manifest)
      ? "This is the backup of a hub on a MongoDB server: set HUB_STORE to an empty database."
      : "This is the backup of a hub on the embedded store: restore it with HUB_STORE=sqlite.",
  );
}

/** As the hub does when it starts, which closes what the audit has open; the restoring is noted there as well. */
async function open(hub: Hub, { made, state }: Manifest): Promise<void> {
  const session = await openOperatorSession(hub, hub.clock);
  try {
    const note = `restored from the backup of ${made}, state ${state.hash}`;
    await session.administration.append({
      kind: "recovery",
      requestId: "",
      caller: operator,
      status: "restored",
      note,
    });
  } finally {
    await session.close();
  }
}

async function refuseFull(data: string): Promise<void> {
  if ((await readdir(data).catch(absent)).length === 0) return;
  throw new Refusal(
    `${data} is not empty. A backup is restored into an empty or missing HUB_DATA: move this one away.`,
  );
}

async function takePlace(aside: string, data: string): Promise<void> {
  try {
    await rmdir(data).catch(absent);
    await rename(aside, data);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EBUSY" || code === "EXDEV")
      throw new Refusal(
        `${data} is where a disk is mounted, and cannot be replaced: restore into a folder on that disk.`,
      );
    throw new Refusal(`${data} cannot be put in place: ${message}. Nothing was restored.`);
  }
  await realDisk.syncFolder(dirname(data));
}

function absent(error: NodeJS.ErrnoException): string[] {
  if (error.code !== "ENOENT") throw error;
  return [];
}
