import type { Dataset } from "../core/record.ts";

/** What is hashed to find records of a kind by the value of a column or key. */
export function lookUpText({ prefix }: Pick<Dataset, "prefix">, field: string, value: string): string {
  return `${prefix} ${field} ${value}`;
}

/** The same of one record by its id. */
export function idText(id: string): string {
  return `id ${id}`;
}

/** What every person is found by whose names may be compared. */
export function namedText({ prefix }: Pick<Dataset, "prefix">): string {
  return `${prefix} named`;
}
