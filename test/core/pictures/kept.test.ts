import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepPicture } from "../../../core/pictures/acts.ts";
import { type KeptPicture, newUpload } from "../../../core/pictures/kept.ts";
import { type CleanPicture, pictureSizes } from "../../../core/pictures/sizes.ts";
import { sweepPictures } from "../../../core/pictures/sweep.ts";
import { PicturesUnavailable } from "../../../core/pictures/unavailable.ts";
import { eraseStep } from "../../../core/retention/erasure.ts";
import { sweep, SweepRefused } from "../../../core/retention/sweep.ts";
import { datasets } from "../../../records/datasets.ts";
import { callerOf, claimsOf, datasetOf, openWorld, unwritten, type World } from "../../world.ts";

let world: World & AsyncDisposable;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world[Symbol.asyncDispose]();
});

const hour = 3_600_000;
const day = 24 * hour;

function clean(text: string): CleanPicture {
  const picture = { bytes: Buffer.from(text), width: 1, height: 1 };
  return { SMALL: picture, MEDIUM: picture, LARGE: picture };
}

function specimen(names: readonly string[], said: object = {}): Promise<string> {
  const features = names.map((name) => ({ technique: "WATERMARK", whatToSee: name, picture: { name } }));
  const own = { number: "UTO-AO-02001", country: "UTO", category: "PASSPORT", type: "ORDINARY" };
  return world.write("specimen", { ...own, pages: [{ page: "data page", features }], ...said });
}

function keep(record: string, name: string, text = "a picture"): Promise<KeptPicture | null> {
  const { store, pictures: book } = world.platform;
  const caller = callerOf("UTO");
  const request = claimsOf(world.clock, { caller, purpose: "border-control" });
  const stamp = { at: new Date(world.clock.now()).toISOString(), by: caller.id, request: request.requestId };
  const of = { dataset: datasetOf("specimen"), caller, record, name, mover: "owner" as const };
  return keepPicture({ store, book, audit: unwritten, request, stamp }, of, { clean: clean(text), file: text });
}

const parts = () => {
  const { store, pictures } = world.platform;
  return { store, pictures, datasets, audit: unwritten, clock: world.clock };
};
const erase = (record: string) =>
  eraseStep(
    parts(),
    { caller: { id: "operator", owner: "" } as never, note: "an order" },
    datasetOf("specimen"),
    [record],
    null,
  );
const swept = async () => (await sweep(parts(), { force: true })).pictures;
const objects = () => Array.fromAsync(world.platform.pictures.place.names());
const passes = (millis: number) => world.clock.pass(millis);

describe("the pictures of a record", () => {
  it("are named by nothing that could be read off, and lie in no version of it", async () => {
    const record = await specimen(["front"]);
    await keep(record, "front", "what is seen");
    const names = await objects();
    expect(names).toHaveLength(3);
    const versions = JSON.stringify(await world.platform.store.versions(datasetOf("specimen"), record));
    for (const name of names)
      expect([name.includes("front"), versions.includes(name.slice(7))]).toEqual([false, false]);
    expect(versions).not.toContain("what is seen");
  });

  it("are gone with it, at once and altogether, when it is erased", async () => {
    const [record, other] = [await specimen(["one", "two"]), await specimen(["one"])];
    for (const [of, name] of [
      [record, "one"],
      [record, "two"],
      [other, "one"],
    ] as const)
      await keep(of, name);
    await erase(record);
    expect(await world.platform.pictures.find(record, "one")).toBeNull();
    expect(await objects()).toHaveLength(3);
    expect(await world.platform.pictures.find(other, "one")).not.toBeNull();
  });

  it("of which the place cannot be reached as it is erased are told of no more, and removed by a later sweep", async () => {
    const record = await specimen(["one"]);
    await keep(record, "one");
    const down = vi.spyOn(world.platform.pictures.place, "remove").mockRejectedValue(new PicturesUnavailable("down"));
    const warned = vi.spyOn(process, "emitWarning").mockReturnValue();
    await erase(record);
    expect([warned.mock.calls.length, await world.platform.pictures.find(record, "one")]).toEqual([1, null]);
    down.mockRestore();
    expect(await objects()).toHaveLength(3);
    passes(3 * hour);
    expect([await swept(), await objects()]).toEqual([3, []]);
  });

  it("stay while it is withdrawn, as long as its versions do, and are there again when it comes back", async () => {
    const record = await specimen(["one"], { reference: "comes back" });
    await keep(record, "one");
    await world.withdraw(record);
    passes(3 * hour);
    await swept();
    expect(await objects()).toHaveLength(3);
    expect(await specimen(["one"], { reference: "comes back" })).toBe(record);
    expect(await world.platform.pictures.find(record, "one")).not.toBeNull();
    await world.withdraw(record);
    passes(11 * 366 * day);
    await swept();
    expect([await objects(), await world.platform.pictures.find(record, "one")]).toEqual([[], null]);
  });

  it("that it names no more go after thirty days, as its owner may have erred", async () => {
    const record = await specimen(["one", "two"], { reference: "renamed" });
    for (const name of ["one", "two"]) await keep(record, name);
    await specimen(["two"], { reference: "renamed" });
    passes(29 * day);
    await swept();
    expect(await world.platform.pictures.find(record, "one")).not.toBeNull();
    passes(2 * day);
    await swept();
    expect(await world.platform.pictures.find(record, "one")).toBeNull();
    expect([(await objects()).length, (await world.platform.pictures.find(record, "two"))?.name]).toEqual([3, "two"]);
  });

  it("are told of no more than of lost ones where their place gives back another length than was put", async () => {
    const { pictures } = world.platform;
    const record = await specimen(["one"]);
    const kept = await keep(record, "one");
    if (!kept) throw new Error("not kept");
    await pictures.place.put(pictures.naming.objectName(kept, "SMALL"), new Uint8Array(3));
    expect([await pictures.read(kept, "SMALL"), await pictures.isWhole(kept)]).toEqual([null, false]);
    expect(await pictures.read(kept, "LARGE")).not.toBeNull();
    await erase(record);
  });

  it("stay where their owner names and puts them anew while the sweep removes those of before", async () => {
    const record = await specimen(["one"], { reference: "anew" });
    await keep(record, "one");
    await specimen([], { reference: "anew" });
    passes(31 * day);
    const { store } = world.platform;
    let anew: Promise<unknown> | null = null;
    const first = () => (anew ??= specimen(["one"], { reference: "anew" }).then(() => keep(record, "one", "another")));
    const [erases, transacts] = [store.erase.bind(store), store.transaction.bind(store)];
    const spies = [
      vi.spyOn(store, "erase").mockImplementation(async (...given) => first().then(() => erases(...given))),
      vi
        .spyOn(store, "transaction")
        .mockImplementation((body) => (anew ? transacts(body) : first().then(() => transacts(body)))),
    ];
    const stamp = { at: new Date(world.clock.now()).toISOString(), by: "hub", request: "sweep" };
    await sweepPictures({ ...parts(), keepOn: async () => {} }, stamp);
    for (const spy of spies) spy.mockRestore();
    expect(await world.platform.pictures.find(record, "one")).not.toBeNull();
    await erase(record);
  });

  it("are kept for nobody where it was erased while they were being put", async () => {
    const record = await specimen(["one"]);
    const { place } = world.platform.pictures;
    const put = place.put.bind(place);
    vi.spyOn(place, "put").mockImplementationOnce(async (...given) => {
      await erase(record);
      await put(...given);
    });
    expect(await keep(record, "one")).toBeNull();
    expect([await objects(), await world.platform.pictures.find(record, "one")]).toEqual([[], null]);
  });
});

