import { Mendable } from "../core/mendable.ts";
import { pagesOf } from "../core/store/pages.ts";
import { datasets } from "../records/datasets.ts";
import { numbered } from "../session/entry.ts";
import { ingest } from "../session/ingest.ts";
import type { SeenIds } from "../session/ingest/seen.ts";
import type { OperatorSession } from "../session/operator.ts";
import { today } from "./dates.ts";
import { demoHitsIn } from "./hits.ts";
import { reviewsOfAlerts } from "./reviews.ts";
import { demoTaskForceIn } from "./task-force.ts";
import { demoWorld } from "./world.ts";
import type { WorldSize } from "./size.ts";

/** The store holds what is not the demo world's: an invented record must not stand among others, or in one's place. */
export class ForeignRecords extends Mendable {}

const elsewhere =
  "Nothing was written. The demo world goes into a store of its own: set HUB_DATA to a new folder, or HUB_STORE to a new database. Another demo world is taken out with demo --remove and its --persons and --seed.";

/** Throws `ForeignRecords` where the store holds a record that is not this world's, or has other contents than there. */
export async function refuseForeign(session: OperatorSession, size: WorldSize): Promise<void> {
  const { store } = session.platform;
  const kinds = [...datasets.values()];
  const first = await Promise.all(kinds.map((dataset) => store.find(dataset, {}, { first: 1 })));
  if (first.flat().length === 0) return;
  const { seen, report } = await ingest(session, numbered(demoWorld(size)), { dryRun: true, today });
  if (report.changed > 0)
    throw new ForeignRecords(
      `The store holds ${report.changed} records under names of this demo world's, with other contents. ${elsewhere}`,
    );
  const foreign = await foreignIn(session, seen);
  if (foreign)
    throw new ForeignRecords(
      `The store holds records that are not this demo world's, ${foreign} for one. ${elsewhere}`,
    );
}

async function foreignIn(session: OperatorSession, seen: SeenIds): Promise<string | null> {
  const { store } = session.platform;
  const ofHits = (await demoHitsIn(session)).map(({ record }) => record.id);
  const ofReviews = (await reviewsOfAlerts(session, (alert) => seen.has(alert))).map(({ id }) => id);
  const ofTaskForce = (await demoTaskForceIn(session)).map(({ record }) => record.id);
  const followed = new Set([...ofHits, ...ofReviews, ...ofTaskForce]);
  for (const dataset of datasets.values())
    for await (const page of pagesOf(store, dataset, {}, { first: 1_000 })) {
      const foreign = page.find(({ id }) => !seen.has(id) && !followed.has(id));
      if (foreign) return foreign.id;
    }
  return null;
}
