import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { agreementCollection } from "../../../core/access/keys/agreements.ts";
import { Keys } from "../../../core/access/keys/registry.ts";
import { keyCollection, type KeyRecord } from "../../../core/access/keys/record.ts";
import { secretFile } from "../../../core/secrets.ts";
import { openStore } from "../../../core/store/open.ts";
import { kindNames } from "../../../records/kinds.ts";
import { openPlatform } from "../../../session/platform.ts";
import { freshPlace } from "../../store.ts";
import { openWorld, stillClock } from "../../world.ts";
import { KeyMakers, type Made, defaults, wanted } from "./key-makers.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let makers: KeyMakers;
beforeEach(async () => {
  world = await openWorld();
  makers = new KeyMakers(world);
});
afterEach(() => world[Symbol.asyncDispose]());

const whose = { owner: "UTO", test: false };
const childrenOf = async ({ id }: Made, withChildren = false) =>
  (await world.platform.keys.revoke(id, "operator", world.clock.id(), { withChildren }))?.children.map((key) => key.id);

describe("a key", () => {
  it("is made at most eight keys away from the operator's, and rotates itself as often as it likes", async () => {
    let last = await makers.ofOperator({ bounds: { perMinute: 50 } });
    for (let depth = 0; depth < 8; depth += 1) last = await makers.madeBy(last);
    await expect(makers.madeBy(last)).rejects.toThrow("at most 8 keys away from the operator's");
    for (let time = 0; time < 12; time += 1) last = await makers.rotatedBy(last, last);
    expect((await makers.caller(last)).payers).toHaveLength(8);
  });

  it("says who made it", async () => {
    const maker = await makers.ofOperator();
    const [child, next] = [await makers.madeBy(maker), await world.platform.keys.rotate(maker.id, 1_000)];
    const listed = await world.platform.keys.list();
    const found = Object.fromEntries(listed.map(({ id, maker: by }) => [id, by]));
    expect(found).toEqual({ [maker.id]: "operator", [child.id]: maker.id, [next?.id ?? ""]: "operator" });
  });

  it("that was revoked a moment ago, and is believed still, makes and rotates none", async () => {
    const [maker, sibling] = [await makers.ofOperator(), await makers.ofOperator()];
    const service = makers.service(await makers.caller(maker));
    await world.platform.keys.revoke(maker.id);
    await expect(service.create(wanted)).rejects.toThrow("The key that asks was revoked.");
    await expect(service.rotate(sibling.id, 7)).rejects.toThrow("The key that asks was revoked.");
  });
});

describe("a key that is revoked", () => {
  it("names the keys that stand and that it or its predecessor made, and those that these made", async () => {
    const maker = await makers.ofOperator();
    const child = await makers.madeBy(maker);
    const [ofChild, gone] = [await makers.madeBy(child), await makers.madeBy(child)];
    const ofGone = await makers.madeBy(gone);
    await world.platform.keys.revoke(gone.id);
    const shown = await makers.rotatedBy(maker, await makers.ofOperator());
    const next = (await world.platform.keys.rotate(maker.id, 1_000)) ?? maker;
    const ofNext = await makers.madeBy(next);
    const renewed = (await world.platform.keys.rotate(child.id, 1_000)) ?? child;
    const all = [child, ofChild, ofGone, shown, renewed].map(({ id }) => id);
    expect((await childrenOf(maker))?.toSorted()).toEqual(all.toSorted());
    expect((await childrenOf(next))?.toSorted()).toEqual([...all, ofNext.id].toSorted());
    expect(await world.platform.keys.check(ofChild.text)).not.toBeNull();
    expect(await childrenOf({ id: "nosuchkey0", text: "" })).toBeUndefined();
  });

  it("ends them with it where that is asked, also afterwards, and nobody else's", async () => {
    const [maker, bystander] = [await makers.ofOperator(), await makers.ofOperator()];
    const child = await makers.madeBy(maker);
    const ofChild = await makers.madeBy(child);
    const others = await makers.madeBy(bystander);
    await childrenOf(maker);
    expect((await childrenOf(maker, true))?.toSorted()).toEqual([child.id, ofChild.id].toSorted());
    const standing = [maker, child, ofChild, bystander, others].map(({ text }) => world.platform.keys.check(text));
    expect((await Promise.all(standing)).map((caller) => caller !== null)).toEqual([false, false, false, true, true]);
    expect(await childrenOf(maker, true)).toEqual([]);
  });
});

describe("keys from before their makers were written down", () => {
  /** A row as the hub of then wrote it: who made it stands in the change log alone. */
  async function earlier(by: string, more: Partial<KeyRecord> = {}): Promise<Made> {
    const { keys, store } = world.platform;
    const made = await keys.create({ ...defaults, name: "Desk" }, by);
    const row = (await store.getMany(keyCollection, [made.id])).get(made.id);
    if (!row) throw new Error("the key is not there");
    const { maker: _maker, account: _account, payers: _payers, version: _v, created: _c, updated: _u, ...then } = row;
    await store.upsert(keyCollection, [{ record: { ...then, ...more } }], {
      at: row.created,
      by: "operator",
      request: "",
    });
    return made;
  }
  const bounds = { owners: null, classes: null, operations: null, perMinute: 50, perDay: null };

  it("are paid for by them, and share their predecessors' points, as the change log tells", async () => {
    const maker = await earlier("operator", { bounds });
    const child = await earlier(maker.id);
    const next = await earlier("operator", { replaces: child.id });
    const caller = await makers.caller(next);
    expect(caller).toMatchObject({ account: child.id, payers: [{ id: maker.id, perMinute: 50, perDay: null }] });
    // What was written since, such as an end, says nothing of its maker.
    await world.platform.keys.rotate(child.id, 1_000);
    const listed = await world.platform.keys.list(whose);
    expect(listed.find(({ id }) => id === child.id)?.maker).toBe(maker.id);
    expect((await childrenOf(maker, true))?.length).toBe(3);
  });

  it("are found by their organisation in a store that had no index of it", async () => {
    const place = freshPlace();
    const clock = stillClock();
    const before = await openStore(place, [{ ...keyCollection, indexes: [] }, agreementCollection], clock);
    const { id } = await new Keys(before, secretFile(place.data, "pepper"), clock, kindNames).create({
      ...defaults,
      name: "Desk",
    });
    await before.close();
    const after = await openPlatform(place, clock);
    expect((await after.keys.list(whose)).map((key) => key.id)).toEqual([id]);
    expect(await after.keys.list({ ...whose, owner: "XYZ" })).toEqual([]);
    await after.close();
    await place.remove();
  });
});

it("an organisation's keys are read without reading any other's", async () => {
  const { store, keys } = world.platform;
  const [own] = [
    await makers.ofOperator(),
    await makers.ofOperator({ owner: "XYZ" }),
    await makers.ofOperator({ test: true }),
  ];
  const [find, getMany] = [vi.spyOn(store, "find"), vi.spyOn(store, "getMany")];
  const service = makers.service(await makers.caller(own));
  expect((await service.list()).map(({ id }) => id)).toEqual([own.id]);
  await service.rotate(own.id, 7);
  expect(await keys.any()).toBe(true);
  const asked = find.mock.calls.filter(([{ name }]) => name === "key").map(([, filter, page]) => [filter, page.first]);
  expect(asked).toEqual([
    [whose, 500],
    [{}, 1],
  ]);
  const rows = getMany.mock.calls.filter(([{ name }]) => name === "key").flatMap(([, ids]) => ids);
  expect(new Set(rows.filter((id) => id !== ""))).toEqual(new Set([own.id]));
});
