import { afterAll, beforeAll, expect, it } from "vitest";
import { type Asker, openTestHub } from "../../hub.ts";
import { checkPassport, stolenPassport } from "../../subgraphs/checks/bureaus.ts";
import { asking, desk, granted, running } from "./granting.ts";

const bureau: Asker = { ...desk, scopes: [...desk.scopes, "hit:*", "hitReply:read", "hitResult:read", "referral:*"] };
/** As many as one hit lists. */
const many = 200;

let hub: Awaited<ReturnType<typeof openTestHub>>;
let operation: string;
/** The key of a team at AIR-2. */
let team: string;
beforeAll(async () => {
  hub = await openTestHub();
  operation = await running(hub);
  const { keys } = await granted(hub, { operation, places: ["AIR-2"], actions: ["CHECK", "FOLLOW_UP"] }, bureau);
  team = keys[0]?.key ?? "";
});
afterAll(() => hub.close());

interface Shown {
  readonly id: string;
  readonly meetings: readonly { readonly place: string }[];
  readonly moreMeetings: number;
}

/** A hit as the team finds it among its own. */
async function shown(id: string): Promise<Shown | undefined> {
  const { data } = await asking(hub, team, "{ hits(first: 10) { nodes { id meetings { place } moreMeetings } } }");
  return data.hits.nodes.find((one: Shown) => one.id === id);
}

/** The team's check of a stolen passport: the id of its hit. */
async function met(number: string): Promise<string> {
  const query = `mutation { checkDocument(
    document: { number: "${number}", type: PASSPORT, issuer: "UTO" } at: { place: "AIR-2" }
  ) { candidates { hit { id } } } }`;
  const { data } = await asking(hub, team, query);
  return data.checkDocument.candidates[0].hit?.id;
}

async function triedBefore(number: string, placeOf: (time: number) => string): Promise<string[]> {
  const hits = new Set<string>();
  for (let time = 0; time < many; time += 1)
    for (const hit of (await checkPassport(hub, "UTO", number, { place: placeOf(time) })).hits) hits.add(hit);
  return [...hits];
}

it("a team sees what it met of a passport that was tried two hundred times before it", async () => {
  await stolenPassport(hub, "XG700");
  const tried = await triedBefore("XG700", (time) => (time === 0 ? "AIR-1" : "AIR-3"));
  const hit = await met("XG700");
  expect(tried).toEqual([hit]);
  const others = Array.from({ length: many - 2 }, () => ({ place: "AIR-3" }));
  const meetings = [{ place: "AIR-1" }, ...others, { place: "AIR-2" }];
  expect(await shown(hit)).toEqual({ id: hit, meetings, moreMeetings: 1 });
  const ofOperation = `{ operation(id: "${operation}") { hits(first: 10) { nodes { id } } } }`;
  expect((await hub.ask(bureau, ofOperation)).data.operation.hits.nodes).toContainEqual({ id: hit });
  await met("XG700");
  expect(await shown(hit)).toEqual({ id: hit, meetings, moreMeetings: 2 });
});

it("a team sees what it met of a passport that was tried at two hundred places before it", async () => {
  await stolenPassport(hub, "XG701");
  const tried = await triedBefore("XG701", (time) => `SEA-${time}`);
  const hit = await met("XG701");
  expect(tried).not.toContain(hit);
  expect(await shown(hit)).toEqual({ id: hit, meetings: [{ place: "AIR-2" }], moreMeetings: 0 });
  expect(await met("XG701")).toBe(hit);
  expect((await checkPassport(hub, "UTO", "XG701", { place: "SEA-7" })).hits).toEqual(tried);
});
