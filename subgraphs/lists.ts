import type { GraphQLError } from "graphql";
import { hubError } from "../core/errors.ts";
import { momentForms, momentIn } from "../core/moments.ts";
import { equivalentCodes } from "../core/standards/countries.ts";
import { isPartialDate } from "../core/standards/partial-dates.ts";
import type { Order } from "../core/store/order.ts";
import type { Filter, Operators, Scalar } from "../core/store/port.ts";
import { type DateRange, isReversed } from "../records/date-ranges.ts";
import { countryAsked, participantAsked } from "./codes-asked.ts";

/** What every list of records can be narrowed to, and the order it is asked for in; see `schema/expand/lists.ts`. */
export interface ListArguments {
  readonly owners?: readonly string[] | null;
  readonly updatedSince?: string | null;
  readonly createdSince?: string | null;
  readonly orderBy?: string | null;
}

/** The conditions that such arguments state. */
export function listConditions({ owners, updatedSince, createdSince }: ListArguments): Filter[] {
  const updated = momentAsked("updatedSince", updatedSince);
  const created = momentAsked("createdSince", createdSince);
  return [
    ...among("owner", "owners", owners, (code) => equivalentCodes(participantAsked("owners", code))),
    ...(updated === null ? [] : [{ updated: { $gte: updated } }]),
    // What was first recorded since then has no earlier version, which an index knows.
    ...(created === null ? [] : [{ created: { $gte: created }, updated: { $gte: created } }]),
  ];
}

const ways: Readonly<Record<string, boolean>> = { NEWEST: true, OLDEST: false, SOONEST: false };

/** An order is called by the field it goes by, and of moments which come first: `THEFT_DATE_NEWEST`. */
export function orderAsked(orderBy: string | null | undefined): Order | null {
  if (orderBy == null) return null;
  const words = orderBy.toLowerCase().split("_");
  const descending = ways[words.at(-1)?.toUpperCase() ?? ""];
  const [first = "", ...others] = descending === undefined ? words : words.slice(0, -1);
  const by = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return { by, descending: descending ?? false };
}

/** Most values of one list. */
const mostAsked = 100;

/** That the field has one of the values asked for, each as it is kept; nothing where the argument is left out. */
export function among(
  field: string,
  argument: string,
  values: readonly string[] | null | undefined,
  kept: (value: string) => readonly string[] = (value) => [value],
): Filter[] {
  if (values == null) return [];
  if (values.length === 0) throw wrong(argument, "is an empty list, which nothing meets: leave it out to ask for all");
  if (values.length > mostAsked) throw wrong(argument, `has more than ${mostAsked} values: ask in parts`);
  return [{ [field]: { $in: [...new Set(values.flatMap(kept))] } }];
}

/** The same of countries. */
export function amongCountries(field: string, argument: string, codes: readonly string[] | null | undefined): Filter[] {
  return among(field, argument, codes, (code) => [countryAsked(argument, code)]);
}

interface Ends<T> {
  readonly from?: T | null;
  readonly until?: T | null;
}

/** The days that an argument names; null where it is left out. */
export function daysAsked(
  argument: string,
  range: (Ends<string> & { readonly surely?: boolean | null }) | null | undefined,
): DateRange | null {
  if (range == null) return null;
  const { from, until } = endsOf(argument, range);
  for (const date of [from, until])
    if (date !== null && !isPartialDate(date)) throw wrong(argument, `has dates such as 1965, 1965-03 or 1965-03-21`);
  if (isReversed({ from, until })) throw wrong(argument, "ends before it begins");
  return { from, until, surely: range.surely ?? false };
}

/** The conditions of a range of days. */
export function within(
  argument: string,
  range: Parameters<typeof daysAsked>[1],
  filterOf: (days: DateRange) => Filter,
): Filter[] {
  const days = daysAsked(argument, range);
  return days === null ? [] : [filterOf(days)];
}

/** The condition of a range of numbers. */
export function between(column: string, argument: string, range: Ends<number> | null | undefined): Filter[] {
  if (range == null) return [];
  const { from, until } = endsOf(argument, range);
  if (from !== null && until !== null && from > until) throw wrong(argument, "ends before it begins");
  return [{ [column]: { ...(from !== null && { $gte: from }), ...(until !== null && { $lte: until }) } as Operators }];
}

/** A moment as it is kept; null where none is asked for. `BAD_USER_INPUT` where the text names none. */
export function momentAsked(argument: string, text: string): string;
export function momentAsked(argument: string, text: string | null | undefined): string | null;
export function momentAsked(argument: string, text: string | null | undefined): string | null {
  if (text == null) return null;
  const moment = momentIn(text);
  if (moment === null) throw wrong(argument, `${momentForms} (RFC 3339)`);
  return moment;
}

function endsOf<T extends Scalar>(argument: string, { from = null, until = null }: Ends<T>) {
  if (from === null && until === null) throw wrong(argument, "states neither end: leave it out to ask for all");
  return { from, until };
}

function wrong(argument: string, how: string): GraphQLError {
  return hubError("BAD_USER_INPUT", `"${argument}" ${how}.`);
}
