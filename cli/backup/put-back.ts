import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { realDisk } from "../../core/audit/files.ts";
import { stateOfCopy } from "../../core/store/open.ts";
import { operator } from "../administration.ts";
import { Refusal } from "../answer.ts";
import { openStation } from "../station.ts";
import type { Manifest } from "./manifest.ts";
import { unpack } from "./packed.ts";
import { unsealed } from "./sealed.ts";
import { type Hub, refuseMongodb, type SealOptions } from "./take.ts";

/**
 * Puts a backup back as a hub's data folder, which must be empty or missing. All is done in a folder beside it, which
 * takes its place in one step once the store was proven to hold what it held and the hub's own code has opened it: until
 * then the data folder is as it was, whatever happens. Throws a `Refusal` where it cannot be done.
 */
export async function restoreBackup(
  { store, data, clock }: Hub,
  file: string,
  { passphrase }: Pick<SealOptions, "passphrase">,
): Promise<Manifest> {
  refuseMongodb(store);
  await refuseFull(data);
  const plain = unsealed(file, passphrase);
  await mkdir(dirname(data), { recursive: true, mode: 0o700 });
  const aside = await mkdtemp(`${data}.restoring-`);
  try {
    const manifest = await unpack(plain, aside);
    const { state } = manifest;
    const found = stateOfCopy(aside);
    if (found.hash !== state.hash) {
      throw new Refusal(
        `The restored store is not equal to the one backed up: ${found.hash} instead of ${state.hash}. Nothing was restored.`,
      );
    }
    await open({ store, data: aside, clock }, manifest);
    await takePlace(aside, data);
    return manifest;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** As the hub does when it starts, which closes what the audit has open; the restoring is noted there as well. */
async function open(hub: Hub, { made, state }: Manifest): Promise<void> {
  const station = await openStation(hub, hub.clock);
  try {
    const note = `restored from the backup of ${made}, state ${state.hash}`;
    await station.administration.append({
      kind: "recovery",
      requestId: "",
      caller: operator,
      status: "restored",
      note,
    });
  } finally {
    await station.close();
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
