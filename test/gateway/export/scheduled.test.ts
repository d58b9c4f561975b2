import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkExport } from "../../../cli/commands/exports.ts";
import { openExportSigner, publicKeyFile } from "../../../core/audit/checkpoints/signer.ts";
import { exportRunCollection, exportRunId } from "../../../core/export-runs.ts";
import type { SettingsError } from "../../../core/settings.ts";
import { ScheduledExports } from "../../../gateway/export/scheduled/runs.ts";
import { readSchedules, type Schedule } from "../../../gateway/export/scheduled/schedules.ts";
import { accessKey, region, secretKey, startS3 } from "../../core/pictures/s3-server.ts";
import { openTestHub } from "../../hub.ts";

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "borderlink-"));
  open.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

const hour = 3_600_000;
const always = async () => true;
const asked = { list: { field: "documents" }, format: "csv", releasableTo: [], reason: "our register" };

/** A hub with a passport of UTO's, the key that its exports are made under, and what looks after them. */
async function exporting(to: object, more: object = {}) {
  const hub = await openTestHub();
  open.push(() => hub.close());
  await hub.world.passport("XN 1");
  const scopes = ["document:read", "document:search", "document:export"];
  const made = { name: "exports", role: "internal", owner: "UTO", scopes, purposes: null, test: false, expires: null };
  const key = await hub.hub.platform.keys.create(made as never);
  const file = join(temporary(), "exports.json");
  const schedule = {
    name: "nightly",
    key: key.id,
    purpose: "support-investigations",
    everyHours: 24,
    to,
    export: asked,
  };
  writeFileSync(file, JSON.stringify([{ ...schedule, ...more }]));
  const failures: object[] = [];
  const { store } = hub.hub.platform;
  const parts = { hub: hub.hub, store, clock: hub.clock, sign: openExportSigner(hub.settings.data) };
  const schedules = readSchedules({ exports: file }) as readonly Schedule[];
  const exports = new ScheduledExports(schedules, { ...parts, failed: (facts) => failures.push(facts) });
  const run = async () =>
    (await store.getMany(exportRunCollection, [exportRunId("nightly")])).get(exportRunId("nightly"));
  return { hub, key, exports, failures, run };
}

/** What the command says of a file, with the hub's public key. */
async function checked(path: string, publicKey: string): Promise<string> {
  const answers: string[] = [];
  const output = { answer: (text: string) => void answers.push(text), remark: () => {} };
  await checkExport(path, { publicKey }, output as never).catch((error: Error) => answers.push(error.message));
  return answers.join();
}

