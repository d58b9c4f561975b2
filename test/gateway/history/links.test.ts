import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { everybody, ownerAlone, shownTo, type World } from "../../world.ts";
import { knownOn, momentPasses } from "./asked.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let world: World;
beforeAll(async () => {
  hub = await openTestHub();
  ({ world } = hub);
});
afterAll(() => hub.close());

const now = () => new Date(hub.clock.now()).toISOString();

async function linksKnownOn(asker: string, id: string, on: string, more = "") {
  const query = `query($id: ID!, $on: DateTime!) { linksAsKnownOn(id: $id, on: $on${more}) { totalCount nodes {
    kind link { recordId version record } other { recordId displayName }
  } } }`;
  const { data, errors } = await hub.ask(asker, query, { variables: { id, on } });
  expect(errors).toEqual([]);
  const { totalCount, nodes } = data.linksAsKnownOn;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ kind, link, other }: any) => [kind, link.record.source, other.displayName, link.recordId]); // oxlint-disable-line typescript/no-explicit-any
}

describe("what the hub had recorded of links", () => {
  it("is each that was known then, between records that were; what was withdrawn since is its owner's alone to see", async () => {
    const [eva, passport] = [await world.person("Eva Ende", { owner: "XYZ" }), await world.passport("LK1")];
    const early = momentPasses(hub);
    const held = await world.link("HOLDER_OF", eva, passport, { owner: "XYZ" });
    const kept = await world.link("HOLDER_OF", eva, await world.passport("LK2"), { owner: "UTO" });
    const both = momentPasses(hub);
    await world.withdraw(held, "XYZ");
    const after = momentPasses(hub);
    const later = await world.link("ASSOCIATE_OF", eva, await world.person("Late Lars"), { owner: "UTO" });
    const ids = async (asker: string, on: string, more?: string) =>
      (await linksKnownOn(asker, eva, on, more)).map((one: string[]) => one[3]);
    expect(await ids("XYZ", early)).toEqual([]);
    expect(await ids("XYZ", both)).toEqual([held, kept].toSorted());
    expect(await ids("UTO", both)).toEqual([kept]);
    expect(await ids("XYZ", after)).toEqual([kept]);
    expect(await ids("UTO", now())).toEqual([kept, later].toSorted());
    expect(await ids("UTO", now(), ", kinds: [ASSOCIATE_OF]")).toEqual([later]);
    expect(await ids("XYZ", both, ", kinds: [ASSOCIATE_OF]")).toEqual([]);
    expect((await linksKnownOn("XYZ", passport, both))[0].slice(0, 3)).toEqual(["HOLDER_OF", "register", "Eva Ende"]);
  });

  it("is none to an end that was hidden then, whoever sees it now", async () => {
    const said = { reference: "hidden then", policy: ownerAlone };
    const [open, hidden] = [await world.person("Olga Open"), await world.passport("HD1", said)];
    const link = await world.link("HOLDER_OF", open, hidden);
    const then = momentPasses(hub);
    await world.passport("HD1", { ...said, policy: everybody, note: "open now" });
    expect(await linksKnownOn("XYZ", open, then)).toEqual([]);
    expect(await knownOn(hub, "XYZ", link, then)).toBeNull();
    expect((await linksKnownOn("UTO", open, then)).map((one: string[]) => one[3])).toEqual([link]);
    expect((await linksKnownOn("XYZ", open, now())).map((one: string[]) => one[3])).toEqual([link]);
  });

  it("that name relatives is shown as far as each version's own handling and the purpose admit that", async () => {
    const said = { source: "family register" };
    const [one, other] = [await world.person("Rita Related"), await world.person("Rolf Related")];
    const closed = shownTo({ classes: ["identity", "source"] });
    const link = await world.link("RELATIVE_OF", one, other, { ...said, policy: closed });
    const then = momentPasses(hub);
    await world.link("RELATIVE_OF", one, other, { ...said, note: "known now" });
    const known = async (purpose: string, on: string) => {
      const query =
        "query($id: ID!, $on: DateTime!) { linksAsKnownOn(id: $id, on: $on) { nodes { link { recordId } } } }";
      const asked = { variables: { id: one, on }, headers: { "hub-purpose": purpose } };
      return (await hub.ask("XYZ", query, asked)).data.linksAsKnownOn.nodes.length;
    };
    expect(await known("identify", then)).toBe(0);
    expect(await known("identify", now())).toBe(1);
    expect(await known("border-control", now())).toBe(0);
    expect(await knownOn(hub, "UTO", link, then)).toMatchObject({ version: 1 });
  });

  it("goes on page by page, over what stands and what was withdrawn", async () => {
    const eva = await world.person("Eva Pages");
    const made: string[] = [];
    for (let nth = 0; nth < 9; nth += 1)
      made.push(await world.link("HOLDER_OF", eva, await world.passport(`PG${nth}`)));
    const then = momentPasses(hub);
    for (const id of made.filter((_, at) => at % 2 === 0)) await world.withdraw(id);
    const query = `query($id: ID!, $on: DateTime!, $after: String) { linksAsKnownOn(id: $id, on: $on, first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { link { recordId } } } }`;
    const found: string[] = [];
    for (let after = null, more = true; more;) {
      const { data } = await hub.ask("UTO", query, { variables: { id: eva, on: then, after } });
      const { pageInfo, nodes, totalCount } = data.linksAsKnownOn;
      expect(totalCount).toBe(9);
      found.push(...nodes.map((one: { link: { recordId: string } }) => one.link.recordId));
      [more, after] = [pageInfo.hasNextPage, pageInfo.endCursor];
    }
    expect(found).toEqual(made.toSorted());
  });

  it("is asked for a moment, and what is none is refused", async () => {
    const query = `{ recordAsKnownOn(id: "PER-X", on: "last week") { version } }`;
    expect((await hub.ask("UTO", query)).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
