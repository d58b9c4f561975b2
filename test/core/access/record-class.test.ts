import { describe, expect, it } from "vitest";
import { unbounded } from "../../../core/access/caller.ts";
import type { FieldClass } from "../../../core/access/policies/policy.ts";
import { purposes } from "../../../core/access/purposes.ts";
import { links } from "../../../records/links/records.ts";
import { kindsOfRelations } from "../../../records/links/kinds.ts";
import { callerOf, everybody, openWorld, shownTo, type World } from "../../world.ts";

type Asking = Parameters<World["asking"]>;

/** Whether a link is there for a caller; alone in its world, it is counted or not. */
async function isThere(world: World, id: string, ...asking: Asking): Promise<boolean> {
  const { reader } = world.asking(...asking);
  return (await reader.seen(links, [id], "")).has(id);
}

async function related(
  world: World,
  said: Parameters<World["link"]>[3] = {},
  kind = kindsOfRelations[0] ?? "RELATIVE_OF",
) {
  return world.link(kind, await world.person("Anna"), await world.person("Berta"), said);
}

describe("a link that names a relative, an associate or a companion", () => {
  it.each(kindsOfRelations)("(%s) is shown where its policy shows relations, and to its owner", async (kind) => {
    await using world = await openWorld();
    const withheld = shownTo({ classes: ["identity", "criminal-history", "biometrics", "source"] });
    const link = await related(world, { policy: withheld }, kind);
    expect(await isThere(world, link, "XYZ", "identify")).toBe(false);
    expect(await isThere(world, link, "UTO", "identify")).toBe(true);
    const shown = await related(world, { policy: shownTo({ classes: ["relations"] }) }, kind);
    expect(await isThere(world, shown, "XYZ", "identify")).toBe(true);
  });

  it("is shown for the purposes that admit relations alone, whatever its policy says; to its owner for any", async () => {
    await using world = await openWorld();
    const link = await related(world);
    const admitting: string[] = [];
    for (const purpose of purposes) {
      if (await isThere(world, link, "XYZ", purpose)) admitting.push(purpose);
      expect(await isThere(world, link, "UTO", purpose)).toBe(true);
    }
    expect(purposes.filter((one) => !admitting.includes(one))).toEqual(["alerts", "security-checks", "border-control"]);
  });

  it("is hidden from a key that is bound to other classes, its owner's too", async () => {
    await using world = await openWorld();
    const link = await related(world);
    const bound = (owner: string, classes: readonly FieldClass[]) =>
      callerOf(owner, { bounds: { ...unbounded, classes: [...classes] } });
    for (const owner of ["UTO", "XYZ"]) {
      expect(await isThere(world, link, bound(owner, ["identity", "source"]), "identify")).toBe(false);
      expect(await isThere(world, link, bound(owner, ["relations"]), "identify")).toBe(true);
    }
  });

  it("is seen under two audiences that add up, and follows a policy that comes or ends later", async () => {
    await using world = await openWorld();
    const link = await related(world, {
      policy: shownTo({ classes: ["source"] }, { to: ["XYZ"], classes: ["relations"], until: "2026-06-01T13:00:00Z" }),
    });
    expect(await isThere(world, link, "XYZ", "identify")).toBe(true);
    expect(await isThere(world, link, "D", "identify")).toBe(false);
    world.clock.pass(2 * 3_600_000);
    expect(await isThere(world, link, "XYZ", "identify")).toBe(false);
  });
});

it("relations that are hidden are in no list, count or answer by id, which read past none of them", async () => {
  await using world = await openWorld();
  const hidden = await related(world, { policy: shownTo({ classes: ["identity"] }) });
  const shown = await related(world);
  const { reader, disclosures } = world.asking("XYZ", "identify");
  expect(await reader.byIds(links, [hidden])).toEqual([null]);
  expect((await reader.find(links, {}, { first: 1 })).records.map(({ id }) => id)).toEqual([shown]);
  expect(await reader.count(links, { kind: "ASSOCIATE_OF" })).toBe(1);
  expect(disclosures.list()).not.toContainEqual(expect.objectContaining({ id: hidden }));
});

it("a link of any other kind is shown for whatever purpose, without its withheld fields", async () => {
  await using world = await openWorld();
  const said = { policy: shownTo({ classes: [] }) };
  const link = await world.link(
    "HOLDER_OF",
    await world.person("Anna", { policy: everybody }),
    await world.passport("X1"),
    said,
  );
  expect(await isThere(world, link, "XYZ", "border-control")).toBe(true);
});
