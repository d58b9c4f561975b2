import { lastDayThen, type RecordThen, tombstoneThen, yearsThen } from "../last-days.ts";
import type { Db } from "./connection.ts";
import type { RowDocument, RowOperation } from "./document.ts";

const atOnce = 500;

/** To layout 2: see `last-days.ts`. Only what is still without is written, so that twice is as once. */
export async function addLastDays(db: Db): Promise<void> {
  for (const kind of Object.keys(yearsThen)) {
    const rows = db.collection<RowDocument>(kind);
    await inBatches(db, kind, rows.find({ _live: true, due: { $exists: false } }), async (row) => {
      const { _created = "", _record } = row;
      const due = lastDayThen(kind, _created, (_record as RecordThen | undefined)?.reviewBy);
      return { updateOne: { filter: { _id: row._id }, update: { $set: { due } } } } as RowOperation;
    });
    await inBatches(db, "remnant", rows.find({ _live: false, _created: { $exists: true } }), async (row) => {
      const last = await lastSaid(db, kind, row);
      if (!last) return null;
      const record = tombstoneThen(kind, row._created ?? "", last);
      const header = { owner: record.owner, policy: "", test: record.test, due: record.due };
      const own = { _version: 1, _digest: null, _created: record.created, _live: true, _record: record, _outbox: [] };
      const $setOnInsert = { ...header, ...own, ...(record.ends.length > 0 && { end: record.ends }) };
      return { updateOne: { filter: { _id: row._id }, update: { $setOnInsert }, upsert: true } } as RowOperation;
    });
  }
}

async function inBatches(
  db: Db,
  into: string,
  rows: AsyncIterable<RowDocument>,
  operationFor: (row: RowDocument) => Promise<RowOperation | null>,
): Promise<void> {
  let operations: RowOperation[] = [];
  const write = async () => {
    if (operations.length > 0) await db.collection<{ readonly _id: string }>(into).bulkWrite(operations);
    operations = [];
  };
  for await (const row of rows) {
    const operation = await operationFor(row);
    if (operation) operations.push(operation);
    if (operations.length >= atOnce) await write();
  }
  await write();
}

/** The last version of a withdrawn record that said anything: in its outbox, or in the log. */
async function lastSaid(db: Db, kind: string, { _id, _outbox }: RowDocument): Promise<RecordThen | null> {
  const waiting = _outbox.findLast(({ record }) => record !== null);
  if (waiting) return waiting.record;
  const said = { collection: kind, id: _id, record: { $ne: null } };
  const found = await db.collection("versions").findOne(said, { sort: { version: -1 } });
  return (found?.["record"] as RecordThen | undefined) ?? null;
}
