import { describe, expect, it } from "vitest";
import type { Caller } from "../../core/access/caller.ts";
import { persons } from "../../records/persons/records.ts";
import { openPlatform } from "../../session/platform.ts";
import { PersonIndex } from "../../session/person-index.ts";
import { PersonSearch } from "../../session/person-search.ts";
import { freshPlace } from "../store.ts";
import { callerOf, everybody, openWorld, ownerAlone, shownTo, stillClock, World } from "../world.ts";

const anna = { names: ["Anna Beispiel"], birthDate: null, nationalities: [], sex: null };

async function meant(world: World, caller: Caller | string, name = "Anna Beispiel", most = 20) {
  const { personSearch, reader } = world.asking(caller);
  const wanted = { threshold: 0.8, most };
  const { found, more } = await personSearch.candidatesFor(reader, { ...anna, names: [name] }, wanted);
  return { ids: found.map(({ record }) => record.id), more };
}

describe("who may be meant by a name", () => {
  it("is known of a record as soon as it is written, corrected, withdrawn or erased", async () => {
    await using world = await openWorld();
    expect((await meant(world, "XYZ")).ids).toEqual([]);
    const written = await world.person("Anna Beispiel", { reference: "P-1" });
    expect((await meant(world, "XYZ")).ids).toEqual([written]);
    await world.person("Berta Muster", { reference: "P-1" });
    expect((await meant(world, "XYZ")).ids).toEqual([]);
    expect((await meant(world, "XYZ", "Berta Muster")).ids).toEqual([written]);
    await world.withdraw(written);
    expect((await meant(world, "XYZ", "Berta Muster")).ids).toEqual([]);
    const erased = await world.person("Anna Beispiel");
    await world.platform.store.erase(persons, [erased], world.asking("UTO").stamp);
    expect((await meant(world, "XYZ")).ids).toEqual([]);
  });

  it("is known of what another process has written", async () => {
    const place = freshPlace();
    const [ours, theirs] = [await openPlatform(place, stillClock()), await openPlatform(place, stillClock())];
    const [here, there] = [new World(ours, stillClock()), new World(theirs, stillClock())];
    const first = await here.person("Anna Beispiel", { reference: "P-1" });
    expect((await meant(there, "XYZ")).ids).toEqual([first]);
    const second = await here.person("Anna Beispiel", { reference: "P-2" });
    await here.withdraw(first);
    expect((await meant(there, "XYZ")).ids).toEqual([second]);
    await Promise.all([ours.close(), theirs.close()]);
    await place.remove();
  });

  it("is a record's owner's alone where nobody else may see it, from its next version on", async () => {
    await using world = await openWorld();
    const id = await world.person("Anna Beispiel", { reference: "P-1", policy: everybody });
    await world.person("Anna Beispiel", { reference: "P-1", policy: ownerAlone });
    expect(await meant(world, "XYZ")).toEqual({ ids: [], more: false });
    expect((await meant(world, "UTO")).ids).toEqual([id]);
  });

  it("is not told of one whose identity is withheld, though the record is shown", async () => {
    await using world = await openWorld();
    const id = await world.person("Anna Beispiel", { policy: shownTo({ classes: ["criminal-history"] }) });
    const { reader } = world.asking("XYZ");
    expect((await reader.byIds(persons, [id]))[0]?.id).toBe(id);
    const another = await world.person("Anna Beispiel", { policy: shownTo({ classes: ["criminal-history"] }) });
    // Nor that there are more than asked for.
    expect(await meant(world, "XYZ", "Anna Beispiel", 1)).toEqual({ ids: [], more: false });
    expect((await meant(world, "UTO")).ids).toEqual([id, another].toSorted());
  });

  it("is told of live persons for live work, and of those of trials for trials", async () => {
    await using world = await openWorld();
    const [live, drill] = [await world.person("Anna Beispiel"), await world.person("Anna Beispiel", { test: true })];
    expect((await meant(world, "XYZ")).ids).toEqual([live]);
    expect((await meant(world, callerOf("XYZ", { test: true }))).ids).toEqual([drill]);
    const index = new PersonIndex(world.platform.store);
    const sizes = [false, true].map(async (test) => (await index.current({ test })).size);
    expect(await Promise.all(sizes)).toEqual([1, 1]);
  });

  it("is found behind any number of others of that name whom the caller does not see, and none of those shows", async () => {
    await using world = await openWorld();
    const drafts = Array.from({ length: 450 }, (_, nth) =>
      world.draft("person", {
        names: [{ kind: "MAIN", full: "Anna Beispiel" }],
        policy: nth % 150 === 149 ? everybody : ownerAlone,
      }),
    );
    const records = await Promise.all(drafts);
    const writer = world.writer("UTO");
    for (let at = 0; at < 450; at += 50)
      await writer.put(
        persons,
        records.slice(at, at + 50).map((record) => ({ record })),
      );
    const shown = [149, 299, 449].map((nth) => records[nth]?.id as string).toSorted();
    expect(await meant(world, "XYZ")).toEqual({ ids: shown, more: false });
    expect(await meant(world, "XYZ", "Anna Beispiel", 2)).toEqual({ ids: shown.slice(0, 2), more: true });
  });

  it("is no disclosure of whoever was only compared", async () => {
    await using world = await openWorld();
    for (const _ of ["she", "her namesake"]) await world.person("Anna Beispiel");
    const { personSearch, reader, disclosures } = world.asking("XYZ");
    const { found } = await personSearch.candidatesFor(reader, anna, { threshold: 0.8, most: 1 });
    expect(disclosures.list().flatMap((of) => of.records)).toEqual(found.map(({ record }) => record.id));
    expect(found).toHaveLength(1);
  });
});

