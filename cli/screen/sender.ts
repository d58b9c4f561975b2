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
    const answered: string[] = [];
    let waited = 0;
    for (let pause = 0.25; ; pause = Math.min(2 * pause, 10)) {
      const { lines, cut } = await this.#send(rest);
      if (lines.length > 0) {
        answered.push(`${lines.join("\n")}\n`);
        rest = restOf(rest, rest.from + lines.length);
        [waited, pause] = [0, 0.25];
      }
      if (rest.lines === 0) return answered.join("");
      const { detail, passes, retryAfter } = cut ?? { detail: "the answer was cut", passes: true, retryAfter: null };
      const wait = retryAfter ?? pause;
      const { patience, remark } = this.#options;
      if (!passes || waited + wait > patience) throw new Refusal(`Line ${rest.from}: ${detail}`);
      if (waited === 0) remark(`Line ${rest.from}: ${detail}; it is sent again, for ${patience} seconds at most.`);
      await setTimeout(wait * 1_000);
      waited += wait;
    }
  }

  /** Which of the lines were answered, from the first; and why not all. */
  async #send({ from, bytes }: Segment): Promise<{ readonly lines: readonly string[]; readonly cut: Cut | null }> {
    const { headers, header } = this.#options;
    let text = "";
    let status = 200;
    try {
      const response = await this.#pool.request({
        method: "POST",
        path: "/screen",
        headers: { ...headers, "screen-from": String(from) },
        body: header.length > 0 ? Buffer.concat([header, bytes]) : bytes,
      });
      status = response.statusCode;
      response.body.setEncoding("utf8");
      for await (const part of response.body) text += String(part);
    } catch (error) {
      return { lines: answersIn(text), cut: { detail: this.#unreachable(error), passes: true, retryAfter: null } };
    }
    return status === 200 ? readAnswer(text) : { lines: [], cut: problemIn(text, status) };
  }
}

function readAnswer(text: string): { readonly lines: readonly string[]; readonly cut: Cut | null } {
  const lines = answersIn(text);
  const last = text.slice(text.lastIndexOf("\n", text.length - 2) + 1);
  if (!last.startsWith('{"problem"')) return { lines, cut: null };
  const { problem } = JSON.parse(last) as { problem: { status: number; detail: string; retryAfter?: number } };
  return { lines, cut: cutOf(problem.status, problem.detail, problem.retryAfter ?? null) };
}

/** The whole lines of an answer that answer one. */
function answersIn(text: string): readonly string[] {
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  lines.pop();
  while (lines.length > 0 && !lines.at(-1)?.startsWith('{"line"')) lines.pop();
  return lines;
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
