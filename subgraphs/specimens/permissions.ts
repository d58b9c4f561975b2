import { may, maySome, type Permissions } from "../shield.ts";

export const permissions = {
  Query: {
    specimen: may("read", "specimen"),
    specimens: may("search", "specimen"),
    alert: may("read", "alert"),
    alerts: may("search", "alert"),
  },
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
