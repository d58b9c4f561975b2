import type { FoundEnd } from "./entry.ts";
import type { FoundSegment } from "./files.ts";
import { kindIn, parseBody } from "./lines.ts";
import { linesOf } from "./read.ts";

/** What an entry says of how another segment of files was found, and where it stands. */
export interface SaidEnd extends FoundEnd {
  readonly by: FoundSegment;
  readonly seq: number;
}

export interface SaidEnds {
  /** By later starts, of files whose process had died. */
  readonly recovered: ReadonlyMap<string, SaidEnd>;
  /** By whoever removed them under retention. */
  readonly removed: ReadonlyMap<string, SaidEnd>;
}

/** What entries say of other segments of files, by the name of these. Whether the entries are whole shows elsewhere. */
export async function saidEnds(segments: readonly FoundSegment[]): Promise<SaidEnds> {
  const recovered = new Map<string, SaidEnd>();
  const removed = new Map<string, SaidEnd>();
  for (const by of segments) {
    for await (const { text, whole } of linesOf(by.bodies)) {
      const kind = whole ? kindIn(text) : null;
      // Of checks there are many: what a start found stands before all of them.
      if (by.checks && kind !== "start" && kind !== "recovery") break;
      const ends = endsOf(kind, by);
      const body = ends && parseBody(text);
      const found = body?.header.found;
      if (!ends || !found) continue;
      if (body.header.status === "not committed") ends.delete(found.file);
      else ends.set(found.file, { ...found, by, seq: body.seq });
    }
  }
  return { recovered, removed };

  /** A removal that is killed before its outcome has said in its intent what it removes. */
  function endsOf(kind: string | null, { administration }: FoundSegment): Map<string, SaidEnd> | null {
    if (kind === "recovery") return recovered;
    return administration && (kind === "intent" || kind === "outcome") ? removed : null;
  }
}
