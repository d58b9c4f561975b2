import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { bringUpToDate } from "../../../core/audit/index/update.ts";
import { join } from "node:path";
import { ownerAlone, shownTo } from "../../world.ts";
import { checkPassport, desk, hitOf, reply, stolenPassport } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let passports = 0;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

async function checked(bureau: string, said: { readonly tell?: string } = {}) {
  const number = `XT00${String((passports += 1)).padStart(4, "0")}`;
  const report = await stolenPassport(hub, number);
  const { hits, check } = await checkPassport(hub, bureau, number, { place: "Utopia Bridge", ...said });
  return { hit: hits[0] as string, report, check: check as string };
}

async function declare(
  bureau: string,
  said: { readonly about?: string; readonly tell: string; readonly expected?: number },
) {
  const { data, errors } = await hub.ask(
    desk(bureau),
    `mutation ($about: OwnerCode, $tell: Telling!, $expected: Int) {
      declareTelling(about: $about, tell: $tell, reason: "asylum", expected: $expected) { result rule { about tell version } }
    }`,
    { variables: { ...said } },
  );
  expect(errors).toEqual([]);
  return data.declareTelling;
}

/** What UTO finds in the audit of a record of its own. */
async function enquiriesOf(record: string) {
  await bringUpToDate(join(hub.settings.data, "audit"), await hub.hub.platform.index());
  const { data } = await hub.ask(
    { owner: "UTO", scopes: ["*:*"] },
    "query ($record: ID!) { enquiries(record: $record) { nodes { caller { owner } } } }",
    { variables: { record } },
  );
  return data.enquiries.nodes;
}

const everything =
  "owner created updated reviewBy reference state told dueAt escalatesAt clock meetings { check at place } moreMeetings";

describe("what the owner of a record learns of a hit on it", () => {
  it("is all that it says, where the bureau that checked has declared nothing", async () => {
    const { hit, report } = await checked("AUT");
    const place = { place: "Utopia Bridge" };
    expect(await hitOf(hub, "UTO", hit, everything)).toMatchObject({ owner: "AUT", meetings: [place], told: "ALL" });
    expect(await enquiriesOf(report)).toEqual([{ caller: { owner: "AUT" } }]);
  });

  it("is nothing by any path where the check says so", async () => {
    const { hit, report } = await checked("AUT", { tell: "NOTHING" });
    expect(await hitOf(hub, "AUT", hit, "state clock dueAt")).toEqual({
      state: "NOT_SENT",
      clock: "STOPPED",
      dueAt: null,
    });
    expect(await hitOf(hub, "UTO", hit, everything)).toBeNull();
    const { body } = await hub.ask(
      { owner: "UTO", scopes: ["*:*"] },
      `{ hits(first: 100) { totalCount nodes { id } } node(id: "${hit}") { id } reviews { nodes { id } } explainAccess(id: "${hit}", as: { owner: "UTO" }) { visible } }`,
    );
    expect(body).not.toContain(hit);
    expect(body).toContain('"explainAccess":null');
    expect(await enquiriesOf(report)).toEqual([]);
    expect(await reply(hub, "UTO", { hit, state: "CONFIRMED", expected: 0 })).toEqual({});
  });

  it("is that there was one, without where and when, where the bureau has declared so", async () => {
    await declare("GRC", { about: "UTO", tell: "HIT" });
    const { hit, report, check } = await checked("GRC");
    const seen = await hitOf(hub, "UTO", hit, everything);
    expect(seen).toEqual({
      owner: "GRC",
      state: "SENT",
      told: "HIT",
      meetings: [],
      ...Object.fromEntries(
        ["created", "updated", "reviewBy", "reference", "dueAt", "escalatesAt", "clock", "moreMeetings"].map(
          (field) => [field, null],
        ),
      ),
    });
    const { body } = await hub.ask(
      { owner: "UTO", scopes: ["*:*"] },
      `{ hits(dueBefore: "2036-01-01T00:00:00Z") { nodes { id } } node(id: "${hit}") { id ... on Record { created updated reviewBy reference } } }`,
    );
    expect(body).not.toContain(check);
    expect(JSON.parse(body).data.hits.nodes.map(({ id }: { id: string }) => id)).not.toContain(hit);
    expect(JSON.parse(body).data.node).toEqual({
      id: hit,
      created: null,
      updated: null,
      reviewBy: null,
      reference: null,
    });
    expect(await enquiriesOf(report)).toEqual([]);
    const { hit: answered } = await reply(hub, "UTO", { hit, state: "REFUTED", expected: 0 });
    expect(answered).toMatchObject({ state: "REFUTED" });
    expect(await hitOf(hub, "GRC", hit, "state dueAt")).toEqual({ state: "REFUTED", dueAt: null });
  });

  it("is in no case more than the bureau has declared, and less from the next check on", async () => {
    await declare("AUT", { tell: "NOTHING", expected: 0 });
    const { hit } = await checked("AUT", { tell: "ALL" });
    expect(await hitOf(hub, "AUT", hit, "told")).toEqual({ told: "NOTHING" });
    expect(await declare("AUT", { tell: "ALL", expected: 0 })).toMatchObject({
      result: "CONFLICT",
      rule: { about: null, tell: "NOTHING", version: 1 },
    });
    await declare("AUT", { tell: "ALL", expected: 1 });
  });

  it("is not widened by a check of the same traveller of which less is told", async () => {
    const number = "XT009999";
    await stolenPassport(hub, number);
    const {
      hits: [told = ""],
    } = await checkPassport(hub, "BEL", number, { place: "Bridge" });
    await checkPassport(hub, "BEL", number, { place: "Shelter", tell: "NOTHING" });
    expect(await hitOf(hub, "UTO", told, "meetings { place }")).toEqual({ meetings: [{ place: "Bridge" }] });
  });

  it("is in which operation it was checked only where that operation is shown to it", async () => {
    const number = "XT008888";
    await stolenPassport(hub, number);
    const ids: string[] = [];
    const planned = { programme: "STOP", name: "Example Bridge", phase: "PLANNED" };
    for (const policy of [ownerAlone, shownTo({ to: ["UTO"] })]) {
      const operation = await hub.world.write("operation", { owner: "BEL", ...planned, policy });
      ids.push(operation);
      await checkPassport(hub, "BEL", number, {}, { "hub-case": operation });
    }
    const query = `{ hits(first: 100) { nodes { meetings { place operation } } } }`;
    const told = async (owner: string) => {
      const { body } = await hub.ask(desk(owner), query);
      return ids.map((id) => body.includes(id));
    };
    expect([await told("BEL"), await told("UTO")]).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it("holds for what follows the hit as well", async () => {
    const { hit } = await checked("AUT", { tell: "NOTHING" });
    const { data } = await hub.ask(
      desk("AUT"),
      `mutation { recordHitOutcome(hit: "${hit}", outcome: REFUSED_ENTRY) { outcome { id } } }`,
    );
    const { id } = data.recordHitOutcome.outcome;
    const { body } = await hub.ask(desk("UTO"), `{ node(id: "${id}") { id } hitResults { nodes { id } } }`);
    expect(body).not.toContain(`"id":"${id}"`);
  });
});
