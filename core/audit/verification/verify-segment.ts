import { asciiJson, type FoundEnd, leafText, sha256 } from "../journal/entry.ts";
import type { Evidence } from "../checkpoints/evidence.ts";
import type { FoundSegment } from "../journal/files.ts";
import { rootOf } from "../journal/leaves.ts";
import { type AuditBody, parseBody, parseChain } from "../journal/lines.ts";
import { ChainLinks } from "../journal/links.ts";
import { type MatchedLines, matchedLinesOf } from "../journal/match.ts";

/** Something in the audit that is not as the hub wrote it. */
export interface Fault {
  /** Name of the journal segment, without ending. */
  readonly file: string;
  /**
   * Number of the entry at which it shows; the next one due where it is about the end of the file. Where hashes were
   * made anew to hide a change, the first entry that nothing vouches for. 0 where it is about the file as a whole.
   */
  readonly seq: number;
  readonly what: string;
  /** Up to this entry a signed checkpoint vouches for the file; between it and `seq` nobody does. */
  readonly vouched: number;
  /** True where a crash explains it: the end of a file whose process died and that no later start has looked at. */
  readonly torn: boolean;
}

/** How the process that wrote a journal segment ended, as far as others can know. */
export interface Fate {
  readonly gone: boolean;
  readonly settled: boolean;
  /** What a later start wrote down of it; null where there is no such entry. */
  readonly found: FoundEnd | null;
}

/** Reads one segment of files and names what is not as the hub wrote it. Memory does not grow with the files. */
export class SegmentVerification {
  readonly #segment: FoundSegment;
  readonly #fate: Fate;
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

  constructor(segment: FoundSegment, fate: Fate, evidence: Evidence | null, report: (fault: Fault) => void) {
    this.#segment = segment;
    this.#fate = fate;
    this.#evidence = evidence;
    this.#report = report;
    this.#links = new ChainLinks(segment.name);
    for (const { seq, what, torn } of evidence?.faults ?? []) this.#note(seq, what, torn);
  }

  /** Entries whose hashes are right. */
  get entries(): number {
    return this.#entries;
  }

  /** Hands on each body that is the one that was hashed. */
  async read(take: (body: AuditBody) => void): Promise<void> {
    for await (const lines of matchedLinesOf(this.#segment)) {
      const { seq = this.#due, torn } = lines;
      if (torn !== undefined) {
        this.#torn = torn;
        break;
      }
      if (seq < this.#due) {
        this.#fault(this.#due, `is due where entry ${seq} stands, out of its order or twice`);
        continue;
      }
      if (seq > this.#due)
        this.#fault(this.#due, seq === this.#due + 1 ? "is missing" : `up to ${seq - 1} are missing`);
      this.#due = seq + 1;
      const body = this.#check(seq, lines);
      this.#stopped = body?.header.kind === "stop";
      if (body) take(body);
    }
    this.#end();
  }

  #end(): void {
    this.#part(this.#links.end());
    const last = this.#due - 1;
    const { gone, found } = this.#fate;
    const { last: covered = 0 } = this.#evidence ?? {};
    if (covered > last) {
      // A last entry where none was due: something before it was taken out, and what followed was hashed anew.
      const seq = this.#stopped && !this.#suspect ? this.#vouched + 1 : this.#due;
      this.#fault(seq, `is not as it was: there are ${last} entries, but a checkpoint covers them up to ${covered}`);
    }
    if (this.#stopped && this.#evidence && covered < last)
      this.#fault(covered + 1, "is covered by no checkpoint, but the file was ended in order");
    if (found && found.entries !== last)
      this.#fault(
        Math.min(last, found.entries) + 1,
        `is not as it was at recovery: ${last} entries, but ${found.entries} were found`,
      );
    if (gone && !found) this.#judge(last);
  }

  /** The end of a file of which no later start has said anything. */
  #judge(last: number): void {
    if (this.#stopped) {
      if (this.#torn) this.#fault(last + 1, `follows the file's last entry: ${this.#torn}`);
    } else if (this.#fate.settled) {
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
      for (const { hash, time } of this.#evidence?.checkpoints.get(seq) ?? [])
        this.#hear(hash, `the checkpoint of ${time}`);
      const { found } = this.#fate;
      if (found?.last && found.entries === seq) this.#hear(found.last, "the start that looked after the file");
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
      this.#fault(
        this.#vouched + 1,
        `is the first of those up to ${last} that are not, all of them, what ${witness} says`,
      );
    }
  }

  #part(seq: number | null): void {
    if (seq === null) return;
    // What a checkpoint vouches for is as it was, so it is the next one that does not belong.
    if (seq > this.#vouched) this.#fault(seq, "is not the entry that the chain goes on from");
    else this.#fault(this.#vouched + 1, "does not go on from the entry before it");
  }

  #fault(seq: number, what: string): void {
    this.#suspect = true;
    this.#note(seq, what, false);
  }

  #note(seq: number, what: string, torn: boolean): void {
    this.#report({ file: this.#segment.name, seq, what, vouched: Math.min(this.#vouched, seq - 1), torn });
  }
}
