import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedStore, type TestHub } from "../../hub.ts";
import { datasetOf, everybody } from "../../world.ts";
import { asking, count, day, desk, granted, later, revoke, running } from "./granting.ts";
import { atHand, letIn, open, refused, routesOf, statusesOf, thingsToShow, ways } from "./ways-in.ts";

const shared = sharedStore();
/** Two processes on one store. */
let here: TestHub;
let there: TestHub;
let pictured: string;
beforeAll(async () => {
  [here, there] = [await shared.open(), await shared.open()];
  pictured = await thingsToShow(here);
});
afterAll(() => shared.close());

const everyRight = { owner: "UTO", scopes: ["*:*"] };
const withEdison = { registers: ["SLTD", "EDISON"] };

interface Under {
  readonly operation: string;
  readonly grant: string;
  readonly key: string;
  readonly granter: string;
}

let desks = 0;

/** A team of one, under a grant of a desk's own, for an operation or whatever else it is for. */
async function team(operation: string, more: object = {}): Promise<Under> {
  const own = { ...desk, name: `Desk ${(desks += 1)}`, scopes: [...desk.scopes, "specimen:*"] };
  const { id: grant, keys } = await granted(here, { operation, ...withEdison, ...more }, own);
  const { data } = await here.ask(own, "{ me { keyId } }");
  return { operation, grant, key: keys[0]?.key ?? "", granter: data.me.keyId };
}

const answers = (operation: string, state: string) =>
  there.ask(everyRight, `mutation { answerOperation(operation: "${operation}", state: ${state}) { __typename } }`);

/** What ends it, in the other process; and for what it was given, where that is no running operation of UTO's. */
const endings: Readonly<
  Record<string, readonly [end: (under: Under) => Promise<unknown>, begin?: () => Promise<Under>]>
> = {
  "its grant is revoked": [({ grant }) => revoke(there, grant)],
  "its time is over": [async () => shared.clock.pass(day)],
  "its operation is closed": [
    async () => {
      const closed = { reference: "closes", programme: "STOP", name: "Gates", phase: "CLOSED", policy: everybody };
      const record = await there.world.draft("operation", closed);
      await there.world.writer("UTO", "act").put(datasetOf("operation"), [{ record }]);
    },
    async () => team(await running(here, { reference: "closes", phase: "EVALUATION" })),
  ],
  "its operation is called off": [
    () =>
      there.world.write("operation", { reference: "called off", programme: "STOP", name: "Gates", phase: "CANCELLED" }),
    async () => team(await running(here, { reference: "called off", phase: "PLANNED" })),
  ],
  "its operation is withdrawn": [({ operation }) => there.world.withdraw(operation)],
  "its organisation has left the operation": [
    ({ operation }) => answers(operation, "LEFT"),
    async () => {
      const theirs = await running(here, { owner: "XYZ", countries: ["UTO"] });
      await answers(theirs, "ACCEPTED");
      return team(theirs);
    },
  ],
  "the operation asks its organisation no more": [
    () =>
      there.world.write("operation", {
        owner: "XYZ",
        reference: "asks no more",
        programme: "STOP",
        name: "Gates",
        phase: "RUNNING",
      }),
    async () => {
      const theirs = await running(here, { owner: "XYZ", reference: "asks no more", countries: ["UTO"] });
      await answers(theirs, "ACCEPTED");
      return team(theirs);
    },
  ],
  "the last day of its deployment is over": [
    async () => shared.clock.pass(2 * day),
    async () => {
      const until = new Date(shared.clock.now() + day).toISOString().slice(0, 10);
      const deployment = await here.world.write("deployment", { event: "Games", from: until.slice(0, 4), until });
      return team(deployment, { until: later(here, 30 * day) });
    },
  ],
  "its deployment is withdrawn": [
    ({ operation }) => there.world.withdraw(operation),
    async () => team(await here.world.write("deployment", { event: "Games", from: "2026", until: "2027" })),
  ],
  "the key that gave it is revoked": [({ granter }) => there.hub.platform.keys.revoke(granter)],
  "its own key is revoked": [({ key }) => there.hub.platform.keys.revoke(key.split("_")[2] ?? "")],
};

describe("a team is refused from the next request on, by every way in and in both processes, where", () => {
  it.each(Object.keys(endings))("%s", async (ending) => {
    const [end, begin = async () => team(await running(here))] = endings[ending] as (typeof endings)[string];
    const under = await begin();
    const has = await atHand(here, under.key, pictured);
    for (const process of [here, there]) expect(await statusesOf(process, has)).toEqual(letIn);
    await end(under);
    for (const process of [here, there]) expect(await statusesOf(process, has)).toEqual(refused);
  });

  it("every route of the hub is among these ways in, or asks nobody who is there", () => {
    const known = new Set([...Object.values(ways).map(({ route }) => route), ...open]);
    expect(routesOf(here).toSorted()).toEqual([...known].toSorted());
  });
});

describe("a grant", () => {
  it("begins by itself", async () => {
    const operation = await running(here);
    const { key } = await team(operation, { from: later(here, day), until: later(here, 2 * day) });
    expect((await asking(here, key, count)).status).toBe(401);
    shared.clock.pass(day);
    expect((await asking(there, key, count)).status).toBe(200);
  });

  it("goes on with the key that follows the one that gave it", async () => {
    const { key, granter } = await team(await running(here));
    const next = await there.hub.platform.keys.rotate(granter, 0);
    expect((await asking(here, key, count)).status).toBe(200);
    await there.hub.platform.keys.revoke(next?.id ?? "");
    expect((await asking(here, key, count)).status).toBe(401);
  });
});
