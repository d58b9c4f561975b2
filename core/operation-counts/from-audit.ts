import { countedIn } from "../audit/journal/counted.ts";
import { chainedLines } from "../audit/journal/chained.ts";
import { type FoundSegment, isSettled, segmentsIn } from "../audit/journal/files.ts";
import { kindIn } from "../audit/journal/lines.ts";
import { linesOf } from "../audit/journal/read.ts";
import { type Clock, timestamp } from "../clock.ts";
import { dayOf } from "../lifetime/days.ts";
import type { Store } from "../store/port.ts";
import { fullTurn, laterTurn, turnLasted } from "../turn.ts";
import { type CountedSegment, countedSegmentCollection } from "./rows.ts";
import { Tally } from "./tally.ts";
import { followerOf, noteUntil } from "./until.ts";
import { unowned } from "../store/bare-rows.ts";

export interface AuditCountsOptions {
  /** Where the audit's files are. */
  readonly folder: string;
  readonly store: Pick<Store, "getMany" | "project" | "transaction">;
  readonly clock: Clock;
}

/** How far a file was read; `kept` is the mark in the store, behind which nothing that was read counts. */
interface Reading {
  readonly kept: CountedSegment;
  readonly seq: number;
  readonly bytes: number;
  readonly over: boolean;
}

/** Entries, and bytes of bodies, after which what was counted is kept: few, as the embedded store has one writer at a time. */
const batch = { entries: 2_000, bytes: 1024 * 1024 };
/** Bytes that count nothing and are read anew after a start: a mark for each entry would be a write for each. */
const unkeptBytes = 4 * 1024 * 1024;

/**
 * Counts the checks of police operations from the audit's files, where each is durable before its answer leaves. Counts and
 * the mark of how far they reach are one transaction, in which the mark must still be the one that was read on from: so
 * nothing is counted twice, and what a reader that was killed had not kept is read again. It begins with the first byte of
 * every file, and so counts what was before it as well.
 */
export class AuditCounts {
  readonly #options: AuditCountsOptions;
  #readings = new Map<string, Reading>();
  #loaded = false;
  /** Whether something was counted since it was last noted until when all is. */
  #counted = false;

  constructor(options: AuditCountsOptions) {
    this.#options = options;
  }

  /** Forgets how far it read: another process may have gone on since. */
  forget(): void {
    this.#readings = new Map();
    this.#loaded = false;
  }

  /** Counts what is there; `goesOn` is asked before each step. */
  async look(goesOn: () => Promise<boolean>): Promise<void> {
    const { folder, store, clock } = this.#options;
    if (!(await goesOn())) return this.forget();
    const begun = timestamp(clock);
    const segments = (await segmentsIn(folder)).filter(({ administration }) => !administration);
    await this.#load(segments);
    for (const segment of segments)
      for (let more = true; more;) {
        const reading = this.#readings.get(segment.name) ?? beginningOf(segment);
        if (reading.over) break;
        more = await this.#readOn(segment, reading);
        if (!this.#loaded) return;
        if (more && turnLasted() >= fullTurn) await laterTurn();
        if (more && !(await goesOn())) return this.forget();
      }
    await noteUntil(store, followerOf(folder), { until: begun, counted: this.#counted });
    this.#counted = false;
  }

  async #load(segments: readonly FoundSegment[]): Promise<void> {
    if (this.#loaded) return;
    const names = segments.map(({ name }) => name);
    const marks = await this.#options.store.getMany(countedSegmentCollection, names);
    for (const [name, kept] of marks) this.#readings.set(name, { kept, ...kept });
    this.#loaded = true;
  }

  /** Reads and counts the next entries of a file. Whether there may be more. */
  async #readOn(segment: FoundSegment, reading: Reading): Promise<boolean> {
    // Before the files: a segment that was looked after is not added to any more.
    const settled = await isSettled(segment);
    const chained = await chainedLines(segment);
    const tally = new Tally();
    let { seq, bytes, over } = reading;
    const full = () => seq - reading.seq >= batch.entries || bytes - reading.bytes >= batch.bytes;
    for await (const { text, whole } of chained > seq ? linesOf(segment.bodies, bytes) : []) {
      // A body without its chain line was acknowledged to nobody.
      if (!whole || seq >= chained || full()) break;
      count(text, tally);
      seq += 1;
      bytes += text.length + 1;
      over = kindIn(text) === "stop";
      if (turnLasted() >= fullTurn) await laterTurn();
    }
    const more = full();
    if (!more) over ||= settled;
    const next = { ...reading, seq, bytes, over };
    const due = !tally.empty || over || bytes - reading.kept.bytes >= unkeptBytes;
    if (due && !(await this.#keep(tally, next))) return false;
    if (!due && seq > reading.seq) this.#readings.set(segment.name, next);
    return more;
  }

  /** False where somebody else has gone on from the same mark: then all is read from the store's marks. */
  async #keep(tally: Tally, { kept, seq, bytes, over }: Reading): Promise<boolean> {
    const at = timestamp(this.#options.clock);
    const now = { ...kept, seq, bytes, over, version: kept.version + 1, created: kept.created || at, updated: at };
    const isKept = await this.#options.store.transaction(async (session) => {
      const standing = (await session.getMany(countedSegmentCollection, [kept.id])).get(kept.id);
      if ((standing?.version ?? 0) !== kept.version) return false;
      if (!tally.empty) await tally.keep(session, at);
      await session.project(countedSegmentCollection, [now]);
      return true;
    });
    if (isKept) this.#readings.set(kept.id, { kept: now, seq, bytes, over });
    else this.forget();
    this.#counted ||= isKept && !tally.empty;
    return isKept;
  }
}

function count(line: string, tally: Tally): void {
  const entry = countedIn(line);
  if (!entry) return;
  const { time, owner: country, test } = entry;
  for (const { operation, place, kind, verdict, times, outside } of entry.counted) {
    const where = { operation, test, country, place, day: dayOf(time) };
    tally.add(where, { measure: "check", kind, came: verdict, outside }, times);
  }
}

function beginningOf({ name }: FoundSegment): Reading {
  const kept = { ...unowned, id: name, seq: 0, bytes: 0, over: false, version: 0, created: "", updated: "" };
  return { kept, seq: 0, bytes: 0, over: false };
}
