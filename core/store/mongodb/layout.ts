import { layoutAfter, stepsFrom } from "../layout.ts";
import { type Db, maxTimeMS } from "./connection.ts";
import { addReferences } from "./references.ts";
import { addLastDays } from "./steps.ts";

/** Brings a database from one layout to the next. Hubs that start together may both run it: twice must be as once. */
export type MongodbStep = (db: Db) => Promise<void>;

/** From layout 1 on. */
export const mongodbSteps: readonly MongodbStep[] = [addLastDays, addReferences];

interface LayoutDocument {
  readonly _id: "hub";
  readonly layout: number;
}

/** Stands beside the hub's collections while a backup is put back into them; part of no state. */
export const fillMark = "restoring";

export async function isBeingFilled(db: Db): Promise<boolean> {
  return (await db.collection(fillMark).findOne({}, { maxTimeMS })) !== null;
}

/** Brings the database to the layout of now. Throws, and changes nothing, where a newer hub wrote it. */
export async function prepareLayout(db: Db, steps: readonly MongodbStep[]): Promise<void> {
  const numbers = db.collection<LayoutDocument>("layout");
  if (await isBeingFilled(db))
    throw new Error(
      "a restore into this database has not ended. If none is running, drop the database and restore again.",
    );
  const ours = layoutAfter(steps);
  const kept = await numbers.findOne({ _id: "hub" }, { maxTimeMS });
  if (kept?.layout === ours) return;
  let reached = kept?.layout ?? ((await holdsData(db)) ? 1 : ours);
  const keep = () => numbers.updateOne({ _id: "hub" }, { $max: { layout: reached } }, { upsert: true });
  for (const step of stepsFrom(reached, steps)) {
    await step(db);
    reached += 1;
    await keep();
  }
  await keep();
}

/** Data from before there were numbers is in the first layout. */
async function holdsData(db: Db): Promise<boolean> {
  return (await db.listCollections({ name: "versions" }, { nameOnly: true }).toArray()).length > 0;
}
