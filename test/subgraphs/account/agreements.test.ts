import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditFolder } from "../../../core/audit/open.ts";
import { bringUpToDate } from "../../../core/audit/index/update.ts";
import { everybody } from "../../world.ts";
import { administrator, airline, openWithAirline, terms } from "./airline.ts";

let hub: Awaited<ReturnType<typeof openWithAirline>>["hub"];
let partner: string;
let agree: Awaited<ReturnType<typeof openWithAirline>>["agree"];
beforeAll(async () => {
  ({ hub, partner, agree } = await openWithAirline());
}, 60_000);
afterAll(() => hub.close());

describe("what was agreed with a partner", () => {
  it("shows to it in every part", async () => {
    const { data, errors } = await hub.ask(
      airline,
      `{ me { agreement { owner partner version scopes registers purposes from until renewal { months noticeDays } due
        bounds { owners perMinute perDay } addresses documents documentMode sector restsOn } } }`,
    );
    expect(errors).toEqual([]);
    const { scopes, purposes, from, until, renewal, bounds } = terms;
    expect(data.me.agreement).toEqual({
      owner: "AAL",
      partner,
      version: 1,
      scopes,
      purposes,
      from,
      until,
      renewal,
      due: true,
      bounds,
      registers: ["SLTD"],
      addresses: null,
      documents: null,
      documentMode: null,
      sector: null,
      restsOn: [],
    });
  });

  it("is nothing where nothing was", async () => {
    expect((await hub.ask("NLD", "{ me { agreement { owner } points { left } } }")).data.me).toEqual({
      agreement: null,
      points: [],
    });
  });

  it("bounds what it sees, which it is told of without a look at any record", async () => {
    const { data, errors } = await hub.ask(
      airline,
      `{ me { sees { kinds { kind actions } registers purposes owners classes operations test from until
        hours { days from until } addresses agreedAddresses sector documentMode } } }`,
      { headers: { "hub-purpose": undefined as unknown as string } },
    );
    expect(errors).toEqual([]);
    expect(data.me.sees).toEqual({
      kinds: [
        { kind: "document", actions: ["check", "read", "search"] },
        { kind: "documentReport", actions: ["check"] },
        { kind: "partner", actions: ["administer"] },
      ],
      registers: ["SLTD"],
      purposes: ["border-control"],
      owners: ["UTO"],
      classes: null,
      operations: null,
      test: false,
      from: terms.from,
      until: terms.until,
      hours: airline.hours,
      addresses: ["192.0.2.0/24"],
      agreedAddresses: null,
      sector: null,
      documentMode: "off",
    });
  });

  it("says how many points are left, of whoever has least, and when they are whole again", async () => {
    const ask = () => hub.ask(airline, "{ me { points { period most left resets } } }");
    await hub.ask(airline, '{ documents(number: "X1", first: 90) { nodes { id } } }');
    await hub.bell.ring();
    const { points } = (await ask()).data.me;
    expect(points).toMatchObject([
      { period: "MINUTE", most: 500, resets: "2026-06-01T12:01:00.000Z" },
      { period: "DAY", most: 10_000, resets: "2026-06-02T00:00:00.000Z" },
    ]);
    expect(500 - points[0].left).toBe(10_000 - points[1].left);
    expect(points[0].left).toBeLessThan(410);
    hub.clock.pass(60_000);
    const [minute, day] = (await ask()).data.me.points;
    expect([minute.left, day.left]).toEqual([500, points[1].left]);
  });
});

