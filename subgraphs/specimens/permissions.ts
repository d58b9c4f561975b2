import { may, mayAny, maySome, type Permissions } from "../shield.ts";

const looking = may("check", "inspection");
const keeping = may("write", "inspection");
/** Told to whoever looks, keeps or reads inspections. */
const told = mayAny(["inspection:check"], ["inspection:write"], ["inspection:read"]);

const reviewing = may("write", "alertReview");

export const permissions = {
  Query: {
    specimen: may("read", "specimen"),
    specimens: may("search", "specimen"),
    specimensInForce: may("search", "specimen"),
    compareSpecimens: may("read", "specimen"),
    alert: may("read", "alert"),
    alerts: may("search", "alert"),
    inspect: looking,
    inspection: may("read", "inspection"),
    inspections: may("search", "inspection"),
    alertReview: may("read", "alertReview"),
    alertReviews: may("search", "alertReview"),
    alertStatistics: may("search", "alert"),
  },
  Mutation: {
    submitAlert: may("write", "alert"),
    beginReview: reviewing,
    reviewAlert: reviewing,
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
  SpecimenComparison: may("read", "specimen"),
  FactComparison: may("read", "specimen"),
  PageComparison: may("read", "specimen"),
  FeatureComparison: may("read", "specimen"),
  Picture: maySome("read"),
  PictureAddress: maySome("read"),
  Alert: may("read", "alert"),
  ComparedFeature: may("read", "alert"),
  AlertReview: may("read", "alertReview"),
  ReviewedItem: may("read", "alertReview"),
  AlertSubmitted: may("write", "alert"),
  ReviewBegun: reviewing,
  AlertReviewed: reviewing,
  SerialRange: may("read", "alert"),
  AlertStatistics: may("read", "alert"),
  AlertGroup: may("read", "alert"),
  AlertTwins: may("read", "alert"),
  AlertTwin: may("read", "alert"),
  TwinReason: may("read", "alert"),
} satisfies Permissions;
