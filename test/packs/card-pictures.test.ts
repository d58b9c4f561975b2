import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { follow } from "../../packs/delta/chain.ts";
import { unverifiedDelta } from "../../packs/delta/manifest.ts";
import { unverified } from "../../packs/manifest.ts";
import { parts, readPart } from "../../packs/parts.ts";
import { SealedRows } from "../../packs/second-line/sealed-rows.ts";
import { callerOf, openWorld, type Said, shownTo, type World } from "../world.ts";
import { stolen } from "./asked.ts";
import { dayMillis, offline, TestDevice } from "./packed.ts";
import { bytesFor, handIn, takeAway } from "./pictured.ts";
import { served } from "./served.ts";

const feature = (name: string, more: object = {}) => ({
  technique: "WATERMARK",
  light: "TRANSMITTED",
  whatToSee: `A fox called ${name}.`,
  picture: { name },
  ...more,
});

const version = (world: World, features: readonly object[], said: Said = {}) =>
  world.write("specimen", {
    reference: "utopia",
    number: "UTO-AO-02001",
    country: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    firstIssued: "2015-03",
    pages: [{ page: "visa pages", features }],
    policy: offline,
    ...said,
  });

async function setUp() {
  const stack = new AsyncDisposableStack();
  const world = stack.use(await openWorld());
  const device = await TestDevice.enrolled(world.clock);
  stack.defer(() => device[Symbol.dispose]());
  const serving = async () => stack.use(await served(device, world.clock));
  const bring = async (folder: string) => {
    const path = await device.buildDelta(world);
    using pack = await device.open(folder);
    await pack.apply(path);
    return unverifiedDelta(readFileSync(path));
  };
  return { world, device, serving, bring, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

type Serving = Awaited<ReturnType<typeof served>>;

const card = `{ quickCheckCard(issuer: "UTO", category: PASSPORT, year: 2020) {
  features { genuine { whatToSee picture { url until } } } page { url until } } }`;

/** Where the pictures of a card are got, and its page. */
async function addresses(hub: Serving) {
  const { features, page } = (await hub.ask("/graphql", { query: card })).body.data.quickCheckCard;
  type Side = { readonly picture: { readonly url: string } | null };
  const sides = features.flatMap(({ genuine }: { readonly genuine: readonly Side[] }) => genuine) as readonly Side[];
  return { pictures: sides.map(({ picture }) => picture?.url ?? null), page: page.url as string };
}

/** What the pictures of the card are, in words. */
async function shownBy(hub: Serving): Promise<string[]> {
  const { pictures } = await addresses(hub);
  const got = await Promise.all(pictures.flatMap((url) => (url === null ? [] : hub.got(url))));
  return got.map(({ bytes }) => bytes.toString()).toSorted();
}

const small = (...words: readonly string[]) => words.map((one) => bytesFor(one, "SMALL").toString());

describe("A picture on a card of a pack", () => {
  afterEach(() => vi.restoreAllMocks());

  it("is got at the pack's own address in the size of a card's page, by who has the token, for five minutes", async () => {
    await using at = await setUp();
    await handIn(at.world, await version(at.world, [feature("red")]), "red", "red fox");
    await at.device.build(at.world);
    const hub = await at.serving();
    const { pictures } = await addresses(hub);
    const [url] = pictures as [string];
    const { status, headers, bytes } = await hub.got(url);
    expect([status, bytes.toString()]).toEqual([200, "SMALL picture of red fox"]);
    expect(headers).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "hub-pack": expect.stringContaining("sequence=1"),
    });
    expect((await hub.got(url, null, { authorization: "Bearer other" })).status).toBe(401);
    for (const other of [`${url.slice(0, -3)}AAA`, "/pictures/x", url.replace("/pictures/", "/cards/")])
      expect([other, (await hub.got(other)).status]).toEqual([other, 404]);
    at.world.clock.pass(5 * 60_000);
    expect((await hub.got(url)).status).toBe(404);
    expect(await shownBy(hub)).toEqual(small("red fox"));
  });

  it("stands in the page, which says how old what it tells is, and not longer than the pack", async () => {
    await using at = await setUp();
    await handIn(at.world, await version(at.world, [feature("red")]), "red", "red fox");
    await at.device.build(at.world, { hours: 6 });
    const hub = await at.serving();
    at.world.clock.pass(5 * 3_600_000);
    const { page } = await addresses(hub);
    const { status, headers, bytes } = await hub.got(page);
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; img-src data:;.*sandbox/);
    const html = bytes.toString();
    expect(html).toContain(`data:image/webp;base64,${bytesFor("red fox", "SMALL").toString("base64")}`);
    expect(html).toContain("made 1 June 2026, 12:00 UTC</span>; valid until 1 June, 18:00 UTC");
    expect((await hub.got(page, null, { authorization: "" })).status).toBe(401);
    at.world.clock.pass(3_600_000);
    expect((await hub.got(page)).status).toBe(404);
  });

  it("is in the pack once, however many features show it, and the pack says how many and how large", async () => {
    await using at = await setUp();
    const features = [feature("red"), { ...feature("red"), technique: "UV_FEATURE", light: "UV_365" }, feature("blue")];
    const specimen = await version(at.world, features);
    await handIn(at.world, specimen, "red", "red fox");
    await handIn(at.world, specimen, "blue", "blue fox");
    const folder = await at.device.build(at.world);
    const { pictures, counts, form, minimumForm } = unverified(readPart(folder, parts.manifest).toString());
    const bytes = small("red fox", "blue fox").join("").length;
    expect({ pictures, counts, form, minimumForm }).toEqual({
      pictures: { count: 2, bytes },
      counts: { specimen: 1 },
      form: 4,
      minimumForm: 4,
    });
    expect(await shownBy(await at.serving())).toEqual(small("blue fox", "red fox", "red fox"));
  });

  it("asks for no newer program where there is none", async () => {
    await using at = await setUp();
    await version(at.world, [feature("red")]);
    const folder = await at.device.build(at.world);
    const said = unverified(readPart(folder, parts.manifest).toString());
    expect([said.minimumForm, said.pictures]).toEqual([2, undefined]);
    await at.world.write("documentReport", stolen);
    const { minimumForm, pictures } = await at.bring(folder);
    expect([minimumForm, pictures]).toEqual([2, undefined]);
  });
});

