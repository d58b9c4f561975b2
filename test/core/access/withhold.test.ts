import { describe, expect, it } from "vitest";
import { type Caller, unbounded } from "../../../core/access/caller.ts";
import { persons } from "../../../records/persons/records.ts";
import { callerOf, datasetOf, openWorld, shownTo } from "../../world.ts";

describe("a class that the policy withholds", () => {
  it("is not told by what a source stated of it either", async () => {
    await using world = await openWorld();
    const stated = (field: string) => ({ field, value: "Anna", source: "register", at: "2020" });
    const anna = await world.person("Anna", {
      policy: shownTo({ classes: ["source"] }),
      statements: ["names", "names[0].full", "fatherName", "sex", "fingerprints[0].source"].map(stated),
    });
    const [seen] = await world.asking("XYZ").reader.byIds(persons, [anna]);
    expect(seen?.statements.map(({ field }) => field)).toEqual(["sex"]);
  });

  it("is not told by a statement that stands under a name of no field", async () => {
    await using world = await openWorld();
    const draft = await world.draft("person", { policy: shownTo({ to: ["XYZ"], classes: ["source"] }, { to: ["D"] }) });
    const names = ["name", "Names", " names", "birthDate", "surname", "names.full", "names[0].middle", "constructor"];
    const statements = ["sex", ...names].map((field) => ({ field, value: "Anna", source: "register", at: "2020" }));
    await world.writer("UTO").put(datasetOf("person"), [{ record: { ...draft, statements } }]);
    const toldTo = async (caller: string | Caller) => {
      const [seen] = await world.asking(caller).reader.byIds(persons, [draft.id]);
      return seen?.statements.map(({ field }) => field);
    };
    expect(await toldTo("XYZ")).toEqual(["sex"]);
    expect(await toldTo(callerOf("D", { bounds: { ...unbounded, classes: ["identity", "source"] } }))).toEqual(["sex"]);
    for (const whole of ["D", "UTO"]) expect(await toldTo(whole)).toEqual(["sex", ...names]);
  });
});
