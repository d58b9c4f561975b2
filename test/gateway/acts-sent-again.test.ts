import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { declareSource } from "../../core/deliveries/source.ts";
import { api } from "../access/schema.ts";
import { type Asker, openTestHub } from "../hub.ts";
import { grantingActs } from "./granting-acts.ts";
import { exerciseActs } from "./exercise-acts.ts";
import { operationActs } from "./operation-acts.ts";
import { type Act, examiningActs, type Said } from "./examining-acts.ts";
import { followingHits } from "../subgraphs/checks/bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let keys = 0;

beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const utopia = { owner: "UTO", scopes: ["*:*"] };
const newKey = () => `act-${(keys += 1).toString().padStart(6, "0")}`;
const changed = async () => (await hub.hub.platform.store.changes(null, 100_000)).length;

const aKey = async () => {
  const key = { name: "Gate 7", scopes: ["document:read"] };
  return (
    await hub.ask(utopia, "mutation ($key: NewKeyInput!) { createKey(key: $key) { id } }", { variables: { key } })
  ).data.createKey.id as string;
};
const due = () => hub.world.person("Petra Alm", { reviewBy: "2026-07-01" });
const aHold = async () =>
  (await hub.ask(utopia, `mutation { holdRecord(id: "${await due()}", reason: "a court asks") { id } }`)).data
    .holdRecord.id as string;

const aSource = async () => {
  const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "operator", request: hub.clock.id() };
  const source = { owner: "UTO", kind: "vehicleReport", test: false };
  await hub.hub.platform.store.transaction((session) => declareSource(session, source, 24, stamp));
  return source;
};

const made = { id: expect.any(String), key: expect.stringContaining("blk_live_") };
const madeBefore = { id: expect.any(String), key: null };

const acts: Readonly<Record<string, Act>> = {
  createKey: {
    declared: "$key: NewKeyInput!",
    answer: "{ id key }",
    asked: async () => ({ key: { name: "Gate 8", scopes: ["document:read"] } }),
    other: { key: { name: "Gate 8", scopes: ["document:read"], perDay: 5 } },
    answered: made,
    again: madeBefore,
  },
  rotateKey: {
    declared: "$id: ID!, $overlapDays: Int!",
    answer: "{ id key }",
    asked: async () => ({ id: await aKey(), overlapDays: 0 }),
    other: { overlapDays: 1 },
    answered: made,
    again: madeBefore,
  },
  revokeKey: {
    declared: "$id: ID!",
    answer: "{ id revoked children { id } }",
    asked: async () => ({ id: await aKey() }),
    other: { id: "AAAAAAAAAA" },
    answered: { id: expect.any(String), revoked: true, children: [] },
  },
  confirmDelivery: {
    declared: "$kind: String!",
    answer: "{ id kind overdue }",
    asked: async () => ({ kind: (await aSource()).kind }),
    other: { kind: "documentReport" },
    answered: { id: expect.any(String), kind: "vehicleReport", overdue: false },
  },
  extendReview: {
    declared: "$id: ID!, $until: PartialDate!, $reason: String!",
    answer: "{ id reviewBy held }",
    asked: async () => ({ id: await due(), until: "2029", reason: "the warrant stands" }),
    other: { reason: "another warrant stands" },
    answered: { id: expect.any(String), reviewBy: "2029-12-31", held: false },
  },
  holdRecord: {
    declared: "$id: ID!, $reason: String!, $until: PartialDate",
    answer: "{ id record reason until by created lifted }",
    asked: async () => ({ id: await due(), reason: "a court asks" }),
    other: { until: "2031" },
    answered: expect.objectContaining({ reason: "a court asks", until: null, lifted: null }),
  },
  liftHold: {
    declared: "$id: ID!, $reason: String!",
    answer: "{ id lifted liftedBecause }",
    asked: async () => ({ id: await aHold(), reason: "the case is closed" }),
    other: { reason: "another case is closed" },
    answered: expect.objectContaining({ liftedBecause: "the case is closed" }),
  },
  ...examiningActs(() => hub, newKey),
  ...operationActs(() => hub, newKey),
  ...grantingActs(() => hub),
  ...exerciseActs(() => hub, newKey),
};

async function send(field: string, variables: Said, idempotencyKey: string | null, by?: Exclude<Asker, string>) {
  const { declared, answer, as = by ?? utopia } = acts[field] as Act;
  const passed = [...declared.matchAll(/\$(\w+):/g)].map(([, name]) => `${name}: $${name}`).join(", ");
  const query = `mutation (${declared}, $idempotencyKey: String) {
    ${field}(${passed}, idempotencyKey: $idempotencyKey) ${answer}
  }`;
  const { codes, data, requestId } = await hub.ask(as, query, { variables: { ...variables, idempotencyKey } });
  return { codes, result: data?.[field] ?? null, requestId };
}

const noted = async (requestId: string, field: string) => {
  const outcomes = (await hub.entries(requestId)).filter(({ header }) => header.kind === "outcome");
  const isDone = outcomes.some(
    ({ header, leaves }) => header.status === "committed" && (!acts[field]?.lists || leaves.length > 0),
  );
  return isDone ? "committed" : "not committed";
};

