import { PackChecks } from "./checks.ts";
import type { Device } from "./device/folder.ts";
import { Journal } from "./journal/journal.ts";
import { type OpenPack, openPack } from "./open.ts";

/** A pack that answers, with the journal of what it is asked. */
export interface OpenChecks {
  readonly pack: Pick<OpenPack, "manifest" | "state" | "now" | "keepTime" | "refresh" | "refused">;
  readonly checks: PackChecks;
  readonly close: () => void;
}

/** Opens a pack for a device, to check by it. Throws as `openPack` does, and where there can be no journal. */
export async function openChecks(
  folder: string,
  device: Device,
  how: Parameters<typeof openPack>[2],
): Promise<OpenChecks> {
  const pack = await openPack(folder, device, how);
  try {
    const journal = Journal.open(device, pack.manifest.journal);
    const close = () => {
      journal.close();
      pack.close();
    };
    return { pack, checks: new PackChecks(pack, journal), close };
  } catch (error) {
    pack.close();
    throw error;
  }
}
