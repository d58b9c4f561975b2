import { afterEach, beforeEach, expect, it } from "vitest";
import { policySchema } from "../../../core/access/policies/policy.ts";
import { checkCountCollection } from "../../../core/check-counts/counts.ts";
import { subgraphNames } from "../../../records/subgraphs.ts";
import { openRemoteHub } from "../../hub.ts";
import { desk, hitOf, reply, stolenPassport } from "./bureaus.ts";
import { CheckPoint } from "./checking.ts";
import { agree, flight, hitsOf, jobOf, keyOf, passport, screenDocuments, skyways } from "./screening-hub.ts";

let hub: Awaited<ReturnType<typeof openRemoteHub>>;
let point: CheckPoint;
beforeEach(async () => {
  hub = await openRemoteHub(subgraphNames);
  point = new CheckPoint(hub);
}, 60_000);
afterEach(() => hub.close());

/** Kinds of the request's entries, and what the one that is no part of an act says. */
async function audited(requestId: string) {
  const entries = await hub.entries(requestId);
  const [answered] = entries.filter(({ header }) => header.kind === "read");
  return {
    kinds: entries.map(({ header }) => header.kind).toSorted(),
    operation: answered?.header["operation"],
    leaves: answered?.leaves,
  };
}

it("a check over HTTP has one entry, which the gateway marks under the day's key, and is counted", async () => {
  const asked: readonly [string, object][] = [
    ["checkDocument", { number: "XR0000001", type: "PASSPORT", issuer: "UTO" }],
    ["checkVehicle", { plate: "XR 0001", plateCountry: "UTO" }],
    ["checkPerson", { names: ["Anna Beispiel"], birthDate: "1974-08-12" }],
    [
      "checkTraveller",
      { document: { number: "XR0000001" }, person: { names: ["Anna Beispiel"], birthDate: "1974-08-12" } },
    ],
  ];
  for (const [field, about] of asked) {
    const { check, verdict } = await point.check(field, about);
    expect([field, verdict]).toEqual([field, "NO_RECORD"]);
    const { kinds, operation } = await audited(check);
    expect([field, kinds]).toEqual([field, ["read"]]);
    expect(operation).toMatchObject({ variables: {}, marked: { key: expect.any(String) } });
  }
  await hub.elsewhere.checkCounts.settle();
  const counted = await hub.elsewhere.store.find(checkCountCollection, { owner: "GRC" }, { first: 10 });
  expect(counted.map(({ kind, count }) => [kind, count]).toSorted()).toEqual([
    ["document", 1],
    ["person", 1],
    ["traveller", 1],
    ["vehicle", 1],
  ]);
});

it("a hit over HTTP is disclosed to its owner in the gateway's entry, and answered", async () => {
  const report = await stolenPassport(hub, "XR0000002");
  const { check, verdict } = await point.passport("XR0000002");
  expect(verdict).toBe("NOT_VALID");
  const { kinds, leaves } = await audited(check);
  expect(kinds).toEqual(["intent", "outcome", "read"]);
  expect(JSON.stringify(leaves)).toContain(report);
  const { data } = await hub.ask(desk("UTO"), "{ hits(direction: RECEIVED) { nodes { id } } }");
  const [{ id }] = data.hits.nodes;
  expect(await reply(hub, "UTO", { hit: id, state: "CONFIRMED", expected: 0 })).toMatchObject({ result: "CREATED" });
  expect(await hitOf(hub, "GRC", id, "state replies { owner }")).toEqual({
    state: "CONFIRMED",
    replies: [{ owner: "UTO" }],
  });
});

it("what a sector asks over HTTP is kept by the subgraph, which believes the gateway that it is a sector's, and checked", async () => {
  await agree(hub, skyways);
  const policy = policySchema.parse({ screening: { sectors: ["carriers"] } });
  await stolenPassport(hub, "XR0000003", { owner: "UTO", policy });
  const job = jobOf(hub);
  const variables = { documents: [passport("XR0000003")], flight };
  const before = (await hitsOf(hub, "UTO")).length;
  expect((await hub.ask(keyOf(skyways), screenDocuments, { variables })).data.screenDocuments.received).toBe(1);
  expect((await hub.ask(desk("UTO"), screenDocuments, { variables })).codes).toEqual(["FORBIDDEN"]);
  hub.clock.pass(2_000);
  await job.bell.ring();
  await job.stop();
  expect([job.faults, (await hitsOf(hub, "UTO")).length]).toEqual([[], before + 1]);
});
