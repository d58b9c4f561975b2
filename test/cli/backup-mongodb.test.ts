import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { packed, unpack } from "../../cli/backup/packed.ts";
import { restoreBackup } from "../../cli/backup/put-back.ts";
import { sealed, unsealed } from "../../cli/backup/sealed.ts";
import { takeBackup } from "../../cli/backup/take.ts";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { verifyAudit } from "../../core/audit/verification/verify.ts";
import { systemClock } from "../../core/clock.ts";
import { BSON, type ClientSession, clientFor } from "../../core/store/mongodb/connection.ts";
import { copyMongodb, stateOfMongodb } from "../../core/store/mongodb/copy.ts";
import { endFilling, fillMongodb } from "../../core/store/mongodb/fill.ts";
import { atOneMoment } from "../../core/store/mongodb/moment.ts";
import { StoreUnavailable } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { openPlatform } from "../../session/platform.ts";
import { mongodbServer, noServer, type TestServer } from "../mongodb-server.ts";
import { type Operator, holderOf, ndjson, passport, person } from "../imports/operator.ts";
import { openSampleHub } from "./sample-hub.ts";

const server = await mongodbServer();
if (server) testsOn(server);
else console.warn(noServer);

describe("a backup of a hub whose MongoDB server is away", () => {
  it("says so, and leaves nothing", async () => {
    const data = await mkdtemp(join(tmpdir(), "borderlink-"));
    await mkdir(join(data, "audit"));
    const store = "mongodb://127.0.0.1:9/hub?serverSelectionTimeoutMS=50";
    const hub = { store, data, clock: systemClock };
    await expect(takeBackup(hub, join(data, "hub.backup"), { passphrase: "seven dice words" })).rejects.toThrow(
      StoreUnavailable,
    );
    expect((await readdir(data)).filter((name) => name.startsWith("hub.backup") || name.startsWith("backup-"))).toEqual(
      [],
    );
    await rm(data, { recursive: true });
  });
});

