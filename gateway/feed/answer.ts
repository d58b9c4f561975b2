import { createHash } from "node:crypto";
import type { FeedPart } from "../../session/feeds/service.ts";
import type { HubAnswer } from "../http-message.ts";
import { plainAnswer } from "../rest/problem.ts";

/** What a feed is of, as its first line says. */
export interface FeedOf {
  readonly owner: string;
  readonly test: boolean;
  readonly purpose: string | null;
}

/** The lines of a part: what begins with it, what it tells, and from where it goes on once that is taken in. */
export function linesOf({ begins, kinds, lines, end }: FeedPart, of: FeedOf): string {
  const beginning = begins ? [{ begins, ...of, kinds, ...(begins === "resync" && { detail: whyAnew }) }] : [];
  return [...beginning, ...lines, end].map((line) => `${JSON.stringify(line)}\n`).join("");
}

const whyAnew =
  "What this key sees has changed otherwise than by a change of records. Take a new copy; what is not named in it is gone.";

/** What an answer holds, and the hash of it. */
export class Manifest {
  readonly #hash = createHash("sha256");
  readonly #records: Record<string, number> = {};
  #gone = 0;
  #lines = 0;

  add({ lines }: FeedPart, text: string): void {
    this.#hash.update(text);
    this.#lines += text.split("\n").length - 1;
    for (const line of lines)
      if ("gone" in line) this.#gone += 1;
      else this.#records[line.record] = (this.#records[line.record] ?? 0) + 1;
  }

  /** The last line of an answer that is whole; the hash is of all lines before it. */
  line(end: FeedPart["end"], made: string): string {
    const counts = { records: this.#records, gone: this.#gone, lines: this.#lines };
    const cursor = "cursor" in end ? { cursor: end.cursor } : {};
    const manifest = { complete: true, made, ...counts, sha256: this.#hash.digest("hex"), ...cursor };
    return `${JSON.stringify({ manifest })}\n`;
  }
}

/** The last line of an answer that could not go on, and from where to ask for the rest. */
export function problemLine(answer: HubAnswer, end: FeedPart["end"] | null): string {
  const { status, code, detail, requestId } = JSON.parse(plainAnswer(answer).body) as Readonly<Record<string, unknown>>;
  const retryAfter = answer.headers["retry-after"];
  const problem = { status, code, detail, requestId, ...(retryAfter && { retryAfter: Number(retryAfter) }) };
  const cursor = end && "cursor" in end ? end.cursor : null;
  return `${JSON.stringify({ problem, cursor })}\n`;
}
