import type { GraphQLError } from "graphql";

/**
 * The faults that no subgraph's error explains: where a fetch failed, the nulls it left need no error of their own.
 * An error explains what lies at, above or below its path.
 */
export function unexplained(faults: readonly GraphQLError[], errors: readonly GraphQLError[]): GraphQLError[] {
  return faults.filter((fault) => !errors.some((error) => explains(error, fault)));
}

function explains({ path }: GraphQLError, fault: GraphQLError): boolean {
  if (!path) return true;
  const other = fault.path ?? [];
  const shared = Math.min(path.length, other.length);
  return path.slice(0, shared).every((step, index) => step === other[index]);
}
