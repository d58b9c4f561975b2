import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";
import { askersOf, type Role, widened } from "./askers.ts";
import { askerOf } from "./asking.ts";
import { comparable } from "./comparable.ts";
import { listsOf } from "./lists.ts";
import { readingPaths } from "./paths/all.ts";
import type { Path } from "./paths/path.ts";
import { searchAtRandom } from "./random.ts";
import { type AccessWorld, addTo, handlings, writeWorld } from "./world.ts";

/** Milliseconds, for a machine that has much else to do: seconds are enough. */
const patience = 300_000;

let hub: Awaited<ReturnType<typeof openTestHub>>;
let world: AccessWorld;
let paths: readonly Path[];
let roles: readonly Role[];

beforeAll(async () => {
  hub = await openTestHub();
  world = await writeWorld(hub, { every: 8 });
  roles = askersOf(hub, world);
  paths = readingPaths({ world, whole: new Map(), maxLinks: 12 }, roles);
}, patience);
afterAll(() => hub.close());

const named = (name: string) => roles.find((role) => role.name === name) as Role;

/** What a role is answered. */
function answersTo(role: Role, asked = paths): Promise<string[]> {
  return Promise.all(asked.map(async (path) => comparable(await askerOf(hub)(role, path))));
}

const searches = () => paths.filter(({ name }) => name.startsWith("all of"));

describe("a caller with narrower rights", () => {
  it(
    "gets nothing that the same caller with wider ones does not get",
    async () => {
      const idsIn = (bytes: string | undefined) => new Set(bytes?.match(/[A-Z]{3}-[A-Z2-7]{26}/g) ?? []);
      const lists = paths.filter(
        ({ name }) => name.startsWith("everything") || searches().some((one) => one.name === name),
      );
      let compared = 0;
      for (const name of ["a partner with narrow scopes", "a key bound to an owner, a class and an operation"]) {
        const [less, more] = [await answersTo(named(name), lists), await answersTo(widened(named(name)), lists)];
        for (const [at, path] of lists.entries()) {
          const beyond = [...idsIn(less[at]).difference(idsIn(more[at]))];
          expect(beyond, `${name}, ${path.name}`).toEqual([]);
          compared += idsIn(less[at]).size;
        }
      }
      expect(compared).toBeGreaterThan(50);
    },
    patience,
  );
});

describe("the pages of every list", () => {
  it(
    "join to the whole, each item once and in one order",
    async () => {
      const role = named("an analyst of another country");
      const read = async (query: string, first: number, after: string | null) => {
        const { data, errors } = await askerOf(hub)(role, { query, variables: { first, after } });
        expect(errors, query).toEqual([]);
        return data.list ?? data.of.list;
      };
      for (const query of listsOf(world)) {
        const whole = await read(query, 100, null);
        const joined = [];
        for (let more = true, after = null; more;) {
          const page = await read(query, 7, after);
          joined.push(...page.edges);
          [more, after] = [page.pageInfo.hasNextPage, page.pageInfo.endCursor];
          expect([page.totalCount, page.totalCountAtLeast], query).toEqual([whole.totalCount, whole.totalCount]);
        }
        expect(joined, query).toEqual(whole.edges);
        expect(joined.length, query).toBe(whole.totalCount);
      }
    },
    patience,
  );
});

describe("a hidden record", () => {
  it(
    "of whatever type, however hidden and linked, changes not one byte of any answer",
    async () => {
      const [others, partner, owner] = [
        "an analyst of another country",
        "a partner with narrow scopes",
        "an analyst of the owner",
      ].map(named) as [Role, Role, Role];
      const before = [await answersTo(others), await answersTo(partner), await answersTo(owner, searches())];
      await addTo(world, hiddenFromOthers(), 4);
      const after = [await answersTo(others), await answersTo(partner), await answersTo(owner, searches())];
      for (const [at, path] of paths.entries()) {
        expect(after[0]?.[at], `another country's, ${path.name}`).toBe(before[0]?.[at]);
        expect(after[1]?.[at], `the partner's, ${path.name}`).toBe(before[1]?.[at]);
      }
      // To its owner each is there.
      for (const [at, { name }] of searches().entries()) expect(after[2]?.[at], name).not.toBe(before[2]?.[at]);
    },
    patience,
  );
});

describe("whatever the shape of the question", () => {
  // `npm run fuzz` is the long form.
  it(
    "nothing hidden is in the answer, and adding to what is hidden changes no byte of it",
    async () => {
      await expect(searchAtRandom(hub, world, { runs: 100, seed: 20_261_126 })).resolves.toBeUndefined();
    },
    patience,
  );
});

/** Handling classes that neither GRC nor SKYWAYS sees for border control. */
function hiddenFromOthers(): typeof handlings {
  const hiding = [
    "its owner's alone",
    "D's too, by another code",
    "for forensics",
    "no longer everybody's",
    "D's own alone",
  ];
  return Object.fromEntries(hiding.map((name) => [`${name}, added`, handlings[name] as (typeof handlings)[string]]));
}
