import { type Condition, type OrderedFetch, orderedFetches } from "./dependencies.ts";
import { entityFetch } from "./entities.ts";
import type { Fetcher, Run } from "./fetch.ts";
import { mergeFetches } from "./merge-fetches.ts";
import type { PlanNode } from "./plan.ts";
import { ResultMerger } from "./result-merger.ts";
import { rootFetch } from "./roots.ts";
import type { Types } from "./types.ts";

/** A plan, or a part of it, ready to run: it fills the run's root. Errors are noted there; only an abort throws. */
export type Step<C> = (run: Run<C>) => Promise<void> | void;

/** Compiles a plan into closures, once. */
export function compilePlan<C>(node: PlanNode | null, fetcher: Fetcher<C>, types: Types): Step<C> {
  if (!node) return () => {};
  const fetches = mergeFetches(orderedFetches(node));
  const merger = new ResultMerger(types);
  for (const { read } of fetches) merger.note(read);
  const steps = fetches.map((one) => ({ after: nearest(one.after, fetches), step: compileFetch(one) }));
  return inOrder(steps);

  function compileFetch({ read, conditions }: OrderedFetch): Step<C> {
    const isOfRoot = read.parts.some(({ part }) => part.entities === null);
    const step = (isOfRoot ? rootFetch : entityFetch)({ read, merger, fetcher, types });
    return conditions.length === 0 ? step : (run) => (isMet(conditions, run) ? step(run) : undefined);
  }
}

function isMet(conditions: readonly Condition[], { coerced }: Run<unknown>): boolean {
  return conditions.every(({ variable, value }) => Boolean(coerced[variable]) === value);
}

/** Without those that come before another of them anyway. */
function nearest(after: readonly number[], fetches: readonly OrderedFetch[]): readonly number[] {
  const further = new Set<number>();
  const follow = (number: number) => {
    for (const one of fetches[number]?.after ?? []) {
      if (further.has(one)) continue;
      further.add(one);
      follow(one);
    }
  };
  after.forEach(follow);
  return after.filter((one) => !further.has(one));
}

interface Waiting<C> {
  /** Numbers of the steps that have to be done before. */
  readonly after: readonly number[];
  readonly step: Step<C>;
}

/** Each step begins as soon as those are done that it comes after. */
function inOrder<C>(steps: readonly Waiting<C>[]): Step<C> {
  const [only] = steps;
  if (only && steps.length === 1) return only.step;
  return async (run) => {
    const done: (Promise<void> | void)[] = [];
    for (const { after, step } of steps) done.push(after.length === 0 ? step(run) : begin(after, step, done, run));
    await Promise.all(done);
  };
}

async function begin<C>(
  after: readonly number[],
  step: Step<C>,
  done: readonly (Promise<void> | void)[],
  run: Run<C>,
): Promise<void> {
  if (after.length === 1) await done[after[0] as number];
  else await Promise.all(after.map((one) => done[one]));
  await step(run);
}
