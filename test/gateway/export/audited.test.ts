import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringUpToDate } from "../../../core/audit/index/update.ts";
import { openTestHub, type TestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody, ownerAlone, shownTo } from "../../world.ts";
import { analyst, exported } from "./asking.ts";

let hub: TestHub & { close(): Promise<void> };
let anna: string;
let passport: string;
let held: string;
let hidden: string;

beforeAll(async () => {
  hub = await openTestHub();
  anna = await hub.world.person("Anna Eriksson");
  passport = await hub.world.passport("XN 1", { owner: "GRC" });
  held = await hub.world.link("HOLDER_OF", anna, passport);
  hidden = await hub.world.passport("XN 2", { owner: "GRC", policy: ownerAlone });
});
afterAll(() => hub.close());

describe("the audit of an export", () => {
  it("names every record that was in it, and tells its owner that it left as a file, for whom and why", async () => {
    hub.clock.pass(1);
    const { requestId } = await exported(hub, { records: [anna], links: "ALL", format: "csv" });
    const [entry] = await hub.entries(requestId);
    expect(entry?.header).toMatchObject({
      kind: "read",
      note: "as csv for its own use: case 12",
      operation: { fields: ["export"] },
    });
    const named = entry?.leaves.flatMap(({ records }: { records: readonly string[] }) => records) ?? [];
    expect(named.toSorted()).toEqual([anna, passport, held].toSorted());
    await bringUpToDate(join(hub.settings.data, "audit"), await hub.hub.platform.index());
    const told = async (record: string) => {
      const { data } = await hub.ask(
        { owner: "GRC", scopes: ["*:administer"] },
        "query ($record: ID) { enquiries(record: $record, first: 1) { nodes { exported caller { owner } } } }",
        { variables: { record } },
      );
      return data.enquiries.nodes;
    };
    expect(await told(passport)).toEqual([{ exported: "as csv for its own use: case 12", caller: { owner: "UTO" } }]);
    hub.clock.pass(1);
    // A query that calls itself so is none.
    await hub.ask(analyst, `query export { node(id: "${passport}") { id } }`);
    await bringUpToDate(join(hub.settings.data, "audit"), await hub.hub.platform.index());
    expect(await told(passport)).toMatchObject([{ exported: null }]);
  });

  it("has no record of an export that failed", async () => {
    const { requestId } = await exported(hub, { records: [anna, hidden] });
    const [entry] = await hub.entries(requestId);
    expect([entry?.header["kind"], entry?.leaves]).toEqual(["refusal", []]);
  });
});

describe("property: an export", () => {
  it("is what it would be if nothing stood that the caller does not see", async () => {
    const handlings = [
      everybody,
      ownerAlone,
      shownTo({ to: ["XYZ"], classes: [] }),
      shownTo({ purposes: ["identify"] }),
    ];
    const one = fc.record({ owner: fc.constantFrom("UTO", "GRC", "XYZ"), policy: fc.constantFrom(...handlings) });
    const graph = fc.record({
      records: fc.array(one, { minLength: 2, maxLength: 6 }),
      links: fc.array(fc.tuple(fc.nat(5), fc.nat(5), one), { maxLength: 8 }),
      format: fc.constantFrom("json", "csv", "graphml", "ftm"),
      as: fc.constantFrom("UTO", "XYZ"),
    });
    await fc.assert(
      fc.asyncProperty(graph, async ({ records, links, format, as }) => {
        const all: string[] = [];
        for (const said of records) all.push(await hub.world.person("Random Person", { ...said }));
        const joined: string[] = [];
        for (const [from, to, said] of links) {
          const [one, other] = [all[from % all.length], all[to % all.length]];
          if (one && other && one !== other) joined.push(await hub.world.link("ASSOCIATE_OF", one, other, { ...said }));
        }
        const asker = { owner: as, scopes: ["*:read", "*:search", "*:export"] };
        const see = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        const seen = async (some: readonly string[]) =>
          (await hub.ask(asker, see, { variables: { ids: some } })).data.nodes.flatMap(
            (node: { id: string } | null) => node?.id ?? [],
          );
        const visible = await seen(all);
        if (visible.length === 0) return;
        const { status, text, manifest } = await exported(hub, { records: visible, links: "ALL", format }, asker);
        expect(status).toBe(200);
        const [visibleLinks, ...rest] = [await seen([...new Set(joined)])];
        expect(rest).toEqual([]);
        for (const id of [...all, ...joined])
          expect([id, text.includes(id)]).toEqual([id, visible.includes(id) || visibleLinks.includes(id)]);
        expect(manifest).toMatchObject({ records: { PERSON: visible.length }, links: visibleLinks.length });
      }),
      { numRuns: runsUnderTest ?? 15 },
    );
  });
});