describe("who has to see to an agreement", () => {
  const due = "query ($days: Int) { agreementsDue(withinDays: $days) { owner until due } }";

  it("is the owner of the partner's record, from the notice on", async () => {
    await agree({ ...terms, owner: "LATER", until: "2026-12-01T00:00:00Z" });
    const asked = async (days: number | null, who: object = administrator) =>
      (await hub.ask(who as typeof administrator, due, { variables: { days } })).data.agreementsDue;
    const airlines = { owner: "AAL", until: terms.until, due: true };
    expect(await asked(null)).toEqual([airlines]);
    expect(await asked(365)).toEqual([airlines, { owner: "LATER", until: "2026-12-01T00:00:00Z", due: false }]);
    expect(await asked(7)).toEqual([]);
    expect(await asked(365, { ...administrator, owner: "NLD" })).toEqual([]);
    expect(await asked(365, { ...administrator, test: true })).toEqual([]);
    await hub.hub.platform.agreements.remove("LATER", "operator", "r-1");
  });

  it("needs the scope to administer partners", async () => {
    expect((await hub.ask("XPO", due)).codes).toEqual(["FORBIDDEN"]);
    expect((await hub.ask(administrator, due, { variables: { days: -1 } })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("what was exchanged under an agreement", () => {
  const fields = `{ owner test since until checks { kind verdict count } received { kind answers records }
    given { kind answers records } handedIn { kind count } }`;
  const span = `since: "2026-06-01T00:00:00Z", until: "2026-07-01T00:00:00Z"`;
  const ofItself = () => hub.ask(airline, `{ me { exchanged(${span}) ${fields} } }`);
  const ofHub = (who: object = administrator) =>
    hub.ask(who as typeof administrator, `query ($p: ID!) { exchangedWith(partner: $p, ${span}) ${fields} }`, {
      variables: { p: partner },
    });

  it("is told in the same numbers to both sides, byte for byte", async () => {
    const number = { policy: everybody, type: "PASSPORT", number: "XU4711123", issuer: "UTO" };
    const check = `mutation { checkDocument(document: { type: PASSPORT, number: "QQ99", issuer: "UTO" }) { verdict } }`;
    // What is done with test keys is in no number of these.
    for (const test of [false, true]) {
      await hub.world.write("document", { owner: "UTO", reference: "D-1", ...number, test });
      await hub.world.write("document", { owner: "AAL", reference: "D-2", ...number, number: "XU4711124", test });
      const own = { ...airline, test };
      for (let time = 0; time < 2; time += 1)
        await hub.ask(own, `{ documents(number: "XU4711123", first: 5) { nodes { id } } }`);
      await hub.ask({ owner: "NLD", test }, `{ documents(number: "XU4711124", first: 5) { nodes { id } } }`);
      await hub.ask(own, `{ documents(number: "XU4711124", first: 5) { nodes { id } } }`);
      expect((await hub.ask(own, check)).errors).toEqual([]);
    }
    await hub.hub.platform.checkCounts.settle();
    await bringUpToDate(auditFolder(hub.settings.data), await hub.hub.platform.index());
    const [own, other] = [await ofItself(), await ofHub()];
    expect([own.errors, other.errors]).toEqual([[], []]);
    expect(own.data.me.exchanged).toEqual({
      owner: "AAL",
      test: false,
      since: "2026-06-01T00:00:00.000Z",
      until: "2026-07-01T00:00:00.000Z",
      checks: [{ kind: "document", verdict: "NO_RECORD", count: 1 }],
      received: [{ kind: "document", answers: 2, records: 2 }],
      given: [{ kind: "document", answers: 1, records: 1 }],
      handedIn: [{ kind: "document", count: 1 }],
    });
    const text = (answer: typeof own, start: string) => answer.body.slice(answer.body.indexOf(start) + start.length);
    expect(text(other, '"exchangedWith":').startsWith(JSON.stringify(own.data.me.exchanged))).toBe(true);
    expect(text(own, '"exchanged":').startsWith(JSON.stringify(other.data.exchangedWith))).toBe(true);
  });

  it("is told to nobody else, and to no key without the scope", async () => {
    expect((await ofHub({ ...administrator, owner: "NLD" })).data.exchangedWith).toBeNull();
    expect((await ofHub({ ...administrator, scopes: ["partner:read"] })).codes).toContain("FORBIDDEN");
    expect(
      (await hub.ask({ ...airline, scopes: ["document:read"] }, `{ me { exchanged(${span}) ${fields} } }`)).codes,
    ).toContain("FORBIDDEN");
  });

  it("is told of a year at most, and of moments", async () => {
    const asked = (since: string, until: string) =>
      hub.ask(airline, `{ me { exchanged(since: "${since}", until: "${until}") { owner } } }`);
    for (const [since, until] of [
      ["2025-01-01T00:00:00Z", "2026-06-01T00:00:00Z"],
      ["2026-06-01T00:00:00Z", "2026-06-01T00:00:00Z"],
      ["yesterday", "2026-06-01T00:00:00Z"],
    ] as const)
      expect((await asked(since, until)).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("an agreement that names trusted documents", () => {
  it("lets its keys run these alone, by id and by text, and shows their ids", async () => {
    const [first, second] = hub.hub.trustedDocuments.all.filter(
      ({ type, body }) => type === "query" && body.includes("me"),
    );
    if (!first || !second) throw new Error("the manifest has too few documents");
    await agree({ ...terms, owner: "BAL", documents: [first.id] });
    const key = { ...airline, owner: "BAL", addresses: null };
    const run = (body: object) => hub.post(key, body, {});
    const refused = ["OPERATION_NOT_LISTED"];
    expect((await run({ query: "{ me { owner } }" })).codes).toEqual(refused);
    expect((await run({ id: second.id })).codes).toEqual(refused);
    expect((await run({ query: second.body })).codes).toEqual(refused);
    for (const allowed of [{ id: first.id }, { query: first.body }, { query: `${first.body} # mine` }])
      expect((await run(allowed)).codes).not.toContain("OPERATION_NOT_LISTED");
  });
});
