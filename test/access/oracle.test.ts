import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";
import { askersOf, ownerOf, type Role } from "./askers.ts";
import { judged } from "./asking.ts";
import { canariesIn } from "./fill.ts";
import { callerPaths } from "./paths/callers.ts";
import { explanationPaths } from "./paths/explanations.ts";
import type { Ground, Path } from "./paths/path.ts";
import { linkingPaths } from "./paths/linking.ts";
import { recordPaths } from "./paths/records.ts";
import { searchPaths } from "./paths/searches.ts";
import { writePaths } from "./paths/writes.ts";
import { wholeOf } from "./whole.ts";
import { writeWorld } from "./world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let ground: Ground;
let roles: readonly Role[];

beforeAll(async () => {
  const c0 = process.cpuUsage();
  hub = await openTestHub();
  const world = await writeWorld(hub);
  ground = { world, whole: await wholeOf(hub, world), mostLinks: 90 };
  roles = askersOf(hub, world);
  console.log('before', process.cpuUsage(c0));
});
afterAll(() => hub.close());

describe("an owner", () => {
  it("gets back every word it handed in", () => {
    for (const { id, said, label } of ground.world.records.values()) {
      if (!ground.whole.has(id)) continue;
      const words = (text: unknown) => canariesIn(JSON.stringify(text)).length;
      expect(words(ground.whole.get(id)), label).toBe(words(said));
    }
  });
});

describe("the access oracle", () => {
  it("and the hub agree on who sees what, by every path", async () => {
    const paths: Path[] = [
      ...recordPaths(ground),
      ...searchPaths(ground),
      ...explanationPaths(ground, roles),
      ...writePaths(ground),
      ...linkingPaths(ground),
      ...callerPaths(),
    ];
    const started = performance.now(); const c0 = process.cpuUsage();
    const { ruling, coverage } = await judged(hub, ground.world, roles, paths);
    const { visible, hidden, faults } = ruling;
    console.log(visible, hidden, coverage.size, paths.length, performance.now() - started, process.cpuUsage(c0), faults.length);
    console.log(coverage.missing());
    expect(faults.slice(0, 20)).toEqual([]);
  }, 60_000);
});
