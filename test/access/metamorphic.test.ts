import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";
import { askersOf, type Role, rolesWidened } from "./askers.ts";
import { askerOf } from "./asking.ts";
import { listsOf } from "./lists.ts";
import { readingPaths } from "./paths/all.ts";
import type { Path } from "./paths/path.ts";
import { type AccessWorld, addTo, handlings, writeWorld } from "./world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let world: AccessWorld;
let paths: readonly Path[];
let roles: readonly Role[];

beforeAll(async () => {
  hub = await openTestHub();
  world = await writeWorld(hub, { every: 5 });
  roles = askersOf(hub, world);
  paths = readingPaths({ world, whole: new Map(), mostLinks: 20 }, roles);
});
afterAll(() => hub.close());

const named = (name: string) => roles.find((role) => role.name === name) as Role;

/** The bytes of every answer, but for the request's own id. */
async function answersTo(role: Role): Promise<string[]> {
  const bytes: string[] = [];
  for (const path of paths) {
    const { status, headers, body, requestId } = await askerOf(hub)(role, path);
    bytes.push(`${status} ${JSON.stringify(headers)} ${body}`.replaceAll(requestId, ""));
  }
  return bytes;
}

describe("a caller with narrower rights", () => {
  it("gets nothing that the same caller with wider ones does not get", async () => {
    const idsIn = (body: string) => new Set(body.match(/[A-Z]{3}-[A-Z2-7]{26}/g) ?? []);
    let compared = 0;
    for (const [narrow, wide] of rolesWidened(roles)) {
      for (const path of paths.filter(({ name }) => name !== "me")) {
        const [less, more] = [await askerOf(hub)(narrow, path), await askerOf(hub)(wide, path)];
        const beyond = [...idsIn(less.body).difference(idsIn(more.body))];
        expect(beyond, `${narrow.name}, ${path.name}`).toEqual([]);
        compared += idsIn(less.body).size;
      }
    }
    expect(compared).toBeGreaterThan(300);
  }, 30_000);
});

describe("the pages of every list", () => {
  it("join to the whole, each item once and in one order", async () => {
    const role = named("an analyst of another country");
    const read = async (query: string, first: number, after: string | null) => {
      const { data, errors } = await askerOf(hub)(role, { query, variables: { first, after } });
      expect(errors, query).toEqual([]);
      return data.list ?? data.of.list;
    };
    for (const query of listsOf(world)) {
      const whole = await read(query, 100, null);
      const joined = [];
      for (let more = true, after = null; more; ) {
        const page = await read(query, 7, after);
        joined.push(...page.edges);
        [more, after] = [page.pageInfo.hasNextPage, page.pageInfo.endCursor];
        expect(page.totalCount, query).toBe(whole.totalCount);
      }
      expect(joined, query).toEqual(whole.edges);
      expect(joined.length, query).toBe(whole.totalCount);
    }
  }, 30_000);
});

describe("a hidden record", () => {
  it("of whatever type, however hidden and linked, changes not one byte of any answer", async () => {
    const blind = ["an analyst of another country", "a partner with narrow scopes", "the same key without its case"];
    const before = await Promise.all(blind.map((name) => answersTo(named(name))));
    const owners = await answersTo(named("an analyst of the owner"));
    await addTo(world, hiddenFromOthers(), 2);
    const after = await Promise.all(blind.map((name) => answersTo(named(name))));
    for (const [at, name] of blind.entries())
      for (const [nth, path] of paths.entries()) expect(after[at]?.[nth], `${name}, ${path.name}`).toBe(before[at]?.[nth]);
    const changed = (await answersTo(named("an analyst of the owner"))).filter((bytes, at) => bytes !== owners[at]);
    expect(changed.length).toBeGreaterThan(20);
  }, 30_000);
});

/** Handling classes that neither XYZ nor SKYWAYS sees for border control. */
function hiddenFromOthers(): typeof handlings {
  const hiding = ["its owner's alone", "D's too", "for forensics", "no longer everybody's", "D's own alone"];
  return Object.fromEntries(hiding.map((name) => [`${name}, added`, handlings[name] as (typeof handlings)[string]]));
}
