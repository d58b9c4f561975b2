import { createReadStream } from "node:fs";
import type { FoundSegment } from "./files.ts";

/** One line without its end. */
export interface Line {
  readonly text: string;
  /** False for what stands after the last line end: a line that a crash has torn. */
  readonly whole: boolean;
}

/** The lines of a file from that byte on, read as they are asked for; none where there is no such file. */
export async function* linesOf(path: string, start = 0): AsyncGenerator<Line> {
  let rest = "";
  try {
    // The hub writes ASCII alone. In latin1 each byte is one character, so a changed byte cannot be read away.
    for await (const chunk of createReadStream(path, { encoding: "latin1", start })) {
      const pieces = `${rest}${chunk}`.split("\n");
      rest = pieces.pop() ?? "";
      for (const text of pieces) yield { text, whole: true };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  if (rest !== "") yield { text: rest, whole: false };
}

/** The lines of both files side by side, as far as both have a whole one: what comes after was never acknowledged. */
export async function* wholeLinesOf(segment: FoundSegment): AsyncGenerator<{ chain: string; body: string }> {
  const chains = linesOf(segment.chain);
  const bodies = linesOf(segment.bodies);
  try {
    for (;;) {
      const [chain, body] = [await chains.next(), await bodies.next()];
      if (chain.done || body.done || !chain.value.whole || !body.value.whole) return;
      yield { chain: chain.value.text, body: body.value.text };
    }
  } finally {
    await Promise.all([chains.return(undefined), bodies.return(undefined)]);
  }
}
