import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AgreementBook, agreementSchema } from "../../../../core/access/keys/agreements.ts";
import type { Keys } from "../../../../core/access/keys/registry.ts";
import { kindNames } from "../../../../records/kinds.ts";
import { openWorld } from "../../../world.ts";
import { analyst } from "../key-makers.ts";

const minutes = 60_000;

let world: Awaited<ReturnType<typeof openWorld>>;
let keys: Keys;
let agreements: AgreementBook;
beforeEach(async () => {
  world = await openWorld();
  ({ keys, agreements } = world.platform);
});
afterEach(() => world[Symbol.asyncDispose]());

describe("a key that is rotated", () => {
  const week = 7 * 24 * 60 * minutes;

  it("and its successor are both good until the overlap is over, with the same grants", async () => {
    const bounds = { owners: ["XYZ"] };
    const old = await keys.create({ ...analyst, expires: null, bounds, addresses: ["192.0.2.0/24"] });
    const next = await keys.rotate(old.id, week);
    const [before, after] = [await keys.check(old.text, "192.0.2.1"), await keys.check(next?.text ?? "", "192.0.2.1")];
    expect(after).toEqual({ ...before, id: next?.id, account: old.id, expires: null });
    expect(before?.expires).toBe("2026-06-08T12:00:00.000Z");
    expect(await keys.check(next?.text ?? "", "198.51.100.1")).toBeNull();
    world.clock.pass(week);
    expect([await keys.check(old.text, "192.0.2.1")]).toEqual([null]);
    expect(await keys.check(next?.text ?? "", "192.0.2.1")).not.toBeNull();
    const [shown] = (await keys.list()).filter(({ replaces }) => replaces === old.id);
    expect(shown?.id).toBe(next?.id);
  });

  it("lives no longer for it, and one that ended has no successor", async () => {
    const { id, text } = await keys.create(analyst);
    expect((await keys.rotate(id, week))?.ends).toBe(analyst.expires);
    world.clock.pass(60 * minutes);
    expect(await keys.check(text)).toBeNull();
    expect(await keys.rotate(id, week)).toBeNull();
    expect(await keys.rotate("nosuchkey0", week)).toBeNull();
  });

  it("once more gets a successor that ends with it, and says so", async () => {
    const { id } = await keys.create({ ...analyst, expires: null });
    const [first, second] = [await keys.rotate(id, week), await keys.rotate(id, 2 * week)];
    expect([first?.expires, second?.expires]).toEqual([null, first?.ends]);
    expect((await keys.check(second?.text ?? ""))?.expires).toBe(second?.expires);
  });
});

describe("an organisation's agreement", () => {
  const agree = (terms: object) =>
    agreements.set(
      agreementSchema(kindNames).parse({ owner: "UTO", scopes: ["*:*"], ...terms }),
      "operator",
      world.clock.id(),
    );

  it("is not exceeded by a new key", async () => {
    await agree({ scopes: ["document:*"], purposes: ["identify"], bounds: { perDay: 100 } });
    await expect(keys.create({ ...analyst, bounds: { perDay: 101 } })).rejects.toThrow(
      "the agreement with UTO does not cover the scopes person:check, person:read, person:search, person:write, person:export … and the purposes border-control and perDay",
    );
    const wide = { ...analyst, scopes: ["document:read"], purposes: null };
    await agree({ addresses: ["192.0.2.0/24"], until: "2026-06-01T12:30:00Z" });
    await expect(keys.create({ ...wide, addresses: ["192.0.2.7", "198.51.100.0/24"] })).rejects.toThrow(
      "does not cover the addresses 198.51.100.0/24 and the end 2026-06-01T13:00:00.000Z",
    );
    await agree({ scopes: ["document:*"], purposes: ["identify"], bounds: { perDay: 100 } });
    const within = { ...analyst, scopes: ["document:read"], purposes: null };
    expect(await keys.check((await keys.create(within)).text)).toMatchObject({
      purposes: ["identify"],
      bounds: { perDay: 100 },
    });
  });

  it("that has ended lets no key be made, which would be good for nothing", async () => {
    await agree({ until: "2026-06-01T12:00:00Z" });
    await expect(keys.create({ ...analyst, expires: null })).rejects.toThrow(
      "the agreement with UTO ended 2026-06-01T12:00:00Z",
    );
    expect(await keys.list()).toEqual([]);
  });

  it("narrows the keys that stand, within a second", async () => {
    const { text } = await keys.create({ ...analyst, purposes: null, expires: null });
    expect(await keys.check(text, "192.0.2.1")).toMatchObject({ scopes: analyst.scopes });
    await agree({ scopes: ["person:read", "vehicle:*"], addresses: ["192.0.2.0/24"], until: "2026-06-02T00:00:00Z" });
    world.clock.pass(1_000);
    const narrow = { scopes: ["person:read"], expires: "2026-06-02T00:00:00Z" };
    expect(await keys.check(text, "192.0.2.1")).toMatchObject(narrow);
    expect(await keys.check(text, "198.51.100.1")).toBeNull();
    world.clock.pass(12 * 60 * minutes);
    expect(await keys.check(text, "192.0.2.1")).toBeNull();
  });

  it("is listed, however many there are", async () => {
    const owners = Array.from({ length: 101 }, (_, at) => `UTO-${at}`);
    for (const owner of owners) await agree({ owner });
    expect((await agreements.list()).map(({ owner }) => owner)).toEqual(owners.toSorted());
  });
});
