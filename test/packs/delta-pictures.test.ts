import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { unverified } from "../../packs/manifest.ts";
import { parts, readPart } from "../../packs/parts.ts";
import { shownTo } from "../world.ts";
import { dayMillis } from "./packed.ts";
import { addresses, feature, handIn, setUp, shownBy, small, takeAway, version } from "./pictured.ts";

describe("Pictures of a pack and its deltas", () => {
  afterEach(() => vi.restoreAllMocks());

  it("come, are replaced and go as they do at the hub, and one that stands is not sent again", async () => {
    await using at = await setUp();
    const all = [feature("red"), feature("blue"), feature("grey")];
    const specimen = await version(at.world, all);
    await handIn(at.world, specimen, "red", "red fox");
    await handIn(at.world, specimen, "blue", "blue fox");
    const folder = await at.device.build(at.world);
    const hub = await at.serving();
    expect(await shownBy(hub)).toEqual(small("blue fox", "red fox"));
    await handIn(at.world, specimen, "grey", "grey fox");
    await handIn(at.world, specimen, "blue", "another blue fox");
    const came = await at.bring(folder);
    expect([came.changes.pictures, came.pictures?.count, came.minimumForm]).toEqual([{ put: 2, removed: 0 }, 3, 4]);
    expect(came.changes).toMatchObject({ put: 0, removed: 0 });
    expect(await shownBy(hub)).toEqual(small("another blue fox", "grey fox", "red fox"));
    await takeAway(at.world, specimen, "red");
    await version(at.world, [feature("red"), feature("blue"), feature("grey", { level: "LABORATORY" })]);
    const went = await at.bring(folder);
    expect([went.changes.pictures, went.pictures?.count]).toEqual([{ put: 0, removed: 2 }, 1]);
    expect(await shownBy(hub)).toEqual(small("another blue fox"));
    await at.world.withdraw(specimen);
    await version(at.world, [feature("green")], { reference: "another" });
    const last = await at.bring(folder);
    expect([last.changes.pictures, last.pictures, last.minimumForm]).toEqual([
      { put: 0, removed: 1 },
      { count: 0, bytes: 0 },
      4,
    ]);
    expect(await shownBy(hub)).toEqual([]);
    expect((await at.bring(folder)).pictures).toBeUndefined();
  });

  it("are got no more once their record ended, while the pack is good", async () => {
    await using at = await setUp();
    const until = "2026-06-01T15:00:00Z";
    const specimen = await version(at.world, [feature("red")], { policy: shownTo({ offline: true, until }) });
    await handIn(at.world, specimen, "red", "red fox");
    await at.device.build(at.world);
    const hub = await at.serving();
    at.world.clock.pass(3 * 3_600_000 - 60_000);
    const { pictures } = await addresses(hub);
    const [url] = pictures as [string];
    expect((await hub.got(url)).status).toBe(200);
    at.world.clock.pass(60_000);
    expect((await hub.got(url)).status).toBe(404);
  });

  it("are too many for deltas from 32 MiB on, and a new pack is asked for", async () => {
    await using at = await setUp();
    const specimen = await version(at.world, [feature("red")]);
    const folder = await at.device.build(at.world);
    await handIn(at.world, specimen, "red", "x".repeat(9 * 2 ** 20));
    await at.bring(folder);
    await handIn(at.world, specimen, "red", "y".repeat(9 * 2 ** 20));
    await at.bring(folder);
    await handIn(at.world, specimen, "red", "z".repeat(15 * 2 ** 20));
    await expect(at.device.buildDelta(at.world)).rejects.toThrow("borderlink pack build makes a new pack");
    const [shown = ""] = await shownBy(await at.serving());
    expect([shown.slice(-2), shown.length > 9 * 2 ** 20]).toEqual(["yy", true]);
  });

  it("that are gone where the hub keeps them are told of, and cards come without them as at the hub", async () => {
    await using at = await setUp();
    const specimen = await version(at.world, [feature("red"), feature("blue")]);
    for (const name of ["red", "blue"]) await handIn(at.world, specimen, name, `${name} fox`);
    const { pictures } = at.world.platform;
    const kept = await pictures.find(specimen, "red");
    await pictures.place.remove(kept ? pictures.naming.objectNames(kept) : []);
    const folder = await at.device.build(at.world);
    expect(at.device.lost).toEqual(["red"]);
    const hub = await at.serving();
    expect(await shownBy(hub)).toEqual(small("blue fox"));
    await at.bring(folder);
    expect([at.device.lost, await shownBy(hub)]).toEqual([["red", "red"], small("blue fox")]);
    await handIn(at.world, specimen, "red", "red fox again");
    await at.bring(folder);
    expect(await shownBy(hub)).toEqual(small("blue fox", "red fox again"));
  });

  it.each([
    ["cannot be reached", () => Promise.reject(new Error("the disk is away")), "the disk is away"],
    ["replaced one while it was read", () => Promise.resolve(null), "was replaced or removed while it was read"],
  ])("where the hub %s are no pack and no delta, and what to do is said", async (_, get, says) => {
    await using at = await setUp();
    const specimen = await version(at.world, [feature("red"), feature("blue")]);
    await handIn(at.world, specimen, "red", "red fox");
    const folder = await at.device.build(at.world);
    await handIn(at.world, specimen, "blue", "blue fox");
    const { pictures } = at.world.platform;
    vi.spyOn(pictures.place, "get").mockImplementation(get);
    vi.spyOn(pictures, "find").mockResolvedValue(null);
    await expect(at.device.buildDelta(at.world)).rejects.toThrow(says);
    await expect(at.device.build(at.world)).rejects.toThrow(says);
    expect(readdirSync(at.device.folder).toSorted()).toEqual(["device", "pack-1"]);
    vi.restoreAllMocks();
    expect(unverified(readPart(folder, parts.manifest).toString()).sequence).toBe(1);
  });

  it("are refused with the pack where a byte of one was changed, and by themselves where it was changed since", async () => {
    await using at = await setUp();
    await handIn(at.world, await version(at.world, [feature("red")]), "red", "red fox".repeat(2_000));
    const folder = await at.device.build(at.world);
    const hub = await at.serving();
    const { pictures } = await addresses(hub);
    const [url] = pictures as [string];
    const path = join(folder, parts.secondLine);
    const file = readFileSync(path);
    // A picture takes up pages of its own: the middle of the last is none of a row's.
    file[file.length - 2_000] = (file[file.length - 2_000] as number) ^ 1;
    writeFileSync(path, file);
    await expect(at.device.open(folder)).rejects.toMatchObject({
      because: "damaged",
      message: expect.stringContaining("copy the pack anew"),
    });
    const { status, bytes } = await hub.got(url);
    expect([status, JSON.parse(bytes.toString()).detail]).toEqual([503, expect.stringContaining("not as it was made")]);
    expect(hub.said.join()).toContain("PackRefused");
  });

  it("make no card once the pack's time is over", async () => {
    await using at = await setUp();
    await handIn(at.world, await version(at.world, [feature("red")]), "red", "red fox");
    await at.device.build(at.world);
    const hub = await at.serving();
    at.world.clock.pass(dayMillis - 60_000);
    const { pictures, page } = await addresses(hub);
    at.world.clock.pass(60_000);
    for (const url of [pictures[0] as string, page]) expect((await hub.got(url)).status).toBe(404);
  });
});
