import { expect, it } from "vitest";
import { Keys } from "../../../core/access/keys/registry.ts";
import { keyCollection } from "../../../core/access/keys/record.ts";
import { kindNames } from "../../../records/kinds.ts";
import { openWorld } from "../../world.ts";

it("a key that is revoked while it is rotated gets no successor, and the change log hears nothing of one", async () => {
  await using world = await openWorld();
  const { keys, store, secret } = world.platform;
  const desk = { name: "Gate 7", role: "analyst", owner: "UTO", purposes: null, test: false, expires: null } as const;
  const { id } = await keys.create({ ...desk, scopes: ["person:read"] });
  const before = await store.getMany(keyCollection, [id]);
  await keys.revoke(id);
  const late = new Keys({ ...store, getMany: async () => before as never }, secret("pepper"), world.clock, kindNames);
  expect(await late.rotate(id, 0, "operator", "late")).toBeNull();
  expect(await store.count(keyCollection, {})).toBe(1);
  expect(await store.committed("late")).toBe(0);
});
