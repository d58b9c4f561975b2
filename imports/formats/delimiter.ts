import { UnreadableFile } from "../unreadable.ts";
import type { Upcoming } from "./upcoming.ts";

const usual = [",", ";", "\t"] as const;

/** One mark between cells; not one that stands in names and values. */
export function isDelimiter(text: string): boolean {
  return /^[^\p{L}\p{N}\p{C}\p{Z}"'._-]$/u.test(text) || text === "\t";
}

const badMark =
  "The line sep= names no mark that can part cells, and nothing was taken in: mend it, such as sep=; or leave it out.";

/**
 * What parts the cells: the mark of a line `sep=;`, which is taken, or the one that stands most often in the header.
 * Empty lines before it are passed over.
 */
export async function delimiterOf(lines: Upcoming): Promise<string> {
  while ((await lines.at(0))?.text?.trim() === "") lines.pass(1);
  const first = (await lines.at(0))?.text ?? "";
  const said = saidDelimiter(first);
  if (said !== null) lines.pass(1);
  return said ?? delimiterIn(first);
}

/** The mark that a line such as `sep=;` says; null where it is none of that kind. */
export function saidDelimiter(line: string): string | null {
  const [, said] = /^"?sep=(.*?)"?$/iu.exec(line) ?? [];
  if (said !== undefined && !isDelimiter(said)) throw new UnreadableFile(badMark);
  return said ?? null;
}

/** The mark that stands most often in a header. */
export function delimiterIn(header: string): string {
  const counted = usual.map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}
