import { readMark } from "../audit/mark.ts";
import { auditFolder } from "../audit/open.ts";
import type { StoreSession } from "../store/port.ts";
import { allFolders, expectedHere, type FolderPlace } from "./folders.ts";
import { notedSegments } from "./segments.ts";

/** What the store says of the audit folder beside it. */
export interface Expected {
  /** The segments of files that were ever noted in it. */
  readonly segments: readonly string[];
  /** What is wrong with the file that names the folder, in words. */
  readonly faults: readonly string[];
  /** What is to be known of the store's other folders, in words. */
  readonly remarks: readonly string[];
}

export async function expectedIn(session: StoreSession, place: FolderPlace): Promise<Expected> {
  const rows = await allFolders(session);
  const mark = readMark(auditFolder(place.data));
  const here = mark ? rows.filter(({ id }) => id === mark.id) : expectedHere(rows, place);
  const faults: string[] = [];
  if (!mark && rows.length > 0)
    faults.push(`is missing${here[0] ? `: the audit folder ${here[0].id} should be here` : ""}`);
  if (mark && rows.length > 0 && here.length === 0)
    faults.push(`names ${mark.id}, an audit folder that is not this hub's`);
  const segments: string[] = [];
  for (const { id, lost } of here) {
    if (lost) faults.push(`names ${id}, which was declared lost at ${lost.at}`);
    segments.push(...(await notedSegments(session, id)));
  }
  const remarks = rows
    .filter((row) => !here.includes(row))
    .map(({ id, host, lost }) =>
      lost
        ? `The audit folder ${id} of ${host} was declared lost at ${lost.at}: ${JSON.stringify(lost.reason)}`
        : `The audit folder ${id} is on the machine ${host}: verify it there.`,
    );
  return { segments, faults, remarks };
}
