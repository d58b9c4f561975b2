import type { FoundEnd } from "./entry.ts";
import { type Evidence, evidenceOf, type Witness } from "./evidence.ts";
import { type FoundPair, isGone, isSettled, pairAt, pairsIn } from "./files.ts";
import type { AuditBody } from "./lines.ts";
import { type Fate, PairVerification } from "./verify-pair.ts";

/** Something in the audit that is not as the hub wrote it. */
export interface Fault {
  /** Name of the pair of files, without ending. */
  readonly file: string;
  /**
   * Number of the entry at which it shows; the next one due where it is about the end of the file. Where hashes were
   * made anew to hide a change, the first entry that nothing vouches for.
   */
  readonly seq: number;
  readonly what: string;
  /** Up to this entry a signed checkpoint vouches for the file; between it and `seq` nobody does. */
  readonly vouched: number;
  /** True where a crash explains it: the end of a file whose process died and that no later start has looked at. */
  readonly torn: boolean;
}

export interface Verification {
  readonly files: number;
  /** Entries whose hashes are right. */
  readonly entries: number;
  /** Entries with a signed checkpoint on them. */
  readonly checkpoints: number;
  /** At most a thousand. */
  readonly faults: readonly Fault[];
  /** How many more there were. */
  readonly unlisted: number;
}

const mostListed = 1_000;

/**
 * Hashes every entry of the folder anew and compares it with its chain line, and each chain line with the one after it;
 * checks that no number is missing, that ended files are as long as they were found, and that each intent was closed.
 * Reads while the hub writes, line by line.
 *
 * With a witness it also compares every checkpoint, and finds what somebody did who may write all the files: hashes made
 * anew, ends cut off, files removed, as far as a checkpoint covers what was there. Two things nobody can promise: the
 * entries after the newest checkpoint that was taken away from the hub (at most a minute's, if one is taken each minute),
 * and files that were made and removed without a checkpoint of theirs ever being taken away.
 */
export async function verifyAudit(folder: string, witness?: Witness): Promise<Verification> {
  const report = new Report();
  for (const pair of await pairsToRead(folder, witness)) {
    const fate = { gone: isGone(pair), settled: await isSettled(pair) };
    // Before the chain: a running hub adds to both, and a checkpoint must not be newer than what was read.
    await report.read(pair, fate, witness ? await evidenceOf(pair, witness) : null);
  }
  return report.end();
}

/** Those of the folder and those that only an exported checkpoint knows. */
async function pairsToRead(folder: string, witness?: Witness): Promise<FoundPair[]> {
  const here = (await pairsIn(folder)).map(({ name }) => name);
  const named = (witness?.exported ?? []).map(({ file }) => file);
  return [...new Set([...here, ...named])].toSorted().map((name) => pairAt(folder, name));
}

class Report {
  readonly #faults: Fault[] = [];
  #unlisted = 0;
  #entries = 0;
  #checkpoints = 0;
  readonly #read: { readonly pair: FoundPair; readonly fate: Fate; readonly verification: PairVerification }[] = [];
  /** How a recovery found a file. */
  readonly #found = new Map<string, FoundEnd>();
  /** Intents of files that were looked after, until they are seen closed. */
  readonly #open = new Map<string, { file: string; seq: number }>();

  async read(pair: FoundPair, fate: Fate, evidence: Evidence | null): Promise<void> {
    const verification = new PairVerification(pair, evidence, (fault) => this.#add(fault));
    await verification.read((body) => this.#follow(pair, body, fate.settled));
    this.#entries += verification.entries;
    this.#checkpoints += evidence?.checkpoints.size ?? 0;
    this.#read.push({ pair, fate, verification });
  }

  end(): Verification {
    for (const { pair, fate, verification } of this.#read) verification.end(fate, this.#found.get(pair.name) ?? null);
    for (const [requestId, { file, seq }] of this.#open)
      this.#add({ file, seq, what: `intent ${requestId} was never closed`, vouched: 0, torn: false });
    return {
      files: this.#read.length,
      entries: this.#entries,
      checkpoints: this.#checkpoints,
      faults: this.#faults,
      unlisted: this.#unlisted,
    };
  }

  #follow(pair: FoundPair, { seq, header }: AuditBody, settled: boolean): void {
    if (header.found) this.#found.set(header.found.file, header.found);
    else if (header.kind === "intent" && settled) this.#open.set(header.requestId, { file: pair.name, seq });
    else if (header.kind === "outcome" || header.kind === "recovery") this.#open.delete(header.requestId);
  }

  #add(fault: Fault): void {
    if (this.#faults.length < mostListed) this.#faults.push(fault);
    else this.#unlisted += 1;
  }
}
