import type { Condition, Test } from "../filter.ts";
import type { Scalar } from "../port.ts";

/** A filter as it goes to the server. Every value in it was checked to be a scalar, and stands under an operator. */
export type ServerFilter = Record<string, unknown>;

/** Withdrawn records stay behind as a count of their versions, and meet no filter. */
export function liveWhere(...conditions: readonly Condition[]): ServerFilter {
  return { $and: [...conditions.map(where), { _live: { $eq: true } }] };
}

/** Whether a record stands is not asked. */
export function where(condition: Condition): ServerFilter {
  switch (condition.is) {
    case "all":
      return condition.of.length > 0 ? { $and: condition.of.map(where) } : {};
    case "any":
      return { $or: condition.of.map(where) };
    case "not":
      return { $nor: [where(condition.of)] };
    case "field": {
      const operators = Object.assign({}, ...condition.tests.map(operator)) as Record<string, unknown>;
      // Two conditions on an array may otherwise be met by two of its values; one that null meets has no value to ask.
      const oneValue = condition.width === "many" && condition.tests.length > 1 && !condition.tests.every(admitsNull);
      return { [fieldName(condition.field)]: oneValue ? { $elemMatch: operators } : operators };
    }
  }
}

/** The field of a document that holds it. */
export function fieldName(field: string): string {
  return stampNames[field] ?? field;
}

const stampNames: Readonly<Record<string, string>> = { created: "_created", updated: "_record.updated" };

function operator(test: Test): Record<string, Scalar | null | readonly (Scalar | null)[]> {
  return { [test.op]: test.op === "$in" ? test.values : test.value };
}

function admitsNull(test: Test): boolean {
  return test.op === "$in" ? test.values.includes(null) : test.value === null;
}
