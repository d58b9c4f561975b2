import { may, maySome, type Permissions } from "../shield.ts";

const reviewing = may("write", "alertReview");

export const permissions = {
  Query: {
    specimen: may("read", "specimen"),
    specimens: may("search", "specimen"),
    alert: may("read", "alert"),
    alerts: may("search", "alert"),
    alertReview: may("read", "alertReview"),
    alertReviews: may("search", "alertReview"),
  },
  Mutation: { submitAlert: may("write", "alert"), beginReview: reviewing, reviewAlert: reviewing },
  Specimen: may("read", "specimen"),
  SpecimenSize: may("read", "specimen"),
  SpecimenPage: may("read", "specimen"),
  SecurityFeature: may("read", "specimen"),
  PagePosition: may("read", "specimen"),
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
} satisfies Permissions;
