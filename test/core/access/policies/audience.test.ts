import { describe, expect, it } from "vitest";
import { type Caller, unbounded } from "../../../../core/access/caller.ts";
import { policyId, policySchema } from "../../../../core/access/policies/policy.ts";
import { persons } from "../../../../records/persons/records.ts";
import { callerOf, openWorld, shownTo, type World } from "../../../world.ts";

async function found(world: World, caller: Caller | string) {
  const { records } = await world.asking(caller).reader.find(persons, {}, { first: 100 });
  return records.map(({ names }) => names[0]?.full).toSorted();
}

describe("a country", () => {
  it("is admitted and left out by an audience under any of its codes", async () => {
    await using world = await openWorld();
    await world.person("Anna", { policy: shownTo({ to: ["DEU"] }) });
    await world.person("Berta", { policy: shownTo({ except: ["DEU"] }) });
    await world.person("Carla", { policy: shownTo({ to: ["D"] }) });
    expect(await found(world, "D")).toEqual(["Anna", "Carla"]);
    expect(await found(world, "DEU")).toEqual(["Anna", "Carla"]);
    expect(await found(world, "DDR")).toEqual(["Berta"]);
  });

  it("is the owner to whose records a key is bound under any of its codes", async () => {
    await using world = await openWorld();
    await world.person("Anna", { owner: "D" });
    await world.person("Berta", { owner: "DEU" });
    await world.person("Carla", { owner: "XYZ" });
    for (const owner of ["D", "DEU"]) {
      const bound = callerOf("UTO", { bounds: { ...unbounded, owners: [owner] } });
      expect(await found(world, bound)).toEqual(["Anna", "Berta"]);
    }
  });
});

describe("a policy that opens nothing to screening", () => {
  it("has the id that it had before there was any", () => {
    expect(policyId(policySchema.parse({}))).toBe("POL-DJT645NRSEQSDSN5C43WZFW564");
    const some = { audiences: [{ to: ["XYZ"], purposes: ["identify"] }] };
    expect(policyId(policySchema.parse(some))).toBe("POL-DOIRAYONIWHLQIHL4UZNV42UZI");
  });
});
