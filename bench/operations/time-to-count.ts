import { setTimeout as wait } from "node:timers/promises";
import { systemClock } from "../../core/clock.ts";
import { operationHeadCollection } from "../../core/operation-counts/rows.ts";
import { countOperations } from "../../gateway/background/operation-counts.ts";
import { type OperatorSession, requestFor } from "../../session/operator.ts";

/** The longest of twenty, in milliseconds: from a check that is durable in the audit to its count. */
export async function timeToCount(session: OperatorSession, operation: string): Promise<number> {
  const { store, places, data } = session.platform;
  const log = { error: (error: unknown) => console.error(error) };
  const end = countOperations({ store, places, data, clock: systemClock, log });
  const changed = async () => (await store.getMany(operationHeadCollection, [operation])).get(operation)?.changed ?? 0;
  const { caller } = requestFor(session, "UTO");
  const counted = [{ operation, place: "PORT-1", kind: "document", verdict: "NO_RECORD", times: 1 }];
  let longest = 0;
  for (let run = 0; run < 20; run += 1) {
    const before = await changed();
    await session.checkAudit.append({ kind: "read", requestId: session.clock.id(), caller, status: 200, counted });
    const from = performance.now();
    while ((await changed()) === before) await wait(5);
    longest = Math.max(longest, performance.now() - from);
  }
  await end();
  return Math.round(longest);
}
