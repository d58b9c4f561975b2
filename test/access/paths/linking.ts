import { neighbours } from "../../../records/links/kinds.ts";
import { kinds } from "../../../records/kinds.ts";
import { sees } from "../model.ts";
import type { Known } from "../world.ts";
import type { Ground, Path } from "./path.ts";
import { isOwn, mayWrite, never } from "./writes.ts";

/** An owner links its own record to others: to what it does not see as to what is not there. */
export function linkingPaths({ world }: Ground): Path[] {
  return neighbours.flatMap(({ kind, from, to }) => {
    const starts = world.ofType(kinds[from].type);
    const owners = new Map(starts.map((one) => [`${one.owner} ${one.test}`, one]));
    return [...owners.values()].map((start) => linkingPath(kind, start, world.ofType(kinds[to].type)));
  });
}

function linkingPath(kind: string, start: Known, all: readonly Known[]): Path {
  const ends = all.filter((one) => one !== start);
  // In a version it never had, so that no link is made.
  const records = ends.map(({ id }) => ({ kind, from: start.id, to: id, source: "oracle", expected: never }));
  return {
    name: `recordLinks, ${kind} to a ${ends[0]?.type}`,
    query: `mutation($records: [LinkInput!]!, $key: String!) {
      written: recordLinks(records: $records, idempotencyKey: $key) { __typename result } }`,
    variables: { records, key: `oracle-${kind}-${ends[0]?.type}-${start.number}` },
    isFor: (role) => isOwn(role, start),
    judge(hearing, { data }) {
      const { role } = hearing;
      for (const [at, record] of ends.entries()) {
        const known = sees(role, record) || isOwn(role, record);
        const wanted = mayWrite(role, { kind: "link" }) && known;
        hearing.judge(record, wanted, data?.written?.[at]?.result === "CONFLICT");
      }
    },
  };
}
