import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone } from "../../world.ts";
import type { Role } from "../../access/askers.ts";
import { subgraphOf } from "../../access/subgraph.ts";
import { checkPassport, desk, stolenPassport } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const planned = { programme: "STOP", name: "Harbour week", phase: "RUNNING" };
const query = `query ($id: ID!) { operation(id: $id) { hits { totalCount nodes { id } } } }`;
const ask = async (owner: string, id: string) => (await hub.ask(desk(owner), query, { variables: { id } })).data;

/** An operation in which a bureau's check met a stolen passport of UTO. */
async function hitIn(number: string, said: Parameters<typeof checkPassport>[3] = {}, policy = {}) {
  const operation = await hub.world.write("operation", { ...planned, owner: "D", ...policy });
  await stolenPassport(hub, number);
  const { hits } = await checkPassport(hub, "D", number, said, { "hub-case": operation });
  return { operation, hits };
}

describe("the hits of an operation", () => {
  it("are those of checks that named it as their case", async () => {
    const { operation, hits } = await hitIn("XZ0000001");
    await stolenPassport(hub, "XZ0000002");
    await checkPassport(hub, "D", "XZ0000002");
    for (const owner of ["D", "UTO"])
      expect(await ask(owner, operation)).toEqual({
        operation: { hits: { totalCount: 1, nodes: [{ id: hits[0] }] } },
      });
  });

  it("are not found by whoever is not told where a check was made", async () => {
    const { operation, hits } = await hitIn("XZ0000003", { tell: "HIT" });
    expect(hits).toHaveLength(1);
    expect(await ask("UTO", operation)).toEqual({ operation: { hits: { totalCount: 0, nodes: [] } } });
  });

  it("are nothing to whom the operation is hidden, though its id is asked of the subgraph itself", async () => {
    const { operation, hits } = await hitIn("XZ0000004", {}, { policy: ownerAlone });
    expect(await ask("UTO", operation)).toEqual({ operation: null });
    const { ask: askChecks, close } = await subgraphOf(hub, "checks");
    const asker = { owner: "UTO", test: false, rights: ["*:read", "*:search"], purpose: "border-control", key: {} };
    const found = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Operation { hits { totalCount } } } }`;
    const variables = { all: [{ __typename: "Operation", id: operation }] };
    const told = async (owner: string) =>
      (await askChecks({ ...asker, owner } as unknown as Role, { query: found, variables })).data;
    expect(await told("D")).toEqual({ _entities: [{ hits: { totalCount: hits.length } }] });
    expect(await told("UTO")).toEqual({ _entities: [{ hits: { totalCount: 0 } }] });
    await close();
  });
});
