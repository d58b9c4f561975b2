import { timestamp } from "../../core/clock.ts";
import { eraseStep } from "../../core/retention/erasure.ts";
import { byDataset } from "../../core/datasets.ts";
import { datasets } from "../../records/datasets.ts";
import { receivedAmong, receivedCollection, type ReceivedRow } from "../../session/following/rows.ts";
import { type OperatorSession, requestFor } from "../../session/operator.ts";

const operator = {
  caller: { id: "operator", name: "operator", role: "internal", owner: "", test: false },
  note: "gone from the feed that brought it",
} as const;

/** Records of one erasure. */
const atOnce = 100;

/**
 * Erases here what is gone there: it may have been erased, which a feed does not tell from a withdrawal. What a hold keeps is
 * withdrawn.
 */
export async function removeReceived(session: OperatorSession, rows: readonly ReceivedRow[]): Promise<void> {
  const { store, pictures } = session.platform;
  const parts = { store, pictures, datasets, clock: session.clock, audit: session.audit };
  const removed = rows.map(({ record }) => record);
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
}

async function heldBy({ platform }: OperatorSession, dataset: Parameters<typeof eraseStep>[2], ids: readonly string[]) {
  const standing = await platform.store.getMany(dataset, ids);
  return Map.groupBy(standing.values(), ({ owner }) => owner);
}

/** What went with its ends comes again as it was where they do. */
export async function forget({ platform: { store } }: OperatorSession, rows: readonly ReceivedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const $in = rows.filter(({ gone }) => !gone).map(({ id }) => id);
  await store.transaction((within) => within.discard(receivedCollection, { _id: { $in } }));
}

/** Notes that they are gone, so that no older version brings them back. */
export async function noteGone(session: OperatorSession, rows: readonly ReceivedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const updated = timestamp(session.clock);
  const gone = rows.map((row) => ({ ...row, gone: true, updated }));
  await session.platform.store.transaction((within) => within.project(receivedCollection, gone));
}
