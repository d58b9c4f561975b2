import type { Dataset, HubRecord } from "../../core/record.ts";
import { equivalentCodes } from "../../core/standards/countries.ts";
import { readVin } from "../../core/standards/vin.ts";
import { everything } from "../../core/store/port.ts";
import { countryAsked } from "../codes-asked.ts";
import type { SubgraphContext } from "../context.ts";
import { linkedAsked } from "../linked.ts";
import { pageOfMatches } from "../matches.ts";
import { lookUp } from "../numbers.ts";
import { byId, conditions, search } from "../search.ts";
import { reportFilter, vehicleFilter } from "./asked.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { homeOf, lookUpKeysOf, type Marked, markKey, meetingOf, plateKeys } from "../../records/vehicles/matching.ts";
import { statusesInForce, vehicleReports, vehicles } from "../../records/vehicles/records.ts";

export const resolvers: Resolvers = {
  Query: {
    vehicle: (_parent, { id }, context) => byId(context, vehicles, id),
    vehicles: (_parent, asked, context) =>
      search(context, "vehicles", vehicles, vehicleFilter(asked), asked, linkedAsked(asked)),
    vehiclesByVins: (_parent, asked, context) => lookUpVins(context, vehicles, asked),
    vehiclesByPlates: (_parent, asked, context) => lookUpPlates(context, vehicles, asked),
    vehicleReport: (_parent, { id }, context) => byId(context, vehicleReports, id),
    vehicleReports: (_parent, asked, context) =>
      search(context, "vehicleReports", vehicleReports, reportFilter(asked), asked),
    vehicleReportsByVins: (_parent, asked, context) => lookUpVins(context, vehicleReports, asked),
    vehicleReportsByPlates: (_parent, asked, context) => lookUpPlates(context, vehicleReports, asked),
  },
  Vehicle: {
    vinAdvice,
    reports: (vehicle, page, context) => {
      const match = { keys: lookUpKeysOf(vehicle), preferences: [inForceFirst, homeFirst(vehicle)] };
      return pageOfMatches(context, reportsField, vehicle, match, page, (report) => meetingOf(vehicle, report));
    },
  },
  VehicleReport: {
    vinAdvice,
    vehicles: (report, page, context) => {
      const match = { keys: lookUpKeysOf(report), preferences: [homeFirst(report)] };
      return pageOfMatches(context, vehiclesField, report, match, page, (vehicle) => meetingOf(report, vehicle));
    },
  },
};

const reportsField = { field: "Vehicle.reports", dataset: vehicleReports, key: "mark" };
const vehiclesField = { field: "VehicleReport.vehicles", dataset: vehicles, key: "mark" };

const inForceFirst = { field: "status", values: statusesInForce };

function homeFirst(record: Marked & { readonly owner: string }) {
  return { field: "owner", values: equivalentCodes(homeOf(record)) };
}

function vinAdvice({ vin }: Marked): string[] | null {
  return vin === null ? null : (readVin(vin)?.advice ?? []).map(({ message }) => message);
}

function lookUpVins<R extends HubRecord>(
  context: SubgraphContext,
  dataset: Dataset<R>,
  { vins, first }: { readonly vins: readonly string[]; readonly first?: number | null },
) {
  const keysOf = (vin: string) => [markKey("VIN", vin)];
  return lookUp(context, { dataset, key: "mark", argument: "vins", numbers: vins, keysOf, filter: everything, first });
}

interface PlatesAsked {
  readonly plates: readonly string[];
  readonly plateCountry?: string | null;
  readonly first?: number | null;
}

function lookUpPlates<R extends HubRecord>(
  context: SubgraphContext,
  dataset: Dataset<R>,
  { plates, plateCountry, first }: PlatesAsked,
) {
  const registered = countryAsked("plateCountry", plateCountry);
  const keysOf = (plate: string) => plateKeys(plate, registered);
  const filter = conditions({ plateCountry: registered });
  return lookUp(context, { dataset, key: "mark", argument: "plates", numbers: plates, keysOf, filter, first });
}
