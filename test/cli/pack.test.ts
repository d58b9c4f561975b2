import { existsSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../core/clock.ts";
import { deviceIdOf } from "../../packs/device/folder.ts";
import { ndjson } from "../imports/operator.ts";
import { keyStore, PackPlace, stolen, unknown } from "./pack-place.ts";

let place: PackPlace;
const at = (name: string) => place.at(name);
const borderlink = (...args: string[]) => place.borderlink(...args);
const onDevice = (...args: string[]) => place.onDevice(...args);
const approved = (name: string, ...more: string[]) => place.approved(name, ...more);
beforeAll(async () => void (place = await PackPlace.opened()), 60_000);
afterAll(() => place[Symbol.asyncDispose]());

function enrolmentOf(key: Uint8Array, name: string): string {
  const publicKey = Buffer.from(key).toString("base64url");
  return JSON.stringify({ borderlink: "pack-enrolment", device: deviceIdOf(key), name, publicKey });
}

// One story: what a test does is where the next begins.
describe("borderlink pack", { shuffle: false }, () => {
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

  it("brings a pack up to date by a delta, and by none that is not its next", async () => {
    const { device } = JSON.parse((await onDevice("pack", "show", at("pack"), "--json")).out);
    expect(await borderlink("pack", "delta", at("none"), "--device", "DEV-NONE")).toMatchObject({ code: 1 });
    const report = { record: "documentReport", owner: "UTO", reference: "R-2", number: "XZ000555", type: "PASSPORT" };
    const handling = { audiences: [{ offline: true }] };
    writeFileSync(at("more.ndjson"), ndjson({ ...report, issuer: "UTO", fraudType: "STOLEN", handling }));
    await borderlink("import", at("more.ndjson"));
    const made = await borderlink("pack", "delta", at("post.delta"), "--device", device, "--json");
    expect(JSON.parse(made.out)).toMatchObject({ device, put: 1, removed: 0, counts: { documentReport: 2 } });
    expect(await borderlink("pack", "delta", at("post.delta"), "--device", device)).toMatchObject({ code: 1 });
    const opened = ["--pack", at("pack"), "--device", at("post"), ...keyStore];
    const applied = await onDevice("pack", "apply", at("post.delta"), ...opened);
    expect([applied.code, applied.out]).toEqual([0, expect.stringContaining("as its hub made delta 2")]);
    const asked = ["--traveller", '{"number":"XZ000555","type":"PASSPORT","issuer":"UTO"}'];
    const check = await onDevice("pack", "check", at("pack"), "--device", at("post"), ...keyStore, ...asked);
    expect(JSON.parse(check.out)).toMatchObject({ verdict: "NOT_VALID", pack: { sequence: 2 } });
    const again = await onDevice("pack", "apply", at("post.delta"), ...opened);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("it has the 2.")]);
    const shown = await onDevice("pack", "show", at("pack"), "--json");
    expect(JSON.parse(shown.out)).toMatchObject({ sequence: 2, deltas: 1, rows: 2, counts: { documentReport: 2 } });
  }, 60_000);

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
    const approval = await borderlink("pack", "approve", at("ship.enrol"), "--key", place.key, "--ship");
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
    expect(await refused(await place.makeKey("*:read,*:check"))).toEqual([1, expect.stringContaining("KIND:offline")]);
    expect(await refused(await place.makeKey("*:check,*:offline"))).toEqual([1, expect.stringContaining("KIND:read")]);
    expect(await refused("nobody")).toEqual([1, expect.stringContaining("No key")]);
    const soon = new Date(systemClock.now() + 3_600_000).toISOString();
    const ending = await place.makeKey("*:read,*:offline", "--expires", soon);
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
    const nowhere = await borderlink("pack", "build", at("no-folder/pack"), "--device", device);
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringMatching(/no-folder is not there/)]);
    expect((await borderlink("pack", "devices")).out).toMatch(new RegExp(`${device}  pack 1 `));
    const foreign = await onDevice("pack", "check", at("lost-pack"), "--device", at("post"), ...keyStore, ...unknown);
    expect([foreign.code, foreign.out, foreign.err]).toEqual([1, "", expect.stringContaining(device)]);
    expect(await borderlink("pack", "revoke", device)).toMatchObject({ code: 0 });
    expect(await borderlink("pack", "revoke", device)).toMatchObject({ code: 1 });
    const built = await borderlink("pack", "build", at("late"), "--device", device);
    expect([built.code, built.err]).toEqual([1, expect.stringContaining("no device")]);
  }, 60_000);

  it("turns to another key for packs, and ends that once every device has had something that both have signed", async () => {
    const device = await approved("turning");
    expect(await borderlink("pack", "rotate-key", "--end")).toMatchObject({ code: 1 });
    await borderlink("pack", "build", at("before"), "--device", device);
    const begun = await borderlink("pack", "rotate-key");
    expect([begun.code, begun.err]).toEqual([0, expect.stringContaining(`${device} (turning) has had nothing`)]);
    const left = await borderlink("pack", "rotate-key", "--end");
    expect([left.code, left.out, left.err]).toEqual([1, "", expect.stringContaining(device)]);
    expect(await borderlink("pack", "delta", at("both.delta"), "--device", device)).toMatchObject({ code: 0 });
    const opened = ["--device", at("turning"), ...keyStore];
    const applied = await onDevice("pack", "apply", at("both.delta"), "--pack", at("before"), ...opened);
    expect(applied.code).toBe(0);
    expect(await borderlink("pack", "rotate-key", "--leave-behind")).toMatchObject({ code: 2 });
    const ended = await borderlink("pack", "rotate-key", "--end", "--leave-behind");
    expect([ended.code, ended.err.includes(device)]).toEqual([0, false]);
    await borderlink("pack", "build", at("after"), "--device", device);
    expect(await onDevice("pack", "check", at("after"), ...opened, ...stolen)).toMatchObject({ code: 0 });
  }, 60_000);

  it("approves no enrolment that was changed on its way", async () => {
    writeFileSync(
      at("forged.enrol"),
      JSON.stringify({ borderlink: "pack-enrolment", device: "DEV-AAAA", name: "x", publicKey: "A".repeat(43) }),
    );
    const { code, err } = await borderlink("pack", "approve", at("forged.enrol"), "--key", place.key);
    expect([code, err]).toEqual([1, expect.stringContaining("changed on its way")]);
  });

  it("approves no key to which nothing can be sealed: all zeros, or too long", async () => {
    for (const key of [Buffer.alloc(32), Buffer.alloc(60, 7)]) {
      writeFileSync(at("weak.enrol"), enrolmentOf(key, "Weak"));
      const { code, err } = await borderlink("pack", "approve", at("weak.enrol"), "--key", place.key);
      expect([code, err]).toEqual([1, expect.stringContaining("no key of a device")]);
    }
    expect((await borderlink("pack", "devices")).out).not.toContain("Weak");
  });

  it("approves a key for the purposes that it has, and makes packs for none other", async () => {
    const identify = await place.makeKey("*:read,*:offline", "--purposes", "identify");
    writeFileSync(at("identify.enrol"), enrolmentOf(Buffer.alloc(32, 5), "Identify"));
    const approving = await borderlink("pack", "approve", at("identify.enrol"), "--key", identify);
    expect(approving.code).toBe(0);
    const { device } = JSON.parse(approving.out);
    const make = (...more: string[]) => borderlink("pack", "build", at("identify-pack"), "--device", device, ...more);
    expect(await make()).toMatchObject({ code: 1, err: expect.stringContaining("not for the purpose border-control") });
    expect(await make("--purpose", "identify")).toMatchObject({ code: 0 });
  });

  it("shows a device's name in one line, whatever it holds", async () => {
    writeFileSync(at("two-lines.enrol"), enrolmentOf(Buffer.alloc(32, 9), "Post\nDEV-AAAA  pack 3"));
    const approving = await borderlink("pack", "approve", at("two-lines.enrol"), "--key", place.key);
    expect([approving.code, approving.err]).toEqual([0, expect.stringContaining("(Post\\u000aDEV-AAAA")]);
    const { out } = await borderlink("pack", "devices");
    expect(out.split("\n").filter((line) => line.startsWith("DEV-AAAA"))).toEqual([]);
  });

  it("prints what to look at on the document, where that is asked for and the pack knows it", async () => {
    const device = await approved("looking");
    const specimen = { record: "specimen", owner: "UTO", reference: "S-1", number: "UTO-AO-02001", country: "UTO" };
    const thread = { technique: "SECURITY_THREAD", light: "TRANSMITTED", whatToSee: "UTO by turns with a fox." };
    const kind = { category: "PASSPORT", type: "ORDINARY", pages: [{ page: "visa pages", features: [thread] }] };
    writeFileSync(at("series.ndjson"), ndjson({ ...specimen, ...kind, handling: { audiences: [{ offline: true }] } }));
    expect(await borderlink("import", at("series.ndjson"))).toMatchObject({ code: 0 });
    expect(await borderlink("pack", "build", at("looking-pack"), "--device", device)).toMatchObject({ code: 0 });
    const own = ["--device", at("looking"), ...keyStore];
    const { out } = await onDevice("pack", "check", at("looking-pack"), ...own, ...unknown, "--card");
    expect(JSON.parse(out)).toMatchObject({
      verdict: "NO_RECORD",
      card: { features: [{ genuine: [{ whatToSee: thread.whatToSee }] }], alerts: [] },
    });
  }, 60_000);
});
