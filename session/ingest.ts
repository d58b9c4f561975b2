import { join } from "node:path";
import { timestamp } from "../core/clock.ts";
import type { SourceName } from "../core/deliveries/source.ts";
import { type Fault, lines, told } from "../core/faults.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { datasets } from "../records/datasets.ts";
import type { Found, Rejected } from "./entry.ts";
import { Batches, type Concerned, type Listener, type Pending } from "./ingest/batches.ts";
import { SeenIds } from "./ingest/seen.ts";
import { comparing, type Sink, writing, adding } from "./ingest/sinks.ts";
import { Spool } from "./ingest/spool.ts";
import type { OperatorSession } from "./operator.ts";
import { declaredProgrammes } from "./operations/programme-book.ts";
import { Intake } from "./intake.ts";
import type { Report } from "./ingest/report.ts";

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
export async function ingest(
  session: OperatorSession,
  found: AsyncIterable<Found> | Iterable<Found>,
  options: IngestOptions = {},
): Promise<Ingested> {
  const seen = new SeenIds();
  const spool = await Spool.open<Pending>(join(session.data, "imports"), session.clock.id());
  const batches = new Batches(sinkOf(session, seen, options), spool, options);
  try {
    const today = latest(dayOf(timestamp(session.clock)), options.today ?? "");
    const { secret, reviewers, store } = session.platform;
    const programmes = await declaredProgrammes(store);
    const intake = new Intake({ datasets, idKey: secret("id"), today, owner: options.owner, reviewers, programmes });
    for await (const piece of found) {
      const { report } = batches;
      report.read += 1;
      if (report.read % 1000 === 0) options.progress?.(report);
      if ("notHeld" in piece) {
        report.notHeld += 1;
        continue;
      }
      if ("reason" in piece) {
        await batches.reject(piece);
        continue;
      }
      const read = intake.read(piece.entry);
      if ("faults" in read) await batches.reject(rejectedFor(piece.at, read.faults));
      else if (!seen.add(read.record.id))
        await batches.reject({ at: piece.at, reason: "stands in this file already, further up" });
      else await batches.add(read.dataset, { at: piece.at, record: read.record }, read.policy);
    }
    await batches.end();
    const { report, concerned, delivered } = batches;
    return { report, seen, concerned: [...concerned.values()], delivered: [...delivered.values()] };
  } finally {
    await batches.settle();
    await spool.close();
  }
}

function sinkOf(session: OperatorSession, seen: SeenIds, { dryRun, addOnly }: IngestOptions): Sink {
  if (dryRun) return comparing(session, seen);
  return addOnly ? adding(session) : writing(session);
}

/** The first of the faults is the reason. */
function rejectedFor(at: string, faults: readonly Fault[]): Rejected {
  return { at, reason: lines(faults)[0] ?? "", ...told(faults) };
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}
