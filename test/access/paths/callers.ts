import type { Role } from "../askers.ts";
import { may } from "../model.ts";
import { api } from "../schema.ts";
import { everythingOf } from "../shapes.ts";
import type { Path } from "./path.ts";

/** What the hub tells of callers: of the one who asks, and of the keys of its own organisation. */
export function callerPaths(): Path[] {
  return [
    {
      name: "me",
      query: `{ me ${everythingOf(api.getType("Me") as never)} }`,
      variables: {},
      judge(role, { data }, ruling) {
        ruling.expect(role, this.name, "who asks", [data?.me.owner, data?.me.test], [role.owner, role.test]);
      },
    },
    {
      name: "keys",
      query: `{ keys ${everythingOf(api.getType("ApiKey") as never)} }`,
      variables: {},
      judge(role: Role, { data }, ruling) {
        const names = new Set((data?.keys ?? []).map(({ name }: { name: string }) => name));
        const wanted = may(role, "administer", "partner") ? [`Desk of ${role.owner}`] : [];
        ruling.expect(role, this.name, "whose keys", [...names], wanted);
      },
    },
  ];
}
