import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { ownerAlone } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** A person who holds so many passports, by the ids of person, passports and links. */
async function holder(passports: number) {
  const anna = await hub.world.person("Anna");
  const held: string[] = [];
  for (let nth = 0; nth < passports; nth += 1) {
    held.push(await hub.world.passport(`XZ${nth}`));
    await hub.world.link("HOLDER_OF", anna, held.at(-1) as string);
  }
  return { anna, held };
}

const network = `network(of: $of, depth: $depth, perKind: $perKind, kinds: $kinds, types: $types, since: $since, until: $until, after: $after, budget: $budget) {
  complete stoppedBy notFound
  nodes { id kind depth unexpanded node { id __typename } degree { kind count atLeast more after } }
  edges { from to kind since until statements contradicting links { owner source } }
}`;
const declared =
  "$of: [ID!]!, $depth: Int, $perKind: Int, $kinds: [LinkKind!], $types: [RecordKind!], $since: PartialDate, $until: PartialDate, $after: String, $budget: NetworkBudget";

async function ask(variables: Readonly<Record<string, unknown>>, owner = "XYZ") {
  const answer = await hub.ask(owner, `query(${declared}) { ${network} }`, {
    variables,
    headers: { "hub-purpose": "identify" },
  });
  return { ...answer, network: answer.data?.network };
}

