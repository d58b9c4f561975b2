import fc from "fast-check";
import type { LinkKind } from "../../../records/links/kinds.ts";
import { everybody, ownerAlone, type World } from "../../world.ts";

/** A few records and links, some of which are for their owner alone. Persons come before documents. */
export interface RandomGraph {
  readonly persons: readonly boolean[];
  readonly documents: readonly boolean[];
  readonly links: readonly {
    readonly from: number;
    readonly to: number;
    readonly kind: number;
    readonly hidden: boolean;
  }[];
}

const hidden = fc.integer({ min: 0, max: 4 }).map((one) => one === 0);

export const randomGraph: fc.Arbitrary<RandomGraph> = fc.record({
  persons: fc.array(hidden, { minLength: 3, maxLength: 7 }),
  documents: fc.array(hidden, { minLength: 1, maxLength: 4 }),
  links: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), kind: fc.nat(1), hidden }), {
    minLength: 4,
    maxLength: 22,
  }),
});

export interface WrittenLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
}

/** The graph as it was written: what everybody may see of it, and the ids of what only its owner may. */
export interface WrittenGraph {
  readonly ids: readonly string[];
  readonly seen: ReadonlySet<string>;
  readonly links: readonly WrittenLink[];
  readonly secret: readonly string[];
}

const between: readonly LinkKind[] = ["ASSOCIATE_OF", "RELATIVE_OF"];

export async function writeGraph(world: World, graph: RandomGraph): Promise<WrittenGraph> {
  const ids: string[] = [];
  const seen = new Set<string>();
  const secret: string[] = [];
  const handling = (isHidden: boolean) => ({ policy: isHidden ? ownerAlone : everybody });
  const add = (id: string, isHidden: boolean) => {
    ids.push(id);
    if (isHidden) secret.push(id);
    else seen.add(id);
  };
  for (const one of graph.persons) add(await world.person("Anna", handling(one)), one);
  for (const one of graph.documents) add(await world.passport(`XZ${ids.length}`, handling(one)), one);
  const persons = graph.persons.length;
  const links: WrittenLink[] = [];
  for (const [nth, { hidden: isHidden, ...link }] of graph.links.entries()) {
    const [from, to] = [link.from % persons, link.to % ids.length];
    if (from === to) continue;
    const kind = to < persons ? (between[link.kind] as LinkKind) : "HOLDER_OF";
    const ends = { from: ids[from] as string, to: ids[to] as string };
    const id = await world.link(kind, ends.from, ends.to, { ...handling(isHidden), source: `source ${nth}` });
    if (isHidden) secret.push(id);
    else if (seen.has(ends.from) && seen.has(ends.to)) links.push({ id, kind, ...ends });
  }
  return { ids, seen, links, secret };
}

/** Takes out of the world what was for its owner alone, with what links to it. */
export async function withdrawSecret(world: World, { secret }: WrittenGraph): Promise<void> {
  for (const id of secret.toSorted((one, other) => (one < other ? -1 : 1))) {
    // Links of a record go with it.
    await world.withdraw(id).catch(() => {});
  }
}
