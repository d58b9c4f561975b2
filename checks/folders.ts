// node checks/folders.ts [TOP]: says which folders import each other in a cycle, and which import what stands above.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { arrowUp, floors, roomOf } from "./floors.ts";
import { type Arrow, arrowsWithin } from "./imports.ts";

/** Arrows that go up a floor, or sideways to a neighbour on it. */
export function arrowsUp(arrows: readonly Arrow[]): Arrow[] {
  return arrows.filter(({ from, to }) => arrowUp(roomOf(from), roomOf(to)) !== null);
}

/** A cycle of folders, of which none contains another, with one import for each step of it. */
export interface Cycle {
  readonly folders: readonly string[];
  readonly because: readonly Arrow[];
}

/**
 * Every cycle. Two folders that import each other, neither within the other, stand in two different folders of the one
 * that holds both, and these import each other too: so it is enough to look at the folders of one place at a time.
 */
export function cycles(arrows: readonly Arrow[]): Cycle[] {
  const places = new Map<string, Map<string, Map<string, Arrow>>>();
  for (const arrow of arrows) {
    const sides = siblings(arrow);
    if (!sides) continue;
    const [place, from, to] = sides;
    const steps = places.get(place) ?? new Map<string, Map<string, Arrow>>();
    places.set(place, steps);
    const ways = steps.get(from) ?? new Map<string, Arrow>();
    steps.set(from, ways);
    if (!ways.has(to)) ways.set(to, arrow);
  }
  return [...places.values()].flatMap(cyclesOf);
}

/** The folder that holds both files, and which of its folders each stands in; null where one stands in it itself. */
function siblings({ from, to }: Arrow): [place: string, from: string, to: string] | null {
  const [here, there] = [from.split("/"), to.split("/")];
  let depth = 0;
  while (here[depth] === there[depth]) depth += 1;
  if (depth >= here.length - 1 || depth >= there.length - 1) return null;
  const under = (path: readonly string[]) => path.slice(0, depth + 1).join("/");
  return [here.slice(0, depth).join("/"), under(here), under(there)];
}

/** The shortest way back to itself of each folder that has one, each cycle once. */
function cyclesOf(steps: ReadonlyMap<string, ReadonlyMap<string, Arrow>>): Cycle[] {
  const found = new Map<string, Cycle>();
  for (const start of steps.keys()) {
    const folders = wayBack(steps, start);
    if (!folders) continue;
    const because = folders.map(
      (folder, at) => steps.get(folder)?.get(folders[(at + 1) % folders.length] as string) as Arrow,
    );
    found.set(folders.toSorted().join(" "), { folders, because });
  }
  return [...found.values()];
}

function wayBack(steps: ReadonlyMap<string, ReadonlyMap<string, Arrow>>, start: string): string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of steps.get(way.at(-1) as string)?.keys() ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

if (import.meta.main) {
  const root = resolve(process.argv[2] ?? join(import.meta.dirname, ".."));
  const arrows = arrowsWithin(
    root,
    floors.flat().filter((folder) => existsSync(join(root, folder))),
  );
  const [up, found] = [arrowsUp(arrows), cycles(arrows)];
  for (const { from, to } of up) console.error(`arrow up: ${from} imports ${to}`);
  for (const { folders, because } of found) {
    console.error(`cycle: ${folders.join(" → ")} → ${folders[0]}`);
    for (const { from, to } of because) console.error(`  ${from} imports ${to}`);
  }
  console.log(`${arrows.length} imports, ${found.length} cycles between folders, ${up.length} arrows up`);
  if (found.length + up.length > 0) process.exitCode = 1;
}
