import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { declare } from "../../../core/check-counts/expectations.ts";
import { totals } from "../live/counting-hub.ts";
import { openListening, said, stolen, subscribe } from "../live/streams.ts";
import { reply } from "../../subgraphs/checks/bureaus.ts";
import { asked, asking, desk, granted, running } from "./granting.ts";

const second = {
  ...desk,
  name: "Desk with a second line",
  scopes: [...desk.scopes, "hit:*", "hitReply:read", "hitResult:read", "referral:*"],
};
const places = ["AIR-1", "AIR-2"] as const;
const actions = ["CHECK", "FOLLOW_UP"];

let hub: Awaited<ReturnType<typeof openListening>>;
let operation: string;
/** Keys of a team at the one place, and of one at the other. */
let here: string;
let there: string;
beforeEach(async () => {
  hub = await openListening();
  operation = await running(hub);
  const declared = { owner: "UTO", borderPoints: places.map((code) => ({ code, expected: [] })) };
  const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "operator", request: "r" };
  await declare(hub.hub.platform.store, declared, stamp);
  const team = async (place: string) => {
    const { keys } = await granted(hub, { operation, places: [place], actions, team: place }, second);
    return keys[0]?.key ?? "";
  };
  [here, there] = [await team("AIR-1"), await team("AIR-2")];
  await stolen(hub, "XG600", { owner: "GRC", issuer: "GRC" });
  await stolen(hub, "XG601", { owner: "GRC", issuer: "GRC" });
});
afterEach(() => hub.close());

/** A check of a stolen passport; the hub's id of it, and of the hit. */
async function check(key: string, number: string, place: string) {
  const query = `mutation { checkDocument(
    document: { number: "${number}", type: PASSPORT, issuer: "GRC" } at: { place: "${place}" }
  ) { check candidates { hit { id } } } }`;
  const { data, errors } = await asking(hub, key, query);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { check: data.checkDocument.check as string, hit: data.checkDocument.candidates[0].hit.id as string };
}

const act = async (key: string, mutation: string) => {
  const { data, codes } = await asking(hub, key, `mutation { ${mutation} }`);
  return data && codes.length === 0 ? Object.values(data)[0] : codes;
};

