import { timestamp } from "../../core/clock.ts";
import { eraseStep } from "../../core/retention/erasure.ts";
import { byDataset } from "../../core/datasets.ts";
import type { HubRecord } from "../../core/record.ts";
import { pagesOf } from "../../core/store/pages.ts";
import { datasets, joining } from "../../records/datasets.ts";
import { isStanding, receivedAmong, receivedCollection, type ReceivedRow } from "../../session/following/rows.ts";
import { type OperatorSession, requestFor } from "../../session/operator.ts";

const operator = {
  caller: { id: "operator", name: "operator", role: "internal", owner: "", test: false },
  note: "gone from the feed that brought it",
} as const;

/** Records of one erasure. */
const atOnce = 100;

/**
 * Erases here what is gone there: it may have been erased, which a feed does not tell from a withdrawal. What a hold keeps is
 * withdrawn. Returns how many records went.
 */
export async function removeReceived(session: OperatorSession, rows: readonly ReceivedRow[]): Promise<number> {
  const { store, pictures } = session.platform;
  const parts = { store, pictures, datasets, clock: session.clock, audit: session.audit };
  const removed = await namedNowhereElse(session, rows);
  for (const [dataset, ids] of byDataset(datasets, removed))
    for (let from = 0; from < ids.length; from += atOnce) {
      const part = ids.slice(from, from + atOnce);
      for (let more = true; more;) {
        const reached = await eraseStep(parts, operator, dataset, part, null);
        const links = reached.links.map(({ id }) => id);
        await forget(session, [...(await receivedAmong(store, links)).values()]);
        for (const [owner, held] of await heldBy(session, dataset, reached.held))
          await requestFor(session, owner).writer().withdraw(dataset, held);
        ({ more } = reached);
      }
    }
  return removed.length;
}

/** Records that no other row names: where the hub there has other ids than before, the same one stands under two of them. */
async function namedNowhereElse({ platform }: OperatorSession, rows: readonly ReceivedRow[]): Promise<string[]> {
  const records = [...new Set(rows.map(({ record }) => record))];
  const going = new Set(rows.map(({ id }) => id));
  const page = { first: rows.length + 1 };
  const naming = await platform.store.findEach(receivedCollection, "record", records, { gone: false }, page);
  return records.filter((record) => (naming.get(record) ?? []).every(({ id }) => going.has(id)));
}

async function heldBy({ platform }: OperatorSession, dataset: Parameters<typeof eraseStep>[2], ids: readonly string[]) {
  const standing = await platform.store.getMany(dataset, ids);
  return Map.groupBy(standing.values(), ({ owner }) => owner);
}

/** Removes what is not named any more; a later line may name it again as it was. Returns how many records went. */
export async function drop(session: OperatorSession, rows: readonly ReceivedRow[]): Promise<number> {
  const removed = await removeReceived(session, rows.filter(isStanding));
  await forget(session, rows);
  const remembered = rows.filter(({ gone, digest }) => gone && digest != null);
  if (remembered.length > 0) await noteGone(session, remembered);
  return removed;
}

/** Removes what a feed brought that ends in records that are gone there and stand here as their owners' own. */
export async function dropJoined(session: OperatorSession, feed: string, ends: readonly string[]): Promise<number> {
  const { store } = session.platform;
  let went = 0;
  if (ends.length === 0) return went;
  for (const dataset of joining)
    for await (const page of pagesOf<HubRecord>(store, dataset, { end: { $in: ends } })) {
      const received = await receivedAmong(
        store,
        page.map(({ id }) => id),
      );
      went += await drop(
        session,
        [...received.values()].filter((row) => row.feed === feed),
      );
    }
  return went;
}

/** What went with its ends comes again as it was where they do. */
export async function forget(session: OperatorSession, rows: readonly ReceivedRow[]): Promise<void> {
  await discard(
    session,
    rows.filter(({ gone }) => !gone),
  );
}

/** Removes the rows alone, also of what is gone: an older version may come again. */
export async function discard({ platform: { store } }: OperatorSession, rows: readonly ReceivedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const $in = rows.map(({ id }) => id);
  await store.transaction((within) => within.discard(receivedCollection, { _id: { $in } }));
}

/** Notes that they are gone, so that no older version brings them back. */
export async function noteGone(session: OperatorSession, rows: readonly ReceivedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const updated = timestamp(session.clock);
  const gone = rows.map((row) => ({ ...row, gone: true, digest: null, updated }));
  await session.platform.store.transaction((within) => within.project(receivedCollection, gone));
}
