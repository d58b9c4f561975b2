import { describe, expect, it } from "vitest";
import type { Dataset, HubRecord } from "../../../core/record.ts";
import { nameTokens } from "../../../core/standards/names.ts";
import { documents } from "../../../records/documents/records.ts";
import { links } from "../../../records/links/records.ts";
import { persons } from "../../../records/persons/records.ts";
import { callerOf, everybody, openWorld, ownerAlone, shownTo, type World } from "../../world.ts";

const all = { first: 100 };

async function found(world: World, caller: Parameters<World["asking"]>[0], dataset: Dataset = persons) {
  const { records } = await world.asking(caller).reader.find(dataset, {}, all);
  return records.map(({ id }) => id);
}

describe("rows", () => {
  it("are filtered before they are paged and counted", async () => {
    await using world = await openWorld();
    const shown: string[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      const id = await world.person(`Person ${nth}`, { policy: nth % 3 === 0 ? everybody : ownerAlone });
      if (nth % 3 === 0) shown.push(id);
    }
    shown.sort();
    const { reader } = world.asking("XYZ");
    const first = await reader.find(persons, {}, { first: 3 });
    const second = await reader.find(persons, {}, { first: 3, after: first.records[2]?.id ?? null });
    expect([...first.records, ...second.records].map(({ id }) => id)).toEqual(shown);
    expect([first.more, second.more]).toEqual([true, false]);
    expect(await reader.count(persons, {})).toBe(4);
    expect(await world.asking("UTO").reader.count(persons, {})).toBe(12);
  });

  it("of a withheld record are as those of one that does not exist", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna", { policy: ownerAlone });
    const { reader, disclosures } = world.asking("XYZ");
    const nobody = "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA";
    expect(await reader.byIds(persons, [anna, nobody])).toEqual([null, null]);
    expect(await reader.nodes([anna, nobody, "XXX-1", ""])).toEqual([null, null, null, null]);
    expect(disclosures.list()).toEqual([]);
  });

  it("come in the order of the ids asked for, of whatever kind, one that is named twice twice", async () => {
    await using world = await openWorld();
    const [anna, passport] = [await world.person("Anna"), await world.passport("XZ0001")];
    const nodes = await world.asking("XYZ").reader.nodes([passport, anna, passport]);
    expect(nodes.map((node) => node?.id)).toEqual([passport, anna, passport]);
  });

  it("of an id are of its own kind alone", async () => {
    await using world = await openWorld();
    const passport = await world.passport("XZ0001");
    expect(await world.asking("XYZ").reader.byIds(persons, [passport])).toEqual([null]);
  });

  it("of training and of live work never meet, not even for their owner", async () => {
    await using world = await openWorld();
    const [live, drill] = [await world.person("Anna"), await world.person("Anna", { test: true })];
    expect(await found(world, "UTO")).toEqual([live]);
    expect(await found(world, callerOf("UTO", { test: true }))).toEqual([drill]);
    expect(await world.asking("UTO").reader.byIds(persons, [drill])).toEqual([null]);
  });

  it("are nothing to a caller without the scope, its own not either", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna");
    const { reader, disclosures } = world.asking(callerOf("UTO", { scopes: ["document:read", "person:search"] }));
    expect(await reader.find(persons, {}, all)).toEqual({ records: [], more: false });
    expect(await reader.count(persons, {})).toBe(0);
    expect(await reader.byIds(persons, [anna])).toEqual([null]);
    expect(await reader.nodes([anna])).toEqual([null]);
    expect(disclosures.list()).toEqual([]);
  });
});

