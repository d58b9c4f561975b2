import { kindNames, kinds, wordOfKind } from "../../../records/kinds.ts";
import { may, sees, tellsTime } from "../model.ts";
import type { Ground, Path } from "./path.ts";

/** What has changed, of each kind from the first record on: nothing of the world was ever changed again. */
export function changePaths({ world }: Ground): Path[] {
  return kindNames.map((kind) => {
    const records = world.ofType(kinds[kind].type);
    return {
      name: `changes of ${kind}`,
      query: `{ all: changes(kinds: [${wordOfKind(kind)}], first: 100) {
        __typename cursor hasMore changes { __typename kind id what version at node { __typename id } }
      } }`,
      variables: {},
      judge(hearing, { data }) {
        const { role } = hearing;
        const open = records.filter((one) => may(role, "search", kind) && sees(role, one) && tellsTime(role, one));
        const { changes = [], hasMore = false } = data?.all ?? {};
        const ids = changes.map(({ id }: { id: string }) => id);
        const told = (one: { readonly id: string }) => !hasMore || ids.includes(one.id);
        hearing.judgeList(records.filter(told), open.filter(told), ids);
        hearing.expect(
          "nodes",
          changes.map(({ node }: { node: { id: string } | null }) => node?.id),
          ids,
        );
      },
    };
  });
}