interface Hidden extends Pick<Said, "policy"> {
  readonly features?: readonly object[];
}

describe("A picture that no card shows", () => {
  afterEach(() => vi.restoreAllMocks());

  /** Everything that is sealed into a pack and the delta after it. */
  async function sealedBy(at: Awaited<ReturnType<typeof setUp>>, caller = callerOf("GRC", { scopes: ["*:*"] })) {
    const seal = vi.spyOn(SealedRows.prototype, "seal");
    const folder = await at.device.build(at.world, { caller });
    const rows = seal.mock.calls.map(([, , plain]) => Buffer.from(plain as Uint8Array));
    using pack = await at.device.open(folder);
    await at.world.write("documentReport", { ...stolen, number: "XZ999", reference: "more" });
    const { changes } = await follow(
      pack.state,
      readFileSync(await at.device.buildDelta(at.world, { caller })),
      at.device.own(),
    );
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    return Buffer.concat([...rows, ...files, ...changes.pictures.values().filter((bytes) => bytes !== null)]);
  }

  it.each<readonly [string, Hidden]>([
    ["is for laboratories", { features: [feature("hidden", { level: "LABORATORY" })] }],
    ["shows a person", { features: [feature("hidden", { picture: { name: "hidden", personalData: "SHOWN" } })] }],
    ["is of a record that has no leave for offline", { policy: shownTo({}) }],
    ["is of a record that is discreet", { policy: shownTo({ offline: true, discreet: true }) }],
    ["is of a class that its owner withholds", { policy: shownTo({ offline: true, classes: ["source"] }) }],
    ["is of a record that is not shown", { policy: shownTo({ to: ["DEU"], offline: true }) }],
  ])(
    "as it %s, is in no file of a pack, in no size",
    async (_, { features = [feature("hidden")], policy = offline }) => {
      await using at = await setUp();
      await handIn(at.world, await version(at.world, [feature("red")], { reference: "another" }), "red", "red fox");
      await handIn(at.world, await version(at.world, features, { policy }), "hidden", "hidden fox");
      const sealed = await sealedBy(at);
      expect(sealed.includes("picture of hidden fox")).toBe(false);
      expect(sealed.includes(bytesFor("red fox", "SMALL"))).toBe(true);
      expect(sealed.includes("MEDIUM picture")).toBe(false);
    },
  );

  it("is in no pack of a key that may not take alerts along, of which no card is made", async () => {
    await using at = await setUp();
    await handIn(at.world, await version(at.world, [feature("red")]), "red", "red fox");
    const caller = callerOf("GRC", { scopes: ["specimen:*", "documentReport:*"] });
    expect((await sealedBy(at, caller)).includes("picture of red fox")).toBe(false);
  });

  it("since it was put in the place of another, of a person by now, is not read for what its record said before", async () => {
    await using at = await setUp();
    const specimen = await version(at.world, [feature("red")]);
    await handIn(at.world, specimen, "red", "red fox");
    const { pictures } = at.world.platform;
    const findNamed = pictures.findNamed.bind(pictures);
    vi.spyOn(pictures, "findNamed").mockImplementation(async (...asked) => {
      await version(at.world, [feature("red", { picture: { name: "red", personalData: "SHOWN" } })]);
      await handIn(at.world, specimen, "red", "somebody's face");
      return findNamed(...asked);
    });
    expect((await sealedBy(at)).includes("somebody's face")).toBe(false);
  });
});

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