describe("a team that follows up what its checks meet", () => {
  it("is given that by who has it alone", async () => {
    expect((await asked(hub, { operation, actions })).codes).toEqual(["FORBIDDEN"]);
  });

  it("exchanges with the record's owner about its hits, and no other team's", async () => {
    const { hit } = await check(here, "XG600", "AIR-1");
    const other = await check(there, "XG601", "AIR-2");
    await reply(hub, "GRC", { hit, state: "ACKNOWLEDGED", expected: 0, note: "We look." });
    const read = `{ hits(first: 10) { totalCount nodes { id replies { note } outcome { outcome } } } }`;
    const closed = `recordHitOutcome(hit: "${hit}", outcome: SEIZURE) { result }`;
    expect(await act(here, closed)).toEqual({ result: "CREATED" });
    expect((await asking(hub, here, read)).data.hits).toEqual({
      totalCount: 1,
      nodes: [{ id: hit, replies: [{ note: "We look." }], outcome: { outcome: "SEIZURE" } }],
    });
    expect((await asking(hub, there, read)).data.hits.nodes).toMatchObject([{ id: other.hit, outcome: null }]);
    expect(await act(there, closed)).toBeNull();
    expect((await asking(hub, there, `{ node(id: "${hit}") { id } }`)).data).toEqual({ node: null });
  });

  it("does not confirm what it has met, where its own organisation owns the record", async () => {
    await stolen(hub, "XG604");
    const query = `mutation { checkDocument(
      document: { number: "XG604", type: PASSPORT, issuer: "UTO" } at: { place: "AIR-1" }
    ) { candidates { hit { id } } } }`;
    const { hit } = (await asking(hub, here, query)).data.checkDocument.candidates[0];
    const confirmed = `replyToHit(hit: "${hit.id}", state: CONFIRMED, expected: 0) { result }`;
    expect(await act(here, confirmed)).toEqual(["FORBIDDEN"]);
    expect((await hub.ask(second, `mutation { ${confirmed} }`)).data.replyToHit).toEqual({ result: "CREATED" });
  });

  it("is not told of hits of other bureaus on its own's records, met in the same operation", async () => {
    await stolen(hub, "XG602");
    const headers = { "hub-case": operation };
    const query = `mutation { checkDocument(
      document: { number: "XG602", type: PASSPORT, issuer: "UTO" } at: { place: "AIR-1" }
    ) { candidates { hit { id } } } }`;
    const theirs = { owner: "GRC", scopes: ["*:check", "hit:read"] };
    const [candidate] = (await hub.ask(theirs, query, { headers })).data.checkDocument.candidates;
    const one = `{ hit(id: "${candidate.hit.id}") { id } }`;
    expect((await hub.ask(second, one)).data.hit).toEqual({ id: candidate.hit.id });
    expect((await asking(hub, here, one)).data.hit).toBeNull();
  });

  it("is not told of a hit that was met in its operation elsewhere, and at its place in another operation", async () => {
    await stolen(hub, "XG603", { owner: "GRC", issuer: "GRC" });
    const other = await running(hub, { name: "Another" });
    const elsewhere = await check(there, "XG603", "AIR-2");
    const query = `mutation { checkDocument(
      document: { number: "XG603", type: PASSPORT, issuer: "GRC" } at: { place: "AIR-1" }
    ) { candidates { hit { id } } } }`;
    const { data } = await hub.ask(second, query, { headers: { "hub-case": other } });
    expect(data.checkDocument.candidates[0].hit.id).toBe(elsewhere.hit);
    const one = `{ hit(id: "${elsewhere.hit}") { id } }`;
    expect((await asking(hub, here, one)).data.hit).toBeNull();
    expect((await asking(hub, there, one)).data.hit).toEqual({ id: elsewhere.hit });
    expect((await check(here, "XG603", "AIR-1")).hit).toBe(elsewhere.hit);
    expect((await asking(hub, here, one)).data.hit).toEqual({ id: elsewhere.hit });
  });

  it("has a second line at its place, whose travellers no other team takes", async () => {
    const { check: id } = await check(here, "XG600", "AIR-1");
    const sent = await act(
      here,
      `sendToSecondLine(check: "${id}", reason: "Zone", at: { place: "AIR-1" }) { result id }`,
    );
    const { id: referral } = sent as { id: string };
    const open = `{ referrals(state: OPEN, first: 10) { nodes { id } } }`;
    expect((await asking(hub, here, open)).data.referrals.nodes).toEqual([{ id: referral }]);
    expect((await asking(hub, there, open)).data.referrals.nodes).toEqual([]);
    const take = `takeReferral(referral: "${referral}", expected: 1) { result referral { state } }`;
    expect(await act(there, take)).toBeNull();
    expect(await act(here, take)).toEqual({ result: "CHANGED", referral: { state: "TAKEN" } });
    const close = `closeReferral(referral: "${referral}", outcome: NONE, expected: 2) { result referral { state } }`;
    expect(await act(here, close)).toEqual({ result: "CHANGED", referral: { state: "CLOSED" } });
  });

  it("follows the totals of its operation and its place", async () => {
    const counted = async (key: string) => {
      await hub.hub.platform.checkCounts.settle();
      hub.clock.pass(1_000);
      const headers = { authorization: `Bearer ${key}` };
      const stream = await subscribe(hub, "UTO", { query: totals, variables: { by: ["PLACE"], operation }, headers });
      const { checkTotals } = said(await stream.next()).data;
      stream.leave();
      const told = checkTotals.totals as { place: string; count: number }[];
      return new Map(told.map(({ place, count }) => [place, count]));
    };
    const before = [await counted(here), await counted(there)];
    for (const place of ["AIR-1", "AIR-1"]) await check(here, "XG600", place);
    await check(there, "XG601", "AIR-2");
    const told = [await counted(here), await counted(there)];
    const more = told.map((totals, at) =>
      [...totals].map(([place, count]) => [place, count - (before[at]?.get(place) ?? 0)]),
    );
    expect(more).toEqual([[["AIR-1", 2]], [["AIR-2", 1]]]);
  });

  it("sees to nothing of its bureau's beside that", async () => {
    const codes = async (query: string) => (await asking(hub, here, query)).codes;
    expect(await codes("{ reviews(first: 1) { totalCount } }")).toEqual(["FORBIDDEN"]);
    expect(await codes("{ hitReplies(first: 1) { totalCount } }")).toEqual(["FORBIDDEN"]);
    expect(await codes("{ hitResults(first: 1) { totalCount } }")).toEqual(["FORBIDDEN"]);
    expect(await codes('mutation { declareTelling(tell: NOTHING, reason: "x") { result } }')).toEqual(["FORBIDDEN"]);
  });
});
