import type { FoundEnd } from "./entry.ts";
import type { FoundPair } from "./files.ts";
import { kindIn, parseBody } from "./lines.ts";
import { linesOf } from "./read.ts";

/** What an entry says of how another pair of files was found, and where it stands. */
export interface SaidEnd extends FoundEnd {
  readonly by: FoundPair;
  readonly seq: number;
}

export interface SaidEnds {
  /** By later starts, of files whose process had died. */
  readonly recovered: ReadonlyMap<string, SaidEnd>;
  /** By whoever removed them under retention. */
  readonly removed: ReadonlyMap<string, SaidEnd>;
}

/** What entries say of other pairs of files, by the name of these. Whether the entries are whole shows elsewhere. */
export async function saidEnds(pairs: readonly FoundPair[]): Promise<SaidEnds> {
  const recovered = new Map<string, SaidEnd>();
  const removed = new Map<string, SaidEnd>();
  for (const by of pairs) {
    for await (const { text, whole } of linesOf(by.bodies)) {
      const kind = whole ? kindIn(text) : null;
      const ends = kind === "recovery" ? recovered : kind === "outcome" && by.administration ? removed : null;
      const body = ends && parseBody(text);
      if (body?.header.found) ends?.set(body.header.found.file, { ...body.header.found, by, seq: body.seq });
    }
  }
  return { recovered, removed };
}
