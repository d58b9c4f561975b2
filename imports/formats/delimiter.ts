import type { Upcoming } from "./upcoming.ts";

const usual = [",", ";", "\t"] as const;

/** One mark between cells; not one that stands in names and values. */
export function isDelimiter(text: string): boolean {
  return /^[^\p{L}\p{N}\p{C}\p{Z}"'._-]$/u.test(text) || text === "\t";
}

/** What parts the cells: the mark of a line `sep=;`, which is taken, or the one that stands most often in the header. */
export async function delimiterOf(lines: Upcoming): Promise<string> {
  const first = (await lines.at(0))?.text ?? "";
  const [, said = ""] = /^"?sep=(.)"?$/i.exec(first) ?? [];
  if (isDelimiter(said)) {
    lines.pass(1);
    return said;
  }
  const counted = usual.map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}