describe("a policy", () => {
  const cases = [
    ["that names its audience is for those named", shownTo({ to: ["XYZ", "NLD"] }), ["NLD", "UTO", "XYZ"]],
    ["that excepts a country is for the others", shownTo({ except: ["XYZ"] }), ["D", "NLD", "UTO"]],
    ["excepts even whom it names", shownTo({ to: ["XYZ", "D"], except: ["XYZ"] }), ["D", "UTO"]],
    ["is for the purposes it names", shownTo({ purposes: ["border-control"] }), ["D", "NLD", "UTO", "XYZ"]],
    ["is not for other purposes", shownTo({ purposes: ["forensics"] }), ["UTO"]],
    ["without an audience is for the owner alone", ownerAlone, ["UTO"]],
    ["adds its audiences up", shownTo({ to: ["D"] }, { to: ["NLD"] }), ["D", "NLD", "UTO"]],
    ["that does not end yet stands", shownTo({ until: "2026-06-01T12:00:01.000Z" }), ["D", "NLD", "UTO", "XYZ"]],
    ["that ends now has ended", shownTo({ until: "2026-06-01T12:00:00.000Z" }), ["UTO"]],
  ] as const;

  it.each(cases)("%s", async (_name, policy, seenBy) => {
    await using world = await openWorld();
    const anna = await world.person("Anna", { policy });
    const seeing: string[] = [];
    for (const owner of ["D", "NLD", "UTO", "XYZ"]) if ((await found(world, owner)).includes(anna)) seeing.push(owner);
    expect(seeing).toEqual(seenBy);
  });

  it("ends in the middle of a hub's life", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna", { policy: shownTo({ until: "2026-06-01T12:00:01.000Z" }) });
    expect(await found(world, "XYZ")).toEqual([anna]);
    world.clock.pass(1_000);
    expect(await found(world, "XYZ")).toEqual([]);
    expect(await found(world, "UTO")).toEqual([anna]);
  });

  it("of one purpose shows nothing to who states none", async () => {
    await using world = await openWorld();
    await world.person("Anna", { policy: shownTo({ purposes: ["identify"] }) });
    expect(await world.asking("XYZ", null).reader.count(persons, {})).toBe(0);
    expect(await world.asking("XYZ", "identify").reader.count(persons, {})).toBe(1);
  });
});

describe("a class that the policy withholds", () => {
  const said = {
    policy: shownTo({ classes: ["criminal-history"] }, { to: ["D"] }),
    sex: "F",
    fatherName: "Erik",
    reliability: "B",
    criminalHistory: [{ offence: "forgery" }],
    birthDates: [{ date: "1974-08-12" }],
  };

  it("is unknown to others, and known to its owner and whom it is shown", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna Eriksson", said);
    const of = async (owner: string) => (await world.asking(owner).reader.byIds(persons, [anna]))[0];
    expect(await of("XYZ")).toMatchObject({
      names: [],
      birthDates: [],
      fatherName: null,
      reference: null,
      reliability: null,
      sex: "F",
      criminalHistory: [{ offence: "forgery" }],
    });
    const whole = { names: [{ full: "Anna Eriksson" }], fatherName: "Erik", reliability: "B" };
    expect(await of("UTO")).toMatchObject(whole);
    expect(await of("D")).toMatchObject(whole);
  });

  it("cannot be searched any more once the audience that was shown it has ended", async () => {
    await using world = await openWorld();
    const policy = shownTo({ until: "2026-06-01T12:00:01.000Z" }, { classes: ["criminal-history"] });
    await world.person("Anna Eriksson", { ...said, policy });
    const [name = ""] = nameTokens("Eriksson");
    const counts = async () => {
      const { reader } = world.asking(analyst);
      return [await reader.count(persons, { name }), await reader.count(persons, {})];
    };
    const analyst = callerOf("XYZ");
    expect(await counts()).toEqual([1, 1]);
    world.clock.pass(1_000);
    expect(await counts()).toEqual([0, 1]);
  });

  it("cannot be searched: a filter on it meets only who is shown it", async () => {
    await using world = await openWorld();
    await world.person("Anna Eriksson", said);
    const [name = ""] = nameTokens("Eriksson");
    for (const filter of [{ name }, { $and: [{ $or: [{ birth: "1974-08-12" }, { name }] }] }]) {
      const counts = ["XYZ", "D", "UTO"].map((owner) => world.asking(owner).reader.count(persons, filter));
      expect(await Promise.all(counts)).toEqual([0, 1, 1]);
      expect((await world.asking("XYZ").reader.find(persons, filter, all)).records).toEqual([]);
      expect((await world.asking("D").reader.find(persons, filter, all)).records).toHaveLength(1);
    }
    const entries = ["XYZ", "D", "UTO"].map((owner) =>
      world.asking(owner).reader.findEntries(persons, "name", { from: name, below: `${name}z` }, {}, all),
    );
    expect((await Promise.all(entries)).map(({ length }) => length)).toEqual([0, 1, 1]);
    const byName = await world.asking("XYZ").reader.findEach(persons, "name", [name], {}, all);
    expect(byName.get(name)?.records ?? []).toEqual([]);
    expect(await world.asking("XYZ").reader.count(persons, { sex: "F" })).toBe(1);
  });
});

