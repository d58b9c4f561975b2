import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../core/clock.ts";
import { ndjson } from "../imports/operator.ts";
import { called } from "./command.ts";

let folder: string;
let key: string;
const at = (name: string) => join(folder, name);
const borderlink = (...args: string[]) => called({ HUB_DATA: at("hub") }, ...args);

/** On the device there is no hub. */
const onDevice = (...args: string[]) => called({ HUB_DATA: at("nowhere") }, ...args);
const keyStore = ["--key-command", "printf %s 0123456789abcdef0123456789abcdef"];

async function makeKey(scopes: string, ...more: string[]): Promise<string> {
  const who = ["--name", "Post 7", "--role", "partner", "--owner", "GRC", "--scopes", scopes];
  return JSON.parse((await borderlink("keys", "create", ...who, ...more, "--json")).out).id;
}

/** Has a device enrolled and approved; its id. */
async function approved(name: string, ...more: string[]): Promise<string> {
  const enrolled = await onDevice(
    "pack",
    "enrol",
    at(name),
    "--name",
    name,
    ...keyStore,
    "--output",
    at(`${name}.enrol`),
  );
  expect([enrolled.code, enrolled.err]).toEqual([0, expect.stringContaining("This is DEV-")]);
  const { code, err } = await borderlink(
    "pack",
    "approve",
    at(`${name}.enrol`),
    "--key",
    key,
    ...more,
    "--output",
    at(`${name}.approval`),
  );
  expect([code, err]).toEqual([0, expect.stringContaining("key for packs")]);
  const accepted = await onDevice("pack", "accept", at(`${name}.approval`), "--device", at(name), ...keyStore);
  expect(accepted.code).toBe(0);
  return /DEV-[A-Z2-7]+/.exec(err)?.[0] ?? "";
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "borderlink-"));
  key = await makeKey("*:read,*:check,*:offline");
  const report = { record: "documentReport", owner: "UTO", reference: "R-1", number: "XZ000123", type: "PASSPORT" };
  const handling = { audiences: [{ offline: true }] };
  writeFileSync(at("in.ndjson"), ndjson({ ...report, issuer: "UTO", fraudType: "STOLEN", handling }));
  const imported = await borderlink("import", at("in.ndjson"));
  if (imported.code !== 0) throw new Error(imported.err);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stolen = ["--traveller", '{"number":"XZ000123","type":"PASSPORT","issuer":"UTO"}'];
const unknown = ["--traveller", '{"number":"XZ000124","type":"PASSPORT","issuer":"UTO"}'];

