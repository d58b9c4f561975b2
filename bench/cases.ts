import { readFileSync } from "node:fs";
import { join } from "node:path";

export const caseNames = ["check", "check-document", "link", "fifty"] as const;
/** A query that every rung is asked; its text is in `queries/`. */
export type CaseName = (typeof caseNames)[number];

export type Variables = Readonly<Record<string, unknown>>;

/** What is asked of a rung: the query, and its variables for each of the seeded subjects. */
export interface Case {
  readonly name: CaseName;
  readonly query: string;
  readonly variables: readonly Variables[];
}

/** The headers of every request. */
export type RequestHeaders = Readonly<Record<string, string>>;

export function makeCase(name: CaseName, variables: readonly Variables[]): Case {
  const query = readFileSync(join(import.meta.dirname, "queries", `${name}.graphql`), "utf8");
  return { name, query, variables };
}

/** The bodies of the requests, one a subject. */
export function bodiesOf(asked: Pick<Case, "query" | "variables">): string[] {
  return asked.variables.map((_, question) => bodyOf(asked, question));
}

export function bodyOf({ query, variables }: Pick<Case, "query" | "variables">, question: number): string {
  return JSON.stringify({ query, variables: variables[question] });
}
