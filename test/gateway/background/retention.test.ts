import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Timer } from "../../../core/timer.ts";
import { sweep } from "../../../core/retention/sweep.ts";
import { sweepDaily } from "../../../gateway/background/retention.ts";
import { partsOf } from "../../core/retention/parts.ts";
import { openTestHub } from "../../hub.ts";
import { everybody } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(() => hub.close());

const day = 86_400_000;
const utopia = { owner: "UTO", scopes: ["*:read", "*:search", "*:write", "*:administer"] };
const due = (reviewBy: string, said: object = {}) =>
  hub.world.person("Petra Alm", { reviewBy, policy: everybody, ...said });

const extend = (id: string, until: string, as: object = utopia, reason = "the warrant stands") =>
  hub.ask(
    as as typeof utopia,
    "mutation ($id: ID!, $until: PartialDate!, $reason: String!) { extendReview(id: $id, until: $until, reason: $reason) { id reviewBy held } }",
    {
      variables: { id, until, reason },
    },
  );
const hold = (id: string, as: object = utopia) =>
  hub.ask(
    as as typeof utopia,
    `mutation ($id: ID!) { holdRecord(id: $id, reason: "a court asks") { id record owner until } }`,
    { variables: { id } },
  );
const holds = (id: string, as: object = utopia) =>
  hub.ask(
    as as typeof utopia,
    "query ($id: ID!) { holds(id: $id) { nodes { id owner reason lifted liftedBecause } totalCount } }",
    { variables: { id } },
  );

