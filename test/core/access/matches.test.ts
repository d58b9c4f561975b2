import { describe, expect, it, vi } from "vitest";
import { nameTokens } from "../../../core/standards/names.ts";
import { everything } from "../../../core/store/port.ts";
import { persons } from "../../../records/persons/records.ts";
import { lookUpKeysOf } from "../../../records/vehicles/matching.ts";
import { vehicleReports } from "../../../records/vehicles/records.ts";
import { openWorld, ownerAlone, shownTo, type World } from "../../world.ts";

const shared = { vin: null, plate: null, plateCountry: null, engineNumber: "E-1", components: [], make: null };
const homes = ["UTO", "GRC"];

/** What vehicles with this engine and of these homes meet: pages as a caller reads them, and what that disclosed. */
async function listsOf(world: World, first: number, vehicles = homes, owner = "XYZ") {
  const { reader, disclosures } = world.asking(owner);
  const match = (home: string) => ({
    keys: lookUpKeysOf(shared),
    preferences: [
      { field: "status", values: ["STOLEN"] },
      { field: "owner", values: [home] },
    ],
  });
  const lists = await reader.findMatches(vehicleReports, "mark", vehicles.map(match), everything, { first });
  return { lists, disclosed: disclosures.list() };
}

const report = (world: World, said: object = {}) =>
  world.write("vehicleReport", { engineNumber: "E1", status: "STOLEN", ...said });

describe("what many records meet", () => {
  it("is told as disclosed page by page, not what was read beyond", async () => {
    await using world = await openWorld();
    const own = { UTO: await report(world), GRC: await report(world, { owner: "GRC" }) };
    for (const status of ["STOLEN", "RECOVERED"]) for (const _ of [1, 2]) await report(world, { owner: "NLD", status });
    const { lists, disclosed } = await listsOf(world, 1);
    expect(lists.map(({ records, more }) => [records.map(({ record }) => record.id), more])).toEqual([
      [[own.UTO], true],
      [[own.GRC], true],
    ]);
    expect(
      JSON.stringify(disclosed)
        .match(/VRP-\w+/g)
        ?.toSorted(),
    ).toEqual([own.UTO, own.GRC].toSorted());
  });

  it("is read once for each rank and issuer where the lists are long, however many records share them", async () => {
    await using world = await openWorld();
    for (const owner of ["NLD", "NLD", "UTO"]) await report(world, { owner });
    const reads = vi.spyOn(world.platform.store, "findEach");
    const { lists } = await listsOf(
      world,
      1,
      Array.from({ length: 100 }, () => "UTO"),
    );
    expect(lists).toHaveLength(100);
    expect(reads.mock.calls.length).toBeLessThanOrEqual(1 + 2);
  });

  it("leaves no trace of what is hidden: no row, no gap, no other order", async () => {
    await using world = await openWorld();
    for (const status of ["STOLEN", "RECOVERED", "RECOVERED"]) await report(world, { status });
    const before = [await listsOf(world, 1), await listsOf(world, 2), await listsOf(world, 5)];
    for (const owner of ["UTO", "GRC", "NLD"]) await report(world, { owner, policy: ownerAlone });
    expect([await listsOf(world, 1), await listsOf(world, 2), await listsOf(world, 5)]).toEqual(before);
    expect((await listsOf(world, 5, homes, "NLD")).lists).not.toEqual(before[2]?.lists);
  });

  it("admits only rows that show the class of the key, and the asker's own", async () => {
    await using world = await openWorld();
    const nameless = shownTo({ classes: ["biometrics"] });
    const named = await world.person("Anna");
    const own = await world.person("Anna", { owner: "XYZ", policy: nameless });
    await world.person("Anna", { policy: nameless });
    const match = { keys: nameTokens("Anna"), preferences: [{ field: "owner", values: ["XYZ"] }] };
    for (const first of [1, 2, 3]) {
      const [list] = await world.asking("XYZ").reader.findMatches(persons, "name", [match], everything, { first });
      expect([list?.records.map(({ record }) => record.id), list?.more]).toEqual([
        [own, named].slice(0, first),
        first < 2,
      ]);
    }
  });

  it("is never put in order by what a policy may withhold", async () => {
    await using world = await openWorld();
    const { reader } = world.asking("XYZ");
    const match = { keys: ["anna"], preferences: [{ field: "birth", values: ["1974"] }] };
    await expect(reader.findMatches(persons, "name", [match], everything, { first: 1 })).rejects.toThrow(TypeError);
  });
});
