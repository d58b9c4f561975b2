import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone, type Said } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** Persons in a row, each an associate of the next. */
async function row(length: number, said: (nth: number) => Said = () => ({})) {
  const ids: string[] = [];
  for (let nth = 0; nth < length; nth += 1) {
    ids.push(await hub.world.person("Anna", said(nth)));
    if (nth > 0) await hub.world.link("ASSOCIATE_OF", ids[nth - 1] as string, ids[nth] as string);
  }
  return ids;
}

async function ask(asked: Readonly<Record<string, unknown>>) {
  const query = `query($from: ID!, $to: ID!, $maxDepth: Int, $k: Int, $types: [RecordKind!], $kinds: [LinkKind!], $budget: PathsBudget) {
    paths(from: $from, to: $to, maxDepth: $maxDepth, k: $k, types: $types, kinds: $kinds, budget: $budget) {
      result complete stoppedBy paths { length nodes { id __typename } steps { edges { kind links { source } } } }
    }
  }`;
  const answer = await hub.ask("XYZ", query, { variables: asked, headers: { "hub-purpose": "identify" } });
  return { ...answer, paths: answer.data?.paths };
}

describe("paths", () => {
  it("tell apart what is connected, what is not within so many links, and what nobody has had the time to know", async () => {
    const ids = await row(5);
    const [from, to] = [ids[0], ids[4]];
    const found = await ask({ from, to });
    expect(found.paths).toMatchObject({ result: "FOUND", complete: true, stoppedBy: null });
    expect(found.paths.paths[0].nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(found.paths.paths[0].steps[0]).toEqual({
      edges: [{ kind: "ASSOCIATE_OF", links: [{ source: "register" }] }],
    });
    expect((await ask({ from, to, maxDepth: 3 })).paths).toMatchObject({ result: "NONE_WITHIN_DEPTH", paths: [] });
    const narrow = await ask({ from, to, budget: { edges: 2 } });
    expect(narrow.paths).toMatchObject({ result: "NONE_WITHIN_BUDGET", stoppedBy: "EDGES", complete: false });
  });

  it("never lead through a record or link that the asker may not see", async () => {
    const ids = await row(3, (nth) => (nth === 1 ? { policy: ownerAlone } : {}));
    const [from = "", , to = ""] = ids;
    expect((await ask({ from, to, maxDepth: 6 })).paths).toMatchObject({ result: "NONE_WITHIN_DEPTH", complete: true });
    await hub.world.link("RELATIVE_OF", from, to, { policy: ownerAlone });
    expect((await ask({ from, to })).paths).toMatchObject({ result: "NONE_WITHIN_DEPTH" });
  });

  it("lead through the kinds of records that are named alone", async () => {
    const [from = "", middle = "", to = ""] = await row(3);
    const passport = await hub.world.passport("XZ1");
    for (const one of [from, to]) await hub.world.link("HOLDER_OF", one, passport);
    const through = async (types: readonly string[]) =>
      (await ask({ from, to, types, k: 5 })).paths.paths.map(({ nodes }: { nodes: { id: string }[] }) => nodes[1]?.id);
    expect(await through(["DOCUMENT"])).toEqual([passport]);
    expect(await through(["PERSON"])).toEqual([middle]);
    expect(await through(["VEHICLE"])).toEqual([]);
  });

  it("of records that are hidden or nowhere are null, the same for both", async () => {
    const [from = ""] = await row(1);
    const hidden = await hub.world.person("Berta", { policy: ownerAlone });
    const bodies = new Set<string>();
    for (const to of [hidden, "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA"]) bodies.add((await ask({ from, to })).body.trim());
    expect([...bodies]).toEqual(['{"data":{"paths":null}}']);
    expect((await ask({ from, to: from })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("what several records are linked to", () => {
  const common = async (variables: Readonly<Record<string, unknown>>) =>
    hub.ask(
      "XYZ",
      `query($of: [ID!]!, $atLeast: Int, $first: Int, $after: String) { common(of: $of, atLeast: $atLeast, first: $first, after: $after) {
        totalCount nodes { id linkedTo edges { kind } } pageInfo { hasNextPage endCursor }
      } }`,
      { variables },
    );

  it("is what all of them are, or so many, page by page", async () => {
    const persons = await row(1);
    persons.push(...(await row(1)), ...(await row(1)));
    const passports: string[] = [];
    for (const holders of [3, 3, 2, 1]) {
      passports.push(await hub.world.passport("XZ1"));
      for (const one of persons.slice(0, holders)) await hub.world.link("HOLDER_OF", one, passports.at(-1) as string);
    }
    const all = passports.slice(0, 2).toSorted();
    const { data } = await common({ of: persons });
    expect(data.common.nodes.map(({ id }: { id: string }) => id)).toEqual(all);
    expect(data.common.nodes[0]).toMatchObject({ linkedTo: persons.toSorted(), edges: { length: 3 } });
    const { data: two } = await common({ of: persons, atLeast: 2 });
    expect(two.common.totalCount).toBe(3);
    const { data: first } = await common({ of: persons, first: 1 });
    expect(first.common.pageInfo.hasNextPage).toBe(true);
    const { data: last } = await common({ of: persons, first: 1, after: first.common.pageInfo.endCursor });
    expect(last.common).toMatchObject({ nodes: [{ id: all[1] }], pageInfo: { hasNextPage: false } });
  });

  it("is null where one of them is not the asker's to see, and refused of one alone", async () => {
    const [anna = ""] = await row(1);
    const hidden = await hub.world.person("Berta", { policy: ownerAlone });
    const bodies = new Set<string>();
    for (const other of [hidden, "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA"])
      bodies.add((await common({ of: [anna, other] })).body.trim());
    expect([...bodies]).toEqual(['{"data":{"common":null}}']);
    expect((await common({ of: [anna, anna] })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
