import type { Dataset, HubRecord } from "../../core/record.ts";
import { readVin } from "../../core/standards/vin.ts";
import { everything, type Filter } from "../../core/store/port.ts";
import type { SubgraphContext } from "../context.ts";
import { loader } from "../loader.ts";
import { countryAsked } from "../codes-asked.ts";
import { byId, conditions, keyAsked, numberAsked, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import {
  lookUpKeysOf,
  type Marked,
  type MarkKind,
  markKey,
  type Meeting,
  meetingOf,
  maxMatches,
  wordKey,
} from "../../records/vehicles/matching.ts";
import { vehicleReports, vehicles } from "../../records/vehicles/records.ts";

export const resolvers: Resolvers = {
  Query: {
    vehicle: (_parent, { id }, context) => byId(context, vehicles, id),
    vehicles: (_parent, { first, after, ...asked }, context) =>
      search(context, "vehicles", vehicles, filterOf(asked), { first, after }),
    vehicleReport: (_parent, { id }, context) => byId(context, vehicleReports, id),
    vehicleReports: (_parent, { first, after, ...asked }, context) =>
      search(context, "vehicleReports", vehicleReports, filterOf(asked), { first, after }),
  },
  Vehicle: {
    vinAdvice,
    reports: async (vehicle, _args, context) => {
      const found = await meetingRecords(context, vehicleReports, vehicle);
      return found.map(({ record, by, weak }) => ({ report: record, by, weak }));
    },
  },
  VehicleReport: {
    vinAdvice,
    vehicles: async (report, _args, context) => {
      const found = await meetingRecords(context, vehicles, report);
      return found.map(({ record, by, weak }) => ({ vehicle: record, by, weak }));
    },
  },
};

function vinAdvice({ vin }: Marked): string[] | null {
  return vin === null ? null : (readVin(vin)?.advice ?? []).map(({ message }) => message);
}

interface Asked {
  readonly vin?: string | null;
  readonly plate?: string | null;
  readonly engineNumber?: string | null;
  readonly component?: string | null;
  readonly plateCountry?: string | null;
  readonly make?: string | null;
  readonly model?: string | null;
  readonly [column: string]: string | number | null | undefined;
}

/** The conditions of a search: each mark that is given is a condition of its own on the one key of marks. */
function filterOf({ vin, plate, engineNumber, component, plateCountry, make, model, ...columns }: Asked): Filter {
  const marks: [MarkKind, string | null][] = [
    ["VIN", numberAsked("vin", vin)],
    ["PLATE", numberAsked("plate", plate)],
    ["ENGINE_NUMBER", numberAsked("engineNumber", engineNumber)],
    ["COMPONENT", numberAsked("component", component)],
  ];
  const onMarks = marks.flatMap(([kind, number]) => (number === null ? [] : [{ mark: markKey(kind, number) }]));
  const named = conditions({
    ...columns,
    plateCountry: countryAsked("plateCountry", plateCountry),
    make: keyAsked("make", make, wordKey),
    model: keyAsked("model", model, wordKey),
  });
  return onMarks.length > 0 ? { ...named, $and: onMarks } : named;
}

/** The records of the other kind that meet this one, each once, with the marks they meet by. */
async function meetingRecords<R extends HubRecord & Marked>(
  context: SubgraphContext,
  dataset: Dataset<R>,
  record: Marked,
): Promise<({ record: R } & Meeting)[]> {
  const found = await Promise.all(lookUpKeysOf(record).map((key) => byMark(context, dataset).load(key)));
  // A hundred vehicles that each meet a hundred reports are ten thousand comparisons of their marks.
  const waiting = context.spending.giveWay();
  if (waiting) await waiting;
  const once = new Map(found.flat().map((one) => [one.id, one]));
  context.spending.charge("rows", once.size);
  return [...once.values()].map((one) => ({ record: one, ...meetingOf(record, one) }));
}

/** All marks asked for on one level of the query, of however many records, are one read. */
function byMark<R extends HubRecord>(context: SubgraphContext, dataset: Dataset<R>) {
  const read = async (keys: readonly string[]) => {
    const found = await context.reader.findEach(dataset, "mark", keys, everything, { first: maxMatches });
    return keys.map((key) => found.get(key)?.records ?? []);
  };
  return loader<string, readonly R[]>(context, `${dataset.name} by mark`, read, maxMatches);
}
