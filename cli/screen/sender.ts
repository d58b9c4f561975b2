import { Buffer } from "node:buffer";
import { setTimeout } from "node:timers/promises";
import { Pool } from "undici";
import { Refusal } from "../output.ts";
import { restOf, type Segment } from "./segments.ts";

export interface SenderOptions {
  /** Where the hub is. */
  readonly url: string;
  /** Of every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** What stands before the lines of each: the header of CSV. */
  readonly header: Buffer;
  /** How many requests are on their way at once. */
  readonly connections: number;
  /** Seconds without an answer to any line of a segment, after which it is given up. */
  readonly patience: number;
  readonly remark: (text: string) => void;
}

/** Why an answer ended before all lines had theirs. */
interface Cut {
  readonly detail: string;
  /** Whether the same lines may be answered later. */
  readonly passes: boolean;
  /** Seconds. */
  readonly retryAfter: number | null;
}

/** What was answered of a segment. */
interface Sent {
  /** Whole answers, one a line. */
  readonly text: string;
  /** The number of the last line that was answered; 0 where none was. */
  readonly last: number;
  /** Why not all. */
  readonly cut: Cut | null;
}

/** A hub that lines are sent to, as often as it takes until each is answered. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #pool: Pool;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#pool = new Pool(options.url, { connections: options.connections, pipelining: 1 });
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  #unreachable(error: unknown): string {
    const { code, message } = error as NodeJS.ErrnoException;
    return `the hub cannot be reached at ${this.#options.url} (${code ?? message})`;
  }

  /** The answers to all its lines, as lines. Throws `Refusal` where they are not to be had. */
  async answers(segment: Segment): Promise<string> {
    let rest = segment;
    let answered = "";
    let waited = 0;
    for (let pause = 0.25; ; pause = Math.min(2 * pause, 10)) {
      const { text, last, cut } = await this.#send(rest);
      if (last >= rest.from) {
        answered += text;
        if (last >= rest.from + rest.lines - 1) return answered;
        rest = restOf(rest, last + 1);
        [waited, pause] = [0, 0.25];
      }
      const { detail, passes, retryAfter } = cut ?? { detail: "the answer was cut", passes: true, retryAfter: null };
      const wait = retryAfter ?? pause;
      const { patience, remark } = this.#options;
      if (!passes || waited + wait > patience) throw new Refusal(`Line ${rest.from}: ${detail}`);
      if (waited === 0) remark(`Line ${rest.from}: ${detail}; it is sent again, for ${patience} seconds at most.`);
      await setTimeout(wait * 1_000);
      waited += wait;
    }
  }

  async #send({ from, bytes }: Segment): Promise<Sent> {
    const { headers, header } = this.#options;
    let text = "";
    let status = 200;
    try {
      const response = await this.#pool.request({
        method: "POST",
        path: "/screen",
        // The next one may come to another process of the hub, which a connection never does.
        reset: true,
        headers: { ...headers, "screen-from": String(from) },
        body: header.length > 0 ? Buffer.concat([header, bytes]) : bytes,
      });
      status = response.statusCode;
      response.body.setEncoding("utf8");
      for await (const part of response.body) text += String(part);
    } catch (error) {
      return { ...answersIn(text), cut: { detail: this.#unreachable(error), passes: true, retryAfter: null } };
    }
    return status === 200 ? readAnswer(text) : { text: "", last: 0, cut: problemIn(text, status) };
  }
}

function readAnswer(text: string): Sent {
  const answers = answersIn(text);
  const last = text.slice(lineBefore(text, text.length));
  if (!last.startsWith('{"problem"')) return { ...answers, cut: null };
  const { problem } = JSON.parse(last) as { problem: { status: number; detail: string; retryAfter?: number } };
  return { ...answers, cut: cutOf(problem.status, problem.detail, problem.retryAfter ?? null) };
}

/** The whole lines of an answer that answer one. They are counted where they are written: here the last one tells. */
function answersIn(text: string): Omit<Sent, "cut"> {
  for (let end = text.lastIndexOf("\n") + 1; end > 0;) {
    const from = lineBefore(text, end);
    const line = /^\{"line":(\d+)/.exec(text.slice(from, end))?.[1];
    if (line !== undefined) return { text: text.slice(0, end), last: Number(line) };
    end = from;
  }
  return { text: "", last: 0 };
}

/** Where the line begins that ends before that place, its end included. */
function lineBefore(text: string, end: number): number {
  return end < 2 ? 0 : text.lastIndexOf("\n", end - 2) + 1;
}

function problemIn(text: string, status: number): Cut {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    return cutOf(status, String(detail), null);
  } catch {
    return cutOf(status, `the hub answered ${status}`, null);
  }
}

function cutOf(status: number, detail: string, retryAfter: number | null): Cut {
  return { detail, passes: status === 429 || status >= 500, retryAfter };
}
