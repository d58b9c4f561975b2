import { expect } from "vitest";
import type { GraphQLFormattedError } from "graphql";
import type { BothWays, Operation } from "./both-ways.ts";
import type { Trouble } from "./border.ts";

/** Values for the arguments of the small border, some of which name nothing. */
export const borderValues = {
  id: ["C0", "C1", "C4", "G1", "G2", "nothing"],
  code: ["T0", "T1", "T9"],
  vin: ["V0", "V3", "V9"],
  number: ["P1", "P9"],
  first: [0, 1, 3],
  factor: [1, 3, null],
};

/**
 * Both executors answer the operation with the same data, and with errors at the same paths. Where Apollo's gateway
 * departs from the specification it is not followed:
 * - it puts a field that stands before and after a fragment behind it; so the order of fields is not compared;
 * - it numbers the places of entities as if all at a path were of the fetch's type; so list indices are not compared;
 * - it gives a fetch that fails as a whole no path, where ours names the part of the answer;
 * - it reports values that do not fit the schema as an extension, and then only where nothing else failed.
 */
export async function expectAgreement(
  { ours, apollo }: BothWays,
  operation: Operation,
  trouble: Trouble,
): Promise<void> {
  const [one, other] = await Promise.all([settled(ours(operation, trouble)), settled(apollo(operation, trouble))]);
  if ("failed" in one || "failed" in other) return expect(one).toEqual(other);
  expect(plain(one.data)).toEqual(plain(other.data));
  const unfit = other.extensions?.["valueCompletion"] as readonly GraphQLFormattedError[] | undefined;
  const comparable = one.errors?.filter(({ extensions: { code } }) => {
    return code !== "DOWN" && !(other.errors && code === "INVALID_GRAPHQL");
  });
  expect(pathsOf(comparable)).toEqual(pathsOf(other.errors ?? unfit));
}

async function settled<T>(answer: Promise<T>): Promise<T | { failed: string }> {
  return answer.catch((error: Error) => ({ failed: error.message }));
}

/** Without the null prototypes of Apollo's objects. */
function plain(data: unknown): unknown {
  return data && JSON.parse(JSON.stringify(data));
}

function pathsOf(errors: readonly Pick<GraphQLFormattedError, "path">[] | undefined): string[] {
  const paths = (errors ?? []).flatMap(({ path }) => (path?.length ? [path] : []));
  return paths.map((path) => path.map((step) => (typeof step === "number" ? "#" : step)).join(".")).toSorted();
}
