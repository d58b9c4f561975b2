import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { desk, judge, withdraw } from "./judging.ts";
import { ownerAlone, shownTo } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

async function sameAs(of: string, { by = "UTO", trust }: { by?: string; trust?: readonly string[] | "all" } = {}) {
  const { data, errors } = await hub.ask(
    desk(by),
    `query ($of: ID!, $trust: [OwnerCode!], $trustAll: Boolean) {
      sameAs(of: $of, trust: $trust, trustAll: $trustAll) {
        records { id } judgements { id } conflicts { owner from { id } to { id } } complete
      }
    }`,
    { variables: { of, ...(trust === "all" ? { trustAll: true } : { trust }) } },
  );
  expect(errors).toEqual([]);
  const found = data.sameAs;
  return found && { ...found, records: found.records.map(({ id }: { id: string }) => id) };
}

const persons = (...names: readonly string[]) => Promise.all(names.map((name) => hub.world.person(name)));

describe("an identity judgement", () => {
  it("stands once of a pair and an organisation: judged anew, the other way round as well, it is the next version", async () => {
    const [anna, ana] = (await persons("Anna", "Ana")) as [string, string];
    const first = await judge(hub, anna, ana);
    expect(first).toMatchObject({ result: "CREATED", record: { judgement: "SAME", owner: "UTO", officer: "desk 4" } });
    const second = await judge(hub, ana, anna, { judgement: "DIFFERENT", expected: 1 });
    expect(second).toMatchObject({ id: first.id, result: "CHANGED", version: 2, record: { judgement: "DIFFERENT" } });
    expect(await judge(hub, anna, ana, { expected: 1 })).toMatchObject({ result: "CONFLICT" });
    expect((await judge(hub, anna, ana, { by: "GRC" })).id).not.toBe(first.id);
  });

  it.each([
    ["of a record with itself", (one: string) => [one, one], "the same record"],
    ["of a person with a document", (one: string, passport: string) => [one, passport], "a record of the same kind"],
  ])("%s is refused", async (_of, ends, reason) => {
    const [anna] = (await persons("Anna")) as [string];
    const [from, to] = ends(anna, await hub.world.passport("XZ1")) as [string, string];
    expect(await judge(hub, from, to)).toMatchObject({ result: "REFUSED", reason: expect.stringContaining(reason) });
  });

  it("has no reference of its own, under which a second one of the pair could stand", async () => {
    const [anna, ana] = (await persons("Anna", "Ana")) as [string, string];
    const refused = await judge(hub, anna, ana, { reference: "J-1" });
    expect(refused).toMatchObject({ result: "REFUSED", reason: expect.stringContaining("leave it out") });
  });

  it("of a record that the organisation does not see is refused as of one that there is not", async () => {
    const [anna] = (await persons("Anna")) as [string];
    const hidden = await hub.world.person("Hidden", { policy: ownerAlone });
    const nobody = `PER-${"A".repeat(26)}`;
    const [one, other] = [await judge(hub, anna, hidden, { by: "GRC" }), await judge(hub, anna, nobody, { by: "GRC" })];
    expect(one.result).toBe("REFUSED");
    expect(one.reason.replace(hidden, "")).toBe(other.reason.replace(nobody, ""));
  });

  it("is shown to others where it and both records are", async () => {
    const [anna, ana] = (await persons("Anna", "Ana")) as [string, string];
    const hidden = await hub.world.person("Hidden", { policy: shownTo({ to: ["GRC"] }) });
    await judge(hub, anna, ana);
    await judge(hub, anna, hidden, { by: "GRC" });
    await judge(hub, anna, ana, { by: "GRC", handling: { audiences: [] } });
    const about = async (owner: string) => {
      const query = "query ($of: ID!) { identityJudgements(of: $of) { totalCount nodes { owner } } }";
      return (await hub.ask(desk(owner), query, { variables: { of: anna } })).data.identityJudgements;
    };
    expect(await about("D")).toEqual({ totalCount: 1, nodes: [{ owner: "UTO" }] });
    expect((await about("GRC")).totalCount).toBe(3);
  });

  it("is gone for others as soon as one of the records is restricted or withdrawn, and back with it", async () => {
    const anna = await hub.world.person("Anna", { reference: "identity-1" });
    const [ana] = (await persons("Ana")) as [string];
    await judge(hub, anna, ana, { by: "GRC" });
    const count = async () => {
      const query = "query ($of: ID!) { identityJudgements(of: $of) { totalCount } }";
      return (await hub.ask(desk("D"), query, { variables: { of: ana } })).data.identityJudgements.totalCount;
    };
    expect(await count()).toBe(1);
    await hub.world.person("Anna", { reference: "identity-1", policy: ownerAlone });
    expect(await count()).toBe(0);
    await hub.world.person("Anna", { reference: "identity-1" });
    expect(await count()).toBe(1);
    await hub.world.withdraw(anna);
    expect(await count()).toBe(0);
  });

  it("is found by whose it is, under each of their codes, and by what it says", async () => {
    const [anna, ana] = (await persons("Anna", "Ana")) as [string, string];
    await judge(hub, anna, ana, { by: "D", judgement: "UNSURE" });
    const query = `query ($of: ID!) {
      germany: identityJudgements(of: $of, owners: ["DEU"]) { totalCount }
      unsure: identityJudgements(of: $of, judgement: UNSURE) { totalCount }
      same: identityJudgements(of: $of, judgement: SAME) { totalCount }
    }`;
    const { data } = await hub.ask("UTO", query, { variables: { of: ana } });
    expect(Object.values(data).map((page) => (page as { totalCount: number }).totalCount)).toEqual([1, 1, 0]);
  });
});

