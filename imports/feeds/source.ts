import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { Pool } from "undici";
import type { Range } from "../../session/feeds/range.ts";
import { FeedFailed, FeedFalse, linesOf } from "./lines.ts";
import { type Problem, type RangeTold, readCursor, readLast, readProblem, readRange } from "./read-line.ts";

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

/** A part of a range, and what it comes to. */
export interface RangePart extends RangeTold {
  readonly lines: readonly string[];
}

type BodyOf = (from: string | null) => object;
/** From the lines of a part and its last one: what it is, from where to ask on, and whether that is further than before. */
type Reading<P> = (
  lines: readonly string[],
  end: string,
  from: string | null,
) => { readonly part: P; readonly next: string | null; readonly isFurther: boolean };

interface Cut {
  readonly detail: string;
  /** Whether asking again may help. */
  readonly passes: boolean;
  /** Seconds. */
  readonly retryAfter: number | null;
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

  /** The parts behind a cursor, until a manifest says that these are all. */
  parts(after: string | null): AsyncGenerator<Part> {
    const body = (from: string | null) => (from === null ? {} : { after: from });
    return this.#asked(after, body, '{"cursor":', (lines, end) => {
      const { cursor, copy } = readCursor(end);
      // Each asking is given another cursor, also where nothing is told.
      const isFurther = lines.some((line) => /^\{"(?:record|gone)":/.test(line));
      return { part: { lines: [...lines, end], cursor, whole: copy === "whole" }, next: cursor, isFurther };
    });
  }

  /** What all ranges of the feed come to. */
  roots(): AsyncGenerator<RangeTold> {
    const body = (from: string | null) => ({ tell: "roots", range: { after: from, through: null } });
    return this.#asked(null, body, '{"range":', (_lines, end, from) => {
      const part = readRange(end);
      return { part, ...behind(part, from) };
    });
  }

  /** The lines of a range, in parts of it. */
  range({ after, through }: Range): AsyncGenerator<RangePart> {
    const body = (from: string | null) => ({ range: { after: from, through } });
    return this.#asked(after, body, '{"range":', (lines, end, from) => {
      const told = readRange(end);
      return { part: { ...told, lines }, ...behind(told, from) };
    });
  }

  /** Parts of answers, each asked for behind the part before it. A part that did not come whole is not handed on. */
  async *#asked<P>(begin: string | null, body: BodyOf, ending: string, read: Reading<P>): AsyncGenerator<P> {
    const { patience, remark } = this.#options;
    let from = begin;
    for (let [waited, pause] = [0, 0.25]; ; pause = Math.min(2 * pause, 10)) {
      let cut: Cut | null = null;
      const answer = this.#answer(body(from), ending);
      for (let told = await answer.next(); ; told = await answer.next()) {
        if (told.done) {
          cut = told.value;
          break;
        }
        const { part, next, isFurther } = read(told.value.slice(0, -1), told.value.at(-1) as string, from);
        from = next;
        if (isFurther) [waited, pause] = [0, 0.25];
        yield part;
      }
      if (!cut) return;
      const wait = cut.retryAfter ?? pause;
      if (!cut.passes || waited + wait > patience) throw new FeedFailed(`The feed is not complete: ${cut.detail}`);
      if (waited === 0) remark(`${cut.detail}; it is asked on, for ${patience} seconds at most.`);
      await setTimeout(wait * 1_000);
      waited += wait;
    }
  }

  /** The lines of one answer, part by part; at its end null where it was whole, else why not. */
  async *#answer(asked: object, ending: string): AsyncGenerator<readonly string[], Cut | null> {
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
        body: JSON.stringify({ reason, ...(kinds && { kinds }), ...asked }),
      });
      if (response.statusCode !== 200) return cutBy(readProblem(await response.body.text(), response.statusCode));
      for await (const line of linesOf(response.body)) {
        if (/^\{"(?:manifest|problem)":/.test(line)) return endOf(line, hash.digest("hex"));
        hash.update(`${line}\n`);
        lines.push(line);
        if (!line.startsWith(ending)) continue;
        yield lines;
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

/** Behind a range that was told; where that was the last, it alone is asked for again. */
function behind({ range: { after, through } }: RangeTold, from: string | null) {
  if (after !== from || (through !== null && from !== null && through < from))
    throw new FeedFailed("The hub tells of another range than was asked for.");
  return { next: through ?? after, isFurther: through !== null && through !== from };
}

const otherCopy =
  "what was taken so far is of another organisation or of other kinds, or the hub does not know its cursors any more. Ask as before, or begin anew: `feed` in another folder, `follow` with --anew.";

/** Null where the answer was whole, else why it was not. */
function endOf(line: string, sha256: string): Cut | null {
  const last = readLast(line);
  if ("problem" in last) return cutBy(last.problem);
  if (!last.manifest.complete || last.manifest.sha256 !== sha256)
    throw new FeedFalse(
      "The feed is not what its manifest says: the next run asks again from where it last was. See what stands between here and the hub.",
    );
  return null;
}

function cutBy({ status, code, detail, retryAfter }: Problem): Cut {
  const said = code === "BAD_CURSOR" ? otherCopy : (detail ?? `the hub answered ${status}`);
  return { detail: said, passes: status === 429 || status >= 500, retryAfter: retryAfter ?? null };
}