describe("an owner", () => {
  it("is asked of its records six months before they are deleted, page by page, and of nobody else's", async () => {
    const own = [
      await due("2026-11-30"),
      await hub.world.passport("ZZ1", { reviewBy: "2026-08" }),
      await due("2026-12-01"),
    ];
    await due("2026-12-02");
    await due("2026-09-01", { owner: "XYZ" });
    await due("2026-09-01", { test: true });
    const ask = async (first: number, after: string | null = null) => {
      const query =
        "query ($first: Int, $after: String) { reviews(first: $first, after: $after) { nodes { id reviewBy held } totalCount pageInfo { endCursor hasNextPage } } }";
      return (await hub.ask(utopia, query, { variables: { first, after } })).data.reviews;
    };
    const all = await ask(10);
    expect(all.nodes.map(({ id }: { id: string }) => id)).toEqual(own.toSorted());
    expect(all.totalCount).toBe(3);
    const first = await ask(2);
    const rest = await ask(2, first.pageInfo.endCursor);
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const early = await hub.ask(utopia, `{ reviews(dueBefore: "2026-08") { nodes { reviewBy } } }`);
    expect(early.data.reviews.nodes).toEqual([{ reviewBy: "2026-08-31" }]);
    const late = await hub.ask(utopia, `{ reviews(dueBefore: "2027") { nodes { id } } }`);
    expect(late.codes).toEqual(["BAD_USER_INPUT"]);
    const documents = await hub.ask(
      { ...utopia, scopes: ["document:*", "person:write"] },
      "{ reviews { nodes { id } } }",
    );
    expect(documents.data.reviews.nodes).toEqual([{ id: own[1] }]);
    expect((await hub.ask({ owner: "UTO", scopes: ["*:read"] }, "{ reviews { nodes { id } } }")).codes).toEqual([
      "FORBIDDEN",
    ]);
  });

  it("extends a record with a reason, which the record's deletion takes with it", async () => {
    const id = await due("2026-07-01");
    const { data, requestId } = await extend(id, "2029");
    expect(data.extendReview).toEqual({ id, reviewBy: "2029-12-31", held: false });
    expect((await hub.ask(utopia, `{ person(id: "${id}") { reviewBy version } }`)).data.person).toEqual({
      reviewBy: "2029-12-31",
      version: 1,
    });
    const entries = await hub.entries(requestId);
    expect(entries.map(({ header }) => [header.kind, header.note])).toEqual([
      ["intent", "extend review"],
      ["outcome", "extend review"],
      ["read", null],
    ]);
    expect(JSON.stringify(entries)).not.toContain("the warrant stands");
    hub.clock.pass(4 * 366 * day);
    await sweep(partsOf(hub), { force: true });
    expect(JSON.stringify(await hub.hub.platform.store.changes(null, 1000))).not.toContain("the warrant stands");
  });

  it.each<[what: string, due: number, until: number, reason: string]>([
    ["before it is asked", 200, 400, "the warrant stands"],
    ["beyond one further period", 30, 2000, "the warrant stands"],
    ["to an earlier day", 30, 20, "the warrant stands"],
    ["without a reason", 30, 400, "   "],
  ])("does not extend %s", async (_, dueIn, untilIn, reason) => {
    const inDays = (days: number) => new Date(hub.clock.now() + days * day).toISOString().slice(0, 10);
    const id = await due(inDays(dueIn));
    expect((await extend(id, inDays(untilIn), utopia, reason)).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("nobody else", () => {
  const inAMonth = () => new Date(hub.clock.now() + 30 * day).toISOString().slice(0, 10);
  const later = () => new Date(hub.clock.now() + 400 * day).toISOString().slice(0, 10);

  it("extends or holds a record, or learns of a hold on it: it is as a record that is not there", async () => {
    const id = await due(inAMonth());
    const stranger = { ...utopia, owner: "XYZ" };
    const missing = `PER-${"A".repeat(26)}`;
    const { data } = await hold(id);
    for (const [asked, as] of [
      [id, stranger],
      [missing, utopia],
    ] as const) {
      expect((await extend(asked, later(), as)).data).toEqual({ extendReview: null });
      expect((await hold(asked, as)).data).toEqual({ holdRecord: null });
      expect((await holds(asked, as)).data).toEqual({ holds: null });
    }
    const lift = `mutation { liftHold(id: "${data.holdRecord.id}", reason: "no longer") { id } }`;
    expect((await hub.ask(stranger, lift)).data).toEqual({ liftHold: null });
    expect((await extend(id, later(), { ...utopia, scopes: ["person:read"] })).codes).toEqual(["FORBIDDEN"]);
    expect((await extend(id, later(), { ...utopia, scopes: ["document:write"] })).codes).toEqual(["FORBIDDEN"]);
    expect((await holds(id, { ...utopia, scopes: ["person:*", "document:write"].slice(1) })).codes).toEqual([
      "FORBIDDEN",
    ]);
  });

  it("sees by any answer that a record is held", async () => {
    const id = await due(inAMonth());
    const ask = async () => (await hub.ask("XYZ", `{ person(id: "${id}") { id name version updated reviewBy } }`)).body;
    const before = await ask();
    await hold(id);
    expect(await ask()).toBe(before);
    expect((await hub.ask(utopia, "{ reviews { nodes { id held } } }")).data.reviews.nodes).toContainEqual({
      id,
      held: true,
    });
  });
});

describe("a hold", () => {
  it("keeps a record until who placed it lifts it, and tells afterwards that it stood", async () => {
    const id = await due(new Date(hub.clock.now()).toISOString().slice(0, 10));
    const { id: placed, record, owner } = (await hold(id)).data.holdRecord;
    expect([record, owner]).toEqual([id, "UTO"]);
    hub.clock.pass(day);
    await sweep(partsOf(hub), { force: true });
    const lift = `mutation { liftHold(id: "${placed}", reason: "the case is closed") { liftedBecause } }`;
    expect((await hub.ask(utopia, lift)).data).toEqual({ liftHold: { liftedBecause: "the case is closed" } });
    expect((await hub.ask(utopia, lift)).data).toEqual({ liftHold: null });
    expect((await holds(id)).data.holds.nodes).toMatchObject([
      { id: placed, reason: "a court asks", liftedBecause: "the case is closed" },
    ]);
    await sweep(partsOf(hub), { force: true });
    expect((await holds(id)).data.holds).toBeNull();
  });
});

describe("the holds on a record", () => {
  it("are listed page by page to the last, lifted ones and the operator's too, and of a withdrawn record as well", async () => {
    const id = await due("2030-01-01");
    const { id: first } = (await hold(id)).data.holdRecord;
    await hub.ask(utopia, `mutation { liftHold(id: "${first}", reason: "the case is closed") { id } }`);
    const placed = [first];
    for (let at = 0; at < 20; at++) placed.push((await hold(id)).data.holdRecord.id);
    const { codes, errors, requestId } = await hold(id);
    expect([codes, errors[0]?.message]).toEqual([
      ["BAD_USER_INPUT"],
      "20 holds of yours are in force on this record: lift one first.",
    ]);
    expect((await hub.entries(requestId)).map(({ header }) => header.status)).toEqual(["begun", "not committed", 200]);
    await hub.world.withdraw(id);
    interface Listed {
      readonly nodes: readonly { readonly id: string }[];
      readonly totalCount: number;
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    }
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const query =
        "query ($id: ID!, $after: String) { holds(id: $id, first: 8, after: $after) { nodes { id } totalCount pageInfo { endCursor hasNextPage } } }";
      const { data } = await hub.ask(utopia, query, { variables: { id, after } });
      const { nodes, totalCount, pageInfo } = data.holds as Listed;
      expect(totalCount).toBe(21);
      found.push(...nodes.map((node) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(found).toEqual(placed.toSorted());
  });
});

describe("the hub's own sweep", () => {
  it("comes some minutes after the start and then each day, until it is ended", async () => {
    const set: { act: () => Promise<void>; millis: number }[] = [];
    let forgone = 0;
    const timer: Timer = (act, millis) => {
      set.push({ act, millis });
      return () => (forgone += 1);
    };
    const told: unknown[] = [];
    const log = {
      info: (said: unknown) => void told.push(said),
      warn: () => {},
      error: (said: unknown) => void told.push(said),
    };
    const id = await due(new Date(hub.clock.now()).toISOString().slice(0, 10));
    hub.clock.pass(day);
    const end = sweepDaily(partsOf(hub), log as never, timer);
    await set[0]?.act();
    expect(set.map(({ millis }) => millis)).toEqual([600_000, day]);
    expect(told).toMatchObject([{ erased: expect.any(Number) }]);
    expect((await hub.ask(utopia, `{ node(id: "${id}") { id } }`)).data).toEqual({ node: null });
    await end();
    expect(forgone).toBe(1);
  });
});
