import { yearsThen } from "../last-days.ts";
import { listThen, referenceThen, type ReferringThen, stampsThen } from "../references.ts";
import type { Db } from "./connection.ts";
import type { RowDocument, RowOperation } from "./document.ts";
import { logOf } from "./log.ts";

const atOnce = 500;

/**
 * To layout 3: see `references.ts`. Only what is still without is written, so that twice is as once. Policies come first
 * and the list last: where it stands all has been done.
 */
export async function addReferences(db: Db): Promise<void> {
  await numberPolicies(db);
  for (const kind of Object.keys(yearsThen)) {
    const waiting = db
      .collection(kind)
      .aggregate<Named>([
        { $match: { "_outbox.request": { $exists: true } } },
        { $unwind: "$_outbox" },
        ...naming("_outbox.record"),
      ]);
    await refer(db, waiting);
  }
  // After the outboxes: what is moved from them meanwhile is found here.
  await refer(db, logOf(db).aggregate<Named>(naming("record")));
  const { id, owner, policy, test, ...list } = { ...listThen, ...stampsThen };
  await put(db, "policyList", [{ id, owner, policy, test, ...list }]);
}

interface Named {
  readonly _id: ReferringThen;
}

/** Each owner with each policy that its versions name, once. */
function naming(record: string): object[] {
  const pair = { policy: `$${record}.policy`, owner: `$${record}.owner` };
  return [{ $match: { [`${record}.policy`]: { $gt: "" } } }, { $group: { _id: pair } }];
}

async function refer(db: Db, found: AsyncIterable<Named>): Promise<void> {
  let references: ReturnType<typeof referenceThen>[] = [];
  for await (const { _id } of found) {
    references.push(referenceThen(_id));
    if (references.length < atOnce) continue;
    await put(db, "policyReference", references);
    references = [];
  }
  await put(db, "policyReference", references);
}

type Row = Omit<ReturnType<typeof referenceThen>, "idle">;

async function put(db: Db, collection: string, rows: readonly Row[]): Promise<void> {
  const operations = rows.map((row): RowOperation => {
    const { id, owner, policy, test, version, created } = row;
    const own = { _version: version, _digest: null, _created: created, _live: true, _record: row, _outbox: [] };
    const $setOnInsert = { owner, policy, test, ...own };
    return { updateOne: { filter: { _id: id }, update: { $setOnInsert }, upsert: true } } as RowOperation;
  });
  if (operations.length > 0) await db.collection<{ readonly _id: string }>(collection).bulkWrite(operations);
}

/** Policies have no history from here on: they never change. The last place of the log stays taken, whatever is in it. */
async function numberPolicies(db: Db): Promise<void> {
  const numbered = { since: 1, swept: false, "_record.since": 1, _outbox: [] };
  await db.collection<RowDocument>("policy").updateMany({ since: { $exists: false } }, { $set: numbered });
  const last = await logOf(db).findOne({}, { sort: { _id: -1 }, projection: { _id: 1 } });
  if (last) await logOf(db).deleteMany({ collection: "policy", _id: { $lt: last._id } });
}
