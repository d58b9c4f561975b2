import { join } from "node:path";
import { timestamp } from "../core/clock.ts";
import type { SourceName } from "../core/deliveries/source.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { type Dataset } from "../core/record.ts";
import { datasetOf } from "../core/datasets.ts";
import { datasets } from "../records/datasets.ts";
import type { Found } from "./entry.ts";
import { Batches, type Concerned, type Listener, type Pending } from "./ingest/batches.ts";
import { SeenIds } from "./ingest/seen.ts";
import { comparing, type Sink, writing, adding } from "./ingest/sinks.ts";
import { Spool } from "./ingest/spool.ts";
import type { OperatorSession } from "./operator.ts";
import { declaredProgrammes } from "./operations/programme-book.ts";
import type { Report } from "./ingest/report.ts";
import { type Taken, type Taking, takingHere } from "./ingest/taken.ts";

export interface IngestOptions extends Listener {
  /** Owner of the entries that name none. Where it is given, an entry of another owner is rejected. */
  readonly owner?: string | undefined;
  /** ISO date: the day on which an invented world stands still, where the clock has not come to it yet. */
  readonly today?: string;
  /** Writes nothing and tells what would come of it. */
  readonly dryRun?: boolean;
  /** Changes nothing that stands: what would is rejected. */
  readonly addOnly?: boolean;
}

/** A file as it was taken in. */
export interface Ingested {
  readonly report: Report;
  readonly seen: SeenIds;
  /** Of whom and of what kind it held records, live or test: what it may be the whole of. */
  readonly concerned: readonly Concerned[];
  /** The same as far as any of it was taken in. */
  readonly delivered: readonly SourceName[];
}

/**
 * Takes in all that was found. A link, or a record that rests on others, is tried when it comes, and again at the end
 * if those were not there yet, so their order in the file does not matter; where records come first, nothing is set aside.
 */
export function ingest(
  session: OperatorSession,
  found: AsyncIterable<Found> | Iterable<Found>,
  options: IngestOptions = {},
): Promise<Ingested> {
  return ingestTaken(session, takingHere(found), options);
}

/** The same of what is read and judged elsewhere, as by another thread. */
export async function ingestTaken(
  session: OperatorSession,
  taking: Taking,
  options: IngestOptions = {},
): Promise<Ingested> {
  const seen = new SeenIds();
  const spool = await Spool.open<Pending>(join(session.data, "imports"), session.clock.id());
  const batches = new Batches(sinkOf(session, seen, options), spool, options, session.platform.store.recordsAtOnce);
  try {
    const today = latest(dayOf(timestamp(session.clock)), options.today ?? "");
    const { secret, reviewers, store } = session.platform;
    const programmes = await declaredProgrammes(store);
    const terms = { idKey: secret("id"), today, owner: options.owner, reviewers, programmes };
    for await (const pieces of taking(terms)) for (const piece of pieces) await add(piece);
    await batches.end();
    const { report, concerned, delivered } = batches;
    return { report, seen, concerned: [...concerned.values()], delivered: [...delivered.values()] };
  } finally {
    await batches.settle();
    await spool.close();
  }

  async function add(piece: Taken): Promise<void> {
    const { report } = batches;
    report.read += 1;
    if (report.read % 1000 === 0) options.progress?.(report);
    if ("notHeld" in piece) report.notHeld += 1;
    else if ("reason" in piece) await batches.reject(piece);
    else if (!seen.add(piece.record.id))
      await batches.reject({ at: piece.at, reason: "stands in this file already, further up" });
    else {
      const { at, record, policy } = piece;
      // Its id names its kind, which is one that is handed in.
      await batches.add(datasetOf(datasets, record.id) as Dataset, { at, record }, policy);
    }
  }
}

function sinkOf(session: OperatorSession, seen: SeenIds, { dryRun, addOnly }: IngestOptions): Sink {
  if (dryRun) return comparing(session, seen);
  return addOnly ? adding(session) : writing(session);
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}
