import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow } from "../../imports/feeds/follow.ts";
import { FeedFalse } from "../../imports/feeds/lines.ts";
import { followingCollection, receivedCollection, receivedId, type ReceivedRow } from "../../session/following/rows.ts";
import { fed } from "../gateway/feed/asking.ts";
import { openTestHub, type TestHub } from "../hub.ts";
import { datasetOf } from "../world.ts";
import { compareOnce, feedName, feedOf, followed, followOnce, openFollower, type Follower } from "./following.ts";
import { ndjson } from "./operator.ts";

const whoFollows = { owner: "XYZ", scopes: ["*:*"] };
let there: TestHub & { close(): Promise<void> };
let here: Follower;
/** Of UTO's, by its reference. */
let anna: string;
let ours: string;

beforeAll(async () => {
  there = await openTestHub();
  here = await openFollower();
  for (let at = 0; at < 620; at += 1)
    await there.world.write("vehicle", { reference: `V${at}`, plate: `F ${at}`, make: "Fed", owner: "UTO" });
  anna = await there.world.person("Anna Eriksson", { reference: "A" });
  ours = await there.world.person("Our own", { owner: "XYZ", reference: "own" });
  await there.world.link("HOLDER_OF", anna, await there.world.passport("XN 1", { reference: "P" }));
  await followOnce(here, there);
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const store = () => here.session.platform.store;
const rowOf = async (source: string) => {
  const id = receivedId({ feed: feedName, source });
  return (await store().getMany(receivedCollection, [id])).get(id) as ReceivedRow;
};
const discard = (...ids: string[]) =>
  store().transaction((within) =>
    within.discard(receivedCollection, { _id: { $in: ids.map((source) => receivedId({ feed: feedName, source })) } }),
  );
const stamp = { at: "2026-06-01T12:00:00.000Z", by: "somebody", request: "damage" };
/** As if what the other hub told until now had come, and had not. */
async function loseLines() {
  const { cursor } = await fed(there, {}, whoFollows);
  const [row] = await store().find(followingCollection, {}, { first: 1 });
  await store().transaction((within) => within.project(followingCollection, [{ ...row, cursor } as never]));
}
const equal = { written: 0, unchanged: 0, gone: 0, asked: [], compared: { mended: 0, apart: [] } };
const mendedAlone = { compared: { ranges: 2, mended: 1, apart: [] } };

/** What it came to, where one range alone was asked for, and that all is the same then. */
async function mended(source: string) {
  const { asked, ...came } = await compareOnce(here, there);
  expect(came).toMatchObject(mendedAlone);
  const isIn = asked.map(({ after, through }) => source > (after ?? "") && (through === null || source <= through));
  expect(isIn).toEqual([true]);
  expect(await compareOnce(here, there)).toMatchObject(equal);
  return came;
}

describe("two hubs that are compared", () => {
  it("are the same where nothing was lost, and no range is asked for", async () => {
    expect(await compareOnce(here, there)).toMatchObject({ ...equal, compared: { ranges: 2, mended: 0, apart: [] } });
  });

  it("mend a record that was lost here, was erased with its links, or was changed otherwise than by the feed", async () => {
    const { record } = await rowOf(anna);
    await store().transaction((within) => within.remove(datasetOf("person"), [{ id: record }], stamp));
    expect(await mended(anna)).toMatchObject({ written: 1, gone: 0 });
    const [person] = await here.held("person");
    const changed = { ...person, names: [{ kind: "MAIN", full: "Somebody else" }] };
    await store().transaction((within) => within.upsert(datasetOf("person"), [{ record: changed as never }], stamp));
    expect(await mended(anna)).toMatchObject({ written: 1, gone: 0 });
    expect((await here.held("person")).map(({ names }) => names)).toMatchObject([[{ full: "Anna Eriksson" }]]);
    await store().transaction((within) => within.erase(datasetOf("person"), [record], stamp));
    expect((await mended(anna)).written).toBeGreaterThan(0);
    expect(await here.held("link")).toMatchObject([{ from: record }]);
  });

  it("mend a line that was lost, of a record that is new there, changed or gone", async () => {
    const added = await there.world.person("New", { reference: "N" });
    await there.world.write("vehicle", { reference: "V3", plate: "F 3", make: "Other", owner: "UTO" });
    await loseLines();
    expect(await compareOnce(here, there)).toMatchObject({ written: 2, gone: 0, compared: { apart: [] } });
    expect((await here.held("vehicle")).filter(({ make }) => make === "Other")).toHaveLength(1);
    await there.world.withdraw(added);
    await loseLines();
    expect(await mended(added)).toMatchObject({ written: 0, gone: 1 });
    expect((await here.held("person")).map(({ reference }) => reference)).toEqual(["A"]);
  });

  it("know of what is refused here whether it was changed there", async () => {
    expect(await rowOf(ours)).toMatchObject({ record: "" });
    await there.world.person("Our own, renamed", { owner: "XYZ", reference: "own" });
    await loseLines();
    expect((await mended(ours)).refused).toMatchObject({ "is our own, and comes from us alone": 1 });
  });

  it("mend a row and a record that were both lost", async () => {
    const { record } = await rowOf(anna);
    await store().transaction((within) => within.erase(datasetOf("person"), [record], stamp));
    await discard(anna);
    expect((await mended(anna)).written).toBeGreaterThan(0);
  });

  it("leave no row of what went here and is named no more there", async () => {
    const row = await rowOf(anna);
    const left = { ...row, source: `PER-${"Z".repeat(26)}`, record: `PER-${"Y".repeat(26)}` };
    const stale = { ...left, id: receivedId(left) };
    await store().transaction((within) => within.project(receivedCollection, [stale]));
    expect(await compareOnce(here, there)).toMatchObject({ ...mendedAlone, gone: 1 });
    expect(await rowOf(stale.source)).toBeUndefined();
  });

  it("ask for all of a copy once that an earlier version of the hub took", async () => {
    const rows = await store().find(receivedCollection, {}, { first: 5_000 });
    const ofBefore = { digest: undefined, here: undefined, waits: undefined };
    const before = rows.filter(({ record }) => record !== "").map((row) => ({ ...row, ...ofBefore }));
    await discard(ours);
    await store().transaction((within) => within.project(receivedCollection, before as never));
    const { compared, written, gone } = await compareOnce(here, there);
    expect([compared, written, gone]).toEqual([{ ranges: 2, mended: 2, apart: [] }, 0, 0]);
    expect(await compareOnce(here, there)).toMatchObject(equal);
  });
});

describe("a run of following", () => {
  const at = (hours: number) => ({
    session: {
      ...here.session,
      clock: { ...here.session.clock, now: () => here.session.clock.now() + hours * 3_600_000 },
    },
  });

  it("compares once a day", async () => {
    await compareOnce(here, there);
    expect((await followOnce(at(23), there)).compared).toBeUndefined();
    expect((await followOnce(at(24), there)).compared).toMatchObject({ ranges: 2, mended: 0 });
    expect((await followOnce(at(47), there)).compared).toBeUndefined();
    expect((await followOnce(at(48), there)).compared).toMatchObject({ ranges: 2, mended: 0 });
  });

  it("compares again where the clock ran ahead when it last did", async () => {
    await followOnce(at(24 * 365), there, undefined, { compare: true });
    expect((await followOnce(at(48), there)).compared).toMatchObject({ ranges: 2, mended: 0 });
  });

  it("says where the hubs do not come together, asks for no range more than twice, and compares again with the next", async () => {
    const source = await followed(there, whoFollows);
    let asked = 0;
    const lying = {
      parts: (after: string | null) => source.parts(after),
      async *roots() {
        for await (const told of source.roots()) yield { ...told, root: "0".repeat(64) };
      },
      async *range(range: Parameters<typeof source.range>[0]) {
        asked += 1;
        for await (const part of source.range(range)) yield { ...part, root: "0".repeat(64) };
      },
    };
    const { session } = at(72);
    const { compared } = await follow(session, feedName, lying);
    await source.close();
    expect([compared, asked]).toMatchObject([{ ranges: 2, mended: 2, apart: [{ after: null }, { through: null }] }, 4]);
    expect((await followOnce(at(72), there)).compared).toMatchObject({ mended: 0, apart: [] });
  });
});

describe("a feed that is not what its manifest says", () => {
  it("is asked for again from the last manifest, and all is compared: what was false is nowhere then", async () => {
    await followOnce(here, there);
    const before = await here.held("person");
    const { records } = await fed(there, { kinds: ["person"] }, whoFollows);
    const { cursor } = await fed(there, {}, whoFollows);
    const line = records.find(({ id }) => id === anna);
    const names = [{ kind: "MAIN", full: "Nobody" }];
    const vehicles = (await fed(there, { kinds: ["vehicle"] }, whoFollows)).records;
    const said = [
      { ...line, body: { ...line.body, names } },
      { gone: vehicles[0].id, record: "vehicle" },
    ];
    const parts = async function* () {
      yield { lines: said.map((one) => JSON.stringify(one)), cursor, whole: true };
      throw new FeedFalse("not what its manifest says");
    };
    await expect(follow(here.session, feedName, feedOf(parts))).rejects.toThrow(FeedFalse);
    expect((await here.held("person")).map((person) => person["names"])).toMatchObject([[{ full: "Nobody" }]]);
    const { compared } = await followOnce(here, there);
    expect(compared).toMatchObject({ apart: [] });
    expect(compared?.mended).toBeGreaterThan(0);
    expect((await here.held("person")).map(({ names: one }) => one)).toEqual(before.map(({ names: one }) => one));
    expect(await here.held("vehicle")).toHaveLength(620);
    expect(await compareOnce(here, there)).toMatchObject(equal);
  });
});

describe("a comparison whose roots end before the last record", () => {
  it("is none, and says so", async () => {
    const short = { ...feedOf(async function* () {}), roots: async function* () {} };
    await expect(follow(here.session, feedName, short, { compare: true })).rejects.toThrow(
      /no roots of its last records/,
    );
  });
});

describe("a link that lacked an end here", () => {
  it("is asked for again once the end stands", async () => {
    const held = await there.world.passport("XN 9", { owner: "GRC", reference: "P9" });
    await there.world.link("HOLDER_OF", ours, held, { owner: "GRC" });
    expect((await followOnce(here, there)).refused).toMatchObject({ "no record ID to link to": 1 });
    expect(await compareOnce(here, there)).toMatchObject(equal);
    const own = { record: "person", owner: "XYZ", reference: "own", names: [{ kind: "MAIN", full: "Our own" }] };
    await here.import(await here.file("own", ndjson(own)));
    expect(await compareOnce(here, there)).toMatchObject({ written: 1, compared: { mended: 1, apart: [] } });
    expect((await here.held("link")).map(({ owner }) => owner)).toContain("GRC");
    expect(await compareOnce(here, there)).toMatchObject(equal);
  });
});

describe("a hub that was made anew and has other ids", () => {
  it("is followed anew, and nothing that it names again is gone", async () => {
    const before = await here.held("vehicle");
    const rebuilt = await openTestHub();
    try {
      for (const { reference, plate, make } of before)
        await rebuilt.world.write("vehicle", { reference, plate: plate as string, make: make as string, owner: "UTO" });
      const { gone } = await followOnce(here, rebuilt, whoFollows, { anew: true });
      // What else stood is not there any more: a person, passports, and the links of both.
      expect(gone).toBeLessThanOrEqual(5);
      expect((await here.held("vehicle")).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(await compareOnce(here, rebuilt)).toMatchObject(equal);
    } finally {
      await rebuilt.close();
    }
  });
});
