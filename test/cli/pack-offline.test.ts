import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keyStore, PackPlace, stolen, unknown } from "./pack-place.ts";

let place: PackPlace;
const at = (name: string) => place.at(name);
const borderlink = (...args: string[]) => place.borderlink(...args);
const onDevice = (...args: string[]) => place.onDevice(...args);
const approved = (name: string) => place.approved(name);
beforeAll(async () => void (place = await PackPlace.opened()), 60_000);
afterAll(() => place[Symbol.asyncDispose]());

describe("borderlink pack journal, receive, clear and quarantine", () => {
  it("lead what was checked to the hub and back, and of a revoked device into quarantine", async () => {
    const device = await approved("handing");
    const own = ["--device", at("handing"), ...keyStore];
    await borderlink("pack", "build", at("handing-pack"), "--device", device);
    const check = () => onDevice("pack", "check", at("handing-pack"), ...own, ...unknown);
    expect(await onDevice("pack", "journal", ...own)).toMatchObject({ code: 0, out: "" });
    writeFileSync(at("empty.journal"), "");
    const empty = await borderlink("pack", "receive", at("empty.journal"));
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining("It is empty")]);
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
    rmSync(join(at("handing"), "journal.sqlite"));
    const cut = await onDevice("pack", "journal", ...own);
    expect([cut.code, cut.out, cut.err]).toEqual([1, "", expect.stringContaining("The journal was cut")]);
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
