import type { StoreSession } from "../../store/port.ts";
import { type EnquiryRow, type IndexedSegment, indexedSegmentCollection, rowsOf } from "./enquiry-rows.ts";
import { type FoundSegment, isSettled, segmentsIn } from "../journal/files.ts";
import { chainedLines } from "../journal/chained.ts";
import { kindIn } from "../journal/lines.ts";
import { linesOf } from "../journal/read.ts";
import { putNewestFirst } from "./newest-first.ts";
import type { AuditIndex } from "./store.ts";

/** Entries that go into the index in one transaction: few, as nobody else can write to the embedded store meanwhile. */
const batch = 100;
/** Bytes of bodies after which no other entry is read into it: one answer may have disclosed fifty thousand records. */
const batchBytes = 256 * 1024;

type Written = AuditIndex<"getMany" | "find" | "transaction">;

/**
 * Reads what the audit's files of requests hold that the index does not, and puts it there. Rows and the mark of how far
 * they reach are one transaction, in which the mark must still be the one that was read: so a reader that is killed is
 * gone on from where it stood, and several at once do each other's work and no harm. Returns how many entries it read.
 * `between` two transactions it may rest, or end where that gives false.
 */
export async function bringUpToDate(
  folder: string,
  index: Written,
  between: () => Promise<boolean> = async () => true,
): Promise<number> {
  await putNewestFirst(index, between);
  const segments = (await segmentsIn(folder)).filter(({ administration, checks }) => !administration && !checks);
  const marks = await index.store.getMany(
    indexedSegmentCollection,
    segments.map(({ name }) => name),
  );
  let entries = 0;
  for (const segment of segments) {
    for (let mark = marks.get(segment.name) ?? beginningOf(segment); !mark.over;) {
      const read = await readOn(segment, mark);
      if (!read || !(await keep(index, mark, read))) break;
      entries += read.next.seq - mark.seq;
      mark = read.next;
      if (!(await between())) return entries;
    }
  }
  return entries;
}

/** Makes the index anew from the files. Returns how many entries it read. */
export async function rebuildIndex(folder: string, index: Written): Promise<number> {
  const { store, enquiries } = index;
  await store.transaction(async (session) => {
    await session.discard(enquiries, {});
    await session.discard(indexedSegmentCollection, {});
  });
  return bringUpToDate(folder, index);
}

/** Takes a journal segment out of the index for good. */
export async function forgetSegment(name: string, { store, enquiries }: AuditIndex<"transaction">): Promise<void> {
  await store.transaction(async (session) => {
    await session.discard(enquiries, { pair: name });
    await session.discard(indexedSegmentCollection, { _id: name });
  });
}

interface Read {
  readonly rows: readonly EnquiryRow[];
  readonly next: IndexedSegment;
}

function beginningOf({ name }: FoundSegment): IndexedSegment {
  const header = { owner: "", policy: "", test: false, version: 1, created: "", updated: "" };
  return { ...header, id: name, seq: 0, bytes: 0, over: false };
}

/** The next entries of the segment; null where there is nothing new. */
async function readOn(segment: FoundSegment, mark: IndexedSegment): Promise<Read | null> {
  // Before the files: a segment that was looked after is not added to any more.
  const settled = await isSettled(segment);
  const chained = await chainedLines(segment);
  const rows: EnquiryRow[] = [];
  let { seq, bytes } = mark;
  let over = false;
  for await (const { text, whole } of chained > seq ? linesOf(segment.bodies, bytes) : []) {
    // A body without its chain line was acknowledged to nobody.
    if (!whole || seq >= chained || isFull(mark, seq, bytes)) break;
    rows.push(...rowsOf(segment, text, bytes));
    seq += 1;
    bytes += text.length + 1;
    over = kindIn(text) === "stop";
  }
  if (!isFull(mark, seq, bytes)) over ||= settled;
  return seq > mark.seq || over ? { rows, next: { ...mark, seq, bytes, over } } : null;
}

function isFull(mark: IndexedSegment, seq: number, bytes: number): boolean {
  return seq - mark.seq >= batch || bytes - mark.bytes >= batchBytes;
}

/** False where somebody else has read on from the same mark. */
async function keep({ store, enquiries }: Written, mark: IndexedSegment, { rows, next }: Read): Promise<boolean> {
  const standing = async (session: StoreSession) =>
    (await session.getMany(indexedSegmentCollection, [mark.id])).get(mark.id);
  return store.transaction(async (session) => {
    const { seq = 0, over = false } = (await standing(session)) ?? {};
    if (seq !== mark.seq || over) return false;
    await session.project(enquiries, rows);
    await session.project(indexedSegmentCollection, [next]);
    return true;
  });
}
