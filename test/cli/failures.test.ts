import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { readRoleTable } from "../../core/access/sign-in/roles.ts";
import { inWords as sayingOf } from "../../core/mendable.ts";
import { SettingsError } from "../../core/settings.ts";
import { serverOptions } from "../../gateway/http/transport.ts";
import { openTrustedDocuments } from "../../gateway/trusted-documents/open.ts";
import { kindNames } from "../../records/kinds.ts";
import { called } from "./command.ts";

const root = join(import.meta.dirname, "../..");
const programs = {
  gateway: ["gateway/main.ts"],
  subgraph: ["subgraphs/main.ts", "persons"],
  "several processes": ["gateway/main.ts"],
  command: ["cli/borderlink.ts", "demo", "--persons", "1"],
} as const;
type Program = keyof typeof programs;
const all = Object.keys(programs) as Program[];
const servers = ["gateway", "subgraph"] as const satisfies readonly Program[];

/** Root passes over the mode of files: without this it is as any other user. */
const asOthers =
  process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", process.execPath] : null;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "borderlink-"));
  onTestFinished(() => {
    chmodSync(made, 0o700);
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

type Settings = Readonly<Record<string, string>>;

/** What the program says where it cannot start, and how it ends. */
async function failed(program: Program, settings: Settings, args: readonly string[] = programs[program]) {
  const [run = "", ...before] = asOthers ?? [process.execPath];
  const many = program === "several processes" ? { HUB_PROCESSES: "2" } : {};
  const child = spawn(run, [...before, ...args], {
    cwd: root,
    env: { HUB_DEMO: "off", HUB_PORT: "0", HUB_LOG: "silent", ...many, ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = text(child.stderr);
  const [code] = (await once(child, "exit")) as [number | null];
  const words = await said;
  return { code, said: words, stack: hasStack(words) };
}

const hasStack = (words: string) => /^ +at |node:internal|Error:/m.test(words);

/** The same of the command, called in this process. */
async function failedHere(settings: Settings) {
  const [, ...args] = programs.command;
  const { code, err } = await called(settings, ...args);
  return { code, said: err, stack: hasStack(err) };
}

/** A failure in words: these stand in it in this order, and no stack does. */
function inWords(...words: readonly string[]) {
  const text = new RegExp(words.map((word) => RegExp.escape(word)).join(".*"), "s");
  return { code: 1, said: expect.stringMatching(text), stack: false };
}

const patient = { timeout: 60_000 };

describe.each(all)("a failure that an operator can mend is said in words at every entry: %s", patient, (program) => {
  it("where HUB_DATA is a file", async () => {
    const data = join(folder(), "file");
    writeFileSync(data, "");
    expect(await failed(program, { HUB_DATA: data })).toEqual(
      inWords(`HUB_DATA is ${data}`, "which is a file", "name a folder"),
    );
  });
});

describe("a failure that an operator can mend says what, where and what to do", patient, () => {
  it("where HUB_DATA may only be read", async () => {
    const data = folder();
    chmodSync(data, 0o500);
    expect(await failed("command", { HUB_DATA: data })).toEqual(
      inWords("HUB_DATA", data, "is closed to the user", "chown"),
    );
  });

  it("where what HUB_DATA stands in is missing, which is not made", async () => {
    const parent = join(folder(), "not-mounted");
    expect(await failedHere({ HUB_DATA: join(parent, "hub") })).toEqual(
      inWords("HUB_DATA", `${parent} is not there`, "mounted"),
    );
    expect(existsSync(parent)).toBe(false);
  });

  it("where the MongoDB server cannot be reached, without the URL's password", async () => {
    const url = "mongodb://hub:opensesame@127.0.0.1:1/?serverSelectionTimeoutMS=100";
    const failure = await failedHere({ HUB_DATA: folder(), HUB_STORE: url });
    expect(failure).toEqual(inWords("HUB_STORE, 127.0.0.1:1, cannot be reached", "ECONNREFUSED", "Start it"));
    expect(failure.said).not.toContain("opensesame");
  });

  it("where the URL of the MongoDB server is none, without its password", async () => {
    const failure = await failedHere({ HUB_DATA: folder(), HUB_STORE: "mongodb://hub:open@sesame:x:/" });
    expect(failure).toEqual(inWords("HUB_STORE is no URL", "%40"));
    expect(failure.said).not.toContain("sesame");
  });

  it("where the embedded store's file is none of SQLite's", async () => {
    const data = folder();
    writeFileSync(join(data, "store.sqlite"), "nothing of SQLite's".repeat(100), { mode: 0o600 });
    expect(await failedHere({ HUB_DATA: data })).toEqual(inWords(join(data, "store.sqlite"), "is damaged", "backup"));
  });

  it("where the embedded store's file is another user's", async () => {
    const data = folder();
    writeFileSync(join(data, "store.sqlite"), "", { mode: 0o000 });
    expect(await failed("command", { HUB_DATA: data })).toEqual(
      inWords(join(data, "store.sqlite"), "is closed to the user", "chown"),
    );
  });

  it("where a secret can be read by others", async () => {
    const data = folder();
    writeFileSync(join(data, "id.key"), "x".repeat(32));
    chmodSync(join(data, "id.key"), 0o644);
    expect(await failedHere({ HUB_DATA: data })).toEqual(inWords(join(data, "id.key"), "chmod 600"));
  });
});

describe("an address on which nothing can listen is said in words", () => {
  it.each([
    ["is not this machine's", "192.0.2.7", ["192.0.2.7", "no address of this machine's", "HUB_HOST"]],
    ["has a host name that leads nowhere", "no-such-host.invalid", ["no-such-host.invalid", "HUB_HOST"]],
  ])("where it %s", async (_where, host, words) => {
    const [error] = (await once(createServer().listen(4999, host), "error")) as [Error];
    expect({ code: 1, said: sayingOf(error), stack: false }).toEqual(inWords(...words));
  });
});

describe.each(servers)("what keeps a program from serving is said in words: %s", patient, (program) => {
  it("where the port is taken", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void holder.close());
    await once(holder, "listening");
    const { port } = holder.address() as { port: number };
    const settings = {
      HUB_HOST: "127.0.0.1",
      HUB_PORT: String(port),
      HUB_SUBGRAPH_URLS: `persons=http://127.0.0.1:${port}`,
    };
    expect(await failed(program, { HUB_DATA: folder(), ...settings })).toEqual(
      inWords(`127.0.0.1 port ${port} is taken`, "HUB_PORT"),
    );
  });

  it("where HUB_AUDIT_EXPORT is not there", async () => {
    const path = join(folder(), "not-mounted");
    expect(await failed(program, { HUB_DATA: folder(), HUB_AUDIT_EXPORT: path })).toEqual(
      inWords("HUB_AUDIT_EXPORT", path, "mounted"),
    );
  });
});

describe("a file that a setting names is named where it cannot be read", () => {
  const file = "/nowhere/file";
  it.each([
    ["HUB_TLS_CERT", () => serverOptions({ cors: [], proxies: [], tlsCert: file, tlsKey: "/nowhere/x.pem" })],
    ["HUB_OIDC_ROLES", () => readRoleTable(file, kindNames)],
    ["HUB_TRUSTED_DOCUMENTS", () => openTrustedDocuments({ trustedDocuments: file })],
  ])("%s", (variable, read) => {
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(`${variable}: ${file} is not there`);
  });
});

it("a subgraph without a name says which there are", patient, async () => {
  const { code, said } = await failed("subgraph", { HUB_DATA: folder() }, ["subgraphs/main.ts"]);
  expect([code, said]).toEqual([1, expect.stringMatching(/^Say which subgraph to start: one of persons, .*\n$/)]);
});

describe("a command whose reader stops", patient, () => {
  /** Its stdout is a pipe that nobody reads any more, or that file. */
  async function unread(path: string | null) {
    const key = ["keys", "create", "--name", "Desk", "--role", "analyst", "--owner", "UTO", "--scopes", "person:read"];
    const stdout = path === null ? "pipe" : openSync(path, "w");
    const child = spawn(process.execPath, ["cli/borderlink.ts", ...key, "--json"], {
      cwd: root,
      env: { HUB_DATA: folder() },
      stdio: ["ignore", stdout, "pipe"],
    });
    child.stdout?.destroy();
    const errors = text(child.stderr as Readable);
    const [code] = (await once(child, "exit")) as [number | null];
    return [code, await errors];
  }

  it("ends in order and without a word", async () => {
    expect(await unread(null)).toEqual([0, ""]);
  });

  it("says what to do where its file may grow no further", () => {
    const beyond = Object.assign(new Error("EFBIG: file too large, write"), { code: "EFBIG", syscall: "write" });
    expect(sayingOf(beyond)).toMatch(/^A file may grow no further \(EFBIG\)\. .*ulimit -f/);
  });

  it.runIf(existsSync("/dev/full"))("fails where its answer finds no room", async () => {
    expect(await unread("/dev/full")).toEqual([
      1,
      expect.stringMatching(/^borderlink: the answer cannot .*ENOSPC.*\n$/),
    ]);
  });
});
