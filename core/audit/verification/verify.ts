import { type Evidence, evidenceOf, type Witness } from "../checkpoints/evidence.ts";
import { type FoundSegment, isGone, isSettled, segmentAt, segmentsIn } from "../journal/files.ts";
import { saidEnds, type SaidEnds } from "../journal/found.ts";
import { markFile } from "../mark.ts";
import { isTombstoneOf, type SignedTombstone, type Tombstone, tombstoneOf } from "../checkpoints/tombstone.ts";
import { type Fate, type Fault, SegmentVerification } from "./verify-segment.ts";
import { OpenActs } from "../open-acts.ts";

export interface Verification {
  readonly files: number;
  /** Entries whose hashes are right. */
  readonly entries: number;
  /** Entries with a signed checkpoint on them. */
  readonly checkpoints: number;
  /** What was removed under retention, as the hub signed it. */
  readonly removed: readonly Tombstone[];
  /** At most a thousand. */
  readonly faults: readonly Fault[];
  /** How many more there were. */
  readonly unlisted: number;
}

/** What the store remembers of the folder. */
export interface Known {
  /** Names of the segments that were in it. */
  readonly segments: readonly string[];
  /** What is wrong with the file that names it, in words. */
  readonly faults: readonly string[];
}

const none: Known = { segments: [], faults: [] };

const maxListed = 1_000;

/**
 * Hashes every entry of the folder anew and compares it with its chain line, and each chain line with the one after it;
 * checks that no number is missing, that ended files are as long as they were found, and that each intent was closed. A
 * segment that was removed under retention is none that is missing where the hub says so itself: see `Tombstone`.
 * Reads while the hub writes, line by line.
 *
 * With a witness it also compares every checkpoint, and finds what somebody did who may write all the files: hashes made
 * anew, ends cut off, files removed, as far as a checkpoint covers what was there; with what the store remembers, files
 * that are gone as a whole. Two things nobody can promise against who may write store and files: the entries after the
 * newest checkpoint that was taken away from the hub (at most a minute's, if one is taken each minute), and files that
 * were made and removed without a checkpoint of theirs ever being taken away.
 */
export async function verifyAudit(folder: string, witness?: Witness, known: Known = none): Promise<Verification> {
  const here = (await segmentsIn(folder)).map(({ name }) => name);
  const segments = pairsToRead(folder, here, witness);
  // Before what a start says of a file: it says so first, and then marks the file.
  const settled = new Set<FoundSegment>();
  for (const segment of segments) if (await isSettled(segment)) settled.add(segment);
  const said = await saidEnds(segments);
  const report = new Report();
  for (const what of known.faults) report.whole(markFile, what);
  for (const name of new Set(known.segments).difference(new Set(here)))
    report.whole(name, "is missing: the store remembers these files, and nothing of them is here");
  for (const segment of segments) {
    const tombstone = await tombstoneOf(segment);
    if (tombstone) {
      report.removal(segment, tombstone, faultOfRemoval(segment, tombstone, said, witness));
      continue;
    }
    const fate = {
      gone: isGone(segment),
      settled: settled.has(segment),
      found: said.recovered.get(segment.name) ?? null,
    };
    // Before the chain: a running hub adds to both, and a checkpoint must not be newer than what was read.
    await report.read(segment, fate, witness ? await evidenceOf(segment, witness) : null);
  }
  return report.end();
}

/** Those of the folder and those that only an exported checkpoint knows. */
function pairsToRead(folder: string, here: readonly string[], witness?: Witness): FoundSegment[] {
  const named = (witness?.exported ?? []).map(({ file }) => file);
  return [...new Set([...here, ...named])].toSorted().map((name) => segmentAt(folder, name));
}

/** What is wrong with the way a journal segment went, in words; null where it went under retention, as the hub says itself. */
function faultOfRemoval(
  segment: FoundSegment,
  tombstone: SignedTombstone | "damaged",
  { removed }: SaidEnds,
  witness: Witness | undefined,
): string | null {
  if (tombstone === "damaged") return "was removed, and its tombstone is damaged";
  if (witness && !isTombstoneOf(segment, tombstone, witness.publicKey))
    return "was removed, and its tombstone is forged";
  const said = removed.get(segment.name);
  if (said?.entries !== tombstone.seq || said.last !== tombstone.hash)
    return "was removed, and the audit of administration does not say so";
  const beyond = (witness?.exported ?? []).find(
    ({ file, seq, hash }) =>
      file === segment.name && (seq > tombstone.seq || (seq === tombstone.seq && hash !== tombstone.hash)),
  );
  return beyond ? `was removed as something else than the exported checkpoint of entry ${beyond.seq} says` : null;
}

class Report {
  readonly #faults: Fault[] = [];
  readonly #removed: SignedTombstone[] = [];
  #unlisted = 0;
  #files = 0;
  #entries = 0;
  #checkpoints = 0;
  readonly #open = new OpenActs();
  /** Files that were looked after: of theirs no act may be open. */
  readonly #settled = new Set<FoundSegment>();

  async read(segment: FoundSegment, fate: Fate, evidence: Evidence | null): Promise<void> {
    const verification = new SegmentVerification(segment, fate, evidence, (fault) => this.#add(fault));
    if (fate.settled) this.#settled.add(segment);
    await verification.read((body) => this.#open.follow(segment, body));
    this.#files += 1;
    this.#entries += verification.entries;
    this.#checkpoints += evidence?.checkpoints.size ?? 0;
  }

  /** Something about a file as a whole. */
  whole(file: string, what: string): void {
    this.#add({ file, seq: 0, what, vouched: 0, torn: false });
  }

  removal(segment: FoundSegment, tombstone: SignedTombstone | "damaged", what: string | null): void {
    if (what !== null) this.#add({ file: segment.name, seq: 1, what, vouched: 0, torn: false });
    else if (tombstone !== "damaged") this.#removed.push(tombstone);
  }

  end(): Verification {
    for (const { requestId, segment, seq } of this.#open.all().filter((act) => this.#settled.has(act.segment)))
      this.#add({ file: segment.name, seq, what: `intent ${requestId} was never closed`, vouched: 0, torn: false });
    const counted = { files: this.#files, entries: this.#entries, checkpoints: this.#checkpoints };
    return { ...counted, removed: this.#removed, faults: this.#faults, unlisted: this.#unlisted };
  }

  #add(fault: Fault): void {
    if (this.#faults.length < maxListed) this.#faults.push(fault);
    else this.#unlisted += 1;
  }
}
