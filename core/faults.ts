import type { z } from "zod";
import { visible } from "./visible.ts";

/** One thing that is wrong with what was handed in. */
export interface Fault {
  /** Where, such as `names[0].full`; empty where it is the whole. */
  readonly path: string;
  /** Why, in words that follow the path; never a value, which may be anybody's data. */
  readonly reason: string;
}

/** All that is wrong. */
export interface Faulty {
  readonly faults: readonly Fault[];
}

/** Faults told at once, of a record, a file or a request. */
export const mostFaults = 100;

/** The faults as they are told: the first hundred, and how many there are beyond. */
export function told(faults: readonly Fault[]): { readonly faults: readonly Fault[]; readonly moreFaults: number } {
  return { faults: faults.slice(0, mostFaults), moreFaults: Math.max(0, faults.length - mostFaults) };
}

/** The same as lines, the number beyond as the last of them. `whole` is what the whole is called. */
export function lines(all: readonly Fault[], whole = ""): string[] {
  const { faults, moreFaults } = told(all);
  const beyond = moreFaults > 0 ? [`and ${moreFaults} more`] : [];
  return [...faults.map(({ path, reason }) => (path || whole ? `${path || whole}: ${reason}` : reason)), ...beyond];
}

/** What the schema makes of a value, or all that it finds wrong, in our own words. `under` stands before each path. */
export function readAs<T>(schema: z.ZodType<T>, value: unknown, under = ""): { readonly value: T } | Faulty {
  const { data, error } = schema.safeParse(value, { error: sentenceOf });
  if (!error) return { value: data as T };
  return {
    faults: error.issues.flatMap((issue) => {
      const path = pathText(under, issue.path);
      // One finding names all of these: each is a fault of its own.
      if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path, reason: unknownField(key) }));
      return [{ path, reason: issue.message }];
    }),
  };
}

function unknownField(name: string): string {
  return `has no field ${visible(shortened(name))}`;
}

/** A name that was handed in, as far as it is shown. */
export function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

/** `names[0].full` */
function pathText(under: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text ? `${text}.${visible(String(step))}` : visible(String(step));
  }, under);
}

/**
 * What is wrong, in words that follow a path. The only place where a finding of the validator becomes words: where a
 * schema has none of its own, these stand. A new sort of finding does not compile until it has its sentence.
 */
export function sentenceOf(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  if (input === undefined || input === null) return "is required";
  switch (issue.code) {
    case "invalid_type":
      return `must be ${types[issue.expected] ?? "of another type"}`;
    case "invalid_value":
      return issue.values.length === 1
        ? `must be ${String(issue.values[0])}`
        : `must be one of ${issue.values.map(String).join(" ")}`;
    case "too_small":
      return issue.minimum === 1 && sized.has(issue.origin)
        ? "must not be empty"
        : `must ${bound(issue.origin, issue.inclusive === false ? "more than" : "at least", issue.minimum)}`;
    case "too_big":
      return `must ${bound(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum)}`;
    case "invalid_format":
      return formats[issue.format] ?? "has another form than is asked for";
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "unrecognized_keys":
      return unknownField(issue.keys.join(", "));
    case "invalid_union":
      return "has none of the forms that it may have";
    case "invalid_key":
      return "has a name that none may have";
    case "invalid_element":
      return "holds what it may not hold";
    case "custom":
      return "is not as it must be";
  }
}

const types: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const formats: Readonly<Record<string, string>> = {
  datetime: "must be a date and time such as 2027-06-30T00:00:00Z (RFC 3339)",
  date: "must be a date such as 2027-06-30",
};

const units: Readonly<Record<string, string>> = { string: "characters", array: "items" };
const sized: ReadonlySet<string> = new Set(Object.keys(units));

function bound(origin: string, how: string, limit: number | bigint): string {
  const unit = units[origin];
  return unit === undefined ? `be ${how} ${limit}` : `have ${how} ${limit} ${unit}`;
}
