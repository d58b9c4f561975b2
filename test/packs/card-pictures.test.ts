import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { follow } from "../../packs/delta/chain.ts";
import { unverified } from "../../packs/manifest.ts";
import { parts, readPart } from "../../packs/parts.ts";
import { SealedRows } from "../../packs/second-line/sealed-rows.ts";
import { callerOf, type Said, shownTo } from "../world.ts";
import { stolen } from "./asked.ts";
import { offline, post } from "./packed.ts";
import { addresses, bytesFor, feature, handIn, setUp, shownBy, small, version } from "./pictured.ts";

describe("A picture on a card of a pack", () => {
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
    const unreadable = await hub.ask("/pictures/%ff", null);
    expect(unreadable).toMatchObject({ status: 400, body: { code: "BAD_REQUEST", requestId: expect.any(String) } });
    for (const [headers, status] of [
      [{ host: "evil.example" }, 403],
      [{ authorization: "Bearer other" }, 401],
    ] as const)
      expect([headers, (await hub.got("/pictures/%ff", null, headers)).status]).toEqual([headers, status]);
    const huge = await hub.ask(`/pictures/${"A".repeat(50_000)}`, null);
    expect(huge).toMatchObject({ status: 431, body: { errors: [{ extensions: { code: "HEADERS_TOO_LARGE" } }] } });
    at.world.clock.pass(5 * 60_000);
    expect((await hub.got(url)).status).toBe(404);
    expect(await shownBy(hub)).toEqual(small("red fox"));
  });

  it("is got no more at an address of a pack for another key, once another pack has taken its place", async () => {
    await using at = await setUp();
    await handIn(at.world, await version(at.world, [feature("red")]), "red", "red fox");
    await at.device.build(at.world);
    const hub = await at.serving();
    const { pictures, page } = await addresses(hub);
    await at.device.build(at.world, { caller: { ...post, id: "KEY-another" } });
    await hub.packs.look();
    for (const url of [pictures[0] as string, page]) expect((await hub.got(url)).status).toBe(404);
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

/** All of it is shown while the pack is good, and not until its end. */
const ends = shownTo({ offline: true, until: "2026-06-01T15:00:00Z" }, { offline: true, classes: ["source"] });

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
    ["is of a class that its owner withholds before the pack ends", { policy: ends }],
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
