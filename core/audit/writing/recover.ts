import { writeFile } from "node:fs/promises";
import type { Store } from "../../store/port.ts";
import { type FoundEnd, type ProvenBy, sha256 } from "../journal/entry.ts";
import { type FoundSegment, isGone, isRemoved, isSettled, segmentAt, segmentsIn } from "../journal/files.ts";
import { kindIn, parseBody } from "../journal/lines.ts";
import type { AuditLog } from "./log.ts";
import { type OpenAct, OpenActs } from "../open-acts.ts";
import { wholeLinesOf } from "../journal/read.ts";
import { isBuried } from "../checkpoints/tombstone.ts";

/** What a start of the hub found of its predecessors. */
export interface Recovery {
  /** Journal segments looked after now. */
  readonly files: number;
  /** Acts that were begun and had no outcome yet. */
  readonly closed: readonly { readonly requestId: string; readonly committed: boolean }[];
}

/**
 * Closes what processes that are gone left open: for each intent without an outcome, what it names as its proof says
 * whether the act took place. Files are read, never changed; how much of each was whole is written into this process's
 * own audit. Each audit (of requests, of checks, of administration) looks after files of its own kind.
 *
 * Each segment is looked after once. If two processes start at the same moment, or one dies in the middle, an intent may
 * be closed twice, with the same answer: that a commit took place does not change.
 */
export async function recover(folder: string, store: Pick<Store, "committed">, log: AuditLog): Promise<Recovery> {
  const proofs: Readonly<Record<ProvenBy, (act: OpenAct) => Promise<boolean>>> = {
    "change log": async ({ act, requestId }) => (await store.committed(act ?? requestId)) > 0,
    tombstone: async ({ found }) => found !== null && isBuried(segmentAt(folder, found.file), found),
  };
  const segments: FoundSegment[] = [];
  for (const segment of await segmentsIn(folder)) {
    const sameKind = segment.administration === log.administration && segment.checks === log.checks;
    const ours = sameKind && isGone(segment);
    if (ours && !(await isSettled(segment)) && !(await isRemoved(segment))) segments.push(segment);
  }

  const open = new OpenActs();
  const cut: FoundEnd[] = [];
  for (const segment of segments) {
    const { found, stopped } = await readSegment(segment, open);
    if (!stopped) cut.push(found);
  }

  const closed: { requestId: string; committed: boolean }[] = [];
  for (const one of open.all()) {
    const { requestId, act, records } = one;
    const committed = await proofs[one.provenBy](one);
    const status = committed ? "committed" : "not committed";
    await log.append({ kind: "recovery", requestId, ...(act && { act }), status, records });
    closed.push({ requestId, committed });
  }
  for (const found of cut) {
    const note = "the process that wrote this file ended without closing it";
    await log.append({ kind: "recovery", requestId: "", status: "ended", note, found });
  }
  for (const segment of segments) await writeFile(segment.settled, "", { mode: 0o600 });
  return { files: segments.length, closed };
}

/**
 * Numbers of the other processes of this machine that have a segment of the folder open. One that was killed and whose number
 * a stranger got looks as if it still ran, until a start has looked after its segment.
 */
export async function writersOf(folder: string): Promise<ReadonlySet<number>> {
  const writers = new Set<number>();
  for (const segment of await segmentsIn(folder)) {
    if (isGone(segment) || segment.pid === process.pid || (await isSettled(segment)) || (await isRemoved(segment)))
      continue;
    if (!(await readSegment(segment, new OpenActs())).stopped) writers.add(segment.pid);
  }
  return writers;
}

/** Opens the segment's intents, closes those that it closes, and counts its whole entries. */
async function readSegment(segment: FoundSegment, open: OpenActs) {
  let entries = 0;
  let last: string | null = null;
  let stopped = false;
  for await (const { chain, body: line } of wholeLinesOf(segment)) {
    entries += 1;
    last = chain;
    const kind = kindIn(line);
    stopped = kind === "stop";
    if (kind !== "intent" && kind !== "outcome" && kind !== "recovery") continue;
    const body = parseBody(line);
    if (body) open.follow(segment, body);
  }
  return { found: { file: segment.name, entries, last: last === null ? null : sha256(`${last}\n`) }, stopped };
}
