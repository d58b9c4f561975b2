import { afterAll, beforeAll, expect, it } from "vitest";
import { sharedStore, type TestHub } from "../../hub.ts";
import { checkPassport, hitOf, reply, stolenPassport } from "./bureaus.ts";

const shared = sharedStore();
let hubs: readonly TestHub[];
beforeAll(async () => {
  hubs = [await shared.open(), await shared.open()];
}, 60_000);
afterAll(() => shared.close());

const everywhere = <T>(each: (hub: TestHub, at: number) => Promise<T>) =>
  Promise.all([...hubs, ...hubs].map((hub, at) => each(hub, at)));

it("a traveller whom two processes meet at once is one hit, and one of their owner's answers is taken", async () => {
  await stolenPassport(hubs[0] as TestHub, "XP000001");
  const met = await everywhere((hub, at) => checkPassport(hub, "GRC", "XP000001", { place: `lane ${at}` }));
  const ids = new Set(met.flatMap(({ hits }) => hits));
  expect(ids.size).toBe(1);
  const [hit = ""] = ids;
  const said = await everywhere((hub, at) =>
    reply(hub, "UTO", { hit, state: at % 2 === 0 ? "CONFIRMED" : "REFUTED", expected: 0 }),
  );
  expect(said.map(({ result }) => result).toSorted()).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "CREATED"]);
  const { meetings, lastReply, replies } = await hitOf(
    hubs[1] as TestHub,
    "GRC",
    hit,
    "meetings { place } lastReply replies { number }",
  );
  expect(meetings.map(({ place }: { place: string }) => place).toSorted()).toEqual([
    "lane 0",
    "lane 1",
    "lane 2",
    "lane 3",
  ]);
  expect([lastReply, replies]).toEqual([1, [{ number: 1 }]]);
});
