import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone, type World } from "../../world.ts";
import { momentPasses } from "./asked.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let world: World;
beforeAll(async () => {
  hub = await openTestHub();
  ({ world } = hub);
});
afterAll(() => hub.close());

/** Ids of nodes, edges with how many state them, and degrees. */
async function networkOf(asker: string, of: string, more: string) {
  const query = `query($of: [ID!]!) { network(of: $of, ${more}) {
    complete stoppedBy nodes { id depth unexpanded degree { kind count atLeast more } }
    edges { from to kind since until statements }
  } }`;
  const { data, errors } = await hub.ask(asker, query, {
    variables: { of: [of] },
    headers: { "hub-purpose": "identify" },
  });
  expect(errors).toEqual([]);
  return data.network;
}

describe("a network as it was known on a day", () => {
  it("is what it was then, whatever was added, changed or withdrawn since", async () => {
    const [anna, berta, carl] = [await world.person("Anna"), await world.person("Berta"), await world.person("Carl")];
    const passports = [];
    for (let nth = 0; nth < 6; nth += 1) passports.push(await world.passport(`NW${nth}`));
    const held = [];
    for (const passport of passports.slice(0, 4))
      held.push(await world.link("HOLDER_OF", anna, passport, { periods: [{ since: "2020", until: "2021" }] }));
    const met = await world.link("ASSOCIATE_OF", anna, berta);
    await world.link("TRAVELLED_WITH", berta, carl);
    const asked = [
      "depth: 2",
      "depth: 1, perKind: 2",
      "depth: 2, kinds: [HOLDER_OF]",
      "depth: 3, types: [PERSON]",
      'depth: 1, since: "2022"',
    ];
    const then = [];
    for (const more of asked) then.push(await networkOf("UTO", anna, more));
    expect(then[0].edges.length).toBe(6);
    expect(then[1].stoppedBy).toBe("DEGREE");
    const moment = momentPasses(hub);
    for (const id of [...held.slice(1), met]) await world.withdraw(id);
    await world.link("HOLDER_OF", anna, passports[0] ?? "", { periods: [{ since: "2023", until: null }] });
    await world.link("HOLDER_OF", anna, passports[5] ?? "");
    await world.link("ASSOCIATE_OF", carl, anna);
    expect(await networkOf("UTO", anna, "depth: 2")).not.toEqual(then[0]);
    for (const [at, more] of asked.entries())
      expect(await networkOf("UTO", anna, `${more}, asKnownOn: "${moment}"`), more).toEqual(then[at]);
    // What was withdrawn since is its owner's alone.
    expect((await networkOf("XYZ", anna, `depth: 1, asKnownOn: "${moment}"`)).edges.length).toBe(1);
  });

  it("has none of what was not known then, and leaves no trace of what is hidden", async () => {
    const before = momentPasses(hub);
    const dora = await world.person("Dora");
    const passport = await world.passport("NW9");
    const moment = momentPasses(hub);
    expect((await networkOf("UTO", dora, `depth: 1, asKnownOn: "${before}"`)).nodes).toEqual([]);
    await world.link("HOLDER_OF", dora, passport);
    const whole = () => networkOf("XYZ", dora, `depth: 2, asKnownOn: "${new Date(hub.clock.now()).toISOString()}"`);
    const shown = await whole();
    await world.link("HOLDER_OF", await world.person("Hilda", { policy: ownerAlone }), passport);
    expect(await whole()).toEqual(shown);
    expect((await networkOf("XYZ", dora, `depth: 1, asKnownOn: "${moment}"`)).edges).toEqual([]);
  });

  it("discloses what it shows", async () => {
    const eva = await world.person("Eva");
    const link = await world.link("HOLDER_OF", eva, await world.passport("NW10"));
    const moment = momentPasses(hub);
    await world.passport("NW10", { reference: "another" });
    const query = "query($of: [ID!]!, $on: DateTime) { network(of: $of, asKnownOn: $on) { edges { from } } }";
    const { requestId } = await hub.ask("XYZ", query, { variables: { of: [eva], on: moment } });
    const [entry] = await hub.entries(requestId);
    expect(entry?.leaves.flatMap(({ records }) => records)).toEqual(expect.arrayContaining([eva, link]));
  });
});
