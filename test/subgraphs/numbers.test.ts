import { expect, it } from "vitest";
import { everything } from "../../core/store/port.ts";
import { documents } from "../../records/documents/records.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";
import { byNumberResolvers, lookUp } from "../../subgraphs/numbers.ts";
import { openWorld, ownerAlone, type World } from "../world.ts";

const numbers = ["XZ1", "XZ2", "N/A"];

/** Points that it takes to look the numbers up, with all that is found. */
async function pointsOf(world: World): Promise<number> {
  const context = world.asking("XYZ") as unknown as SubgraphContext;
  const asked = { dataset: documents, key: "number", argument: "numbers", filter: everything, first: 5, numbers };
  const entries = await lookUp(context, { ...asked, keysOf: (number) => [number] });
  for (const entry of entries) await byNumberResolvers.records(entry, {}, context);
  return context.spending.points;
}

it("a number that is looked up costs a row, found or not, and each record beyond the first another; hidden ones nothing", async () => {
  await using world = await openWorld();
  expect(await pointsOf(world)).toBe(3);
  for (let at = 0; at < 7; at += 1) await world.passport("XZ2", { policy: ownerAlone });
  expect(await pointsOf(world)).toBe(3);
  await world.passport("XZ1");
  expect(await pointsOf(world)).toBe(3);
  for (let at = 0; at < 3; at += 1) await world.passport("XZ1");
  expect(await pointsOf(world)).toBe(3 + 3);
});
