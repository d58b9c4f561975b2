import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timestamp } from "../../../core/clock.ts";
import { type Hold, holdCollection } from "../../../core/lifetime/collections.ts";
import { dayOf } from "../../../core/lifetime/days.ts";
import { eraseStep, reach } from "../../../core/retention/erasure.ts";
import { heldAmong, holdsOn, liftHold, maxHolds, placeHold } from "../../../core/retention/holds.ts";
import { sweep } from "../../../core/retention/sweep.ts";
import type { Draft, Stamp, Store } from "../../../core/store/port.ts";
import { openTestHub } from "../../hub.ts";
import { datasetOf, type Said } from "../../world.ts";
import { partsOf } from "./parts.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let store: Store;
beforeAll(async () => {
  hub = await openTestHub();
  store = hub.hub.platform.store;
});
afterAll(() => hub.close());

const day = 86_400_000;
const operator = { owner: "", by: "operator" };
const utopia = { owner: "UTO", by: "KEY-UTO" };
const today = () => dayOf(timestamp(hub.clock));
const stamp = (by: string): Stamp => ({ at: timestamp(hub.clock), by, request: hub.clock.id() });
const swept = () => sweep(partsOf(hub), { force: true });
const stands = async (id: string) => (await store.count(datasetOf("person"), { _id: id })) === 1;

const placed = (holder: typeof operator, record: string, until: string | null = null, request = stamp(holder.by)) =>
  store.transaction((session) =>
    placeHold(session, datasetOf("person"), holder, { record, reason: "a court asks", until }, request),
  );
const lifted = (holder: typeof operator, id: string) =>
  store.transaction((session) => liftHold(session, holder, id, "the case is closed", stamp(holder.by)));

const holdId = (record: string, at: number) => `HLD-${record}-${String(at).padStart(6, "0")}`;

/** So many holds that were lifted and, with the last id of all, one that stands where it is wanted. */
async function heldBehind(records: readonly string[], liftedOnes: number, standing = 1): Promise<void> {
  const end = { at: timestamp(hub.clock), by: "operator", reason: "the case is closed" };
  const place = { owner: "", policy: "", test: false, reason: "a court asks", until: null, by: "operator" };
  const holds = records.flatMap((record) =>
    Array.from({ length: liftedOnes + standing }, (_, at): { record: Draft<Hold> } => ({
      record: { ...place, id: holdId(record, at), record, lifted: at < liftedOnes ? end : null },
    })),
  );
  await store.upsert(holdCollection, holds, stamp("operator"));
}

describe("the number of holds on a record", () => {
  it("is each party's own: whatever its owner places and lifts, the operator's hold is placed", async () => {
    const id = await hub.world.person("Petra Alm");
    for (let at = 0; at < maxHolds + 5; at++) {
      const hold = await placed(utopia, id);
      await lifted(utopia, hold?.id ?? "");
    }
    for (let at = 0; at < maxHolds; at++) expect(await placed(utopia, id)).toMatchObject({ owner: "UTO" });
    await expect(placed(utopia, id)).rejects.toThrow("20 holds of yours are in force");
    for (let at = 0; at < maxHolds; at++) await expect(placed(operator, id)).resolves.toMatchObject({ owner: "" });
    await expect(placed(operator, id)).rejects.toThrow("20 holds of yours are in force");
  });

  it("counts what stands: one that was lifted or has ended makes room", async () => {
    const id = await hub.world.person("Petra Alm");
    const [first, second] = [await placed(utopia, id, today()), await placed(utopia, id)];
    for (let at = 2; at < maxHolds; at++) await placed(utopia, id);
    await expect(placed(utopia, id)).rejects.toThrow("20 holds of yours are in force");
    hub.clock.pass(day);
    await expect(placed(utopia, id)).resolves.toMatchObject({ record: id });
    await expect(placed(utopia, id)).rejects.toThrow("20 holds of yours are in force");
    await lifted(utopia, second?.id ?? "");
    await expect(placed(utopia, id)).resolves.toMatchObject({ record: id });
    expect(first).toMatchObject({ lifted: null });
  });

  it("is what was placed, also where one request places several: none takes another's place", async () => {
    const id = await hub.world.person("Petra Alm");
    const request = stamp("operator");
    await placed(operator, id, null, request);
    await placed(operator, id, today(), request);
    expect(await store.count(holdCollection, { record: id })).toBe(2);
    hub.clock.pass(day);
    expect([...(await heldAmong(store, [id], today()))]).toEqual([id]);
  });
});

