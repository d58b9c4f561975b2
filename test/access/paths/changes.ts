import { kindNames, kinds, wordOfKind } from "../../../records/kinds.ts";
import { may, sees, tellsTime } from "../model.ts";
import type { Ground, Path } from "./path.ts";

/** What has changed, of each kind from the first record on: nothing of the world was ever changed again, but for what became published. */
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
        const published = new Set(records.filter(({ said }) => said.state === "PUBLISHED").map(({ id }) => id));
        const once = ids.filter((id: string, at: number) => !published.has(id) || ids.indexOf(id) === at);
        hearing.judgeList(records.filter(told), open.filter(told), once);
        hearing.expect(
          "nodes",
          changes.map(({ node }: { node: { id: string } | null }) => node?.id),
          ids,
        );
      },
    };
  });
}
