import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { auditFolder } from "../../../core/audit/open.ts";
import { type SecretName, secretPath } from "../../../core/secrets.ts";
import { clientFor } from "../../../core/store/mongodb/connection.ts";
import { StoreUnavailable } from "../../../core/store/port.ts";
import { mongodbServer, noServer, type TestServer } from "../../mongodb-server.ts";
import { actsIn, atHub, forgetRegister, start } from "./place.ts";

const server = await mongodbServer();
if (server) testsOn(server);
else console.warn(noServer);

describe("a machine whose store is away", () => {
  it("makes no secret and no audit, as it does not know yet which are the right ones", async () => {
    const data = mkdtempSync(join(tmpdir(), "borderlink-"));
    const away = { data, store: "mongodb://127.0.0.1:9/hub?serverSelectionTimeoutMS=50" };
    await expect(start(away)).rejects.toThrow(StoreUnavailable);
    expect(readdirSync(data)).toEqual([]);
    rmSync(data, { recursive: true });
  });
});

function testsOn({ url, stop }: TestServer): void {
  const client = clientFor(url);
  beforeEach(() => client.db().dropDatabase());
  afterAll(async () => {
    await client.close();
    await stop();
  });

  /** A machine's own data folder, over the one store. */
  function machine() {
    const data = mkdtempSync(join(tmpdir(), "borderlink-"));
    onTestFinished(() => rmSync(data, { recursive: true, force: true }));
    return { data, store: url };
  }

  const copy = (names: readonly SecretName[], from: { data: string }, to: { data: string }) => {
    for (const name of names) cpSync(secretPath(from.data, name), secretPath(to.data, name));
  };

  describe("a second machine on a store", () => {
    it("is told to copy the secrets, makes none, and joins with an audit folder of its own once it has them", async () => {
      const [first, second] = [machine(), machine()];
      await start(first);
      await expect(start(second)).rejects.toThrow(
        /id\.key is missing.*\n.*where several machines share the store, from another one's HUB_DATA/,
      );
      copy(["id", "pepper"], first, second);
      await start(second);
      await start(first);
      expect(await actsIn(second.data)).toEqual([
        "intent begun: register of secrets and audit folders",
        expect.stringMatching(/^outcome committed: registered the audit folder AUDIT-/),
      ]);
      rmSync(auditFolder(second.data), { recursive: true });
      await expect(start(second)).rejects.toThrow("is its disk mounted?");
      await start(first);
    });

    it("with the first one's audit keys is told to leave them out", async () => {
      const [first, second] = [machine(), machine()];
      await start(first);
      copy(["id", "pepper", "audit", "audit-signing"], first, second);
      await expect(start(second)).rejects.toThrow("leave audit.key, audit-signing.key and audit-public.pem out");
    });

    it("of before there was a register joins with its files, whatever keys it shares", async () => {
      const [first, second] = [machine(), machine()];
      await start(first);
      copy(["id", "pepper", "audit", "audit-signing"], first, second);
      await forgetRegister(first);
      await start(second);
      await forgetRegister(second);
      await start(first);
      await start(second);
      const joined = await actsIn(second.data);
      expect(joined.filter((act) => act.includes("committed: registered the audit folder"))).toHaveLength(1);
    });
  });

  describe("a data folder with secrets and an audit", () => {
    it("is not served with an embedded store that is new, as where its setting was lost", async () => {
      const place = machine();
      await start(place);
      await expect(start({ ...place, store: "sqlite" })).rejects.toThrow("belongs to a store elsewhere");
      expect(existsSync(join(place.data, "store.sqlite"))).toBe(false);
      await start(place);
    });

    it("serves a new store elsewhere, and the one before it as well", async () => {
      const place = machine();
      const embedded = { ...place, store: "sqlite" };
      await start(embedded);
      await start(place);
      await atHub(place, async (world) => void (await world.person("Ann Example")));
      await start(embedded);
      renameSync(join(place.data, "store.sqlite"), join(place.data, "kept"));
      await expect(start(embedded)).rejects.toThrow("store.sqlite was lost or moved away");
    });
  });
}