function testsOn({ url, stop }: TestServer): void {
  const sealing = { passphrase: "seven dice words", cost: 1024 };
  const backUrl = url.replace(/borderlink-test-\w+/, "$&-back");
  const client = clientFor(url);
  const back = clientFor(backUrl);
  let operator: Operator;
  let key: string;
  let elsewhere: string;
  let file: string;
  let close: () => Promise<void>;

  /** With an empty database beside it. */
  beforeEach(async () => {
    for (const one of [client, back]) await one.db().dropDatabase();
    ({ operator, key, elsewhere, file, close } = await openSampleHub(url));
  });
  afterEach(() => close());
  afterAll(async () => {
    await back.db().dropDatabase();
    for (const one of [client, back]) await one.close();
    await stop();
  });

  const hub = () => ({ store: url, data: operator.data, clock: systemClock });
  const restored = () => ({ store: backUrl, data: join(elsewhere, "restored"), clock: systemClock });
  const documentsBack = async () => {
    const collections = await back.db().listCollections({}, { nameOnly: true }).toArray();
    const counts = await Promise.all(collections.map(({ name }) => back.db().collection(name).countDocuments()));
    return counts.reduce((all, some) => all + some, 0);
  };

  describe("a backup of a running hub on a MongoDB server", () => {
    it("is restored into an empty database with its records, links, keys, secrets and audit, equal by hash", async () => {
      const { state } = await takeBackup(hub(), file, sealing);
      expect(state).toMatchObject({ layout: 3, versions: 7 });
      await restoreBackup(restored(), file, sealing);
      const { store, keys, secret } = await openPlatform(restored(), systemClock);
      expect(await keys.check(key)).toMatchObject({ name: "Desk" });
      expect(secret("id")).toEqual(operator.session.platform.secret("id"));
      expect(await store.changes(null, 100)).toEqual(await operator.session.platform.store.changes(null, 100));
      await store.close();
      const { data } = restored();
      expect((await readdir(data)).toSorted()).toEqual(
        (await readdir(operator.data)).filter((name) => !["imports", "in.ndjson"].includes(name)).toSorted(),
      );
      const witness = { publicKey: readPublicKey(join(data, "audit-public.pem")), exported: [] };
      expect((await verifyAudit(join(data, "audit"), witness)).faults.filter(({ torn }) => !torn)).toEqual([]);
    });

    it("reads one moment, whatever is written meanwhile and whatever the server only promises", async () => {
      const persons = client.db().collection("person", { readConcern: { level: "snapshot" } });
      const count = async (session: ClientSession) => (await persons.find({}, { session }).toArray()).length;
      const seen = await atOneMoment(client, client.db(), "meanwhile", async (session) => {
        const before = await count(session);
        await operator.import(await operator.file("more.ndjson", ndjson(person("P2"))));
        return [before, await count(session)];
      });
      expect(seen).toEqual([1, 1]);
      expect(await client.db().collection("person").countDocuments()).toBe(2);
    });

    it("is whole while the hub goes on writing", async () => {
      const { store } = operator.session.platform;
      const enough = new AbortController();
      const writing = (async () => {
        for (let at = 2; !enough.signal.aborted; at += 1) {
          // A file each: records of one file go off together, and only its links wait for them.
          for (const one of [person(`P${at}`), passport(`D${at}`), holderOf(`P${at}`, `D${at}`)]) {
            await operator.import(await operator.file("more.ndjson", ndjson(one)));
          }
        }
      })();
      await takeBackup(hub(), file, sealing);
      enough.abort();
      await writing;
      await restoreBackup(restored(), file, sealing);
      const there = await openPlatform(restored(), systemClock);
      const all = async (of: typeof store) =>
        Promise.all(["person", "document", "link"].map((kind) => of.count(datasets.get(kind as "link") as never, {})));
      const [persons = 0, documents = 0, links = 0] = await all(there.store);
      // One after the other they were written: who is there has what came before.
      expect(persons - documents).toBeGreaterThanOrEqual(0);
      expect(documents - links).toBeGreaterThanOrEqual(0);
      expect(persons - links).toBeLessThanOrEqual(1);
      await there.store.close();
    });

    it("keeps each value in the type and order that it has", async () => {
      const { Binary, Decimal128, Double, Int32, Long } = BSON;
      const numbers = [new Double(1), new Int32(1), Long.fromNumber(1), Decimal128.fromString("1.0"), new Double(NaN)];
      const others = [null, "é𝔘", new Date(0), new Binary(Buffer.from([0, 1])), { y: 1, x: [{}] }];
      await client.db().collection("odd").insertOne({ z: numbers, a: others });
      await takeBackup(hub(), file, sealing);
      await restoreBackup(restored(), file, sealing);
      const bytes = async (of: typeof client) => of.db().collection("odd").findOne({}, { raw: true });
      expect(await bytes(back)).toEqual(await bytes(client));
    });

    it("leaves nothing beside it or in the database", async () => {
      const before = await readdir(operator.data);
      await takeBackup(hub(), file, sealing);
      expect(await readdir(operator.data)).toEqual(before);
      expect(await readdir(elsewhere)).toEqual(["hub.backup"]);
      expect(await client.db().collection("layout").countDocuments()).toBe(1);
    });

    it("is refused where the server keeps no moment, unless no process of the hub runs and nobody writes", async () => {
      const to = (name: string) => join(elsewhere, name);
      const id = "one";
      await expect(copyMongodb(url, to("a"), { id, offline: false, ways: [] })).rejects.toThrow(
        /keeps no moment .* --offline/,
      );
      const { state } = await takeBackup(hub(), file, { ...sealing, offline: true });
      expect(state.hash).toBe((await stateOfMongodb(url)).hash);
      expect(await copyMongodb(url, to("b"), { id, offline: true })).toEqual(state);
    });
  });

  describe("a restore into a MongoDB database", () => {
    beforeEach(async () => {
      await takeBackup(hub(), file, sealing);
    });

    it("is refused where the database or the folder holds anything, or the store is of the other kind", async () => {
      await expect(restoreBackup({ ...restored(), store: url }, file, sealing)).rejects.toThrow("is not empty");
      await expect(restoreBackup({ ...restored(), data: operator.data }, file, sealing)).rejects.toThrow(
        "is not empty",
      );
      await expect(restoreBackup({ ...restored(), store: "sqlite" }, file, sealing)).rejects.toThrow(
        "on a MongoDB server",
      );
      expect(await readdir(elsewhere)).toEqual(["hub.backup"]);
      expect(await documentsBack()).toBe(0);
    });

    it("that turns out unequal leaves neither a document nor a folder", async () => {
      const folder = join(elsewhere, "parts");
      const manifest = await unpack(unsealed(file, sealing.passphrase), folder);
      const forged = { ...manifest, state: { ...manifest.state, hash: "0".repeat(64) } };
      const content = packed(forged, (name) => join(folder, name));
      await rm(file);
      await pipeline(sealed(content, sealing.passphrase, sealing.cost), createWriteStream(file));
      await expect(restoreBackup(restored(), file, sealing)).rejects.toThrow("not equal to the one backed up");
      expect((await readdir(elsewhere)).toSorted()).toEqual(["hub.backup", "parts"]);
      expect(await documentsBack()).toBe(0);
    });

    it("that was killed in the middle lets no hub start on a part, nor another restore", async () => {
      const folder = join(elsewhere, "parts");
      const { state } = await unpack(unsealed(file, sealing.passphrase), folder);
      expect((await fillMongodb(backUrl, join(folder, "mongodb"))).hash).toBe(state.hash);
      await expect(openPlatform(restored(), systemClock)).rejects.toThrow("has not ended");
      await expect(restoreBackup({ ...restored(), data: join(elsewhere, "b") }, file, sealing)).rejects.toThrow(
        "has not ended",
      );
      expect((await stateOfMongodb(backUrl)).hash).toBe(state.hash);
      await endFilling(backUrl);
      await rename(folder, restored().data);
      await (await openPlatform(restored(), systemClock)).store.close();
    });
  });
}
