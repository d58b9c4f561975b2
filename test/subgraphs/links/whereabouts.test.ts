import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub, type TestHub } from "../../hub.ts";
import { ownerAlone, shownTo } from "../../world.ts";
import { hit, operation, seen, whereabouts } from "./presences.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => void (hub = await openTestHub()));
afterAll(() => hub.close());

const pairs = (found: { nodes: readonly { records: readonly { id: string }[] }[] }) =>
  found.nodes.map(({ records }) => records.map(({ id }) => id));
const sorted = (...ids: string[]) => ids.toSorted();

describe("who else was seen with her", () => {
  it("is what was in the same operation on the same days, and what says so of either", async () => {
    const { world } = hub;
    const bridge = await operation(hub, { from: "2026-05-01", until: "2026-05-31" });
    const [anna, berta, car] = [
      await world.person("Anna"),
      await world.person("Berta"),
      await world.write("vehicle", { plate: "UT 1" }),
    ];
    const hers = await seen(hub, anna, bridge, "2026-05-03");
    const together = await seen(hub, car, bridge, "2026-05-03", "2026-05-04");
    await seen(hub, berta, bridge, "2026-05-05");
    const { found } = await whereabouts(hub, [anna]);
    expect(found).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          place: null,
          operation: { id: bridge, name: "Example Bridge" },
          from: "2026-05-03",
          until: "2026-05-03",
          certain: true,
        },
      ],
    });
    expect(pairs(found)).toEqual([sorted(anna, car)]);
    const because = anna < car ? [hers, together] : [together, hers];
    expect(found.nodes[0].because).toEqual(because.map((id) => ({ __typename: "Link", id })));
    // Two days apart is near enough for who says so.
    const near = await whereabouts(hub, [anna], { within: 2 });
    expect(new Set(pairs(near.found).map(String))).toEqual(
      new Set([sorted(anna, car), sorted(anna, berta)].map(String)),
    );
  });

  it("is honest about vague dates, and about none", async () => {
    const { world } = hub;
    const bridge = await operation(hub, { from: "2026-03", until: "2026-04" });
    const [anna, berta, carla, dora] = [
      await world.person("A"),
      await world.person("B"),
      await world.person("C"),
      await world.person("D"),
    ];
    await seen(hub, anna, bridge, "2026-03-10");
    await seen(hub, berta, bridge, "2026-03");
    await seen(hub, carla, bridge);
    await seen(hub, dora, bridge, "2026-04");
    const { found } = await whereabouts(hub, [anna]);
    const said = Object.fromEntries(
      found.nodes.map((one: { records: { id: string }[]; certain: boolean; from: string; until: string }) => [
        one.records.find(({ id }) => id !== anna)?.id,
        [one.certain, one.from, one.until],
      ]),
    );
    expect(said).toEqual({
      [berta]: [false, "2026-03-10", "2026-03-10"],
      [carla]: [false, "2026-03-10", "2026-03-10"],
    });
    const undated = await operation(hub);
    await seen(hub, anna, undated);
    await seen(hub, dora, undated);
    expect((await whereabouts(hub, [anna, dora])).found.nodes).toMatchObject([
      { from: null, until: null, certain: false },
    ]);
    expect((await whereabouts(hub, [anna, dora], { from: "2026-06" })).found.totalCount).toBe(1);
  });

  it("rests on hits that were confirmed, at one place however it is spelt, and on no other check", async () => {
    const { world } = hub;
    const [anna, berta, carla] = [await world.person("Anna"), await world.person("Berta"), await world.person("Carla")];
    const one = await hit(hub, anna, "2026-05-10T08:00:00.000Z", { place: "Amaurot Ferry" });
    const other = await hit(hub, berta, "2026-05-10T22:00:00.000Z", { place: "AMAUROT FERRY" });
    await hit(hub, berta, "2026-05-11T08:00:00.000Z", { place: "Other Bridge" });
    for (const state of ["SENT", "ACKNOWLEDGED", "REFUTED"])
      await hit(hub, carla, "2026-05-10T09:00:00.000Z", { place: "Amaurot Ferry" }, { state });
    for (const ids of [[anna], [anna, berta, carla]]) {
      const { found } = await whereabouts(hub, ids);
      expect(pairs(found)).toEqual([sorted(anna, berta)]);
      expect(found.nodes[0]).toMatchObject({ operation: null, from: "2026-05-10", certain: true });
      expect(found.nodes[0].because.map(({ id }: { id: string }) => id).toSorted()).toEqual(sorted(one, other));
    }
  });

  it("takes a hit in an operation for where another was seen in it, and two such hits for no more than they say", async () => {
    const { world } = hub;
    const bridge = await operation(hub);
    const [anna, berta, carla] = [await world.person("Anna"), await world.person("Berta"), await world.person("Carla")];
    await hit(hub, anna, "2026-05-10T08:00:00.000Z", { place: "North gate", operation: bridge });
    await hit(hub, berta, "2026-05-10T08:00:00.000Z", { place: "South gate", operation: bridge });
    await seen(hub, carla, bridge, "2026-05-10");
    expect(pairs((await whereabouts(hub, [anna])).found)).toEqual([sorted(anna, carla)]);
    expect(pairs((await whereabouts(hub, [anna, berta])).found)).toEqual([]);
  });

  it("leaves out a hit of which its bureau has judged that it was somebody else", async () => {
    const { world } = hub;
    const [anna, berta] = [await world.person("Anna"), await world.person("Berta")];
    await hit(hub, anna, "2026-05-12T08:00:00.000Z", { place: "Judged Gate" });
    const wrong = await hit(hub, berta, "2026-05-12T08:00:00.000Z", { place: "Judged Gate" });
    const versions = [{ id: berta, version: 1 }];
    const judged = {
      owner: "GRC",
      hit: wrong,
      record: berta,
      recordOwner: "UTO",
      encounter: "E",
      basis: "looked",
      versions,
    };
    await world.write("judgement", { ...judged, until: "2026-05-31" });
    expect((await whereabouts(hub, [anna])).found.totalCount).toBe(1);
    await world.write("judgement", { ...judged, until: "2026-06-30" });
    expect((await whereabouts(hub, [anna])).found.totalCount).toBe(0);
  });
});

