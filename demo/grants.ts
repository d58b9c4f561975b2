import { timestamp } from "../core/clock.ts";
import { operations } from "../records/operations/records.ts";
import { givingFor, type OperatorSession } from "../session/operator.ts";
import { programmeOperations } from "./programme-operations.ts";
import { idOf } from "./task-force.ts";

/** Who takes part in the operation of STOP, and gives access for it. */
const whose = { owner: "UTO", test: false };
/** Two who would sign in, if they were not invented. A team's keys would have texts that nobody was shown. */
const [officer, former] = ["SUB-DEMOOFFICER", "SUB-DEMOFORMEROFFICER"].map((id) => id.padEnd(30, "A"));
const monthMillis = 30 * 86_400_000;

/**
 * Gives two officers access for the running operation of a demo world that was taken in, as Utopia's desk would: the one
 * has it for a month from now, the other's is revoked. Nothing where that was done before, or without the operation.
 */
export async function demoGrants(session: OperatorSession): Promise<void> {
  const { platform, clock } = session;
  const operation = operationOf(session);
  const stands = (await platform.store.getMany(operations, [operation])).has(operation);
  if (!stands || (await platform.grants.list(whose, operation)).length > 0) return;
  const { grants } = givingFor(session, whose.owner);
  const until = new Date(clock.now() + monthMillis).toISOString();
  const usual = { case: operation, purposes: null, from: timestamp(clock), until };
  for (const subject of [officer, former]) {
    const to = { kind: "person", subject: subject ?? "" } as const;
    const given = { registers: ["SLTD", "TDAWN"], actions: ["check"], places: ["PORT-1"] } as const;
    const made = await grants.give({ ...usual, ...given, to });
    if (made && subject === former) await grants.revoke(made.id);
  }
}

/** Revokes them, as their operation is taken out. */
export async function endDemoGrants(session: OperatorSession): Promise<void> {
  const { grants } = givingFor(session, whose.owner);
  for (const { id } of await session.platform.grants.list(whose, operationOf(session))) await grants.revoke(id);
}

function operationOf(session: OperatorSession): string {
  const stop = programmeOperations.find(({ programme }) => programme === "STOP");
  if (!stop) throw new Error("the demo world has no operation of STOP");
  return idOf(session, stop);
}