describe("borderlink pack", () => {
  it("leads from a device that is enrolled to an answer without a hub", async () => {
    const device = await approved("post");
    const built = await borderlink("pack", "build", at("pack"), "--device", device, "--json");
    expect(JSON.parse(built.out)).toMatchObject({ device, sequence: 1, counts: { documentReport: 1 } });
    const shown = await onDevice("pack", "show", at("pack"), "--json");
    expect(JSON.parse(shown.out)).toMatchObject({ device, sequence: 1, rows: 1, caller: { owner: "GRC" } });
    const check = (...asked: string[]) =>
      onDevice("pack", "check", at("pack"), "--device", at("post"), ...keyStore, ...asked);
    const known = await check(...stolen);
    expect([known.code, JSON.parse(known.out)]).toMatchObject([
      0,
      {
        verdict: "NOT_VALID",
        document: { candidates: [{ kind: "DOCUMENT_REPORT", owner: "UTO" }] },
        pack: { sequence: 1, minutes: 0 },
      },
    ]);
    expect(JSON.parse((await check(...unknown)).out)).toMatchObject({ verdict: "NO_RECORD" });
    const fault = await check("--traveller", "{");
    expect([fault.code, fault.err]).toEqual([2, expect.stringContaining("--traveller")]);
  });

  it("enrols no device under a name under which its own files would not be read again", async () => {
    writeFileSync(at("words"), "four words of dice\n");
    for (const name of ["", "x".repeat(101)]) {
      const said = await onDevice("pack", "enrol", at("named"), "--name", name, "--passphrase-file", at("words"));
      expect(said).toMatchObject({ code: 2, err: expect.stringContaining("--name is 1 to 100 characters.") });
    }
    expect(existsSync(at("named"))).toBe(false);
  });

  it("opens a device by its passphrase alone, and refuses a short PIN", async () => {
    writeFileSync(at("right"), "four words of dice\n");
    writeFileSync(at("wrong"), "five words of dice\n");
    writeFileSync(at("pin"), "482 \n");
    writeFileSync(at("digits"), "123456789012\n");
    const enrol = (file: string) =>
      onDevice("pack", "enrol", at("ship"), "--name", "Ship", "--passphrase-file", at(file));
    for (const file of ["pin", "digits"])
      expect([file, await enrol(file)]).toMatchObject([file, { code: 2, err: expect.stringMatching(/has at least/) }]);
    const { out } = await enrol("right");
    writeFileSync(at("ship.enrol"), out);
    const approval = await borderlink("pack", "approve", at("ship.enrol"), "--key", key, "--ship");
    writeFileSync(at("ship.approval"), approval.out);
    const accept = (file: string) =>
      onDevice("pack", "accept", at("ship.approval"), "--device", at("ship"), "--passphrase-file", at(file));
    expect(await accept("wrong")).toMatchObject({ code: 1, err: expect.stringContaining("does not open") });
    expect(await accept("right")).toMatchObject({ code: 0 });
    const device = JSON.parse(out).device as string;
    await borderlink("pack", "build", at("ship-pack"), "--device", device);
    const { made, validUntil } = JSON.parse((await onDevice("pack", "show", at("ship-pack"), "--json")).out);
    expect(Date.parse(validUntil) - Date.parse(made)).toBe(7 * 86_400_000);
  }, 60_000);

  it("is made for no key without the right, none that may only screen, none that ended, and no longer than its key stands", async () => {
    await onDevice("pack", "enrol", at("other"), "--name", "Other", ...keyStore, "--output", at("other.enrol"));
    const refused = async (id: string) => {
      const { code, err } = await borderlink("pack", "approve", at("other.enrol"), "--key", id);
      return [code, err];
    };
    expect(await refused(await makeKey("*:read,*:check"))).toEqual([1, expect.stringContaining("KIND:offline")]);
    expect(await refused(await makeKey("*:check,*:offline"))).toEqual([1, expect.stringContaining("KIND:read")]);
    expect(await refused("nobody")).toEqual([1, expect.stringContaining("No key")]);
    const soon = new Date(systemClock.now() + 3_600_000).toISOString();
    const ending = await makeKey("*:read,*:offline", "--expires", soon);
    await borderlink("pack", "approve", at("other.enrol"), "--key", ending, "--output", at("other.approval"));
    const { device } = JSON.parse((await onDevice("pack", "show", at("pack"), "--json")).out);
    const listed = JSON.parse((await borderlink("pack", "devices", "--json")).out).devices as {
      id: string;
      name: string;
    }[];
    const other = listed.find(({ name }) => name === "Other")?.id ?? "";
    expect(listed.map(({ id }) => id)).toContain(device);
    const built = await borderlink("pack", "build", at("other-pack"), "--device", other, "--json");
    expect(JSON.parse(built.out)).toMatchObject({ validUntil: soon });
    await borderlink("keys", "revoke", ending);
    const after = await borderlink("pack", "build", at("late-pack"), "--device", other);
    expect([after.code, after.err]).toEqual([1, expect.stringContaining("No key")]);
  }, 60_000);

  it("makes no pack for a device that is revoked, writes over nothing, and opens no other device's", async () => {
    const device = await approved("lost");
    await borderlink("pack", "build", at("lost-pack"), "--device", device);
    expect(await borderlink("pack", "build", at("lost-pack"), "--device", device)).toMatchObject({ code: 1 });
    const foreign = await onDevice("pack", "check", at("lost-pack"), "--device", at("post"), ...keyStore, ...unknown);
    expect([foreign.code, foreign.out, foreign.err]).toEqual([1, "", expect.stringContaining(device)]);
    expect(await borderlink("pack", "revoke", device)).toMatchObject({ code: 0 });
    expect(await borderlink("pack", "revoke", device)).toMatchObject({ code: 1 });
    const built = await borderlink("pack", "build", at("late"), "--device", device);
    expect([built.code, built.err]).toEqual([1, expect.stringContaining("no device")]);
  }, 60_000);

  it("approves no enrolment that was changed on its way", async () => {
    writeFileSync(
      at("forged.enrol"),
      JSON.stringify({ borderlink: "pack-enrolment", device: "DEV-AAAA", name: "x", publicKey: "A".repeat(43) }),
    );
    const { code, err } = await borderlink("pack", "approve", at("forged.enrol"), "--key", key);
    expect([code, err]).toEqual([1, expect.stringContaining("changed on its way")]);
  });
});

