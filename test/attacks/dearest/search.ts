import { performance } from "node:perf_hooks";
import { Chance } from "../../../demo/chance.ts";
import type { Asker, TestHub } from "../../hub.ts";
import { type Literals, type Shape, Shaper, textOf } from "./shape.ts";
import { watched } from "../stretch.ts";

interface Tried {
  readonly roots: readonly Shape[];
  readonly query: string;
  /** The longest stretch of the thread, in milliseconds. */
  readonly stretch: number;
  readonly codes: readonly string[];
}

export interface SearchOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly literals: Literals;
  /** Where it begins. */
  readonly known: readonly (readonly Shape[])[];
  /** Milliseconds: what took longer, twice over, is a fault. */
  readonly wanted: number;
}

/** Who asks: one that sees most, one to whom much is hidden, one that is bound to records of which there are none. */
const askers: readonly Asker[] = [
  "XYZ",
  "NIX",
  { owner: "NIX", bounds: { owners: ["FRA"] } as never },
  { owner: "UTO", scopes: ["*:*"] },
];

/** So many are enough to begin with. */
const maxFaults = 10;

/** How many shapes breed, and how many at most that begin with the same field: else all would be sisters soon. */
const kept = 40;
const sisters = 6;

/**
 * Looks for the queries that take the loop's thread longest: random ones first, then those that took longest with one
 * thing changed. What is refused costs what it costs, and breeds nothing. Each is asked three times, since the first
 * time it is planned and the third compiled.
 */
export async function searchDearest(hub: TestHub, { seconds, seed, literals, known, wanted }: SearchOptions) {
  const chance = new Chance("dearest", seed);
  const shaper = new Shaper(literals, chance);
  const faults: string[] = [];
  let dearest: Tried[] = [];
  let [tried, answered] = [0, 0];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until && faults.length < maxFaults) {
    const parent = dearest[Math.min(chance.between(0, kept), chance.between(0, kept))];
    const roots = known[tried] ?? (parent && chance.odds(0.8) ? shaper.changed(parent.roots) : [shaper.root()]);
    const asker = chance.pick(askers);
    const found = await tryOut(hub, asker, roots);
    tried += 1;
    if (found.codes.includes("INTERNAL")) faults.push(`INTERNAL: ${found.query}`);
    if (found.stretch > wanted) {
      // What else the machine did just then is not the hub's; what took ten times as long needs no second look.
      const again = found.stretch > 10 * wanted ? found : await tryOut(hub, asker, roots, tried);
      const stretch = Math.min(found.stretch, again.stretch);
      if (stretch > wanted) faults.push(`${stretch.toFixed(0)} ms, ${found.codes}: ${found.query}`);
    }
    if (found.codes.length > 0) continue;
    answered += 1;
    dearest = fittest([...dearest, found]);
  }
  return { tried, answered, dearest, faults };
}

function fittest(all: readonly Tried[]): Tried[] {
  const families = Map.groupBy(all.toSorted(dearer), ({ roots }) => roots[0]?.name);
  return [...families.values()]
    .flatMap((family) => family.slice(0, sisters))
    .toSorted(dearer)
    .slice(0, kept);
}

function dearer(one: Tried, other: Tried): number {
  return other.stretch - one.stretch;
}

/** `other` makes the text another one, which is planned anew. */
async function tryOut(hub: TestHub, asker: Asker, roots: readonly Shape[], other = 0): Promise<Tried> {
  const query = `${textOf(roots)}${other ? ` # ${other}` : ""}`;
  const headers = {
    authorization: `Bearer ${await hub.key(asker)}`,
    "content-type": "application/json",
    "hub-purpose": "border-control",
  };
  let stretch = 0;
  let codes: string[] = [];
  for (let time = 0; time < 3 && codes.length === 0; time += 1) {
    const { result, stretch: longest } = await watched(() =>
      hub.hub.requestHandler.answer({ headers, body: { query }, address: "192.0.2.1" }),
    );
    stretch = Math.max(stretch, longest);
    codes = codesIn(result.body);
  }
  return { roots, query, stretch, codes };
}

/** Codes of the errors; an answer is not read whole, as it may be long. */
function codesIn(body: string): string[] {
  return body.startsWith('{"errors"')
    ? [...body.slice(0, 20_000).matchAll(/"code":"(\w+)"/g)].map(([, code]) => String(code))
    : [];
}
