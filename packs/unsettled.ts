import { existsSync, lstatSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Unsettled } from "../session/offline/devices.ts";
import { unverifiedDelta } from "./delta/manifest.ts";
import { unverified } from "./manifest.ts";
import { parts, readPart, readSmallFile } from "./parts.ts";

/** Which pack or delta is meant. */
interface Named {
  readonly device: string;
  readonly sequence: number;
}

/**
 * Whether a pack or delta came to be whose command was killed as it ended; null where neither it nor its draft is to be seen,
 * such as on a disk that is not there. The draft is put aside first: where the command still runs, either it has given the
 * name before, or it cannot any more.
 */
export async function cameToBe({ draft, path }: Unsettled, named: Named): Promise<boolean | null> {
  await rename(draft, asideOf(draft)).catch(() => {});
  if (isAt(path, named)) return true;
  return existsSync(asideOf(draft)) ? false : null;
}

/** Takes away what is left of one that is settled. */
export async function clearAway({ draft, path }: Unsettled): Promise<void> {
  await rm(asideOf(draft), { recursive: true, force: true });
  // A name that was taken for it, where there are no links.
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() && found.size === 0) await rm(path);
}

function asideOf(draft: string): string {
  return `${draft}-aside`;
}

function isAt(path: string, { device, sequence }: Named): boolean {
  const said = saidAt(path);
  return said?.device === device && said.sequence === sequence;
}

/** What a pack or delta there says of itself; null where there is none. */
function saidAt(path: string): Named | null {
  try {
    if (lstatSync(path).isDirectory()) return unverified(readPart(path, parts.manifest).toString());
    const delta = readSmallFile(path);
    return delta && unverifiedDelta(delta);
  } catch {
    return null;
  }
}
