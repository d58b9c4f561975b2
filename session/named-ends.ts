import type { Fault } from "../core/faults.ts";
import { type Dataset, type Side, sides } from "../core/record.ts";
import { kindOfWord } from "../records/kinds.ts";

type Stated = Readonly<Record<string, unknown>>;

/** A record as the graph has it named by its owner's reference. */
interface RecordReference {
  readonly kind: string;
  readonly owner?: string | null;
  readonly reference: string;
}

/** What is stated of a link, its ends as the intake takes them, and which of those another owner's reference names. */
interface StatedEnds {
  readonly stated: Stated;
  readonly foreign: readonly Side[];
  readonly faults: readonly Fault[];
}

/** An end is named by its id or, in a field of its own, by its owner's reference: by one of the two. */
export function endsAsStated(dataset: Dataset, said: Stated, caller: { readonly owner: string }): StatedEnds {
  if (!dataset.joins) return { stated: said, foreign: [], faults: [] };
  const stated: Record<string, unknown> = { ...said };
  const foreign: Side[] = [];
  const faults: Fault[] = [];
  for (const side of sides) {
    const named = stated[fieldOf(side)] as RecordReference | null | undefined;
    delete stated[fieldOf(side)];
    if (named == null) continue;
    if (stated[side] != null)
      faults.push({ path: fieldOf(side), reason: `stands beside "${side}": name the record once` });
    const owner = named.owner ?? caller.owner;
    if (owner !== caller.owner) foreign.push(side);
    stated[side] = { record: kindOfWord(named.kind), owner, reference: named.reference };
  }
  return { stated, foreign, faults };
}

/** Where an end is another's and not seen: the id that its reference makes is not told. */
export function unseenEnds(link: Stated, foreign: readonly Side[], seen: ReadonlySet<string>): Fault[] {
  return foreign
    .filter((side) => !seen.has(String(link[side])))
    .map((side) => ({ path: fieldOf(side), reason: "names no record that you see" }));
}

function fieldOf(side: Side): string {
  return `${side}Record`;
}
