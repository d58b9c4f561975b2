import { may, type Permissions } from "../shield.ts";

export const permissions = {
  Query: {
    person: may("read", "person"),
    persons: may("search", "person"),
    searchPersons: may("search", "person"),
    notice: may("read", "notice"),
    notices: may("search", "notice"),
  },
  Person: may("read", "person"),
  PersonName: may("read", "person"),
  BirthDate: may("read", "person"),
  BirthPlace: may("read", "person"),
  Address: may("read", "person"),
  PersonIdentifier: may("read", "person"),
  CriminalRecord: may("read", "person"),
  FingerprintReference: may("read", "person"),
  FingerprintComparison: may("read", "person"),
  PersonMatches: may("read", "person"),
  PersonMatch: may("read", "person"),
  PersonMatchPart: may("read", "person"),
  Notice: may("read", "notice"),
  Charge: may("read", "notice"),
} satisfies Permissions;
