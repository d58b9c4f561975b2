import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ndjson } from "../imports/operator.ts";
import { keyStore, PackPlace, stolen } from "./pack-place.ts";

let place: PackPlace;
const at = (name: string) => place.at(name);
const borderlink = (...args: string[]) => place.borderlink(...args);
beforeAll(async () => void (place = await PackPlace.opened()), 60_000);
afterAll(() => place[Symbol.asyncDispose]());

/** A device whose first pack lies under its name, while the hub knows more than that since. */
async function withPack(name: string): Promise<string> {
  const device = await place.approved(name);
  expect(await borderlink("pack", "build", at(`${name}-pack`), "--device", device)).toMatchObject({ code: 0 });
  const report = { record: "documentReport", owner: "UTO", reference: name, number: "XZ000777", type: "PASSPORT" };
  const handling = { audiences: [{ offline: true }] };
  writeFileSync(at("more.ndjson"), ndjson({ ...report, issuer: "UTO", fraudType: "STOLEN", handling }));
  expect(await borderlink("import", at("more.ndjson"))).toMatchObject({ code: 0 });
  return device;
}

/** What the device has on it says so: all that was applied fits. */
async function applied(name: string, ...deltas: string[]) {
  const own = ["--pack", at(`${name}-pack`), "--device", at(name), ...keyStore];
  for (const delta of deltas)
    expect([delta, await place.onDevice("pack", "apply", at(delta), ...own)]).toMatchObject([delta, { code: 0 }]);
}

const leftBeside = (name: string) => readdirSync(at("")).filter((one) => one.startsWith(`${name}.`));

describe("a pack whose command was killed as it ended", () => {
  it.each([
    ["after the hub had noted it", "before", "manifest"],
    ["before it had its name", "before", "killed-pack"],
  ] as const)(
    "%s is made by the same command, and is not what a delta follows",
    async (how, when, ending) => {
      const name = `p-${ending}`;
      const device = await withPack(name);
      const path = ending === "killed-pack" ? at(`${name}-killed-pack`) : at(`${name}-other`);
      const asked = ["pack", "build", path, "--device", device];
      expect([how, (await place.killed(when, ending, ...asked)).code]).toEqual([how, null]);
      // Neither knows the device of it, nor the hub.
      expect(await borderlink("pack", "delta", at(`${name}.delta`), "--device", device)).toMatchObject({ code: 0 });
      await applied(name, `${name}.delta`);
      expect((await place.killed(when, ending, ...asked)).code).toBeNull();
      const again = await borderlink(...asked, "--json");
      expect([again.code, JSON.parse(again.out).sequence, again.err]).toEqual([0, 5, ""]);
      const own = ["--device", at(name), ...keyStore, ...stolen];
      expect(await place.onDevice("pack", "check", path, ...own)).toMatchObject({ code: 0 });
      expect(leftBeside(path.slice(at("").length))).toEqual([]);
    },
    60_000,
  );

  it("after it had its name is what the same command answers with, once, and what the next delta follows", async () => {
    const device = await withPack("named");
    const asked = ["pack", "build", at("named-next-pack"), "--device", device];
    expect((await place.killed("after", "named-next-pack", ...asked)).code).toBeNull();
    const again = await borderlink(...asked);
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringContaining("Pack 2 of "),
      err: expect.stringContaining("whole"),
    });
    expect(await borderlink(...asked)).toMatchObject({ code: 1, err: expect.stringContaining("stands already") });
    await borderlink("pack", "delta", at("named.delta"), "--device", device);
    const own = ["--pack", at("named-next-pack"), "--device", at("named"), ...keyStore];
    expect(await place.onDevice("pack", "apply", at("named.delta"), ...own)).toMatchObject({ code: 0 });
  }, 60_000);

  it.each([
    ["build", "delta"],
    ["delta", "build"],
  ] as const)(
    "after %s is no answer to %s under the same name, which stands already",
    async (killed, other) => {
      const device = await withPack(`k-${killed}`);
      const path = at(`k-${killed}-next`);
      expect(
        (await place.killed("after", `k-${killed}-next`, "pack", killed, path, "--device", device)).code,
      ).toBeNull();
      const answer = await borderlink("pack", other, path, "--device", device);
      expect(answer).toMatchObject({ code: 1, err: expect.stringMatching(/^borderlink: \S+ stands already/) });
      expect(await borderlink("pack", "show", path)).toMatchObject({ code: killed === "build" ? 0 : 1 });
    },
    60_000,
  );

  it("is in doubt where it is not to be seen: a new pack is made, and no delta", async () => {
    const device = await withPack("carried");
    await place.killed("after", "carried-next-pack", "pack", "build", at("carried-next-pack"), "--device", device);
    renameSync(at("carried-next-pack"), at("carried-away"));
    const delta = await borderlink("pack", "delta", at("carried.delta"), "--device", device);
    expect([delta.code, delta.err]).toEqual([
      1,
      expect.stringMatching(/carried-next-pack, .* not to be seen\. .*new pack/),
    ]);
    expect(await borderlink("pack", "build", at("carried-third-pack"), "--device", device)).toMatchObject({ code: 0 });
    expect(await borderlink("pack", "delta", at("carried.delta"), "--device", device)).toMatchObject({ code: 0 });
  }, 60_000);
});

describe("a delta whose command was killed as it ended", () => {
  it("before it had its name is made by the same command, and follows what the device has", async () => {
    const device = await withPack("d-before");
    const asked = ["pack", "delta", at("d-before.delta"), "--device", device];
    expect((await place.killed("before", "d-before.delta", ...asked)).code).toBeNull();
    expect(await borderlink(...asked)).toMatchObject({ code: 0, err: "" });
    await applied("d-before", "d-before.delta");
    expect(leftBeside("d-before.delta")).toEqual([]);
  }, 60_000);

  it("after it had its name is what the same command answers with", async () => {
    const device = await withPack("d-after");
    const asked = ["pack", "delta", at("d-after.delta"), "--device", device];
    expect((await place.killed("after", "d-after.delta", ...asked)).code).toBeNull();
    expect(await borderlink(...asked)).toMatchObject({ code: 0, out: expect.stringContaining("Delta 2 of ") });
    await borderlink("pack", "delta", at("d-next.delta"), "--device", device);
    await applied("d-after", "d-after.delta", "d-next.delta");
    expect(leftBeside("d-after.delta")).toEqual([]);
  }, 60_000);
});
