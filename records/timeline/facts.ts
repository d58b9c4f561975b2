import { earliestDay, latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";
import { kindOf } from "../kinds.ts";
import { datedFields, type FactKind } from "./dated-fields.ts";

/** Something that a record dates. */
export interface Fact {
  readonly kind: FactKind;
  /** As its source states it. */
  readonly date: PartialDate;
  /** The last that it may be, where its source gives a range. */
  readonly until: PartialDate | null;
  /** Which field of the record says so: `criminalHistory[0].date`. */
  readonly field: string;
  /** Id of the record that says so. */
  readonly source: string;
}

/** The first and the last day that a fact may be of. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** `id` names the place of the fact: they stand in its order. */
export type Placed<F extends Fact> = F & { readonly id: string; readonly placeCertain: boolean };

/** What a record dates, as much of it as is shown. */
export function factsOf(record: { readonly id: string }): Fact[] {
  const kind = kindOf(record.id);
  return ((kind && datedFields[kind]) ?? []).flatMap(({ fact, field, until }) =>
    valuesAt(record, field.split("."), "").map(([path, date, within]) => {
      const last = until?.split(".").at(-1);
      const range = last === undefined ? null : ((within as Readonly<Record<string, string | null>>)[last] ?? null);
      // A moment is of its day, in UTC.
      return { kind: fact, date: String(date).slice(0, 10), until: range, field: path, source: record.id };
    }),
  );
}

export function daysOf({ date, until }: Pick<Fact, "date" | "until">): Days {
  const [first, last] = [earliestDay(date), latestDay(until ?? date)];
  // A range that is stated the wrong way round ends where it began.
  return { first, last: last < first ? latestDay(date) : last };
}

/**
 * By the first day that each may be of, then by the last. What may be of several days, into which another's reach, has no
 * certain place; those that have stand in their true order.
 */
export function inOrder<F extends Fact>(facts: readonly F[]): Placed<F>[] {
  const days = new Map(facts.map((fact) => [placeOf(fact), { fact, ...daysOf(fact) }]));
  const placed = [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
  let reached = "";
  return placed.map(([id, { fact, first, last }], at) => {
    const [, next] = placed[at + 1] ?? [];
    const isAlone = reached < first && (!next || next.first > last);
    if (last > reached) reached = last;
    return { ...fact, id, placeCertain: first === last || isAlone };
  });
}

function placeOf(fact: Fact): string {
  const { first, last } = daysOf(fact);
  return `${first} ${last} ${fact.source} ${fact.field}`;
}

/** The values that a field has, each with its path and with what holds it. What is unknown has none. */
function valuesAt(
  value: unknown,
  steps: readonly string[],
  path: string,
  within: unknown = null,
): [path: string, value: unknown, within: unknown][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => valuesAt(one, steps, `${path}[${at}]`, value));
  const [step, ...others] = steps;
  if (step === undefined) return [[path, value, within]];
  return valuesAt((value as Record<string, unknown>)[step], others, path ? `${path}.${step}` : step, value);
}
