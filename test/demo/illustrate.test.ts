import { afterEach, beforeEach, expect, it } from "vitest";
import { today } from "../../demo/dates.ts";
import { illustrate } from "../../demo/illustrate.ts";
import { demoPictures } from "../../demo/pictures.ts";
import { removeWorld } from "../../demo/remove.ts";
import { demoWorld } from "../../demo/world.ts";
import type { WorldSize } from "../../demo/size.ts";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import { type Operator, openOperator } from "../imports/operator.ts";

const world: WorldSize = { persons: 2, seed: 1 };

let operator: Operator;
beforeEach(async () => void (operator = await openOperator()));
afterEach(() => operator.close());

/** Goes on until so many are handed in. */
function upTo(count: number): () => boolean {
  let left = count;
  return () => (left -= 1) >= 0;
}

/** How many objects lie where pictures are kept: three of each. */
async function kept(): Promise<number> {
  return (await Array.fromAsync(operator.session.platform.pictures.place.names())).length;
}

it("the demo world's pictures are handed in once, go on where they were broken off, and are taken out with the world", async () => {
  const { session } = operator;
  expect(await illustrate(session, world.seed)).toBe(0);
  await ingest(session, numbered(demoWorld(world)), { today, addOnly: true });
  expect(await illustrate(session, world.seed, upTo(2))).toBe(2);
  expect(await kept()).toBe(2 * 3);
  expect(await illustrate(session, world.seed, upTo(1))).toBe(1);
  expect(await kept()).toBe(3 * 3);
  expect([...demoPictures(world.seed)].length).toBeGreaterThan(60);
  await removeWorld(session, world);
  expect(await kept()).toBe(0);
});
