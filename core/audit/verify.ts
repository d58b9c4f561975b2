import { leafText, sha256, asciiJson } from "./entry.ts";
import { type FoundPair, isGone, isSettled, pairsIn } from "./files.ts";
import { rootOf } from "./leaves.ts";
import { type AuditBody, parseBody, parseChain } from "./lines.ts";
import { type MatchedLines, matchedLinesOf } from "./match.ts";

/** Something in the audit that is not as the hub wrote it. */
export interface Fault {
  /** Name of the pair of files, without ending. */
  readonly file: string;
  /** Number of the entry; the next one due where it is about the end of the file. */
  readonly seq: number;
  readonly what: string;
  /** True where a crash explains it: the end of a file whose process died and that no later start has looked at. */
  readonly torn: boolean;
}

export interface Verification {
  readonly files: number;
  /** Entries whose hashes are right. */
  readonly entries: number;
  /** At most a thousand. */
  readonly faults: readonly Fault[];
  /** How many more there were. */
  readonly unlisted: number;
}

const mostListed = 1_000;

/**
 * Hashes every entry of the folder anew and compares it with its chain line; checks that no number is missing, that
 * ended files are as long as they were found, and that each intent was closed. Reads while the hub writes, line by
 * line. What it cannot see without signed checkpoints: hashes made anew by somebody who may write the files, and
 * files removed as a whole.
 */
export async function verifyAudit(folder: string): Promise<Verification> {
  const report = new Report();
  for (const pair of await pairsIn(folder)) await report.read(pair, isGone(pair), await isSettled(pair));
  return report.end();
}

/** How a pair of files ended. */
interface Ending {
  readonly pair: FoundPair;
  readonly entries: number;
  readonly stopped: boolean;
  readonly torn: string | null;
}

class Report {
  readonly #faults: Fault[] = [];
  #unlisted = 0;
  #entries = 0;
  #files = 0;
  /** Pairs of processes that are gone. */
  readonly #ended: Ending[] = [];
  /** How many entries a recovery found in a file. */
  readonly #found = new Map<string, number>();
  /** Intents of files that were looked after, until they are seen closed. */
  readonly #open = new Map<string, { file: string; seq: number }>();

  async read(pair: FoundPair, gone: boolean, settled: boolean): Promise<void> {
    this.#files += 1;
    let due = 1;
    let stopped = false;
    let torn: string | null = null;
    for await (const lines of matchedLinesOf(pair)) {
      const { seq = due } = lines;
      if (lines.torn) {
        torn = lines.torn;
        break;
      }
      if (seq > due) this.#fault(pair, due, seq === due + 1 ? "is missing" : `up to ${seq - 1} are missing`);
      if (seq < due) this.#fault(pair, seq, "stands out of its order, or twice");
      due = Math.max(due, seq + 1);
      const body = this.#check(pair, seq, lines);
      stopped = body?.header.kind === "stop";
      if (body) this.#follow(pair, body, settled);
    }
    if (gone) this.#ended.push({ pair, entries: due - 1, stopped, torn });
  }

  end(): Verification {
    for (const ending of this.#ended) this.#judge(ending);
    for (const [requestId, { file, seq }] of this.#open)
      this.#add({ file, seq, what: `intent ${requestId} was never closed`, torn: false });
    return { files: this.#files, entries: this.#entries, faults: this.#faults, unlisted: this.#unlisted };
  }

  /** The body if it is the one that was hashed. */
  #check(pair: FoundPair, seq: number, lines: MatchedLines): AuditBody | null {
    if (lines.chain === null || lines.body === null) {
      this.#fault(pair, seq, lines.chain === null ? "has no chain line" : "has no body");
      return null;
    }
    const chain = parseChain(lines.chain);
    const body = parseBody(lines.body);
    if (!chain) this.#fault(pair, seq, "has a damaged chain line");
    if (!body) this.#fault(pair, seq, "has a damaged body");
    if (!chain || !body) return null;
    const header = sha256(asciiJson(body.header)) === chain.header;
    const leaves = rootOf(body.seed, body.leaves.map(leafText)) === chain.root;
    if (!header) this.#fault(pair, seq, "has another header than was hashed");
    if (!leaves) this.#fault(pair, seq, "has other records, or another seed, than were hashed");
    if (!header || !leaves) return null;
    this.#entries += 1;
    return body;
  }

  #follow(pair: FoundPair, { seq, header }: AuditBody, settled: boolean): void {
    if (header.found) this.#found.set(header.found.file, header.found.entries);
    else if (header.kind === "intent" && settled) this.#open.set(header.requestId, { file: pair.name, seq });
    else if (header.kind === "outcome" || header.kind === "recovery") this.#open.delete(header.requestId);
  }

  #judge({ pair, entries, stopped, torn }: Ending): void {
    const found = this.#found.get(pair.name);
    if (found !== undefined) {
      if (entries !== found) this.#fault(pair, entries + 1, `is the end, but ${found} entries were found at recovery`);
    } else if (stopped) {
      if (torn) this.#fault(pair, entries + 1, `follows the file's last entry: ${torn}`);
    } else {
      const what = torn ?? "is due, but the file ends without a last entry";
      this.#add({ file: pair.name, seq: entries + 1, what: `${what}: its process died, or it was cut`, torn: true });
    }
  }

  #fault(pair: FoundPair, seq: number, what: string): void {
    this.#add({ file: pair.name, seq, what, torn: false });
  }

  #add(fault: Fault): void {
    if (this.#faults.length < mostListed) this.#faults.push(fault);
    else this.#unlisted += 1;
  }
}
