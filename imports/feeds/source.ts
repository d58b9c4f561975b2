import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { Pool } from "undici";
import { FeedFailed, linesOf } from "./lines.ts";

export interface SourceOptions {
  /** Where the hub is, without a path. */
  readonly url: string;
  /** Who asks and why. */
  readonly headers: Readonly<Record<string, string>>;
  readonly kinds?: readonly string[] | undefined;
  readonly reason: string;
  /** Seconds without a part, after which it is given up. */
  readonly patience: number;
  readonly remark: (text: string) => void;
}

/** Lines up to a cursor, its own included: they are told to us, and the feed goes on behind them. */
export interface Part {
  /** Without their ends. */
  readonly lines: readonly string[];
  readonly cursor: string;
  /** Whether all records have been told of: what a new copy did not name until then is gone. */
  readonly whole: boolean;
}

interface Cut {
  readonly detail: string;
  /** Whether asking again may help. */
  readonly passes: boolean;
  /** Seconds. */
  readonly retryAfter: number | null;
}

interface CursorLine {
  readonly cursor: string;
  readonly copy: "partial" | "whole";
}

/** A hub whose feed is read, and asked again from the last cursor where an answer is cut. */
export class FeedSource {
  readonly #options: SourceOptions;
  readonly #pool: Pool;

  constructor(options: SourceOptions) {
    this.#options = options;
    this.#pool = new Pool(options.url, { connections: 1, pipelining: 1 });
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  /** The parts behind a cursor, until a manifest says that these are all. A part that did not come whole is not handed on. */
  async *parts(after: string | null): AsyncGenerator<Part> {
    const { patience, remark } = this.#options;
    let cursor = after;
    for (let [waited, pause] = [0, 0.25]; ; pause = Math.min(2 * pause, 10)) {
      let cut: Cut | null = null;
      const answer = this.#answer(cursor);
      for (let next = await answer.next(); ; next = await answer.next()) {
        if (next.done) {
          cut = next.value;
          break;
        }
        ({ cursor } = next.value);
        [waited, pause] = [0, 0.25];
        yield next.value;
      }
      if (!cut) return;
      const wait = cut.retryAfter ?? pause;
      if (!cut.passes || waited + wait > patience) throw new FeedFailed(`The feed is not complete: ${cut.detail}`);
      if (waited === 0) remark(`${cut.detail}; it is asked on, for ${patience} seconds at most.`);
      await setTimeout(wait * 1_000);
      waited += wait;
    }
  }

  /** The parts of one answer; at its end null where it was whole, else why not. */
  async *#answer(after: string | null): AsyncGenerator<Part, Cut | null> {
    const { url, headers, kinds, reason } = this.#options;
    const hash = createHash("sha256");
    let lines: string[] = [];
    try {
      const response = await this.#pool.request({
        method: "POST",
        path: "/feed",
        // The next one may come to another process of the hub, which a connection never does.
        reset: true,
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ reason, ...(kinds && { kinds }), ...(after !== null && { after }) }),
      });
      if (response.statusCode !== 200) return problemIn(await response.body.text(), response.statusCode);
      for await (const line of linesOf(response.body)) {
        if (line.startsWith('{"manifest":')) return verified(line, hash.digest("hex"));
        if (line.startsWith('{"problem":')) return problemOf(JSON.parse(line).problem);
        hash.update(`${line}\n`);
        lines.push(line);
        if (!line.startsWith('{"cursor":')) continue;
        const { cursor, copy } = JSON.parse(line) as CursorLine;
        yield { lines, cursor, whole: copy === "whole" };
        lines = [];
      }
    } catch (error) {
      if (error instanceof FeedFailed) throw error;
      const { code, message } = error as NodeJS.ErrnoException;
      return { detail: `the hub cannot be reached at ${url} (${code ?? message})`, passes: true, retryAfter: null };
    }
    return { detail: "the answer was cut", passes: true, retryAfter: null };
  }
}

const otherCopy =
  "what was taken so far is of another organisation or of other kinds, or the hub does not know its cursors any more. Ask as before, or begin anew: `feed` in another folder, `follow` with --anew.";

function verified(line: string, sha256: string): null {
  const { manifest } = JSON.parse(line) as {
    readonly manifest: { readonly complete: boolean; readonly sha256: string };
  };
  if (!manifest.complete || manifest.sha256 !== sha256)
    throw new FeedFailed(
      "The feed is not what its manifest says: begin anew, and see what stands between here and the hub.",
    );
  return null;
}

function problemIn(text: string, status: number): Cut {
  try {
    return problemOf({ ...(JSON.parse(text) as object), status });
  } catch {
    return problemOf({ status });
  }
}

interface Problem {
  readonly status: number;
  readonly code?: string;
  readonly detail?: string;
  readonly retryAfter?: number;
}

function problemOf({ status, code, detail, retryAfter }: Problem): Cut {
  const said = code === "BAD_CURSOR" ? otherCopy : (detail ?? `the hub answered ${status}`);
  return { detail: said, passes: status === 429 || status >= 500, retryAfter: retryAfter ?? null };
}
