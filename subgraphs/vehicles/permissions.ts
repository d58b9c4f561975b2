import { allow, may, type Permissions } from "../shield.ts";

export const permissions = {
  Query: {
    vehicle: may("read", "vehicle"),
    vehicles: may("search", "vehicle"),
    vehiclesByVins: may("search", "vehicle"),
    vehiclesByPlates: may("search", "vehicle"),
    vehicleReport: may("read", "vehicleReport"),
    vehicleReports: may("search", "vehicleReport"),
    vehicleReportsByVins: may("search", "vehicleReport"),
    vehicleReportsByPlates: may("search", "vehicleReport"),
  },
  // Without its own rule an empty list would say "not reported" to a caller who may not read reports.
  Vehicle: { "*": may("read", "vehicle"), reports: may("read", "vehicleReport") },
  VehicleReport: { "*": may("read", "vehicleReport"), vehicles: may("read", "vehicle") },
  VehiclesByNumber: may("search", "vehicle"),
  VehicleReportsByNumber: may("search", "vehicleReport"),
  // Reached from vehicles and reports alike, which both have a rule of their own.
  VehicleComponent: allow,
} satisfies Permissions;
