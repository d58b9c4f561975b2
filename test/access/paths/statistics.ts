import { canary } from "../fill.ts";
import { may, sees } from "../model.ts";
import type { Ground, Path } from "./path.ts";

/** Alerts counted, by the place of each and by technique, which all have. What is seen counts, and nothing else. */
export function statisticsPaths({ world }: Ground): Path[] {
  const all = world.ofType("Alert").filter(({ said }) => said.state === "PUBLISHED");
  const counted = "{ __typename total addsUp groups { __typename key and count } }";
  return [
    {
      name: "alertStatistics",
      query: `{
        places: alertStatistics(by: BORDER_POINT, and: KIND) ${counted}
        techniques: alertStatistics(by: TECHNIQUE, issuers: ["UTO"]) ${counted}
      }`,
      variables: {},
      judge(hearing, { data }) {
        const { role } = hearing;
        const open = all.filter((one) => may(role, "search", one.kind) && sees(role, one));
        const keys = JSON.stringify(data?.places?.groups ?? []);
        for (const one of all) hearing.judge(one, open.includes(one), keys.includes(canary(one.number, null)));
        if (!data?.places) return;
        hearing.expect("total", data.places.total, open.length);
        const counts = data.techniques.groups.map(({ count }: { readonly count: number }) => count);
        hearing.expect("counts by technique", counts, open.length > 0 ? [open.length] : []);
      },
    },
  ];
}
