import { describe, expect, it } from "vitest";
import { type WriteAudit, Writer } from "../../../core/access/writer.ts";
import { policyId } from "../../../core/access/policies/policy.ts";
import { timestamp } from "../../../core/clock.ts";
import { linksAmong } from "../../../core/datasets.ts";
import { datasets } from "../../../records/datasets.ts";
import { links } from "../../../records/links/records.ts";
import { persons } from "../../../records/persons/records.ts";
import { callerOf, datasetOf, everybody, openWorld, ownerAlone, type World } from "../../world.ts";

const forbidden = { extensions: { code: "FORBIDDEN" } };

/** Anna holds a passport, both of UTO, the link too. */
async function holder(world: World) {
  const anna = await world.person("Anna", { reference: "anna" });
  const passport = await world.passport("XZ0001");
  return { anna, passport, link: await world.link("HOLDER_OF", anna, passport) };
}

const linksSeen = async (world: World, end: string, owner = "XYZ") => {
  const { records } = await world.asking(owner).reader.find(links, { end }, { first: 10 });
  return records.map(({ id }) => id);
};

/** As the session makes it, but for what it is let to commit. */
function writerUnder(audit: WriteAudit, { platform: { store }, clock }: World): Writer {
  const policies = new Map([[policyId(everybody), everybody]]);
  const stamp = { at: timestamp(clock), by: "test", request: clock.id() };
  return new Writer({ store, caller: callerOf("UTO"), audit, stamp, datasets, policies, links: linksAmong(datasets) });
}

describe("writing", () => {
  it("is for the owner alone, and one foreign record refuses the batch", async () => {
    await using world = await openWorld();
    const drafts = [await world.draft("person"), await world.draft("person", { owner: "D" })];
    const put = world.writer("UTO").put(
      datasetOf("person"),
      drafts.map((record) => ({ record })),
    );
    await expect(put).rejects.toMatchObject(forbidden);
    expect(await world.asking("UTO").reader.count(persons, {})).toBe(0);
  });

  it("needs the scope for the kind", async () => {
    await using world = await openWorld();
    const record = await world.draft("person");
    const reading = callerOf("UTO", { scopes: ["person:read", "document:write"] });
    await expect(world.writer(reading).put(datasetOf("person"), [{ record }])).rejects.toMatchObject(forbidden);
    await expect(world.writer(reading).withdraw(datasetOf("person"), [{ id: record.id }])).rejects.toMatchObject(
      forbidden,
    );
  });

  it("withdraws nobody else's record, and says no more than that there is none", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna");
    expect(await world.writer("D").withdraw(datasetOf("person"), [{ id: anna }])).toEqual([
      { id: anna, result: "absent", version: 0 },
    ]);
    expect(await world.asking("UTO").reader.count(persons, {})).toBe(1);
  });

  it("notes the intent before the commit and the outcome after it", async () => {
    await using world = await openWorld();
    const record = await world.draft("person");
    const steps: string[] = [];
    const note = async (step: string) =>
      steps.push(`${step}, ${await world.asking("UTO").reader.count(persons, {})} there`);
    const audit: WriteAudit = async ([id], commit) => {
      await note(`intent to write ${id === record.id ? "it" : "another"}`);
      const outcomes = await commit("w-1");
      await note(`outcome ${outcomes[0]?.result}`);
      return outcomes;
    };
    await writerUnder(audit, world).put(datasetOf("person"), [{ record }]);
    await writerUnder(audit, world).withdraw(datasetOf("person"), [{ id: record.id }]);
    expect(steps).toEqual([
      "intent to write it, 0 there",
      "outcome created, 1 there",
      "intent to write it, 1 there",
      "outcome withdrawn, 0 there",
    ]);
  });

  it("does nothing where it is not let to commit", async () => {
    await using world = await openWorld();
    const record = await world.draft("person");
    const audit: WriteAudit = () => Promise.reject(new Error("disk full"));
    await expect(writerUnder(audit, world).put(datasetOf("person"), [{ record }])).rejects.toThrow("disk full");
    expect(await world.asking("UTO").reader.count(persons, {})).toBe(0);
  });

  it("leaves a record that another wrote in between as it is, and writes the others", async () => {
    await using world = await openWorld();
    const anna = await world.draft("person", { reference: "anna" });
    await world.person("Anna", { reference: "anna" });
    const [berta, carla] = [await world.draft("person"), await world.draft("person")];
    const outcomes = await world
      .writer("UTO")
      .put(datasetOf("person"), [{ record: berta, expected: 0 }, { record: anna, expected: 0 }, { record: carla }]);
    expect(outcomes.map(({ result }) => result)).toEqual(["created", "conflict", "created"]);
    expect((await world.asking("UTO").reader.byIds(persons, [anna.id]))[0]?.names).toMatchObject([{ full: "Anna" }]);
  });
});

