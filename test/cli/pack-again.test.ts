import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ndjson } from "../imports/operator.ts";
import { keyStore, PackPlace, stolen } from "./pack-place.ts";

let place: PackPlace;
const at = (name: string) => place.at(name);
const borderlink = (...args: string[]) => place.borderlink(...args);
const onDevice = (...args: string[]) => place.onDevice(...args);
beforeAll(async () => void (place = await PackPlace.opened()), 60_000);
afterAll(() => place[Symbol.asyncDispose]());

async function report(number: string) {
  const what = { record: "documentReport", owner: "UTO", reference: number, number, type: "PASSPORT", issuer: "UTO" };
  const handling = { audiences: [{ offline: true }] };
  writeFileSync(at("more.ndjson"), ndjson({ ...what, fraudType: "STOLEN", handling }));
  expect(await borderlink("import", at("more.ndjson"))).toMatchObject({ code: 0 });
}

describe("An approval that was lost", () => {
  it("is answered again for the same enrolment and key, of the same device, and for no other key", async () => {
    await onDevice("pack", "enrol", at("again"), "--name", "Again", ...keyStore, "--output", at("again.enrol"));
    const approve = (key: string, ...more: string[]) =>
      borderlink("pack", "approve", at("again.enrol"), "--key", key, ...more);
    const first = await approve(place.key);
    const second = await approve(place.key, "--ship");
    expect([second.code, second.out, second.err]).toEqual([
      0,
      first.out,
      expect.stringContaining("It was approved before, with packs that are good for 24 hours"),
    ]);
    writeFileSync(at("again.approval"), second.out);
    expect(await onDevice("pack", "accept", at("again.approval"), "--device", at("again"), ...keyStore)).toMatchObject({
      code: 0,
    });
    const other = await approve(await place.makeKey("*:read,*:offline"));
    expect([other.code, other.out, other.err]).toEqual([1, "", expect.stringContaining(`for the key ${place.key}`)]);
    const { device } = JSON.parse(first.out) as { device: string };
    const { out } = await borderlink("pack", "devices");
    expect(out.split("\n").filter((line) => line.includes("Again"))).toEqual([
      expect.stringMatching(new RegExp(`^${device}  pack 0 .* for ${place.key} `)),
    ]);
    await borderlink("pack", "revoke", device);
    const late = await approve(place.key);
    expect([late.code, late.out, late.err]).toEqual([1, "", expect.stringContaining("is revoked")]);
  }, 60_000);
});

describe("The number of a device's next pack", () => {
  it("is not used up by what is refused before anything is made", async () => {
    const ending = await place.makeKey("*:read,*:offline");
    await onDevice("pack", "enrol", at("number"), "--name", "Number", ...keyStore, "--output", at("number.enrol"));
    const approval = await borderlink("pack", "approve", at("number.enrol"), "--key", ending);
    const { device } = JSON.parse(approval.out) as { device: string };
    expect(await borderlink("pack", "delta", at("number.delta"), "--device", device)).toMatchObject({ code: 1 });
    await borderlink("keys", "revoke", ending);
    expect(await borderlink("pack", "build", at("number-pack"), "--device", device)).toMatchObject({ code: 1 });
    expect((await borderlink("pack", "devices")).out).toMatch(new RegExp(`${device}  pack 0 `));
  }, 60_000);

  it("is one delta's: of several that are made at once each that is made follows what the device has", async () => {
    const device = await place.approved("twice");
    await borderlink("pack", "build", at("twice-pack"), "--device", device);
    await report("XZ000301");
    const files = ["1.delta", "2.delta", "3.delta"];
    const made = await Promise.all(
      files.map((name) => place.beside("pack", "delta", at(name), "--device", device, "--json")),
    );
    const refused = made.filter(({ code }) => code !== 0).map(({ err }) => err.includes("was made meanwhile"));
    expect(refused).toEqual(refused.map(() => true));
    const numbers = made.flatMap(({ code, out }, index): [number, string][] =>
      code === 0 ? [[(JSON.parse(out) as { sequence: number }).sequence, files[index] as string]] : [],
    );
    expect(numbers).not.toEqual([]);
    numbers.push([Infinity, "later.delta"]);
    await report("XZ000302");
    expect(await borderlink("pack", "delta", at("later.delta"), "--device", device)).toMatchObject({ code: 0 });
    const own = ["--pack", at("twice-pack"), "--device", at("twice"), ...keyStore];
    for (const [, name] of numbers.sort(([one], [other]) => one - other))
      expect([name, await onDevice("pack", "apply", at(name), ...own)]).toMatchObject([name, { code: 0 }]);
  }, 60_000);
});

describe("borderlink pack show", () => {
  it("shows a pack beside which a damaged delta lies, and names that", async () => {
    const device = await place.approved("shown");
    await borderlink("pack", "build", at("shown-pack"), "--device", device);
    await report("XZ000303");
    await borderlink("pack", "delta", at("shown.delta"), "--device", device);
    const own = ["--device", at("shown"), ...keyStore];
    await onDevice("pack", "apply", at("shown.delta"), "--pack", at("shown-pack"), ...own);
    cpSync(at("shown-pack"), at("spoilt-pack"), { recursive: true });
    appendFileSync(join(at("spoilt-pack"), "delta-2"), readFileSync(at("shown.delta")).subarray(40));
    const shown = await onDevice("pack", "show", at("spoilt-pack"), "--json");
    expect([shown.code, JSON.parse(shown.out), shown.err]).toMatchObject([
      0,
      { sequence: 2, deltas: 1 },
      expect.stringContaining("Not used: what lies beside the pack in use. delta-2: "),
    ]);
    const checked = await onDevice("pack", "check", at("spoilt-pack"), ...own, ...stolen);
    expect(checked).toMatchObject({ code: 0, err: expect.stringContaining("Not used") });
  }, 60_000);
});
