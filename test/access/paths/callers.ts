import { may } from "../model.ts";
import { api } from "../schema.ts";
import { everythingOf } from "../shapes.ts";
import type { Path } from "./path.ts";

const everybody = () => true;

/** What the hub tells of callers: of the one who asks, and of the keys of its own organisation. */
export function callerPaths(): Path[] {
  return [
    {
      name: "me",
      query: `{ me ${everythingOf(api.getType("Me") as never)} }`,
      variables: {},
      isFor: ({ sector }) => sector === undefined,
      judge(hearing, { data }) {
        const { owner, test } = hearing.role;
        hearing.expect("who asks", [data?.me.owner, data?.me.test], [owner, test]);
      },
    },
    {
      name: "keys",
      query: `{ keys ${everythingOf(api.getType("ApiKey") as never)} }`,
      variables: {},
      isFor: everybody,
      judge(hearing, { data }) {
        const names = new Set((data?.keys ?? []).map(({ name }: { name: string }) => name));
        const wanted = may(hearing.role, "administer", "partner") ? [`Desk of ${hearing.role.owner}`] : [];
        hearing.expect("whose keys", [...names], wanted);
      },
    },
  ];
}
