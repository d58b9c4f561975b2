import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { subgraphNames } from "../../records/subgraphs.ts";
import { openTestHub } from "../hub.ts";
import { askersOf, type Role, screenerOf, writeKeysPast } from "./askers.ts";
import { askerOf, judged } from "./asking.ts";
import { Coverage } from "./coverage.ts";
import { canariesIn } from "./fill.ts";
import { oraclePaths } from "./paths/all.ts";
import { entityPaths } from "./paths/entities.ts";
import type { Ground } from "./paths/path.ts";
import { subgraphOf } from "./subgraph.ts";
import { wholeOf } from "./whole.ts";
import { writeWorld } from "./world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let ground: Ground;
let roles: readonly Role[];
/** Milliseconds, for a machine that has much else to do: seconds are enough. */
const patience = 300_000;

/** Of ten; `npm run fuzz` has all of them ask everything. */
const rolesEach = 2;

const judgedSoFar = { visible: 0, hidden: 0 };

beforeAll(async () => {
  hub = await openTestHub();
  const world = await writeWorld(hub, { every: 6 });
  ground = { world, whole: await wholeOf(hub, world), maxLinks: 60 };
  roles = askersOf(hub, world);
  await writeKeysPast(hub);
}, patience);
afterAll(() => hub.close());

function count({ visible, hidden }: typeof judgedSoFar): void {
  judgedSoFar.visible += visible;
  judgedSoFar.hidden += hidden;
}

describe("the world of the access oracle", () => {
  it("gives its owners back every word they handed in", () => {
    const words = (text: unknown) =>
      canariesIn(JSON.stringify(text)).map(({ record, letter }) => `${record} ${letter}`);
    const lost = [...ground.world.records.values()].filter(({ id, said }) => {
      // A plan has words of what is offered beside the operation's own.
      const told = new Set(words(ground.whole.get(id)));
      return words(said).some((word) => !told.has(word));
    });
    expect(lost.map(({ label }) => label)).toEqual([]);
  });
});

describe("a field", () => {
  it("is covered by an answer that has a value of it, not by one that has none", () => {
    const coverage = new Coverage();
    const query = "{ person(id: 1) { __typename names { __typename full } } }";
    coverage.note(query, [{ person: { __typename: "Person", names: [] } }]);
    expect(coverage.missing()).toContain("Person.names");
    coverage.note(query, [{ person: { __typename: "Person", names: [{ __typename: "PersonName", full: "Anna" }] } }]);
    const covered = ["Query.person", "Person.names", "PersonName.full"];
    expect(coverage.missing().filter((field) => covered.includes(field))).toEqual([]);
  });
});

describe("the access oracle", () => {
  it.each(subgraphNames)(
    "agrees with the subgraph %s, asked directly for entities as the gateway asks",
    async (name) => {
      const subgraph = await subgraphOf(hub, name);
      const paths = entityPaths(ground, name, makeSubgraph(await loadSubgraph(name)));
      // The others differ in what the gateway looks at.
      const { ruling } = await judged(subgraph.ask, ground.world, roles.slice(2, 5), paths);
      await subgraph.close();
      count(ruling);
      expect(ruling.faults.slice(0, 20)).toEqual([]);
    },
    patience,
  );

  it(
    "has no path by which the key of a sector is told anything",
    async () => {
      const { ruling } = await judged(askerOf(hub), ground.world, [await screenerOf(hub)], oraclePaths(ground, roles));
      expect(ruling.faults.slice(0, 20)).toEqual([]);
      expect([ruling.visible, ruling.hidden > 1_000]).toEqual([0, true]);
    },
    patience,
  );

  it(
    "agrees with the hub on who sees what, by every path and in every field",
    async () => {
      const paths = oraclePaths(ground, roles);
      const { ruling, coverage } = await judged(askerOf(hub), ground.world, roles, paths, rolesEach);
      count(ruling);
      expect(ruling.faults.slice(0, 20)).toEqual([]);
      expect(coverage.missing(), howToCover).toEqual([]);
      const { visible, hidden } = judgedSoFar;
      const cases = visible + hidden;
      const percent = (part: number) => Math.round((100 * part) / cases);
      console.log(
        `Access oracle: ${cases} cases, ${percent(visible)} % visible, ${percent(hidden)} % hidden; ${coverage.size} fields covered.`,
      );
      expect(cases).toBeGreaterThanOrEqual(5_000);
      expect(Math.min(percent(visible), percent(hidden))).toBeGreaterThanOrEqual(30);
    },
    patience,
  );
});

const howToCover =
  "Fields that no case of the access oracle covers. Fields of records, searches and links are covered by themselves; " +
  "for another way to records write a path in test/access/paths/ and add it to paths/all.ts; what leads to no record " +
  "goes into the list of test/access/elsewhere.ts, with the test that tries it";
