import { lines } from "../core/faults.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Draft } from "../core/store/port.ts";
import { datasets } from "../records/datasets.ts";
import { standsSo } from "../core/transitions.ts";
import { alerts } from "../records/specimens/records.ts";
import { alertReviews } from "../records/specimens/reviews.ts";
import { removeDemoAgreements } from "./agreements.ts";
import { today } from "./dates.ts";
import { Intake } from "../session/intake.ts";
import { type OperatorSession, requestFor } from "../session/operator.ts";
import { demoHitsIn } from "./hits.ts";
import { reviewsOfAlerts } from "./reviews.ts";
import { endDemoGrants } from "./grants.ts";
import { demoTaskForceIn } from "./task-force.ts";
import { removeDemoTraffic } from "./traffic.ts";
import { demoWorld } from "./world.ts";
import type { WorldSize } from "./size.ts";

/** What became of a demo world's records; `read` is the sum of the others. */
export interface Removed {
  read: number;
  withdrawn: number;
  /** Not in the store. */
  absent: number;
  /** In the store with other contents, which are somebody's: they stay. */
  kept: number;
}

interface Batch {
  readonly dataset: Dataset;
  readonly owner: string;
  readonly drafts: Draft<HubRecord>[];
}

const batchSize = 500;

/** Takes the world out of the store with its pictures, what was done in it first, then links, since they are nothing without their ends. */
export async function removeWorld(session: OperatorSession, size: WorldSize): Promise<Removed> {
  const removed: Removed = { read: 0, withdrawn: 0, absent: 0, kept: 0 };
  await endDemoGrants(session);
  for (const { dataset, record } of [...(await demoHitsIn(session)), ...(await demoTaskForceIn(session))]) {
    const { id, owner, version } = record;
    const [outcome] = await requestFor(session, owner)
      .writer()
      .withdraw(dataset, [{ id, expected: version }]);
    removed.read += 1;
    removed[outcome?.result === "withdrawn" ? "withdrawn" : "kept"] += 1;
  }
  const ofAlerts = new Set<string>();
  for (const links of [true, false])
    for (const batch of batchesOf(session, size, links)) {
      await withdraw(session, batch, removed);
      if (batch.dataset.name === "alert") for (const { id } of batch.drafts) ofAlerts.add(id);
    }
  await withdrawReviews(session, ofAlerts, removed);
  await removeDemoAgreements(session);
  await removeDemoTraffic(session);
  return removed;
}

/** Reviews go with their alerts. */
async function withdrawReviews(session: OperatorSession, ids: ReadonlySet<string>, removed: Removed): Promise<void> {
  const standing = await session.platform.store.getMany(alerts, [...ids]);
  for (const { id, owner } of await reviewsOfAlerts(session, (alert) => ids.has(alert) && !standing.has(alert))) {
    const [outcome] = await requestFor(session, owner).writer().withdraw(alertReviews, [{ id }]);
    removed.read += 1;
    removed[outcome?.result === "withdrawn" ? "withdrawn" : "kept"] += 1;
  }
}

function* batchesOf(session: OperatorSession, size: WorldSize, links: boolean): Generator<Batch> {
  const intake = new Intake({
    datasets,
    idKey: session.platform.secret("id"),
    today,
    reviewers: session.platform.reviewers,
  });
  const batches = new Map<string, Batch>();
  for (const entry of demoWorld(size)) {
    if (!("reference" in entry) !== links) continue;
    const read = intake.read({ ...entry });
    if ("faults" in read) throw new Error(`a record of the demo world is refused: ${lines(read.faults).join("; ")}`);
    const { dataset, record } = read;
    const name = `${dataset.name} ${record.owner}`;
    const batch = batches.getOrInsertComputed(name, () => ({ dataset, owner: record.owner, drafts: [] }));
    batch.drafts.push(record);
    if (batch.drafts.length < batchSize) continue;
    yield batch;
    batches.delete(name);
  }
  yield* batches.values();
}

async function withdraw(session: OperatorSession, { dataset, owner, drafts }: Batch, removed: Removed): Promise<void> {
  const ids = drafts.map(({ id }) => id);
  const standing = await session.platform.store.getMany(dataset, ids);
  const own = drafts.flatMap((draft) => {
    const before = standing.get(draft.id);
    return before && standsSo(dataset, before, draft) ? [before] : [];
  });
  for (const record of own) await removePictures(session, dataset, record);
  const those = own.map(({ id, version }) => ({ id, expected: version }));
  const outcomes = those.length > 0 ? await requestFor(session, owner).writer().withdraw(dataset, those) : [];
  const withdrawn = outcomes.filter(({ result }) => result === "withdrawn").length;
  removed.read += drafts.length;
  removed.withdrawn += withdrawn;
  removed.absent += drafts.length - standing.size;
  removed.kept += standing.size - withdrawn;
}

/** While the record stands: of one that is withdrawn nobody can remove any. */
async function removePictures(session: OperatorSession, dataset: Dataset, record: HubRecord): Promise<void> {
  const { id, owner, test } = record;
  for (const name of dataset.pictureNames(record))
    if (await session.platform.pictures.find(id, name))
      await requestFor(session, owner, test).looking.pictures.remove(id, name);
}
