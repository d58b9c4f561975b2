import { afterAll, describe, expect, it, vi } from "vitest";
import { systemClock } from "../../../core/clock.ts";
import { clientFor, type Db, type MongoClient } from "../../../core/store/mongodb/connection.ts";
import { addLastDays } from "../../../core/store/mongodb/steps.ts";
import { Sequencer } from "../../../core/store/mongodb/sequencer.ts";
import { openMongodb } from "../../../core/store/mongodb.ts";
import { formsCollection } from "../../../core/jobs/derive-anew.ts";
import { type Store, StoreUnavailable } from "../../../core/store/port.ts";
import { mongodbServer, noServer, type TestServer } from "../../mongodb-server.ts";
import { storeContract } from "./contract.ts";
import { everyChange } from "./contract-log.ts";
import { before, expectLastDays, recordThen } from "./last-days.ts";
import { policyLayoutTests } from "./mongodb-references.ts";
import { places, stamp, thing, things } from "./world.ts";

const collections = [things, places, formsCollection];
const server = await mongodbServer();
if (server) await testsOn(server);
else console.warn(noServer);

describe("a MongoDB server that is not there", () => {
  it("is said to be away, not waited for", async () => {
    const nowhere = "mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=50";
    await expect(openMongodb(nowhere, collections, { clock: systemClock })).rejects.toThrow(StoreUnavailable);
  });
});

async function testsOn(server: TestServer): Promise<void> {
  const client = clientFor(server.url);
  afterAll(async () => {
    await client.close();
    await server.stop();
  });
  const open = () => openMongodb(server.url, collections, { clock: systemClock });
  const first = await open();
  const name = await first.server();
  await first.close();
  console.log(`the store's contract runs on ${name}`);
  const empty = () => emptied(client.db());
  storeContract(name, { runs: 15, empty, open });
  sequencerTests(client, empty, open);
  layoutTests(client, server.url);
  policyLayoutTests(client, empty);
  earlierAnswerTest(client, empty, open);
  indexTest(client, server.url);
}

function indexTest(client: MongoClient, url: string): void {
  it("a MongoDB database keeps an operator's own index, and none of the hub's that is no longer declared", async () => {
    const named = async () => (await client.db().collection("thing").indexes()).map(({ name }) => String(name));
    const opened = async (indexes: readonly string[][]) =>
      (await openMongodb(url, [{ ...things, indexes }], { clock: systemClock })).close();
    await client.db().collection("thing").createIndex({ operatorsOwn: 1 });
    await opened([["kind", "weight"], ["shelf"]]);
    await opened([["kind", "weight", "_id", "owner"], ["updated"]]);
    const found = await named();
    expect(found).toEqual(
      expect.arrayContaining([
        "operatorsOwn_1",
        "kind_1_weight_1__id_1_owner_1",
        "_record.updated_1__id_1",
        "word_1__id_1",
      ]),
    );
    expect(found).not.toContain("kind_1_weight_1__id_1");
    expect(found).not.toContain("shelf_1__id_1");
    await client.db().collection("thing").dropIndex("operatorsOwn_1");
  });
}

function earlierAnswerTest(client: MongoClient, empty: () => Promise<void>, open: () => Promise<Store>): void {
  it("a MongoDB database tells the answers that a hub kept before it kept fingerprints", async () => {
    await empty();
    const store = await open();
    const outcomes = [{ id: "a", result: "created", version: 1 }];
    const batches = client.db().collection<{ _id: string; at: string; outcomes: object[] }>("batches");
    await batches.insertOne({ _id: "once", at: stamp().at, outcomes });
    expect(await store.firstAnswer("once")).toEqual({ name: "once", at: stamp().at, contents: null, outcomes });
    await store.close();
  });
}

function layoutTests(client: MongoClient, url: string): void {
  const clock = systemClock;
  const numbers = () => client.db().collection<{ _id: string; layout: number }>("layout");

  describe("the layout of a MongoDB database", () => {
    it("is brought forward by the steps it lacks, and refused where a newer hub wrote it", async () => {
      const run: string[] = [];
      const steps = ["one", "two"].map((name) => async () => void run.push(name));
      const opened = async (some: typeof steps) =>
        (await openMongodb(url, collections, { clock, steps: some })).close();
      await numbers().deleteMany({});
      await opened([]);
      expect(await numbers().findOne({})).toMatchObject({ layout: 1 });
      await opened(steps);
      await opened(steps);
      expect(run).toEqual(["one", "two"]);
      expect(await numbers().findOne({})).toMatchObject({ layout: 3 });
      await expect(opened(steps.slice(1))).rejects.toThrow("written by a newer hub (layout 3, this hub knows up to 2)");
      await numbers().deleteMany({});
    });

    it("of number 2 gives every record its last day, and notes what withdrawn ones have left", async () => {
      const db = client.db();
      const names = [...before.map((collection) => collection.name), "remnant"];
      for (const name of names) await db.collection(name).deleteMany({});
      const old = await openMongodb(url, before, { clock, steps: [] });
      await recordThen(old);
      await old.close();
      await expectLastDays((some) => openMongodb(url, some, { clock }));
      expect(await numbers().findOne({})).toMatchObject({ layout: 3 });
      await addLastDays(db);
      await expectLastDays((some) => openMongodb(url, some, { clock }));
    });
  });
}