describe("a process that is killed", () => {
  it("as it puts a picture leaves what was kept before whole, and its own objects to a later sweep", async () => {
    const record = await specimen(["one"]);
    await keep(record, "one", "before");
    const { place, naming } = world.platform.pictures;
    const put = place.put.bind(place);
    let puts = 0;
    vi.spyOn(place, "put").mockImplementation(async (...given) => {
      if ((puts += 1) === 3) throw new Error("killed");
      await put(...given);
    });
    await expect(keep(record, "one", "after")).rejects.toThrow("killed");
    const kept = await world.platform.pictures.find(record, "one");
    const read = async () => kept && Buffer.from((await place.get(naming.objectName(kept, "SMALL"))) ?? []).toString();
    expect([await read(), (await objects()).length]).toEqual(["before", 5]);
    expect(await swept()).toBe(0);
    passes(3 * hour);
    expect([await swept(), await read(), (await objects()).length]).toEqual([2, "before", 3]);
  });
});

describe("the sweep of pictures", () => {
  it("removes nothing that is being put", async () => {
    const { place, naming } = world.platform.pictures;
    const upload = newUpload(world.clock);
    await place.put(naming.objectName({ record: "SPE-1", name: "one", upload }, "SMALL"), Buffer.from("on its way"));
    expect([await swept(), (await objects()).length]).toEqual([0, 1]);
  });

  it("stops where so many objects are of nobody that the store is not theirs", async () => {
    const names = Array.from({ length: 1_001 }, (_, at) => `490000-${"A".repeat(23)}${threeLetters(at)}` as const);
    const { place } = world.platform.pictures;
    vi.spyOn(place, "names").mockReturnValue(
      (async function* () {
        yield* names;
      })(),
    );
    const removed = vi.spyOn(place, "remove");
    await expect(swept()).rejects.toThrow(SweepRefused);
    expect(removed).not.toHaveBeenCalled();
  });

  it("has nothing to do on a hub that never had any: no folder is made", async () => {
    expect(await swept()).toBe(0);
    expect(existsSync(join(world.platform.data, "pictures"))).toBe(false);
    expect(readdirSync(world.platform.data)).not.toContain("pictures");
  });
});

function threeLetters(number: number): string {
  return [2, 1, 0].map((at) => String.fromCharCode(65 + (Math.floor(number / 26 ** at) % 26))).join("");
}

describe("names of pictures", () => {
  it("differ by record, name, handing in and size, and are the same in every process", () => {
    const { naming } = world.platform.pictures;
    const of = { record: "SPE-1", name: "one", upload: "494000-a" };
    const all = [of, { ...of, record: "SPE-2" }, { ...of, name: "two" }, { ...of, upload: "494000-b" }];
    const names = all.flatMap((one) => pictureSizes.map((size) => naming.objectName(one, size)));
    expect(new Set(names).size).toBe(names.length);
    expect(naming.objectName(of, "SMALL")).toBe(naming.objectName({ ...of }, "SMALL"));
  });
});