describe.each(Object.entries(acts))("%s, under an idempotency key", (field, { asked, other, answered, again }) => {
  it("is done once however often it is sent, and refused with other arguments", async () => {
    const [variables, key] = [await asked(), newKey()];
    const first = await send(field, variables, key);
    expect([first.codes, first.result]).toEqual([[], answered]);
    expect(await noted(first.requestId, field)).toBe("committed");
    const before = await changed();
    const second = await send(field, variables, key);
    expect(second.result).toEqual(again ?? first.result);
    expect(second.result?.id).toBe(first.result?.id);
    expect(await noted(second.requestId, field)).toBe("not committed");
    const third = await send(field, { ...variables, ...other }, key);
    expect([third.codes, third.result]).toEqual([["IDEMPOTENCY_KEY_USED"], null]);
    expect(await changed()).toBe(before);
  });

  it("is done once where several are sent at the same moment", async () => {
    const [variables, key] = [await asked(), newKey()];
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(field, variables, key)));
    expect(sent.flatMap(({ codes }) => codes)).toEqual([]);
    expect(new Set(sent.map(({ result }) => JSON.stringify(result?.id ?? result))).size).toBe(1);
    const statuses = await Promise.all(sent.map(({ requestId }) => noted(requestId, field)));
    expect(statuses.filter((status) => status === "committed")).toHaveLength(1);
  });

  it("is answered where its commit stood and its outcome could not be noted", async () => {
    const [variables, key] = [await asked(), newKey()];
    for (const log of [hub.hub.audit, hub.hub.administration])
      vi.spyOn(log, "outcome").mockRejectedValueOnce(new Error("disk full"));
    expect((await send(field, variables, key)).result).toBeNull();
    vi.restoreAllMocks();
    const before = await changed();
    expect((await send(field, variables, key)).result).toEqual(again ?? answered);
    expect(await changed()).toBe(before);
  });

  it("is done each time without one, as far as there is anything to do", async () => {
    const variables = await asked();
    expect((await send(field, variables, null)).result).toEqual(answered);
    expect((await send(field, variables, null)).codes).not.toContain("IDEMPOTENCY_KEY_USED");
  });
});

describe("what was done under an idempotency key is answered whatever would be refused by now", () => {
  it("when the key that was made has ended", async () => {
    const expires = new Date(hub.clock.now() + 3_600_000).toISOString();
    const [variables, key] = [{ key: { name: "Gate 9", scopes: ["document:read"], expires } }, newKey()];
    const first = await send("createKey", variables, key);
    hub.clock.pass(7_200_000);
    expect(await send("createKey", variables, key)).toMatchObject({
      codes: [],
      result: { id: first.result.id, key: null },
    });
    expect((await send("createKey", variables, newKey())).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it.each(["createKey", "rotateKey"])("when the key that asks ends sooner since, by %s", async (field) => {
    const desk = { ...utopia, name: `desk of ${field}` };
    const { keyId } = (await hub.ask(desk, "{ me { keyId } }")).data.me;
    const expires = new Date(hub.clock.now() + 30 * 86_400_000).toISOString();
    const asked = {
      createKey: { key: { name: "Gate 10", scopes: ["document:read"], expires } },
      rotateKey: { id: await aKey(), overlapDays: 30 },
    }[field] as Said;
    const key = newKey();
    const first = await send(field, asked, key, desk);
    await hub.hub.platform.keys.rotate(keyId, 86_400_000);
    expect(await send(field, asked, key, desk)).toMatchObject({
      codes: [],
      result: { id: first.result.id, key: null },
    });
    expect((await send(field, asked, newKey(), desk)).codes).toEqual(["FORBIDDEN"]);
  });
});

describe("every mutation", () => {
  const fields = Object.values(api.getMutationType()?.getFields() ?? {});

  it.each(fields.map((field) => [field.name, field] as const))(
    "%s can be sent under an idempotency key",
    (_, { args }) => {
      expect(args.find(({ name }) => name === "idempotencyKey")?.description).toContain("`IDEMPOTENCY_KEY_USED`");
    },
  );

  it("of another kind than records, checks, what follows a hit and webhooks is among those of this suite", () => {
    const isElsewhere = ({ name, args }: (typeof fields)[number]) =>
      name.startsWith("check") ||
      // test/subgraphs/checks/screening.test.ts
      name === "screenDocuments" ||
      // test/gateway/background/webhook-administration.test.ts
      /(Webhook|DeadLetters)$/.test(name) ||
      // test/subgraphs/checks/second-line.test.ts
      /(SecondLine|Referral)$/.test(name) ||
      followingHits.includes(name) ||
      // test/subgraphs/specimens/inspections.test.ts: two acts, of which the next try does what is left
      name === "draftAlert" ||
      // test/gateway/grants/deployments.test.ts: the same
      name === "openDeployment" ||
      args.some((one) => one.name === "records");
    const others = fields.filter((field) => !isElsewhere(field));
    expect(others.map(({ name }) => name).toSorted()).toEqual(Object.keys(acts).toSorted());
  });
});