describe("a link", () => {
  async function linked(world: World, policies: Record<"anna" | "passport" | "link", typeof everybody>) {
    const anna = await world.person("Anna", { owner: "D", policy: policies.anna });
    const passport = await world.passport("XZ0001", { owner: "NLD", policy: policies.passport });
    const link = await world.link("HOLDER_OF", anna, passport, { policy: policies.link });
    return { anna, passport, link };
  }
  const open = { anna: everybody, passport: everybody, link: everybody };

  it.each(["anna", "passport", "link"] as const)("is seen only where %s is", async (withheld) => {
    await using world = await openWorld();
    const { link, anna } = await linked(world, { ...open, [withheld]: ownerAlone });
    const ownerOf = { anna: "D", passport: "NLD", link: "UTO" };
    const { reader } = world.asking("XYZ");
    expect(await reader.byIds(links, [link])).toEqual([null]);
    expect(await reader.count(links, { end: anna })).toBe(0);
    expect(await found(world, ownerOf[withheld], links)).toEqual([link]);
  });

  it("is not for a caller who may not read the kind of an end", async () => {
    await using world = await openWorld();
    const { link } = await linked(world, open);
    expect(await found(world, callerOf("XYZ", { scopes: ["link:read", "person:read"] }), links)).toEqual([]);
    expect(
      await found(world, callerOf("XYZ", { scopes: ["link:read", "person:read", "document:read"] }), links),
    ).toEqual([link]);
  });
});

describe("disclosures", () => {
  it("are the records given out, each once, under its owner; not the one read to look ahead", async () => {
    await using world = await openWorld();
    const ids = [await world.person("A"), await world.person("B"), await world.person("C", { owner: "D" })].toSorted();
    const { reader, disclosures } = world.asking("XYZ");
    const page = await reader.find(persons, {}, { first: 2 });
    await reader.byIds(
      persons,
      page.records.map(({ id }) => id),
    );
    expect(
      disclosures
        .list()
        .flatMap(({ records }) => records)
        .toSorted(),
    ).toEqual(ids.slice(0, 2));
    for (const { owner, records } of disclosures.list()) {
      const owners = await world.asking(owner).reader.byIds<HubRecord>(persons, records);
      expect(owners.every((record) => record?.owner === owner)).toBe(true);
    }
  });

  it("of a link name both its ends too, under their own owners", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna", { owner: "D" });
    const passport = await world.passport("XZ0001", { owner: "NLD" });
    const link = await world.link("HOLDER_OF", anna, passport);
    const { reader, disclosures } = world.asking("XYZ");
    await reader.findEach(links, "from", [anna], {}, { first: 5 });
    await reader.byIds(documents, [passport]);
    expect(disclosures.list()).toEqual([
      { owner: "UTO", records: [link] },
      { owner: "D", records: [anna] },
      { owner: "NLD", records: [passport] },
    ]);
  });

  it("of a count are none: it names no record", async () => {
    await using world = await openWorld();
    await world.person("Anna");
    const { reader, disclosures } = world.asking("XYZ");
    expect(await reader.count(persons, {})).toBe(1);
    expect(disclosures.list()).toEqual([]);
  });
});