describe("a link", () => {
  it("is refused where an end does not exist, with the end named, and the other links are written", async () => {
    await using world = await openWorld();
    const { anna, passport } = await holder(world);
    const nothing = "DOC-AAAAAAAAAAAAAAAAAAAAAAAAAA";
    const said = { reference: null, source: "flight list" } as object;
    const drafts = [
      await world.draft("link", { ...said, kind: "HOLDER_OF", from: anna, to: nothing }),
      await world.draft("link", { ...said, kind: "HOLDER_OF", from: anna, to: passport }),
    ];
    const outcomes = await world.writer("UTO").put(
      datasetOf("link"),
      drafts.map((record) => ({ record })),
    );
    expect(outcomes).toMatchObject([
      { result: "refused", reason: `no record ${nothing} to link to` },
      { result: "created" },
    ]);
  });

  it("does not join a training record and a live one, whichever the link is", async () => {
    await using world = await openWorld();
    const [anna, drill] = [await world.person("Anna"), await world.passport("XZ0001", { test: true })];
    const join = world.link("HOLDER_OF", anna, drill);
    await expect(join).rejects.toThrow("a link does not join test and live records");
    await expect(world.link("HOLDER_OF", anna, drill, { test: true })).rejects.toThrow("does not join");
    const passport = await world.passport("XZ0002");
    await expect(world.link("HOLDER_OF", anna, passport, { test: true })).rejects.toThrow("does not join");
  });

  it("is hidden from the next request on when an end is restricted, and shown when it is opened again", async () => {
    await using world = await openWorld();
    const { anna, passport, link } = await holder(world);
    expect(await linksSeen(world, passport)).toEqual([link]);
    await world.person("Anna", { reference: "anna", policy: ownerAlone });
    expect(await linksSeen(world, passport)).toEqual([]);
    expect(await linksSeen(world, anna)).toEqual([]);
    expect(await linksSeen(world, passport, "UTO")).toEqual([link]);
    await world.person("Anna", { reference: "anna" });
    expect(await linksSeen(world, passport)).toEqual([link]);
  });

  it("is hidden from everybody while an end is withdrawn, its owner not excepted", async () => {
    await using world = await openWorld();
    const { anna, passport, link } = await holder(world);
    await world.withdraw(anna);
    expect(await linksSeen(world, passport)).toEqual([]);
    expect(await linksSeen(world, passport, "UTO")).toEqual([]);
    await world.person("Anna", { reference: "anna" });
    expect(await linksSeen(world, passport)).toEqual([link]);
  });

  it("of a record that returns restricted is as restricted as that", async () => {
    await using world = await openWorld();
    const { anna, passport, link } = await holder(world);
    await world.withdraw(anna);
    await world.person("Anna", { reference: "anna", policy: ownerAlone });
    expect(await linksSeen(world, passport)).toEqual([]);
    expect(await linksSeen(world, passport, "UTO")).toEqual([link]);
  });

  it("written again unchanged is no new version", async () => {
    await using world = await openWorld();
    const { anna, passport, link } = await holder(world);
    expect(await world.link("HOLDER_OF", anna, passport)).toBe(link);
    expect((await world.asking("UTO").reader.byIds(links, [link]))[0]?.version).toBe(1);
  });
});
