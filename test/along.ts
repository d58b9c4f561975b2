import type { Refused } from "../core/access/write-outcomes.ts";
import type { Writer } from "../core/access/writer.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Draft, Outcome, Write } from "../core/store/port.ts";
import type { Mover, Transitions } from "../core/transitions.ts";

/** A record and what is carried beside it. */
type Written = Pick<Write<HubRecord>, "carried"> & { readonly record: Draft<HubRecord> };

/**
 * Writes records in whatever state: one in which none begins comes there as it would in the trade, by acts of the hub. Its
 * handling is what the test says all the way. Outcomes are of the last step, `created` where the record is new.
 */
export async function putAlong(
  writerAs: (mover: Mover) => Writer,
  dataset: Dataset,
  drafts: readonly Written[],
): Promise<(Outcome | Refused)[]> {
  const { transitions } = dataset;
  if (!transitions) return writerAs("owner").put(dataset, drafts);
  const ways = drafts.map(({ record }) => wayTo(transitions, stateOf(transitions, record)));
  const outcomes = await writerAs("owner").put(
    dataset,
    drafts.map((draft, at) => inState(draft, 0, ways[at] ?? [])),
  );
  for (let step = 1; step < Math.max(...ways.map(({ length }) => length)); step += 1) {
    const going = drafts.flatMap((draft, at) => (step < (ways[at] ?? []).length ? [at] : []));
    const moved = going.map((at) => inState(drafts[at] as Written, step, ways[at] ?? []));
    for (const outcome of await writerAs("act").put(dataset, moved))
      if (outcome.result === "refused") throw new Error(JSON.stringify(outcome));
  }
  return outcomes;

  function inState(draft: Written, step: number, way: readonly string[]): Written {
    const state = way[step];
    if (!transitions || state === undefined) return draft;
    return { ...draft, record: { ...draft.record, [transitions.field]: state } };
  }
}

/** States from one in which a record begins to this, each by an act; the state alone where no act leads there. */
function wayTo(transitions: Transitions, state: string): readonly string[] {
  const ways: (readonly string[])[] = transitions.begins.map((begin) => [begin]);
  for (const way of ways) {
    const last = way.at(-1) ?? "";
    if (last === state) return way;
    ways.push(...(transitions.byAct[last] ?? []).map((next) => [...way, next]));
  }
  return [state];
}

function stateOf({ field }: Transitions, record: Draft<HubRecord>): string {
  return String((record as unknown as Record<string, unknown>)[field]);
}
