import { may, mayAny, maySome, type Permissions } from "../shield.ts";

const looking = may("check", "inspection");
const keeping = may("write", "inspection");
/** Told to whoever looks, keeps or reads inspections. */
const told = mayAny("inspection", "check", "write", "read");

export const permissions = {
  Query: {
    specimen: may("read", "specimen"),
    specimens: may("search", "specimen"),
    alert: may("read", "alert"),
    alerts: may("search", "alert"),
    inspect: looking,
    inspection: may("read", "inspection"),
    inspections: may("search", "inspection"),
  },
  Mutation: {
    recordInspection: keeping,
    inspectionOutcome: keeping,
    draftAlert: may("write", "inspection", "alert"),
  },
  Inspection: may("read", "inspection"),
  FeatureSeen: told,
  FeatureToLookAt: told,
  InspectionMatch: told,
  InspectionAnswer: told,
  InspectionRecorded: keeping,
  InspectionWritten: keeping,
  AlertDrafted: may("write", "inspection", "alert"),
  Specimen: may("read", "specimen"),
  SpecimenSize: may("read", "specimen"),
  SpecimenPage: may("read", "specimen"),
  SecurityFeature: may("read", "specimen"),
  PagePosition: may("read", "specimen"),
  Picture: maySome("read"),
  PictureAddress: maySome("read"),
  Alert: may("read", "alert"),
  ComparedFeature: may("read", "alert"),
  SerialRange: may("read", "alert"),
} satisfies Permissions;
