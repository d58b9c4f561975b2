import { readBounded } from "../core/bounded-file.ts";

/** The first line of a file that holds a secret, without its end: what editors and `echo` put behind it is none of it. */
export async function firstLineOf(path: string): Promise<string> {
  const [line = ""] = (await readBounded(path)).split(/\r?\n/, 1);
  return line;
}