describe("a network", () => {
  it("shows what several state of one link as one edge, and whether they contradict each other", async () => {
    const { anna, held } = await holder(1);
    const [passport] = held;
    const link = { owner: "D", source: "police", periods: [{ since: "2021-03", until: "2022" }] };
    await hub.world.link("HOLDER_OF", anna, passport as string, link);
    const one = await ask({ of: [anna] });
    const edge = { from: anna, to: passport, kind: "HOLDER_OF" };
    const sources = expect.arrayContaining([
      { owner: "UTO", source: "register" },
      { owner: "D", source: "police" },
    ]);
    expect(one.network.edges).toEqual([
      { ...edge, since: "2021-03", until: "2022", statements: 2, contradicting: false, links: sources },
    ]);
    const later = { owner: "FRA", source: "embassy", periods: [{ since: "2023", until: null }] };
    await hub.world.link("HOLDER_OF", anna, passport as string, later);
    const [other] = (await ask({ of: [anna] })).network.edges;
    expect(other).toMatchObject({ since: "2021-03", until: "2022", statements: 3, contradicting: true });
  });

  it("follows so many links of a kind from one record, counts them, and goes on where it ended", async () => {
    const { anna, held } = await holder(5);
    const seen: string[] = [];
    let after: string | null = null;
    for (const more of [3, 3, 4]) {
      const { network } = await ask({ of: [anna], perKind: 2, after });
      const [start, ...others] = network.nodes;
      expect(start.degree).toEqual([
        { kind: "HOLDER_OF", count: 5, atLeast: false, more, after: start.degree[0].after },
      ]);
      expect(typeof start.degree[0].after === "string").toBe(more === 3);
      expect([network.complete, network.stoppedBy]).toEqual(more === 3 ? [false, "DEGREE"] : [true, null]);
      seen.push(...others.map(({ id }: { id: string }) => id));
      after = start.degree[0].after;
    }
    expect(seen.toSorted()).toEqual(held.toSorted());
  });

  it("refuses a cursor of another record, and of other conditions", async () => {
    const { anna } = await holder(2);
    const { network } = await ask({ of: [anna], perKind: 1 });
    const { after } = network.nodes[0].degree[0];
    const { anna: other } = await holder(2);
    expect((await ask({ of: [other], perKind: 1, after })).codes).toEqual(["BAD_CURSOR"]);
    expect((await ask({ of: [anna], kinds: ["HOLDER_OF"], after })).codes).toEqual(["BAD_CURSOR"]);
    expect((await ask({ of: [anna, other], after })).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("ends with its budget and says what it left, and what is known there", async () => {
    const { anna, held } = await holder(3);
    const { network } = await ask({ of: [anna], depth: 2, budget: { nodes: 2 } });
    expect([network.complete, network.stoppedBy, network.nodes.length]).toEqual([false, "NODES", 2]);
    const [start] = network.nodes;
    expect(start).toMatchObject({ id: anna, unexpanded: true, degree: [{ count: 3, more: 2 }] });
    expect(network.nodes[1]).toMatchObject({ unexpanded: true, degree: [{ kind: "HOLDER_OF", count: 1, more: 0 }] });
    expect(held).toContain(network.nodes[1].id);
    const { network: edges } = await ask({ of: [anna], budget: { edges: 1 } });
    expect([edges.stoppedBy, edges.edges.length, edges.nodes.length]).toEqual(["EDGES", 1, 2]);
  });

  it("leads to the kinds of records that are named, by the kinds of links that are named", async () => {
    const { anna, held } = await holder(1);
    const berta = await hub.world.person("Berta");
    await hub.world.link("ASSOCIATE_OF", anna, berta);
    const idsOf = async (asked: object) =>
      (await ask({ of: [anna], ...asked })).network.nodes.map(({ id }: { id: string }) => id).slice(1);
    expect(await idsOf({ types: ["PERSON"] })).toEqual([berta]);
    expect(await idsOf({ kinds: ["HOLDER_OF"] })).toEqual(held);
    expect(await idsOf({ kinds: ["RELATIVE_OF", "HOLDER_OF", "KEEPER_OF"] })).toEqual(held);
  });

  it.each<[asked: object, shown: readonly string[]]>([
    [{ since: "2020-06", until: "2020-07" }, ["open", "2020", "2019-2021", "none"]],
    [{ since: "2021-01-02" }, ["open", "2019-2021", "none"]],
    [{ until: "2019-01" }, ["2019-2021", "none"]],
    [{ since: "2022" }, ["open", "none"]],
  ])("shows links that may have held then, however vague: %o", async (asked, shown) => {
    const anna = await hub.world.person("Anna");
    const periods: Readonly<Record<string, readonly object[]>> = {
      open: [{ since: "2020-03-01", until: null }],
      "2020": [{ since: "2020-05", until: "2020" }],
      "2019-2021": [
        { since: "2021", until: "2021-01" },
        { since: "2019", until: "2019-02" },
      ],
      none: [],
    };
    const names = new Map<string, string>();
    for (const [name, stated] of Object.entries(periods)) {
      const passport = await hub.world.passport(name);
      names.set(passport, name);
      await hub.world.link("HOLDER_OF", anna, passport, { periods: stated });
    }
    const { network } = await ask({ of: [anna], ...asked });
    const found = network.nodes.slice(1).map(({ id }: { id: string }) => names.get(id));
    expect(found.toSorted()).toEqual(shown.toSorted());
  });

  it("tells no more of a hidden record that it is asked about than of none, and names each it was told of", async () => {
    const hidden = await hub.world.person("Berta", { policy: ownerAlone });
    const bodies = new Set<string>();
    for (const id of [hidden, "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA"]) bodies.add((await ask({ of: [id] })).body.trim());
    expect([...bodies]).toEqual([
      JSON.stringify({ data: { network: { complete: true, stoppedBy: null, notFound: 1, nodes: [], edges: [] } } }),
    ]);
  });

  it("is disclosed: every link that it shows, and both its ends, and nothing that it has only counted", async () => {
    const { anna, held } = await holder(3);
    const { requestId } = await hub.ask("XYZ", "query($of: [ID!]!) { network(of: $of, perKind: 1) { complete } }", {
      variables: { of: [anna] },
    });
    const [entry] = await hub.entries(requestId);
    const told = JSON.stringify(entry);
    expect(held.filter((id) => told.includes(id))).toHaveLength(1);
    expect(told.match(/LNK-/g)).toHaveLength(1);
    expect(told).toContain(anna);
  });

  it.each([
    [{ of: [] }],
    [{ of: Array.from({ length: 21 }, () => "PER-1") }],
    [{ of: ["PER-1"], depth: 5 }],
    [{ of: ["PER-1"], perKind: 0 }],
    [{ of: ["PER-1"], kinds: [] }],
    [{ of: ["PER-1"], types: [] }],
    [{ of: ["PER-1"], since: "2020-13" }],
    [{ of: ["PER-1"], since: "2021", until: "2020" }],
    [{ of: ["PER-1"], budget: { nodes: 0 } }],
    [{ of: ["PER-1"], budget: { milliseconds: 99 } }],
  ])("refuses what it could not answer whole: %o", async (asked) => {
    const { codes, network } = await ask(asked);
    expect([codes, network ?? null]).toEqual([["BAD_USER_INPUT"], null]);
  });
});