describe("a hold that would be over already", () => {
  it("is not placed, so that nobody takes the record for held", async () => {
    const id = await hub.world.person("Petra Alm");
    await expect(placed(operator, id, "2020-12-31")).rejects.toThrow('"until" is over: a hold lasts until');
    expect(await store.count(holdCollection, { record: id })).toBe(0);
    await expect(placed(operator, id, today())).resolves.toMatchObject({ until: today() });
  });
});

describe("a record with a standing hold", () => {
  it.each([0, 19, 20, 21, 230])("is never erased, with %i lifted ones before it", async (liftedOnes) => {
    const id = await hub.world.person("Petra Alm", { reviewBy: today() });
    await heldBehind([id], liftedOnes);
    hub.clock.pass(day);
    expect(await swept()).toMatchObject({ held: 1, erased: 0 });
    const by = { caller: { id: "x", name: "x", role: "internal", owner: "", test: false }, note: "order 7" } as const;
    expect(await eraseStep(partsOf(hub), by, datasetOf("person"), [id], null)).toMatchObject({
      held: [id],
      records: [],
    });
    expect(await stands(id)).toBe(true);
    await lifted(operator, holdId(id, liftedOnes));
    expect(await swept()).toMatchObject({ held: 0, erased: 1 });
    expect(await store.count(holdCollection, { record: id })).toBe(0);
  });

  it("is told from those beside it that are held no longer", async () => {
    const [held, free] = [await hub.world.person("Petra Alm"), await hub.world.person("Ivo Berg")];
    await heldBehind([held], 50);
    await heldBehind([free], 50, 0);
    expect([...(await heldAmong(store, [free, held], today()))]).toEqual([held]);
    const pages: number[] = [];
    for await (const page of holdsOn(store, held)) pages.push(page.length);
    expect(pages.reduce((all, some) => all + some)).toBe(51);
  });
});

describe("the links of a record that goes", () => {
  it.each<[held: number, free: number]>([
    [1, 4],
    [130, 3],
  ])("go all, or are held: %i held among %i others", async (held, free) => {
    const person = await hub.world.person("Petra Alm", { reviewBy: today() });
    const passport = await hub.world.passport(`ZZ${held}`);
    const drafts = await Promise.all(
      Array.from({ length: held + free }, (_, at) =>
        hub.world.draft("link", {
          reference: null,
          kind: "HOLDER_OF",
          from: person,
          to: passport,
          source: `source ${at}`,
        } as unknown as Said),
      ),
    );
    const links = datasetOf("link");
    await hub.world.writer("UTO").put(
      links,
      drafts.map((record) => ({ record })),
    );
    // Those with the first ids, which a read that ends too soon would take for all.
    const ids = drafts.map(({ id }) => id).toSorted();
    await heldBehind(ids.slice(0, held), 0);
    hub.clock.pass(day);
    const step = await reach(store, partsOf(hub), datasetOf("person"), [person], today(), today(), 3);
    expect(step).toMatchObject({ more: free > 3, records: free > 3 ? [] : [{ id: person }] });
    expect(step.links).toHaveLength(3);
    expect(await sweep(partsOf(hub), { dryRun: true })).toMatchObject({ erased: 1, links: free });
    expect(await swept()).toMatchObject({ erased: 1, links: free });
    expect((await store.find(links, { from: person }, { first: 1000 })).map(({ id }) => id)).toEqual(
      ids.slice(0, held),
    );
    expect(await store.count(links, { from: person, fromOwner: { $not: { $eq: null } } })).toBe(0);
  });
});
