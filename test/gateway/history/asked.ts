import { expect } from "vitest";
import type { Asker, TestHub } from "../../hub.ts";

const minute = 60_000;

/** The moment before what comes next. */
export function momentPasses({ clock }: TestHub): string {
  const before = new Date(clock.now()).toISOString();
  clock.pass(minute);
  return before;
}

export const versionsQuery = `query($id: ID!, $first: Int, $after: String) { versions(id: $id, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { recordId version recorded withdrawn displayName record changed current { __typename id } }
} }`;

export async function versionsOf(
  hub: TestHub,
  asker: Asker,
  id: string,
  page: { first?: number; after?: string | null } = {},
) {
  const { data, errors } = await hub.ask(asker, versionsQuery, { variables: { id, ...page } });
  expect(errors).toEqual([]);
  return data.versions;
}

export async function knownOn(hub: TestHub, asker: Asker, id: string, on: string) {
  const query = `query($id: ID!, $on: DateTime!) { recordAsKnownOn(id: $id, on: $on) {
    recordId version withdrawn displayName record changed
  } }`;
  const { data, errors } = await hub.ask(asker, query, { variables: { id, on } });
  expect(errors).toEqual([]);
  return data.recordAsKnownOn;
}