describe("a cluster", () => {
  it("is of the caller's own judgements, of those that it trusts, or of everybody's", async () => {
    const [a, b, c] = (await persons("A", "B", "C")) as [string, string, string];
    await judge(hub, a, b);
    await judge(hub, b, c, { by: "GRC" });
    const of = async (asked: Parameters<typeof sameAs>[1]) => (await sameAs(a, asked)).records;
    expect(await of({})).toEqual([a, b].toSorted());
    expect(await of({ trust: ["GRC"] })).toEqual([a]);
    expect(await of({ trust: ["UTO", "GRC"] })).toEqual([a, b, c].toSorted());
    expect(await of({ trust: "all" })).toEqual([a, b, c].toSorted());
    expect(await of({ by: "D" })).toEqual([a]);
  });

  it("shows who says that two of it are different, and does not decide", async () => {
    const [a, b, c] = (await persons("A", "B", "C")) as [string, string, string];
    await judge(hub, a, b);
    await judge(hub, b, c);
    await judge(hub, c, a, { by: "GRC", judgement: "DIFFERENT" });
    const conflict = { owner: "GRC", from: { id: c }, to: { id: a } };
    expect(await sameAs(a, { trust: "all" })).toMatchObject({
      records: [a, b, c].toSorted(),
      conflicts: [conflict],
      complete: true,
    });
    expect(await sameAs(a)).toMatchObject({ conflicts: [] });
  });

  it("does not join a pair of which one who is trusted says that it is different", async () => {
    const [a, b] = (await persons("A", "B")) as [string, string];
    await judge(hub, a, b);
    await judge(hub, a, b, { by: "GRC", judgement: "DIFFERENT" });
    expect(await sameAs(a, { trust: "all" })).toMatchObject({ records: [a], conflicts: [{ owner: "GRC" }] });
  });

  it("is as it was before, once a judgement is withdrawn", async () => {
    const [a, b, c] = (await persons("A", "B", "C")) as [string, string, string];
    await judge(hub, a, b);
    const before = await sameAs(a);
    const { id } = await judge(hub, b, c);
    expect((await sameAs(a)).records).toHaveLength(3);
    expect(await withdraw(hub, id, "GRC")).toBe("ABSENT");
    expect(await withdraw(hub, id)).toBe("WITHDRAWN");
    expect(await sameAs(a)).toEqual(before);
  });

  it("is one node of a network that asks for it, with the links of all its records, and none once that is undone", async () => {
    const [a, b, c] = (await persons("A", "B", "C")) as [string, string, string];
    const [flat, other] = [await hub.world.passport("XQ 1"), await hub.world.passport("XQ 2")];
    await hub.world.link("HOLDER_OF", a, flat);
    await hub.world.link("HOLDER_OF", b, flat);
    await hub.world.link("HOLDER_OF", b, other);
    await hub.world.link("ASSOCIATE_OF", a, b);
    await judge(hub, b, c, { by: "GRC" });
    const network = async (asOne: object | null, more = "") => {
      const query = `query ($of: [ID!]!, $asOne: TrustInput) { network(of: $of, asOne: $asOne, depth: 2${more}) {
        nodes { id depth cluster { records { id ... on Person { names { full } } } judgements { id } complete } }
        edges { from to statements links { from { id } } }
      } }`;
      return hub.ask(desk("UTO"), query, { variables: { of: [flat], asOne }, headers: { "hub-purpose": "identify" } });
    };
    const { data: before } = await network({});
    expect(before.network).toEqual((await network(null)).data.network);
    const { id } = await judge(hub, a, b);
    const { data, errors, requestId } = await network({});
    expect(errors).toEqual([]);
    const [first = "", second = ""] = [a, b].toSorted();
    const nameOf = (one: string) => ({ id: one, names: [{ full: one === a ? "A" : "B" }] });
    const cluster = { records: [nameOf(first), nameOf(second)], judgements: [{ id }], complete: true };
    expect(data.network.nodes).toEqual([
      { id: flat, depth: 0, cluster: null },
      { id: first, depth: 1, cluster },
      { id: other, depth: 2, cluster: null },
    ]);
    const edge = { from: first, to: flat, statements: 2, links: expect.arrayContaining([{ from: { id: a } }]) };
    expect(data.network.edges).toEqual(expect.arrayContaining([edge]));
    expect(data.network.edges).toHaveLength(2);
    const disclosed = (await hub.entries(requestId)).flatMap(({ leaves }) => leaves).flatMap(({ records }) => records);
    expect(disclosed).toEqual(expect.arrayContaining([a, b, id, flat, other]));
    expect(disclosed).not.toContain(c);
    expect((await network({ trustAll: true })).data.network.nodes[1].cluster.records).toHaveLength(3);
    const { errors: refused } = await network({}, ', asKnownOn: "2026-05-01T00:00:00Z"');
    expect(refused[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    await withdraw(hub, id);
    expect((await network({})).data).toEqual(before);
  });

  it("ends at a record that the caller does not see, without a sign", async () => {
    const [a, c] = (await persons("A", "C")) as [string, string];
    const hidden = await hub.world.person("B", { policy: ownerAlone });
    await judge(hub, a, hidden);
    await judge(hub, hidden, c);
    expect(await sameAs(a, { by: "GRC", trust: "all" })).toEqual({
      records: [a],
      judgements: [],
      conflicts: [],
      complete: true,
    });
    expect(await sameAs(hidden, { by: "GRC", trust: "all" })).toBeNull();
  });

  it("tells the audit of the judgements that it shows, and of what they join", async () => {
    const [a, b] = (await persons("A", "B")) as [string, string];
    const other = await hub.world.person("C");
    const { id } = await judge(hub, a, b);
    // Read on the way, and told of by no cluster: it joins nothing and contradicts nothing.
    await judge(hub, a, other, { judgement: "DIFFERENT" });
    const { requestId } = await hub.ask(desk("UTO"), "query ($of: ID!) { sameAs(of: $of) { complete } }", {
      variables: { of: a },
    });
    const leaves = (await hub.entries(requestId)).flatMap((entry) => entry.leaves);
    const disclosed = new Set(leaves.flatMap(({ records }) => records));
    expect([...disclosed].toSorted()).toEqual([a, b, id].toSorted());
  });
});
