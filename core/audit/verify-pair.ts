import { asciiJson, type FoundEnd, leafText, sha256 } from "./entry.ts";
import type { Evidence } from "./evidence.ts";
import type { FoundPair } from "./files.ts";
import { rootOf } from "./leaves.ts";
import { type AuditBody, parseBody, parseChain } from "./lines.ts";
import { ChainLinks } from "./links.ts";
import { type MatchedLines, matchedLinesOf } from "./match.ts";
import type { Fault } from "./verify.ts";

/** How the process that wrote a pair of files ended, as far as others can know. */
export interface Fate {
  readonly gone: boolean;
  readonly settled: boolean;
}

/** Reads one pair of files and names what is not as the hub wrote it. Memory does not grow with the files. */
export class PairVerification {
  readonly #pair: FoundPair;
  readonly #evidence: Evidence | null;
  readonly #report: (fault: Fault) => void;
  readonly #links: ChainLinks;
  #due = 1;
  #entries = 0;
  #stopped = false;
  #torn: string | null = null;
  /** Up to this entry a checkpoint that fits vouches for the file. */
  #vouched = 0;
  /** Whether something was found that it does not vouch for. */
  #suspect = false;

  constructor(pair: FoundPair, evidence: Evidence | null, report: (fault: Fault) => void) {
    this.#pair = pair;
    this.#evidence = evidence;
    this.#report = report;
    this.#links = new ChainLinks(pair.name);
    for (const { seq, what, torn } of evidence?.faults ?? []) this.#note(seq, what, torn);
  }

  /** Entries whose hashes are right. */
  get entries(): number {
    return this.#entries;
  }

  /** Hands on each body that is the one that was hashed. */
  async read(take: (body: AuditBody) => void): Promise<void> {
    for await (const lines of matchedLinesOf(this.#pair)) {
      const { seq = this.#due, torn } = lines;
      if (torn !== undefined) {
        this.#torn = torn;
        return;
      }
      if (seq > this.#due) this.#fault(this.#due, seq === this.#due + 1 ? "is missing" : `up to ${seq - 1} are missing`);
      if (seq < this.#due) this.#fault(seq, "stands out of its order, or twice");
      this.#due = Math.max(this.#due, seq + 1);
      const body = this.#check(seq, lines);
      this.#stopped = body?.header.kind === "stop";
      if (body) take(body);
    }
  }

  /** Judges the end of the files, once all were read: another file may say how a later start found this one. */
  end({ gone, settled }: Fate, found: FoundEnd | null): void {
    const last = this.#due - 1;
    if (found?.last && found.entries === last) this.#hear(found.last, "the start that looked after the file");
    this.#part(this.#links.end());
    const { last: covered = 0 } = this.#evidence ?? {};
    if (covered > last) this.#fault(this.#due, `is missing: a checkpoint covers the entries up to ${covered}`);
    if (this.#stopped && this.#evidence && covered < last)
      this.#fault(covered + 1, "stands under no checkpoint, but the file was ended in order");
    if (found && found.entries !== last)
      this.#fault(last + 1, `is the end, but ${found.entries} entries were found at recovery`);
    if (gone && !found) this.#judge(last, settled);
  }

  #judge(last: number, settled: boolean): void {
    if (this.#stopped) {
      if (this.#torn) this.#fault(last + 1, `follows the file's last entry: ${this.#torn}`);
    } else if (settled) {
      this.#fault(last + 1, "is due: when a later start looked at the file, it had a last entry");
    } else {
      const what = this.#torn ?? "is due, but the file ends without a last entry";
      this.#note(last + 1, `${what}: its process died, or it was cut`, true);
    }
  }

  /** The body if it is the one that was hashed. */
  #check(seq: number, { chain: chainText, body: bodyText }: MatchedLines): AuditBody | null {
    const chain = chainText === null ? null : parseChain(chainText);
    const body = bodyText === null ? null : parseBody(bodyText);
    if (!chain) this.#fault(seq, chainText === null ? "has no chain line" : "has a damaged chain line");
    if (!body) this.#fault(seq, bodyText === null ? "has no body" : "has a damaged body");
    const header = chain && body && sha256(asciiJson(body.header)) === chain.header;
    const leaves = chain && body && rootOf(body.seed, body.leaves.map(leafText)) === chain.root;
    if (header === false) this.#fault(seq, "has another header than was hashed");
    if (leaves === false) this.#fault(seq, "has other records, or another seed, than were hashed");
    if (chain) {
      this.#part(this.#links.follow(chain));
      for (const { hash, time } of this.#evidence?.checkpoints.get(seq) ?? []) this.#hear(hash, `the checkpoint of ${time}`);
    }
    if (!body || !header || !leaves) return null;
    this.#entries += 1;
    return body;
  }

  /** Somebody vouches for all up to the last line, or for another one in its place. */
  #hear(hash: string, witness: string): void {
    const { holds, bad } = this.#links.witness(hash);
    this.#part(bad);
    const last = this.#due - 1;
    if (holds) {
      this.#vouched = last;
      this.#suspect = false;
    } else if (!this.#suspect) {
      this.#fault(this.#vouched + 1, `is the first of those up to ${last} that are not, all of them, what ${witness} says`);
    }
  }

  #part(seq: number | null): void {
    if (seq !== null) this.#fault(seq, "is not the entry that the chain goes on from");
  }

  #fault(seq: number, what: string): void {
    this.#suspect = true;
    this.#note(seq, what, false);
  }

  #note(seq: number, what: string, torn: boolean): void {
    this.#report({ file: this.#pair.name, seq, what, vouched: Math.min(this.#vouched, seq - 1), torn });
  }
}
