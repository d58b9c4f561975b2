import type { GraphQLObjectType } from "graphql";
import { may, sees } from "../model.ts";
import { api } from "../schema.ts";
import { everythingOf, ownFields } from "../shapes.ts";
import type { Known } from "../world.ts";
import type { Ground, Path } from "./path.ts";

/** Many numbers at once: the field, its argument, and which of a record's own it is asked by. */
const fields: readonly (readonly [field: string, argument: string, type: string, stated: string])[] = [
  ["documentsByNumbers", "numbers", "Document", "number"],
  ["documentReportsByNumbers", "numbers", "DocumentReport", "number"],
  ["vehiclesByVins", "vins", "Vehicle", "vin"],
  ["vehicleReportsByVins", "vins", "VehicleReport", "vin"],
  ["vehiclesByPlates", "plates", "Vehicle", "plate"],
  ["vehicleReportsByPlates", "plates", "VehicleReport", "plate"],
];

const first = 10;

/** Numbers that one record has, many have and none has: of each as much is found as the asker sees, and no more is told of. */
export function numberPaths(ground: Ground): Path[] {
  return fields.map(([field, argument, type, stated]) => {
    const records = ground.world.ofType(type);
    const bearers = Map.groupBy(records, ({ said }) => said[stated] as string);
    const numbers = [...[...bearers.keys()].slice(0, 50), "nowhere-1", "N/A"];
    // A plate of this world is a canary, which nobody is to be shown who sees no vehicle of it.
    const echoed = stated === "plate" ? "" : "asked";
    return {
      name: field,
      query: `query($numbers: [String!]!) { all: ${field}(${argument}: $numbers, first: ${first}) {
        __typename ${echoed} result more records ${everythingOf(api.getType(type) as GraphQLObjectType, ownFields)}
      } }`,
      variables: { numbers },
      judge(hearing, { data }) {
        const { role } = hearing;
        const entries: readonly Entry[] = data?.all ?? [];
        if (data?.all && echoed)
          hearing.expect(
            "numbers",
            entries.map(({ asked }) => asked),
            numbers,
          );
        for (const [at, number] of numbers.entries()) {
          const met = bearers.get(number) ?? [];
          const open = met.filter((one) => may(role, "search", one.kind) && sees(role, one));
          const listed = open.toSorted((one, other) => (one.id < other.id ? -1 : 1)).slice(0, first);
          const { result, more, records: found } = entries[at] ?? nothing;
          hearing.judgeList(
            met,
            listed,
            found.map(({ id }) => id),
          );
          hearing.expect("more", more, open.length > first);
          const none = number === "N/A" ? "NAMES_NOTHING" : "NOT_FOUND";
          if (data?.all) hearing.expect("result", result, open.length > 0 ? "FOUND" : none);
          for (const one of found) {
            const record = ground.world.records.get(one.id);
            if (record) hearing.judgeContent(record, one as never, ground.whole.get(one.id));
          }
        }
      },
    };
  });
}

interface Entry {
  readonly asked: string;
  readonly result: string | null;
  readonly more: boolean;
  readonly records: readonly Pick<Known, "id">[];
}

const nothing = { result: null, more: false, records: [] };
