import { auditFolder } from "../../../core/audit/open.ts";
import { declarationSchema, declare } from "../../../core/check-counts/expectations.ts";
import { AuditCounts } from "../../../core/operation-counts/from-audit.ts";
import { HitCounts } from "../../../session/results/hit-counts.ts";
import { type Asker, openTestHub } from "../../hub.ts";
import type { Said } from "../../world.ts";

const always = async () => true;

/** What counts all that the hub has answered. */
export function countingOf({ hub, clock }: Pick<Awaited<ReturnType<typeof openTestHub>>, "hub" | "clock">) {
  const { store, places, data } = hub.platform;
  const checks = new AuditCounts({ folder: auditFolder(data), store, clock });
  const hits = new HitCounts({ store, places, clock });
  return async () => {
    await checks.look(always);
    await hits.look(always);
  };
}

/** A hub whose bureaus check in an operation of UTO's, and whose followers count when the test says so. */
export async function openResultsHub(hubOpened?: Awaited<ReturnType<typeof openTestHub>>, planned: Said = {}) {
  const hub = hubOpened ?? (await openTestHub());
  const { platform } = hub.hub;
  const { store } = platform;
  for (const number of ["XZ0001", "XZ0002"])
    await hub.world.write("documentReport", { type: "PASSPORT", number, issuer: "UTO", fraudType: "STOLEN" });
  const operation = await hub.world.write("operation", {
    programme: "STOP",
    name: "Lighthouse",
    phase: "EVALUATION",
    ...planned,
  });
  const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "operator", request: "declaring" };
  const expected = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "24:00", perHour: 2 }];
  for (const owner of ["GRC", "NLD"])
    await declare(
      store,
      declarationSchema.parse({ owner, borderPoints: ["PORT-1", "PORT-2"].map((code) => ({ code, expected })) }),
      stamp,
    );

  const count = countingOf(hub);
  const mutation = `mutation ($number: String!, $place: String) {
    checkDocument(document: { number: $number, type: PASSPORT, issuer: "UTO" }, at: { place: $place }) {
      verdict candidates { hit { id } }
    }
  }`;
  /** Checks one document at a border point, in the operation. */
  const check = async (owner: string, { number = "XZ9999", place = "PORT-1", ...more }: Check = {}) => {
    const asker: Asker = { owner, scopes: ["document:check", "hit:read", "hitResult:write"], ...more };
    const variables = { number, place };
    const { data: said } = await hub.ask(asker, mutation, { variables, headers: { "hub-case": operation } });
    const [met] = said.checkDocument.candidates as { hit: { id: string } }[];
    return { verdict: said.checkDocument.verdict as string, hit: met?.hit.id ?? null };
  };
  const ask = (owner: Asker, query: string, variables: object = {}) =>
    hub.ask(owner, query, { variables: { operation, ...variables } });
  return { hub, operation, store, count, check, ask };
}

interface Check {
  readonly number?: string;
  readonly place?: string;
  readonly test?: boolean;
}
