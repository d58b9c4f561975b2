import type { Stamp, StoreSession } from "../store/port.ts";
import { expectedHere, type FolderPlace, registerFolder } from "./folders.ts";
import { folderCollection, type FolderRow } from "./rows.ts";
import { fingerprintFor } from "./secrets.ts";

/**
 * Keeps the folder in the register as lost, with all that was noted of it. Where it was that of this data folder, another
 * is begun in its place.
 */
export async function declareLost(
  session: StoreSession,
  place: FolderPlace,
  row: FolderRow,
  reason: string,
  stamp: Stamp,
): Promise<void> {
  const record = { ...row, lost: { at: stamp.at, reason } };
  await session.upsert(folderCollection, [{ record, expected: row.version }], stamp);
  if (expectedHere([row], place).length > 0)
    await registerFolder(session, place, fingerprintFor(place.data, "id"), stamp);
}
