import { hubError } from "../../core/errors.ts";
import { type Summed, words } from "../../core/operation-counts/fives.ts";
import { type Apart, apart, type CountedPart, sumOf } from "../../core/operation-counts/read.ts";
import { type Measure, measures } from "../../core/operation-counts/rows.ts";
import type { Results } from "../../session/results/service.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIds } from "../ids-asked.ts";
import { inCapitals } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

/** Counts that one answer tells apart. **Our rule**. */
const mostApart = 10_000;

export const resultQueries = {
  operationResults: async (_parent, { operation }, { operations, spending }) => {
    checkIds("operation", [operation]);
    const results = await operations.results.of(operation);
    if (!results) return null;
    spending.charge("records", results.rows.length);
    const [checks, hits, outcomes, seizures] = measures.map((measure) => sum(results, measure));
    return { ...results, checks, hits, outcomes, seizures } as never;
  },
} satisfies Resolvers["Query"];

export const resultResolvers = {
  counts: (results, { by }, { spending }) => toldApart(results as unknown as Results, by, spending),
  coverage: async (results, _args, { operations, spending }) => {
    const { exact } = results as unknown as Results;
    const covered = await operations.results.coverage(results as unknown as Results);
    spending.charge("rows", covered.length);
    return covered.map(({ count, under5, outside, ...one }) => {
      return { ...one, asked: shown({ count, under5 }, exact), outsideHours: shown(outside, exact) };
    });
  },
} satisfies Resolvers["CountedResults"];

/** The counts of rows, by what is asked for. */
export function toldApart(
  { rows, exact }: Pick<Results, "rows" | "exact">,
  by: readonly string[],
  spending: Pick<SubgraphContext["spending"], "charge">,
) {
  const told = apart(rows, new Set(by.map((part) => part.toLowerCase() as CountedPart)), exact);
  if (told.length > mostApart)
    throw hubError("COST_LIMIT", `There are more than ${mostApart} counts: tell them apart by less.`);
  spending.charge("rows", told.length);
  return told.map((one) => countShown(one, exact));
}

/** One count as the graph tells it. */
export function countShown({ outside, measure, ...one }: Apart, exact: boolean) {
  return { ...one, measure: inCapitals(measure), outsideHours: outside, told: words(one, exact) };
}

function sum({ rows, exact }: Results, wanted: Measure) {
  return shown(
    sumOf(rows, ({ measure }) => measure === wanted, exact),
    exact,
  );
}

function shown(summed: Summed, exact: boolean) {
  return { ...summed, told: words(summed, exact) };
}
