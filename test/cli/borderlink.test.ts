import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Keys } from "../../core/access/keys/registry.ts";
import { systemClock } from "../../core/clock.ts";
import { kindNames } from "../../records/kinds.ts";
import { openPlatform } from "../../session/platform.ts";
import { ndjson, person } from "../imports/operator.ts";
import { called, spawned } from "./command.ts";

let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "borderlink-"));
});
afterAll(() => rm(data, { recursive: true, force: true }));

type Settings = Readonly<Record<string, string>>;

const borderlink = (args: readonly string[], settings: Settings = {}) =>
  called({ HUB_DATA: data, ...settings }, ...args);
/** The same in a process of its own. */
const program = (args: readonly string[], settings: Settings = {}) => spawned({ HUB_DATA: data, ...settings }, ...args);

function lastLine(out: string): unknown {
  return JSON.parse(out.trimEnd().split("\n").at(-1) ?? "");
}

describe("the borderlink command", () => {
  it("makes a key that opens the hub, lists it without its text, and revokes it", async () => {
    const wanted = [
      "--name",
      "Desk",
      "--role",
      "analyst",
      "--owner",
      "UTO",
      "--scopes",
      "person:read,link:read",
      "--expires",
      "90d",
    ];
    const made = await program(["keys", "create", ...wanted, "--json"]);
    expect(made.code).toBe(0);
    const { id, key } = lastLine(made.out) as { id: string; key: string };
    const { store, keys } = await openPlatform({ store: "sqlite", data }, systemClock);
    expect(await keys.check(key)).toMatchObject({ id, owner: "UTO", scopes: ["person:read", "link:read"] });

    const listed = await program(["keys", "list", "--json"]);
    const all = (lastLine(listed.out) as { keys: readonly { id: string }[] }).keys;
    expect(all.filter((one) => one.id === id)).toMatchObject([{ name: "Desk", revoked: null }]);
    expect(listed.out).not.toContain(key);
    expect((await program(["keys", "revoke", id])).code).toBe(0);
    const elsewhere = new Keys(store, await readFile(join(data, "pepper.key")), systemClock, kindNames);
    expect(await elsewhere.check(key)).toBeNull();
    await store.close();
  });

  it("leaves in the audit who made and revoked which key, and never a key", async () => {
    const wanted = ["--name", "Counter", "--role", "partner", "--owner", "SKYWAYS", "--scopes", "document:read"];
    const { id, key } = lastLine((await borderlink(["keys", "create", ...wanted, "--json"])).out) as Record<
      string,
      string
    >;
    expect((await borderlink(["keys", "revoke", key ?? ""])).code).toBe(1);
    expect((await borderlink(["keys", "revoke", id ?? ""])).code).toBe(0);
    const folder = join(data, "audit");
    const bodies = (await readdir(folder)).filter((name) => name.endsWith(".bodies")).toSorted();
    const text = (await Promise.all(bodies.map((name) => readFile(join(folder, name), "utf8")))).join("");
    const entries = text
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { header: Record<string, unknown> }).header);
    const acts = entries.filter(({ note }) => String(note).startsWith("key ")).slice(-6);
    expect(acts.map(({ kind, status, note }) => `${kind} ${status}: ${note}`)).toEqual([
      "intent begun: key create",
      `outcome committed: key create ${id}`,
      "intent begun: key revoke",
      "outcome not committed: key revoke",
      "intent begun: key revoke",
      `outcome committed: key revoke ${id}`,
    ]);
    expect(acts.every(({ caller }) => (caller as { id: string }).id === "operator")).toBe(true);
    expect(text).not.toContain(key);
  });

  it("backs the hub up and restores it elsewhere, with a passphrase from a file", async () => {
    const [file, passphrase, restored] = [join(data, "hub.backup"), join(data, "passphrase"), join(data, "restored")];
    await writeFile(passphrase, "seven dice words\n");
    const sealing = ["--passphrase-file", passphrase, "--json"];
    await (await openPlatform({ store: "sqlite", data }, systemClock)).store.close();
    const made = await program(["backup", file, ...sealing]);
    const back = await borderlink(["restore", file, ...sealing], { HUB_DATA: restored });
    expect([made.code, back.code]).toEqual([0, 0]);
    expect(lastLine(back.out)).toEqual({ ...(lastLine(made.out) as object), equal: true });
    const [again, unasked] = await Promise.all([
      borderlink(["restore", file, ...sealing]),
      borderlink(["backup", `${file}2`]),
    ]);
    expect([again.code, unasked.code]).toEqual([1, 2]);
    expect(again.err).toContain("is not empty");
    expect(unasked.err).toContain("give --passphrase-file");
  });

  it("imports, prints one JSON object as its last line, and ends with 1 where a line was rejected", async () => {
    const path = join(data, "in.ndjson");
    await writeFile(path, `${ndjson(person("P1"))}{broken\n`);
    const { code, out, err } = await program(["import", path, "--json"]);
    expect(code).toBe(1);
    expect(lastLine(out)).toMatchObject({
      read: 2,
      created: 1,
      rejected: 1,
      notHeld: 0,
      withdrawn: 0,
      kinds: { person: 1 },
    });
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain("100 %");
    const verified = await borderlink(["audit", "verify", "--json"]);
    expect(verified.code).toBe(0);
    expect(lastLine(verified.out)).toMatchObject({ faults: [] });
  });

  it("ends with 0 although lines were rejected where that is allowed, and writes their report over nothing", async () => {
    const [path, report] = [join(data, "allowed.ndjson"), join(data, "allowed.report")];
    await writeFile(path, "{broken\n");
    const args = ["import", path, "--report", report];
    expect(await borderlink([...args, "--allow-rejected"])).toMatchObject({ code: 0 });
    const again = await borderlink([...args, "--allow-rejected"]);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining(`${report} exists already`) as string });
    expect(await readFile(report, "utf8")).toBe('{"at":"line 1","reason":"the line is not JSON"}\n');
  });

  it("says of a file that it cannot import what would do", async () => {
    const path = join(data, "unnamed");
    await writeFile(path, "name;number\n");
    const [unknown, absent] = await Promise.all([borderlink(["import", path]), borderlink(["import", `${path}.csv`])]);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining("say --format ndjson|csv|un") as string });
    expect(absent).toMatchObject({ code: 1, err: expect.stringContaining("There is no file") as string });
  });

  it("says what is wrong with a call in words, and ends with 2", async () => {
    const scope = ["keys", "create", "--name", "X", "--role", "analyst", "--owner", "UTO", "--scopes", "passport:read"];
    const [missing, refused, setting] = await Promise.all([
      program(["keys", "create"]),
      borderlink(scope),
      borderlink(["keys", "list"], { HUB_STORE: "oracle" }),
    ]);
    expect([missing, refused, setting].map(({ code }) => code)).toEqual([2, 2, 1]);
    expect(refused?.err).toMatch(/"passport:read" is not a scope/);
    expect(setting?.err).toMatch(/HUB_STORE must be/);
    expect(`${refused?.err}${setting?.err}`).not.toMatch(/ at .*\.ts/);
  });

  it("refuses a command and an option that were renamed with the new name, and makes nothing", async () => {
    const key = ["keys", "create", "--name", "X", "--role", "analyst", "--owner", "UTO", "--scopes", "person:read"];
    const [command, option, joined] = await Promise.all([
      borderlink(["operations", "manifest", "queries.graphql"]),
      borderlink([...key, "--operations-mode", "ids-only"]),
      borderlink([...key, "--operations-mode=ids-only"]),
    ]);
    expect([command, option, joined].map(({ code, out }) => `${code}${out}`)).toEqual(["2", "2", "2"]);
    expect(command.err).toBe("borderlink: borderlink operations is now called borderlink trusted-documents.\n");
    const renamed = "borderlink: --operations-mode is now called --document-mode.\n";
    expect([option.err, joined.err]).toEqual([renamed, renamed]);
  });
});