describe("what is asked of whereabouts", () => {
  it("is answered page by page, in the order of days, for the time that is asked about", async () => {
    const { world } = hub;
    const bridge = await operation(hub);
    const anna = await world.person("Anna");
    const days = ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04"];
    for (const day of days) {
      await seen(hub, anna, bridge, day, day, { source: day });
      await seen(hub, await world.person("Other"), bridge, day);
    }
    const daysOf = (found: { nodes: { from: string }[] }) => found.nodes.map(({ from }) => from);
    const { found } = await whereabouts(hub, [anna], { first: 3 });
    expect([daysOf(found), found.totalCount, found.pageInfo.hasNextPage]).toEqual([days.slice(0, 3), 4, true]);
    const next = await whereabouts(hub, [anna], { first: 3, after: found.pageInfo.endCursor });
    expect([daysOf(next.found), next.found.pageInfo.hasNextPage]).toEqual([days.slice(3), false]);
    expect(daysOf((await whereabouts(hub, [anna], { from: "2026-05-02", until: "2026-05-03" })).found)).toEqual(
      days.slice(1, 3),
    );
    expect(daysOf((await whereabouts(hub, [anna], { until: "2026-04" })).found)).toEqual([]);
    expect((await whereabouts(hub, [anna], { within: 1, after: found.pageInfo.endCursor })).codes).toEqual([
      "BAD_CURSOR",
    ]);
  });

  it("is refused where it cannot be answered whole or means nothing", async () => {
    const anna = await hub.world.person("Anna");
    const hidden = await hub.world.person("Hidden", { owner: "GRC", policy: ownerAlone });
    const never = `PER-${"A".repeat(26)}`;
    for (const ids of [[], [never], [anna, hidden], Array.from({ length: 101 }, () => anna)])
      expect((await whereabouts(hub, ids)).found).toBeNull();
    expect((await whereabouts(hub, [anna], { within: -1 })).codes).toEqual(["BAD_USER_INPUT"]);
    for (const days of [{ from: "soon" }, { from: "2026-07", until: "2026-05" }])
      expect((await whereabouts(hub, [anna], days)).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await whereabouts(hub, [anna, hidden])).codes).toEqual((await whereabouts(hub, [anna, never])).codes);
    expect((await whereabouts(hub, [anna], {}, { owner: "UTO", scopes: ["person:read"] })).codes).toEqual([
      "FORBIDDEN",
    ]);
  });

  it("discloses what it shows and no more", async () => {
    const { world } = hub;
    const bridge = await operation(hub);
    const [anna, berta, other] = [await world.person("Anna"), await world.person("Berta"), await world.person("Other")];
    const links = [await seen(hub, anna, bridge, "2026-05-01"), await seen(hub, berta, bridge, "2026-05-01")];
    const elsewhere = await seen(hub, other, bridge, "2026-05-09");
    const { requestId } = await whereabouts(hub, [anna]);
    const told = (await hub.entries(requestId)).flatMap(({ leaves }) =>
      leaves.flatMap(({ records }: { records: readonly string[] }) => records),
    );
    expect(told.toSorted()).toEqual(sorted(anna, berta, bridge, ...links));
    expect(told).not.toContain(elsewhere);
  });

  it("does not tell by its place a check of which place and time are withheld", async () => {
    const { world } = hub;
    const [anna, berta] = [await world.person("Anna"), await world.person("Berta")];
    const place = { place: "Quiet Gate" };
    await hit(hub, anna, "2026-05-10T08:00:00.000Z", place);
    await hit(hub, berta, "2026-05-10T08:00:00.000Z", place, { policy: shownTo({ classes: [] }) });
    for (const ids of [[anna], [anna, berta]]) expect((await whereabouts(hub, ids)).found.totalCount).toBe(0);
    expect((await whereabouts(hub, [anna], {}, "GRC")).found.totalCount).toBe(1);
  });
});