function sequencerTests(client: MongoClient, empty: () => Promise<void>, open: () => Promise<Store>): void {
  const placesTaken = async () =>
    (
      await client
        .db()
        .collection<{ _id: number }>("versions")
        .find({}, { sort: { _id: 1 } })
        .toArray()
    ).map(({ _id }) => _id);
  const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
  const someThings = (store: Store, from: number, many: number) =>
    store.upsert(
      things,
      upTo(many).map((at) => ({ record: thing(`t${from + at}`) })),
      stamp(),
    );

  describe("the sequencer of the change log", () => {
    it("makes one order without a gap, however many hubs run it at once", async () => {
      await empty();
      const stores = await Promise.all([open(), open(), open()]);
      // Without leases, as if each of them had run out at the worst moment.
      const rivals = stores.map(() => new Sequencer(client.db(), collections, { ...systemClock, now: advancing() }));
      await Promise.all(
        stores.map(async (store, at) => {
          for (let round = 0; round < 4; round++) {
            await someThings(store, at * 1000 + round * 100, 10);
            await Promise.all(rivals.map((rival) => rival.run()));
          }
        }),
      );
      const [store] = stores;
      expect(await store?.changes(null, 1000)).toHaveLength(120);
      expect(await placesTaken()).toEqual(upTo(120));
      for (const one of stores) await one.close();
    }, 60_000);

    it("takes nothing back of what is committed where it cannot run afterwards, and runs after the next write", async () => {
      await empty();
      const store = await open();
      await store.upsert(things, [{ record: thing("a") }], stamp());
      const run = vi.spyOn(Sequencer.prototype, "run").mockRejectedValueOnce(new Error("no such command"));
      expect(await store.transaction((session) => session.erase(things, ["a"], stamp(1)))).toMatchObject([
        { result: "erased" },
      ]);
      await store.upsert(things, [{ record: thing("b") }], stamp(2));
      expect(run).toHaveBeenCalledTimes(2);
      run.mockRestore();
      await store.close();
    });

    it("takes up after one that died between moving a version to the log and clearing it away", async () => {
      await empty();
      const store = await open();
      await someThings(store, 0, 3);
      const rows = client.db().collection("thing");
      const before = await rows.find({}).toArray();
      const recorded = await everyChange(store, 10);
      for (const { _id, _outbox } of before) await rows.updateOne({ _id }, { $set: { _outbox } });
      expect(await store.committed("REQ-0")).toBe(3);
      expect(await store.versions(things, "t1")).toHaveLength(1);
      await someThings(store, 10, 1);
      expect((await everyChange(store, 10)).slice(0, 3)).toEqual(recorded);
      expect(await placesTaken()).toEqual(upTo(4));
      expect(await rows.countDocuments({ "_outbox.request": { $exists: true } })).toBe(0);
      await store.close();
    });

    it("waits its turn while another hub holds the lease, and takes it when that has run out", async () => {
      await empty();
      const store = await open();
      await someThings(store, 0, 2);
      const until = systemClock.now() + 300;
      const leases = client.db().collection<{ _id: string; holder: string; until: number }>("leases");
      await leases.insertOne({ _id: "sequencer", holder: "another hub", until });
      expect(await store.versions(things, "t1")).toHaveLength(1);
      expect(await store.changes(null, 10)).toHaveLength(2);
      expect(systemClock.now()).toBeGreaterThanOrEqual(until);
      await store.close();
    });

    it("waits for no lease that a clock which was set back has taken", async () => {
      await empty();
      const store = await open();
      await someThings(store, 0, 2);
      const leases = client.db().collection<{ _id: string; holder: string; until: number }>("leases");
      await leases.insertOne({ _id: "sequencer", holder: "another hub", until: systemClock.now() + 3_600_000 });
      expect(await store.changes(null, 10)).toHaveLength(2);
      await store.close();
    });
  });
}

/** A clock by which every lease has run out when it is looked at again. */
function advancing(): () => number {
  let now = 0;
  return () => (now += 3_600_000);
}

async function emptied(db: Db): Promise<void> {
  for (const name of ["thing", "place", "versions", "leases", "batches", "forms"])
    await db.collection(name).deleteMany({});
}
