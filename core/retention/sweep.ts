import { sweepPolicies } from "../access/policies/sweep.ts";
import { datasetOf, type Datasets } from "../datasets.ts";
import type { Dataset } from "../record.ts";
import { timestamp } from "../clock.ts";
import { type PictureSweep, sweepPictures, TooManyOfNobody } from "../pictures/sweep.ts";
import type { Collection, Filter, Stamp } from "../store/port.ts";
import { tombstoneCollection } from "../lifetime/collections.ts";
import { type Day, dayOf } from "../lifetime/days.ts";
import { type ErasureParts, type Erasing, eraseStep, type Reached, reach } from "./erasure.ts";
import { eraseNotes } from "./erasure-notes.ts";
import { Lease } from "../jobs/lease.ts";
import { pagesOf } from "../store/pages.ts";

export interface SweepOptions {
  /** Counts what would be erased, and erases nothing. */
  readonly dryRun?: boolean;
  /** Erases even where so much is due at once that something is likely wrong. */
  readonly force?: boolean;
  readonly progress?: (swept: Readonly<Swept>) => void;
  /** Asked before each step: whether to leave the rest to the next sweep. */
  readonly ended?: () => boolean;
}

/** What a sweep came to. */
export interface Swept {
  /** The day of the sweep: what had its last day before it is erased. */
  readonly day: Day;
  /** Records past their last day, withdrawn ones among them; a link is counted there where it is due itself. */
  due: number;
  erased: number;
  /** Links that went because a record they join did. In a dry run those of two records are counted twice. */
  links: number;
  held: number;
  /** Handling policies that nothing named any more. */
  policies: number;
  /** Pictures that their records name no more, and objects of pictures that nobody knew of. */
  pictures: number;
  /** Erased records and links, by owner. */
  owners: Record<string, number>;
}

/** Why nothing was swept. */
export class SweepRefused extends Error {}

const batchSize = 100;

/** **Our rule**: where a day wants more than so many records of a kind, and more than a tenth of it, a clock is wrong. */
const suspicious = { records: 1000, share: 0.1 };

/** As whom the audit names the hub where it removes what is past its time. */
export const retention = { id: "retention", name: "retention", role: "internal", owner: "", test: false } as const;

const sweeper: Erasing = {
  caller: retention,
  note: "retention sweep",
};

/**
 * Erases every record whose last day is over and that nobody holds, and what withdrawn ones have left; then sweeps the
 * policies that nothing names any more. One process at a time does it; one that is stopped in the middle has erased what it has, and the next goes on with the rest. Throws
 * `SweepRefused`.
 */
export async function sweep(parts: ErasureParts, options: SweepOptions = {}): Promise<Swept> {
  const lease = new Lease(parts.store, parts.clock, { job: "retention" });
  const keepOn = async () => {
    if (options.ended?.()) throw new SweepRefused("this process is stopping.");
    if (!options.dryRun && !(await lease.take())) throw new SweepRefused("another process is sweeping just now.");
  };
  await keepOn();
  try {
    return await sweepAll(parts, options, keepOn);
  } finally {
    if (!options.dryRun) await lease.release();
  }
}

async function sweepAll(parts: ErasureParts, options: SweepOptions, keepOn: () => Promise<void>): Promise<Swept> {
  const day = dayOf(timestamp(parts.clock));
  const swept: Swept = { day, due: 0, erased: 0, links: 0, held: 0, policies: 0, pictures: 0, owners: {} };
  const past: Filter = { due: { $lt: day } };
  for (const collection of [...parts.datasets.values(), tombstoneCollection] as Collection[])
    swept.due += await countDue(parts, collection, past, options);
  options.progress?.(swept);
  for (const collection of [...parts.datasets.values(), tombstoneCollection] as Collection[]) {
    // What is held stays, and is passed over.
    for await (const page of pagesOf(parts.store, collection, past, { first: batchSize })) {
      const ids = page.map(({ id }) => id);
      for (const [dataset, some] of byDataset(parts.datasets, ids)) {
        await keepOn();
        count(swept, await (options.dryRun ? counted : erased)(parts, dataset, some, day));
      }
      options.progress?.(swept);
    }
  }
  if (options.dryRun) return swept;
  await keepOn();
  const stamp = () => ({ at: timestamp(parts.clock), by: retention.id, request: parts.clock.id() });
  await eraseNotes(parts.store, day, stamp());
  swept.policies = await sweepPolicies({ ...parts, keepOn });
  swept.pictures = await sweptPictures({ ...parts, keepOn }, stamp());
  return swept;
}

async function sweptPictures(parts: PictureSweep, stamp: Stamp): Promise<number> {
  try {
    return await sweepPictures(parts, stamp);
  } catch (error) {
    if (error instanceof TooManyOfNobody) throw new SweepRefused(error.message);
    throw error;
  }
}

async function countDue(
  { store }: ErasureParts,
  collection: Collection,
  past: Filter,
  { force, dryRun }: SweepOptions,
): Promise<number> {
  const due = await store.count(collection, past);
  if (force || dryRun || due <= suspicious.records) return due;
  const all = await store.count(collection, {});
  if (due <= all * suspicious.share) return due;
  throw new SweepRefused(
    `${due} of ${all} records of the kind ${collection.name} are past their last day. If the machine's clock is right, sweep with --force.`,
  );
}

function byDataset(datasets: Datasets, ids: readonly string[]): [Dataset, string[]][] {
  const found = Map.groupBy(ids, (id) => datasetOf(datasets, id));
  return [...found].filter((one): one is [Dataset, string[]] => one[0] !== null);
}

/** In one step, whatever the number of links: nothing is erased that would make a transaction long. */
async function counted(parts: ErasureParts, dataset: Dataset, ids: readonly string[], day: Day): Promise<Reached[]> {
  return [await reach(parts.store, parts, dataset, ids, day, day, Infinity)];
}

/** As many steps as the links of these records need. */
async function erased(parts: ErasureParts, dataset: Dataset, ids: readonly string[], day: Day): Promise<Reached[]> {
  const steps: Reached[] = [];
  do steps.push(await eraseStep(parts, sweeper, dataset, ids, day));
  while (steps.at(-1)?.more);
  return steps;
}

function count(swept: Swept, steps: readonly Reached[]): void {
  for (const { records, links } of steps) {
    swept.erased += records.length;
    swept.links += links.length;
    for (const { owner } of [...records, ...links]) swept.owners[owner] = (swept.owners[owner] ?? 0) + 1;
  }
  swept.held += steps.at(-1)?.held.length ?? 0;
}
