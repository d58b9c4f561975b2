import { leaveTombstones } from "../lifetime/timing.ts";
import type { Dataset, HubRecord } from "../record.ts";
import type { Outcome, Stamp, StoreSession } from "../store/port.ts";
import type { Caller } from "./caller.ts";
import { type Carrying, carryOn } from "./carrying.ts";
import { absent } from "./write-outcomes.ts";

/** Withdraws what stands of the caller's own, as far as it knows of it; outcomes in the order of the withdrawals. */
export async function removeOwn(
  session: StoreSession,
  by: Carrying & { readonly caller: Pick<Caller, "owner"> },
  dataset: Dataset,
  withdrawals: readonly { id: string; expected?: number }[],
  stamp: Stamp,
): Promise<Outcome[]> {
  const { caller, knows = () => true } = by;
  const ids = withdrawals.map(({ id }) => id);
  const found = await session.getMany<HubRecord>(dataset, ids, { owner: caller.owner });
  const own = new Map([...found].filter(([, record]) => knows(record)));
  const outcomes = await session.remove(
    dataset,
    withdrawals.filter(({ id }) => own.has(id)),
    stamp,
  );
  const gone = await leaveTombstones(session, dataset, own, outcomes, stamp);
  for (const one of gone) await carryOn(session, by, { id: one, owner: null, policy: null });
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  return ids.map((one) => byId.get(one) ?? absent(one));
}