describe("borderlink pack journal, receive, clear and quarantine", () => {
  it("lead what was checked to the hub and back, and of a revoked device into quarantine", async () => {
    const device = await approved("handing");
    const own = ["--device", at("handing"), ...keyStore];
    await borderlink("pack", "build", at("handing-pack"), "--device", device);
    const check = () => onDevice("pack", "check", at("handing-pack"), ...own, ...unknown);
    expect(await onDevice("pack", "journal", ...own)).toMatchObject({ code: 0, out: "" });
    await check();
    const handIn = (name: string) => onDevice("pack", "journal", ...own, "--output", at(name));
    expect(await handIn("1.journal")).toMatchObject({ code: 0 });
    expect(await borderlink("pack", "receive", at("1.journal"), "--output", at("1.kept"))).toMatchObject({
      code: 0,
      err: expect.stringContaining("1 entries"),
    });
    expect(await onDevice("pack", "clear", at("1.kept"), ...own)).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 entries are given up, which the hub keeps; 0 are still"),
    });
    await check();
    await handIn("2.journal");
    await borderlink("pack", "revoke", device);
    const late = await borderlink("pack", "receive", at("2.journal"), "--output", at("2.kept"));
    expect([late.code, late.err]).toEqual([1, expect.stringContaining("The device is revoked")]);
    const listed = await borderlink("pack", "quarantine", "--json");
    expect(JSON.parse(listed.out)).toEqual({ quarantine: [{ device, entries: { REVOKED: 1 } }] });
    expect(await borderlink("pack", "quarantine", "--delete", device)).toMatchObject({ code: 0 });
    expect(await borderlink("pack", "quarantine", "--release", device)).toMatchObject({ code: 1 });
    const other = await borderlink("pack", "receive", at("1.kept"));
    expect([other.code, other.err]).toEqual([1, expect.stringContaining("not what borderlink pack journal answers")]);
  }, 60_000);
});

describe("borderlink pack serve", () => {
  it("answers on this machine who says the token that it made, until it is told to end", async () => {
    const device = await approved("serving");
    mkdirSync(at("served"));
    await borderlink("pack", "build", join(at("served"), "1"), "--device", device);
    const own = ["--device", at("serving"), ...keyStore, "--token-file", at("token"), "--port", "0"];
    const program = join(import.meta.dirname, "../../cli/borderlink.ts");
    const child = spawn(process.execPath, [program, "pack", "serve", at("served"), ...own], {
      env: { HUB_DATA: at("nowhere") },
    });
    const [said] = (await once(child.stdout, "data")) as [Buffer];
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said))?.[0] ?? "";
    const headers = {
      authorization: `Bearer ${readFileSync(at("token"), "utf8").trim()}`,
      "content-type": "application/json",
      "hub-purpose": "border-control",
    };
    const answer = await fetch(`${address}/rest/check-document`, { method: "POST", headers, body: stolen[1] ?? "" });
    expect([answer.status, await answer.json()]).toMatchObject([200, { checkDocument: { verdict: "NOT_VALID" } }]);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    const handedIn = await onDevice("pack", "journal", "--device", at("serving"), ...keyStore);
    expect(handedIn.out.trim().split("\n")).toHaveLength(2);
  }, 60_000);
});
