import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

it("what several sources say of one link stands each for itself, with those that contradict it, and none that is hidden", async () => {
  const { world } = hub;
  const [anna, car, other] = [await world.person("Anna"), await world.write("vehicle"), await world.write("vehicle")];
  const keeps = (source: string, since: string, until: string | null, said = {}) =>
    world.link("KEEPER_OF", anna, car, { source, periods: [{ since, until }], ...said });
  const register = await keeps("register", "2010", "2012");
  const insurer = await keeps("insurer", "2012", null);
  const dealer = await keeps("dealer", "2015-03", null);
  await keeps("informant", "2015", null, { policy: ownerAlone });
  const elsewhere = await world.link("KEEPER_OF", anna, other);
  const query = `query ($id: ID!) { person(id: $id) { links { nodes { id
    otherStatements { id source } contradicts { id }
  } } } }`;
  const { data, errors, requestId } = await hub.ask("XYZ", query, { variables: { id: anna } });
  expect(errors).toEqual([]);
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted();
  const told = Object.fromEntries(
    data.person.links.nodes.map((one: Said) => [one.id, [ids(one.otherStatements), ids(one.contradicts)]]),
  );
  expect(told).toEqual({
    [register]: [[insurer, dealer].toSorted(), [dealer]],
    [insurer]: [[register, dealer].toSorted(), []],
    [dealer]: [[register, insurer].toSorted(), [register]],
    [elsewhere]: [[], []],
  });
  const [entry] = await hub.entries(requestId);
  expect(JSON.stringify(entry)).toContain(dealer);
});

it("between two persons either direction says the same", async () => {
  const { world } = hub;
  const [anna, berta] = [await world.person("Anna"), await world.person("Berta")];
  const one = await world.link("ASSOCIATE_OF", anna, berta, { source: "one" });
  const two = await world.link("ASSOCIATE_OF", berta, anna, { source: "two" });
  const query = "query ($id: ID!) { link(id: $id) { otherStatements { id } } }";
  const asked = { variables: { id: one }, headers: { "hub-purpose": "identify" } };
  expect((await hub.ask("XYZ", query, asked)).data.link.otherStatements).toEqual([{ id: two }]);
});

interface Said {
  readonly id: string;
  readonly otherStatements: readonly { id: string }[];
  readonly contradicts: readonly { id: string }[];
}
