import type { Caller } from "../core/access/caller.ts";
import { timestamp } from "../core/clock.ts";
import { recordId } from "../core/record-id.ts";
import { namedOnly } from "../records/checking/document.ts";
import { deployments } from "../records/operations/deployments.ts";
import { operations } from "../records/operations/records.ts";
import type { MadeGrant } from "../session/grants/book.ts";
import { givingFor, type OperatorSession } from "../session/operator.ts";
import { RequestSession } from "../session/request.ts";
import { passportNumberOf } from "./documents.ts";
import { ofDemo } from "./hits.ts";
import { identityOf } from "./identity.ts";
import { openDeployments, teamSize } from "./open-deployments.ts";
import { programmeOperations } from "./programme-operations.ts";
import type { WorldSize } from "./size.ts";
import { idOf } from "./task-force.ts";

/** Who takes part in the operation of STOP, and gives access for it and for its own deployments. */
const whose = { owner: "UTO", test: false };
/** Two who would sign in, if they were not invented. */
const [officer, former] = ["SUB-DEMOOFFICER", "SUB-DEMOFORMEROFFICER"].map((id) => id.padEnd(30, "A"));
const dayMillis = 86_400_000;
/** Where all of them check. */
const place = "PORT-1";

/**
 * Gives access for a demo world that was taken in, as Utopia's desk would. Two officers have it for the running operation:
 * the one for a month from now, the other's is revoked. Each deployment has a team, whose keys have texts that nobody is
 * shown; the team of the one that goes on has checked. Nothing where that was done before, or without what it is for.
 */
export async function demoGrants(session: OperatorSession, { seed }: Pick<WorldSize, "seed">): Promise<void> {
  await toOfficers(session);
  for (const entry of openDeployments) {
    const made = await toTeam(session, entry);
    if (made && entry.until === null) await checkAsTeam(session, made, seed);
  }
}

async function toOfficers(session: OperatorSession): Promise<void> {
  const operation = operationOf(session);
  if (!(await isOpen(session, operation))) return;
  const { grants } = givingFor(session, whose.owner);
  for (const subject of [officer, former]) {
    const to = { kind: "person", subject: subject ?? "" } as const;
    const given = { registers: ["SLTD", "TDAWN"], actions: ["check"], places: [place] } as const;
    const made = await grants.give({ case: operation, purposes: null, ...monthFrom(session), ...given, to });
    if (made && subject === former) await grants.revoke(made.id);
  }
}

/** For as long as the event lasts, or for a month from now where nobody has said how long that is. */
async function toTeam(session: OperatorSession, entry: (typeof openDeployments)[number]): Promise<MadeGrant | null> {
  const deployment = deploymentOf(session, entry);
  if (!(await isOpen(session, deployment))) return null;
  const { event = "", from, until, grantedAccess: registers = [] } = entry;
  const lasts = (last: string) => ({
    from: `${from}T00:00:00Z`,
    until: new Date(Date.parse(last) + dayMillis).toISOString(),
  });
  return givingFor(session, whose.owner).grants.give({
    case: deployment,
    to: { kind: "team", label: event, keys: teamSize },
    registers,
    actions: ["check", "read", "search", "follow_up"],
    places: [place],
    purposes: ["border-control"],
    ...(until ? lasts(until) : monthFrom(session)),
  });
}

/** Two travellers of whom nothing is known, and one with a passport that is reported. */
async function checkAsTeam(session: OperatorSession, { grant, keys }: MadeGrant, seed: number): Promise<void> {
  const { platform } = session;
  const caller = await platform.keys.check(keys[0]?.text ?? "");
  if (!caller) return;
  const numbers = ["TEAM0001", "TEAM0002", passportNumberOf(identityOf({ seed, test: false, index: 0 }))];
  for (const [at, number] of numbers.entries()) {
    const { checks } = asTeam(session, caller, grant.case, `${ofDemo}team-${at + 1}`);
    const circumstances = { place, operation: grant.case, tell: null };
    await checks.document(namedOnly({ number, type: "PASSPORT", issuer: null }), {
      circumstances,
      idempotencyKey: null,
    });
  }
  await platform.checkCounts.settle();
}

function asTeam(session: OperatorSession, caller: Caller, caseReference: string, requestId: string): RequestSession {
  const modes = { partner: "ids-only", analyst: "ids-only", internal: "ids-only" } as const;
  const request = { requestId, clientRequestId: null, arrived: session.clock.now(), documentModes: modes };
  return new RequestSession(session, { caller, purpose: "border-control", caseReference, ...request });
}

/** Revokes them, as what they are for is taken out. */
export async function endDemoGrants(session: OperatorSession): Promise<void> {
  const { grants } = givingFor(session, whose.owner);
  for (const named of [operationOf(session), ...openDeployments.map((entry) => deploymentOf(session, entry))])
    for (const { id } of await session.platform.grants.list(whose, named)) await grants.revoke(id);
}

/** Whether it stands, and nobody has access for it. */
async function isOpen({ platform: { store, grants } }: OperatorSession, named: string): Promise<boolean> {
  const found = [await store.getMany(operations, [named]), await store.getMany(deployments, [named])];
  return found.some((one) => one.has(named)) && (await grants.list(whose, named)).length === 0;
}

function monthFrom({ clock }: OperatorSession): { readonly from: string; readonly until: string } {
  return { from: timestamp(clock), until: new Date(clock.now() + 30 * dayMillis).toISOString() };
}

function operationOf(session: OperatorSession): string {
  const stop = programmeOperations.find(({ programme }) => programme === "STOP");
  if (!stop) throw new Error("the demo world has no operation of STOP");
  return idOf(session, stop);
}

function deploymentOf({ platform }: OperatorSession, { reference }: { readonly reference: string }): string {
  return recordId(platform.secret("id"), deployments, whose.test, whose.owner, reference);
}