describe("a process that is still loading the names", () => {
  it("refuses to answer, says that it is not ready, and answers once it is loaded", async () => {
    await using world = await openWorld();
    const ids = [await world.person("Anna Beispiel"), await world.person("Anna Beispiel")].toSorted();
    const { store } = world.platform;
    const gate = Promise.withResolvers<void>();
    const find: typeof store.find = async (...asked) => {
      await gate.promise;
      return store.find(...asked);
    };
    const index = new PersonIndex({ ...store, find }, 1);
    const { reader, caller, spending } = world.asking("XYZ");
    const search = new PersonSearch({ index, caller, spending });
    const asking = () => search.candidatesFor(reader, anna, { threshold: 0.8, most: 5 });
    const loaded = index.prepare();
    expect(index.ready).toBe(false);
    await expect(asking()).rejects.toMatchObject({ extensions: { code: "INDEX_LOADING" } });
    expect(index.ready).toBe(false);
    gate.resolve();
    await loaded;
    expect(index.ready).toBe(true);
    expect((await asking()).found.map(({ record }) => record.id)).toEqual(ids);
  });

  it("misses nothing that is written meanwhile", async () => {
    await using world = await openWorld();
    const [first, second] = [await world.person("Anna Beispiel"), await world.person("Anna Beispiel")];
    const { store } = world.platform;
    const [read, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const find: typeof store.find = async (...asked) => {
      const rows = await store.find(...asked);
      read.resolve();
      await written.promise;
      return rows;
    };
    const index = new PersonIndex({ ...store, find }, 1);
    const loaded = index.prepare();
    await read.promise;
    const third = await world.person("Anna Beispiel");
    await world.withdraw(first);
    written.resolve();
    await loaded;
    expect((await index.current({ test: false })).size).toBe(2);
    const { reader, caller, spending } = world.asking("XYZ");
    const { found } = await new PersonSearch({ index, caller, spending }).candidatesFor(reader, anna, {
      threshold: 0.8,
      most: 5,
    });
    expect(found.map(({ record }) => record.id)).toEqual([second, third].toSorted());
  });
});
