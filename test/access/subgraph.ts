import { pino } from "pino";
import { type Caller, boundsSchema } from "../../core/access/caller.ts";
import { ClaimSigner } from "../../core/access/claims.ts";
import type { Purpose } from "../../core/access/purposes.ts";
import type { SubgraphName } from "../../records/subgraphs.ts";
import { buildSubgraphApp } from "../../subgraphs/serve.ts";
import type { TestHub } from "../hub.ts";
import { addresseeAt } from "../introductions.ts";
import { callerOf, claimsOf } from "../world.ts";
import type { Role } from "./askers.ts";
import type { Ask } from "./asking.ts";

/** A subgraph of its own over the hub's store, asked directly with the claims that the gateway would sign. */
export async function subgraphOf({ hub, clock }: TestHub, name: SubgraphName) {
  const { audit, administration, platform } = hub;
  const log = pino({ level: "silent" });
  const app = await buildSubgraphApp(name, { platform, audit, administration, clock, log });
  const signer = new ClaimSigner(platform.secret("claims"), clock);
  const addressee = await addresseeAt(app, name, signer);
  const ask: Ask = async (role, { query, variables }) => {
    const payload = JSON.stringify({ query, variables });
    const stated = { purpose: role.purpose as Purpose, caseReference: role.case ?? null };
    const token = await signer.sign(addressee, claimsOf(clock, { caller: claimed(role), ...stated }), payload);
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const { body, headers: sent } = await app.inject({ method: "POST", url: "/graphql", payload, headers });
    const { data, errors = [] } = JSON.parse(body);
    return { headers: sent, body, data, errors };
  };
  return { ask, close: () => app.close() };
}

function claimed({ owner, test, rights, purposes, key }: Role): Caller {
  const bounds = boundsSchema.parse(key.bounds ?? {});
  return callerOf(owner, { test, scopes: rights, purposes: (purposes ?? null) as Caller["purposes"], bounds });
}