describe("an export on a schedule", () => {
  it("is made as its key would ask for it, when it is due and not before", async () => {
    const folder = temporary();
    const { hub, exports } = await exporting({ folder });
    await exports.look(always);
    hub.clock.pass(23 * hour);
    await exports.look(always);
    expect(readdirSync(folder).toSorted()).toEqual([
      "nightly-20260601T120000Z.csv",
      "nightly-20260601T120000Z.csv.signed.json",
    ]);
    expect(readFileSync(join(folder, "nightly-20260601T120000Z.csv"), "utf8")).toContain("XN 1");
    hub.clock.pass(hour);
    await exports.look(always);
    expect(readdirSync(folder)).toHaveLength(4);
    const entries = (await hub.entries()).filter(({ header }) => JSON.stringify(header).includes("our register"));
    expect(entries.map(({ header }) => header.kind)).toEqual(["read", "read"]);
  });

  it("is made where its next time was set by a clock that ran years ahead, or by a longer pause", async () => {
    const folder = temporary();
    const { hub, exports, run } = await exporting({ folder });
    await exports.look(always);
    const made = await run();
    const set = { ...made, due: "2026-06-05T12:00:00.000Z" } as NonNullable<typeof made>;
    await hub.hub.platform.store.project(exportRunCollection, [set]);
    hub.clock.pass(hour);
    await exports.look(always);
    expect(readdirSync(folder)).toHaveLength(4);
    expect(await run()).toMatchObject({ due: "2026-06-02T13:00:00.000Z" });
  });

  it("is signed, so that who has the hub's public key sees that it is the hub's and whole", async () => {
    const folder = temporary();
    const { hub, exports } = await exporting({ folder });
    await exports.look(always);
    const [name = ""] = readdirSync(folder).toSorted();
    const [path, publicKey] = [join(folder, name), publicKeyFile(hub.settings.data)];
    expect(await checked(path, publicKey)).toMatch(/is as the hub made it on 2026-06-01/);
    expect(await checked(path, path)).toContain("holds no public key in PEM");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.slice(0, -1));
    expect(await checked(path, publicKey)).toMatch(/it was cut or changed/);
    writeFileSync(path, text);
    const note = readFileSync(`${path}.signed.json`, "utf8");
    writeFileSync(`${path}.signed.json`, note.replace('"reason":"our register"', '"reason":"another one"'));
    expect(await checked(path, publicKey)).toMatch(/is not signed by the hub/);
    writeFileSync(join(folder, "other.csv"), text);
    writeFileSync(join(folder, "other.csv.signed.json"), note);
    expect(await checked(join(folder, "other.csv"), publicKey)).toMatch(/was signed for nightly-/);
  });

  it("goes into an S3-compatible store", async () => {
    const s3 = await startS3("exports-of-utopia");
    open.push(() => s3.close());
    const secretKeyFile = join(temporary(), "secret");
    writeFileSync(secretKeyFile, `${secretKey}\n`);
    const bucket = { endpoint: s3.endpoint, region, bucket: "exports-of-utopia", folder: "utopia/", accessKey };
    const { exports, failures } = await exporting({ s3: { ...bucket, secretKeyFile } });
    await exports.look(always);
    expect(failures).toEqual([]);
    expect([...s3.objects.keys()]).toEqual([
      "utopia/nightly-20260601T120000Z.csv",
      "utopia/nightly-20260601T120000Z.csv.signed.json",
    ]);
  });

  it("that cannot be made leaves no file, says why and is tried again in a quarter of an hour", async () => {
    const folder = join(temporary(), "out");
    mkdirSync(folder);
    const { hub, key, exports, failures, run } = await exporting({ folder });
    await hub.hub.platform.keys.revoke(key.id);
    hub.clock.pass(60_000);
    await exports.look(always);
    expect([readdirSync(folder), failures]).toEqual([
      [],
      [{ schedule: "nightly", why: expect.stringContaining("revoked") }],
    ]);
    expect(await run()).toMatchObject({ made: null, due: "2026-06-01T12:16:00.000Z" });
  });

  it("whose folder is gone is no file either, and the last one that was made is known still", async () => {
    const folder = join(temporary(), "out");
    mkdirSync(folder);
    const { hub, exports, failures, run } = await exporting({ folder });
    await exports.look(always);
    rmSync(folder, { recursive: true });
    hub.clock.pass(24 * hour);
    await exports.look(always);
    expect([existsSync(folder), failures.length]).toEqual([false, 1]);
    expect(await run()).toMatchObject({ made: "2026-06-01T12:00:00.000Z", failed: expect.stringContaining("ENOENT") });
  });
});

describe("the file of schedules", () => {
  it("is refused with all that is wrong in it", () => {
    const file = join(temporary(), "exports.json");
    const wrong = { name: "../x", key: "K", purpose: "curiosity", everyHours: 0, to: { folder: "/none" }, export: {} };
    writeFileSync(file, JSON.stringify([wrong]));
    const faults = () => {
      try {
        return readSchedules({ exports: file }) as never;
      } catch (error) {
        return (error as SettingsError).faults;
      }
    };
    expect(faults().length).toBeGreaterThan(4);
    const right = { ...wrong, name: "x", purpose: "identify", everyHours: 1, export: asked };
    writeFileSync(file, JSON.stringify([right, right]));
    expect(faults()).toEqual(["HUB_EXPORTS: x stands twice.", ...Array(2).fill(expect.stringMatching(/no folder/))]);
    writeFileSync(file, "[");
    expect(faults()).toEqual([expect.stringMatching(/is not JSON\.$/)]);
  });
});
