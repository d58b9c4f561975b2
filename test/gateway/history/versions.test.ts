import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eraseStep } from "../../../core/retention/erasure.ts";
import { datasets } from "../../../records/datasets.ts";
import { openTestHub } from "../../hub.ts";
import { datasetOf, ownerAlone, type Said, shownTo, unwritten, type World } from "../../world.ts";
import { knownOn, momentPasses, versionsOf, versionsQuery } from "./asked.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let world: World;
beforeAll(async () => {
  hub = await openTestHub();
  ({ world } = hub);
});
afterAll(() => hub.close());

const now = () => new Date(hub.clock.now()).toISOString();

const anna = (full: string, said: Said = {}): Said => ({
  reference: "anna",
  names: [{ kind: "MAIN", full }],
  ...said,
});

describe("the versions of a record", () => {
  it("are the newest first, each as it then stood, with the fields in which it differs from the one before", async () => {
    const said = { reference: "versions" };
    const id = await world.person("Anna Alm", { ...said, sex: "F" });
    const first = momentPasses(hub);
    await world.person("Anna Berg", { ...said, sex: "F", note: "renamed" });
    momentPasses(hub);
    await world.withdraw(id);
    momentPasses(hub);
    await world.person("Anna Berg", { ...said, sex: "X", note: "renamed" });
    const { totalCount, pageInfo, nodes } = await versionsOf(hub, "XYZ", id);
    expect([totalCount, pageInfo.hasNextPage]).toEqual([4, false]);
    const named = nodes.map((one: Record<string, unknown>) => [
      one["version"],
      one["withdrawn"],
      one["displayName"],
      one["changed"],
    ]);
    expect(named).toEqual([
      [4, false, "Anna Berg", ["sex"]],
      [3, true, null, null],
      [2, false, "Anna Berg", ["names", "note"]],
      [1, false, "Anna Alm", null],
    ]);
    expect(nodes[2].record).toMatchObject({ record: "person", owner: "UTO", reference: "versions", note: "renamed" });
    expect(Object.keys(nodes[2].record)).not.toContain("policy");
    expect(nodes[3]).toMatchObject({ recordId: id, recorded: first, current: { __typename: "Person", id } });
    expect(nodes[1].record).toBeNull();
    const pages = [await versionsOf(hub, "XYZ", id, { first: 1 })];
    for (let page = pages[0]; page.pageInfo.hasNextPage; pages.push(page))
      page = await versionsOf(hub, "XYZ", id, { first: 1, after: page.pageInfo.endCursor });
    expect(pages.flatMap((page) => page.nodes)).toEqual(nodes);
  });

  it("that their own handling keeps from the caller are passed over; their owner is shown all, and what handling changed", async () => {
    const id = await world.write("person", anna("Anna Alm"));
    momentPasses(hub);
    await world.write("person", anna("Anna Secret", { policy: ownerAlone }));
    const hidden = momentPasses(hub);
    await world.write("person", anna("Anna Berg"));
    const shown = (one: Record<string, unknown>) => [one["version"], one["displayName"], one["changed"]];
    expect((await versionsOf(hub, "XYZ", id)).nodes.map(shown)).toEqual([
      [3, "Anna Berg", ["names"]],
      [1, "Anna Alm", null],
    ]);
    expect((await versionsOf(hub, "XYZ", id)).totalCount).toBe(2);
    expect((await versionsOf(hub, "UTO", id)).nodes.map(shown)).toEqual([
      [3, "Anna Berg", ["names", "handling"]],
      [2, "Anna Secret", ["names", "handling"]],
      [1, "Anna Alm", null],
    ]);
    expect((await knownOn(hub, "XYZ", id, hidden)).version).toBe(1);
    expect((await knownOn(hub, "UTO", id, hidden)).version).toBe(2);
  });

  it("show no more classes than the record does now, and than they did themselves", async () => {
    const said = { reference: "classes", sex: "F" };
    const withoutNames = shownTo({ classes: ["source"] });
    const id = await world.person("Anna Alm", { ...said, policy: withoutNames });
    momentPasses(hub);
    await world.person("Anna Berg", said);
    const [now, before] = (await versionsOf(hub, "XYZ", id)).nodes;
    expect([now.displayName, now.record.names.length, now.changed]).toEqual(["Anna Berg", 1, []]);
    expect([before.displayName, before.record.names]).toEqual(["Person stated by UTO", []]);
    momentPasses(hub);
    await world.person("Anna Cole", { ...said, policy: withoutNames });
    for (const version of (await versionsOf(hub, "XYZ", id)).nodes) expect(version.record.names).toEqual([]);
    expect((await versionsOf(hub, "UTO", id)).nodes.map((one: { changed: unknown }) => one.changed)).toEqual([
      ["names", "handling"],
      ["names", "handling"],
      null,
    ]);
  });

  it("are nothing where the record is hidden now, and of a withdrawn one its owner's alone; erased, nobody's", async () => {
    const said = { reference: "gone" };
    const id = await world.person("Gerda Gone", said);
    const before = momentPasses(hub);
    await world.person("Gerda Gone", { ...said, policy: ownerAlone });
    expect(await versionsOf(hub, "XYZ", id)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await knownOn(hub, "XYZ", id, before)).toBeNull();
    momentPasses(hub);
    await world.withdraw(id);
    const withdrawn = momentPasses(hub);
    expect(await versionsOf(hub, "XYZ", id)).toMatchObject({ totalCount: 0, nodes: [] });
    const { nodes } = await versionsOf(hub, "UTO", id);
    expect(nodes.map((one: { version: number }) => one.version)).toEqual([3, 2, 1]);
    expect([nodes[0].withdrawn, nodes[1].current]).toEqual([true, null]);
    expect(await knownOn(hub, "UTO", id, withdrawn)).toMatchObject({ version: 3, withdrawn: true, record: null });
    await erase(id);
    expect(await versionsOf(hub, "UTO", id)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await knownOn(hub, "UTO", id, before)).toBeNull();
    momentPasses(hub);
    await world.person("Gerda Again", said);
    expect((await versionsOf(hub, "UTO", id)).nodes.map((one: { displayName: string }) => one.displayName)).toEqual([
      "Gerda Again",
    ]);
    expect(await knownOn(hub, "UTO", id, before)).toBeNull();
  });

  it("are not a test desk's where they are live, nor of a kind that the key may not read", async () => {
    const id = await world.person("Lena Live");
    const trial = { owner: "UTO", test: true };
    const narrow = { owner: "UTO", scopes: ["document:read"] };
    for (const asker of [trial, narrow]) {
      const { data } = await hub.ask(asker, versionsQuery, { variables: { id } });
      expect(data.versions.nodes).toEqual([]);
      await world.withdraw(await world.person("Lena Left", { reference: "left" })).catch(() => {});
    }
    const gone = await world.person("Lena Left", { reference: "left again" });
    await world.withdraw(gone);
    for (const asker of [trial, narrow])
      expect((await hub.ask(asker, versionsQuery, { variables: { id: gone } })).data.versions.nodes).toEqual([]);
  });

  it("stand in the audit as disclosed, as far as they are shown", async () => {
    const id = await world.person("Dora Disclosed");
    const disclosed = async (asker: string) => {
      const { requestId } = await hub.ask(asker, versionsQuery, { variables: { id } });
      const [entry] = await hub.entries(requestId);
      return entry?.leaves.flatMap(({ records }) => records);
    };
    expect(await disclosed("XYZ")).toEqual([id]);
    await world.withdraw(id);
    expect(await disclosed("XYZ")).toEqual([]);
    expect(await disclosed("UTO")).toEqual([id]);
  });

  it("tell no moments that are withheld", async () => {
    const { hit } = await writeHit();
    const told = async (asker: string, on: string) => (await knownOn(hub, asker, hit, on))?.version ?? null;
    const { nodes } = await versionsOf(hub, "XYZ", hit);
    expect(nodes.map((one: any) => [one.version, one.recorded, one.record])).toEqual([[1, null, null]]); // oxlint-disable-line typescript/no-explicit-any
    const later = momentPasses(hub);
    expect([await told("XYZ", later), await told("UTO", later)]).toEqual([null, 1]);
  });
});

async function erase(id: string): Promise<void> {
  const { store, pictures } = world.platform;
  const parts = { store, pictures, audit: unwritten, datasets, clock: world.clock };
  await eraseStep(
    parts,
    { caller: { id: "operator", owner: "" } as never, note: "a court" },
    datasetOf("person"),
    [id],
    null,
  );
}

/** A hit of UTO's, which another is told of without its source. */
async function writeHit() {
  const record = await world.write("notice", { form: "DIFFUSION", status: "VALID", owner: "XYZ" });
  const said = {
    kind: "NOTICE",
    record,
    recordOwner: "XYZ",
    urgent: false,
    encounter: "history",
    meetings: [{ check: "history", at: now() }],
    policy: shownTo({ to: ["XYZ"], classes: ["identity"] }),
  };
  return { record, hit: await world.write("hit", said) };
}
