import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkCountCollection } from "../../../core/check-counts/counts.ts";
import { openTestHub } from "../../hub.ts";
import { asked, asking, count, desk, granted, revoke, running } from "./granting.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
  await hub.world.passport("XG500");
});
afterAll(() => hub.close());

const open = `mutation ($deployment: NewDeploymentInput!, $idempotencyKey: String) {
  openDeployment(deployment: $deployment, idempotencyKey: $idempotencyKey) {
    id grant { id operation from until registers team } keys { id key }
  }
}`;

const games = { event: "Games", from: "2026-06-01", until: "2026-06-14", team: 3, registers: ["SLTD"] };

const opened = (more: object = {}, idempotencyKey?: string) =>
  hub.ask(desk, open, { variables: { deployment: { ...games, ...more }, idempotencyKey } });

describe("an IMEST deployment", () => {
  it("is opened with keys that work, for as long as it lasts and under its own id", async () => {
    const { data } = await opened({ place: "Great Hall", country: "D" });
    const { id, grant, keys } = data.openDeployment;
    expect(grant).toMatchObject({ operation: id, from: "2026-06-01T00:00:00.000Z", until: "2026-06-15T00:00:00.000Z" });
    expect(keys).toHaveLength(3);
    const record = `{ deployment(id: "${id}") { event place country from until team { count } grantedAccess owner } }`;
    expect((await hub.ask(desk, record)).data.deployment).toEqual({
      event: "Games",
      place: "Great Hall",
      country: "D",
      from: "2026-06-01",
      until: "2026-06-14",
      owner: "UTO",
      team: [{ count: 3 }],
      grantedAccess: ["SLTD"],
    });
    const answer = await asking(hub, keys[2].key, count);
    expect(answer.codes).toEqual([]);
    expect((await hub.entries(answer.requestId))[0]?.header.caseReference).toBe(id);
  });

  it("counts the checks of its team under its own id", async () => {
    const { data } = await opened({ reference: "counted" });
    const { id, keys } = data.openDeployment;
    const check = `mutation { checkDocument(document: { number: "XG500", type: PASSPORT, issuer: "UTO" }) { verdict } }`;
    expect((await asking(hub, keys[0].key, check)).codes).toEqual([]);
    const { checkCounts } = hub.hub.platform;
    await checkCounts.settle();
    const rows = await hub.hub.platform.store.find(checkCountCollection, { owner: "UTO" }, { first: 100 });
    expect(rows.filter(({ operation }) => operation === id).map((row) => row.count)).toEqual([1]);
  });

  it("is opened once for what is sent under one idempotency key, its keys told once", async () => {
    const [first, again] = [
      await opened({ reference: "once" }, "games-0001"),
      await opened({ reference: "once" }, "games-0001"),
    ];
    const { id, keys } = first.data.openDeployment;
    expect(again.data.openDeployment).toMatchObject({
      id,
      keys: expect.arrayContaining(keys.map((one: { id: string }) => ({ id: one.id, key: null }))),
    });
    expect((await opened({ reference: "once" })).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("leaves no key where it was cut off in between, and goes on where it is sent again", async () => {
    const { keys } = hub.hub.platform;
    const before = (await keys.list()).length;
    const create = keys.create.bind(keys);
    let made = 0;
    const cut = vi.spyOn(keys, "create").mockImplementation((...of) => {
      if ((made += 1) === 3) throw new Error("the process was killed");
      return create(...of);
    });
    expect((await opened({ reference: "cut" }, "games-0002")).codes).toEqual(["INTERNAL"]);
    cut.mockRestore();
    expect((await keys.list()).length).toBe(before);
    const { data } = await opened({ reference: "cut" }, "games-0002");
    expect((await asking(hub, data.openDeployment.keys[0].key, count)).codes).toEqual([]);
    expect((await keys.list()).length).toBe(before + 3);
  });

  it.each([
    [{ registers: ["NOMINALS"] }, "FORBIDDEN"],
    [{ team: 0 }, "BAD_USER_INPUT"],
    [{ until: "2026-05-31" }, "BAD_USER_INPUT"],
    [{ from: "2026-06" }, "BAD_USER_INPUT"],
  ])("is not written where its team could not have what it asks: %j", async (wrong, code) => {
    const all = "{ deployments(first: 1) { totalCount } }";
    const before = (await hub.ask({ owner: "UTO" }, all)).data.deployments.totalCount;
    expect((await opened({ reference: "wrong", ...wrong })).codes).toEqual([code]);
    expect((await hub.ask({ owner: "UTO" }, all)).data.deployments.totalCount).toBe(before);
  });
});

it("gives nobody access that would begin when its deployment is over, and says what to do", async () => {
  const deployment = await hub.world.write("deployment", { event: "Fair", from: "2026-06-01", until: "2026-06-14" });
  const shift = (from: string) => asked(hub, { operation: deployment, from, until: "2026-06-20T00:00:00Z" });
  const fault = {
    path: "from",
    reason: `is after the end of ${deployment}: begin it before, or record a later end of that first`,
  };
  expect((await shift("2026-06-15T00:00:00Z")).errors[0]?.extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    faults: [fault],
  });
  expect((await shift("2026-06-14T23:59:59Z")).codes).toEqual([]);
});

describe("who could look at what on a day", () => {
  const on = `query ($of: ID!, $day: PartialDate!) {
    accessOn(operation: $of, day: $day) { key keyName from until grant { id registers } }
  }`;
  const told = async (of: string, day: string) => (await hub.ask(desk, on, { variables: { of, day } })).data.accessOn;

  it("is told to the moment, also of what was revoked and once it is over", async () => {
    const operation = await running(hub, { reference: "told" });
    const { id, keys } = await granted(hub, { operation, until: "2026-06-03T06:30:00.000Z" });
    const noon = new Date(hub.clock.now()).toISOString();
    const access = { key: keys[0]?.id, keyName: "Gate team, 1 of 1", grant: { id, registers: ["SLTD"] } };
    const tomorrow = { ...access, from: "2026-06-02T00:00:00.000Z", until: "2026-06-03T00:00:00.000Z" };
    expect(await told(operation, "2026-05-31")).toEqual([]);
    expect(await told(operation, "2026-06-01")).toEqual([{ ...access, from: noon, until: "2026-06-02T00:00:00.000Z" }]);
    expect(await told(operation, "2026-06-02")).toEqual([tomorrow]);
    expect(await told(operation, "2026-06-03")).toEqual([
      { ...access, from: "2026-06-03T00:00:00.000Z", until: "2026-06-03T06:30:00.000Z" },
    ]);
    hub.clock.pass(25 * 3_600_000);
    await revoke(hub, id);
    const revoked = new Date(hub.clock.now()).toISOString();
    expect(await told(operation, "2026-06-02")).toEqual([{ ...tomorrow, until: revoked }]);
    expect(await told(operation, "2026-06-03")).toEqual([]);
    hub.clock.pass(400 * 86_400_000);
    expect(await told(operation, "2026-06-02")).toEqual([{ ...tomorrow, until: revoked }]);
  });

  it("ends where the operation did, and begins again where it did", async () => {
    const said = { reference: "told again", programme: "STOP", name: "Gates" };
    const operation = await running(hub, { ...said, phase: "RUNNING" });
    const today = new Date(hub.clock.now()).toISOString().slice(0, 10);
    const { keys } = await granted(hub, { operation });
    hub.clock.pass(60_000);
    await hub.world.withdraw(operation);
    expect((await asking(hub, keys[0]?.key ?? "", count)).status).toBe(401);
    hub.clock.pass(60_000);
    await running(hub, { ...said, phase: "RUNNING" });
    expect((await asking(hub, keys[0]?.key ?? "", count)).status).toBe(200);
    const spans = await told(operation, today);
    const lengths = spans.map(
      (span: { from: string; until: string }) => Date.parse(span.until) - Date.parse(span.from),
    );
    expect([spans.length, lengths[0]]).toEqual([2, 60_000]);
  });

  it("is for a whole day, and for who administers alone", async () => {
    const operation = await running(hub);
    const month = await hub.ask(desk, on, { variables: { of: operation, day: "2026-06" } });
    expect(month.codes).toEqual(["BAD_USER_INPUT"]);
    const plain = await hub.ask({ owner: "UTO" }, on, { variables: { of: operation, day: "2026-06-01" } });
    expect(plain.codes).toEqual(["FORBIDDEN"]);
  });
});
