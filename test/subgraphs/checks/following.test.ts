import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweep } from "../../../core/retention/sweep.ts";
import { datasets } from "../../../records/datasets.ts";
import { openTestHub } from "../../hub.ts";
import { checkPassport, desk, followingHits, wantedBearer } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let passports = 0;
beforeEach(async () => {
  hub = await openTestHub();
}, 60_000);
afterEach(() => hub.close());

async function aHit(): Promise<string> {
  const number = `XF00${String((passports += 1)).padStart(4, "0")}`;
  await wantedBearer(hub, number);
  return (await checkPassport(hub, "UTO", number)).hits[0] as string;
}

async function aJudgement(): Promise<string> {
  const query = `mutation { notThisPerson(hit: "${await aHit()}", basis: "seen", until: "2026-12") { judgement { id } } }`;
  return (await hub.ask(desk("UTO"), query)).data.notThisPerson.judgement.id;
}

/** By its field: the arguments of a call, and of another one. */
const calls: Readonly<Record<string, () => Promise<readonly [string, string]>>> = {
  replyToHit: async () => {
    const hit = await aHit();
    return [`hit: "${hit}", state: CONFIRMED, expected: 0`, `hit: "${hit}", state: REFUTED, expected: 0`];
  },
  recordHitOutcome: async () => {
    const hit = await aHit();
    return [`hit: "${hit}", outcome: NONE`, `hit: "${hit}", outcome: ARREST`];
  },
  notThisPerson: async () => {
    const hit = await aHit();
    return [`hit: "${hit}", basis: "seen", until: "2026-12"`, `hit: "${hit}", basis: "seen", until: "2026-11"`];
  },
  withdrawJudgement: async () => [`judgement: "${await aJudgement()}"`, `judgement: "${await aJudgement()}"`],
  declareTelling: async () => [
    'about: "D", tell: HIT, reason: "asylum"',
    'about: "D", tell: NOTHING, reason: "asylum"',
  ],
};

const changes = async () => (await hub.hub.platform.store.changes(null, 100_000)).length;

describe("what follows a hit, under an idempotency key", () => {
  it.each(followingHits)(
    "%s is done once however often it is sent, and refused with other arguments",
    async (field) => {
      const [said, other] = await (calls[field] as () => Promise<readonly [string, string]>)();
      const send = async (given: string) => {
        const query = `mutation { ${field}(${given}, idempotencyKey: "once-${field}") { result } }`;
        const { data, codes } = await hub.ask(desk("UTO"), query);
        return { result: data?.[field]?.result, codes };
      };
      const first = await send(said);
      expect(first.codes).toEqual([]);
      const before = await changes();
      expect(await send(said)).toEqual(first);
      expect((await send(other)).codes).toEqual(["IDEMPOTENCY_KEY_USED"]);
      expect(await changes()).toBe(before);
    },
  );

  it.each(followingHits)("%s is not for a key that may only read", async (field) => {
    const [said] = await (calls[field] as () => Promise<readonly [string, string]>)();
    const reading = { owner: "UTO", scopes: ["*:read", "*:search", "*:check"] };
    expect((await hub.ask(reading, `mutation { ${field}(${said}) { result } }`)).codes).toEqual(["FORBIDDEN"]);
  });
});

it("replies are answered whole, or refused to a key that is bound to others' records", async () => {
  const number = `XF00${String((passports += 1)).padStart(4, "0")}`;
  await wantedBearer(hub, number);
  const [hit] = (await checkPassport(hub, "GRC", number)).hits;
  await hub.ask(desk("UTO"), `mutation { replyToHit(hit: "${hit}", state: CONFIRMED, expected: 0) { result } }`);
  const bounds = { owners: ["D"], classes: null, operations: null, perMinute: null, perDay: null };
  const query = `{ hit(id: "${hit}") { state replies { state } } }`;
  const bound = await hub.ask({ ...desk("GRC"), bounds }, query);
  expect([bound.data.hit, bound.codes]).toEqual([{ state: "CONFIRMED", replies: null }, ["FORBIDDEN"]]);
  const { data } = await hub.ask(desk("GRC"), query);
  expect(data.hit).toEqual({ state: "CONFIRMED", replies: [{ state: "CONFIRMED" }] });
});

it("hits and what follows them are erased after five years, and what a bureau has declared is not", async () => {
  const hit = await aHit();
  await hub.ask(
    desk("UTO"),
    `mutation { replyToHit(hit: "${hit}", state: CONFIRMED, expected: 0) { result }
      recordHitOutcome(hit: "${hit}", outcome: NONE) { result }
      notThisPerson(hit: "${hit}", basis: "seen", until: "2026-12") { result }
      declareTelling(about: "BEL", tell: HIT, reason: "asylum") { result } }`,
  );
  const { platform, administration: audit } = hub.hub;
  const held = async () =>
    Promise.all(
      (["hit", "hitReply", "hitResult", "judgement", "tellingRule"] as const).map((kind) =>
        platform.store.count(datasets.get(kind) as never, {}, { atMost: 1 }),
      ),
    );
  const sweepAfter = (days: number) => {
    hub.clock.pass(days * 86_400_000);
    const { store, pictures } = platform;
    return sweep({ store, pictures, audit, datasets, clock: hub.clock }, { force: true });
  };
  await sweepAfter(5 * 365);
  expect(await held()).toEqual([1, 1, 1, 1, 1]);
  await sweepAfter(3);
  expect(await held()).toEqual([0, 0, 0, 0, 1]);
});
