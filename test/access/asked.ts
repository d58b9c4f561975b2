import type { Known } from "./world.ts";

// What a record says has the shape of its kind.
type Said = Known["said"];

/** What a search asks: a field, and the value that a record has there. */
type Asked = readonly [field: string, value: (said: Said, record: Known) => unknown];

/** That a list of values holds the one that the record says in a field. */
const listed = (field: string): Asked => [field, (said) => [said[field]]];

/** That a range begins and ends with what the record says in a field. */
const around = (field: string): Asked => [field, (said) => ({ from: said[field], until: said[field] })];

/** Arguments that many searches have. Everything was recorded in this century. */
export const askedOfAll: Readonly<Record<string, Asked>> = {
  owners: ["owner", (_said, { owner }) => [owner === "DEU" ? "D" : owner]],
  updatedSince: ["updated", () => "2000-01-01"],
  createdSince: ["created", () => "2000-01-01"],
  orderBy: ["updated", () => "UPDATED_NEWEST"],
  types: listed("type"),
  issuers: listed("issuer"),
  colours: listed("colour"),
  statuses: listed("status"),
  categories: listed("category"),
  fraudTypes: listed("fraudType"),
  theftCountries: listed("theftCountry"),
  programmes: listed("programme"),
  phases: listed("phase"),
  kinds: listed("kind"),
  countries: listed("country"),
  detectedCountries: listed("detectedCountry"),
  issued: around("issued"),
  expires: around("expires"),
  firstIssued: around("firstIssued"),
  theft: around("theftDate"),
  detected: around("detectedDate"),
  years: around("year"),
  heightCm: around("heightCm"),
  durationDays: around("durationDays"),
  during: ["from", ({ from, until }) => ({ from, until })],
};

/** Arguments of searches that ask about a field of another name: the field, and the value a record has there. */
export const asked: Readonly<Record<string, Asked>> = {
  "persons.name": ["names", () => "eriksson"],
  "persons.birthDate": ["birthDates", ({ birthDates }) => birthDates[0].date],
  "persons.nationality": ["nationalities", ({ nationalities }) => nationalities[0]],
  "persons.identifier": ["identifiers", ({ identifiers }) => identifiers[0].number],
  "vehicles.component": ["components", ({ components }) => components[0].serialNumber],
  "vehicleReports.component": ["components", ({ components }) => components[0].serialNumber],
  "persons.birth": ["birthDates", () => ({ from: "1974-08", until: "1975-02" })],
  "persons.nationalities": ["nationalities", ({ nationalities }) => nationalities],
  "operations.countries": ["countries", ({ countries }) => countries],
  "alerts.states": ["state", ({ state }) => [state]],
  "certificates.lastDay": ["revoked", () => ({ from: "2026-11-30", until: "2026-11-30" })],
  "hits.states": ["state", () => ["SENT"]],
  "hits.state": ["state", () => "SENT"],
  "operations.country": ["countries", ({ countries }) => countries[0]],
};

/** Arguments that ask for more than one value of a field, or differ with who asks: unless it is said, `test/subgraphs/checks/` tries them. */
export const askedElsewhere: readonly string[] = [
  // Who was taught by whom: `test/subgraphs/operations/training.test.ts`.
  "certificates.taughtBy",
  "certificates.dueWithinDays",
  "hits.direction",
  "hits.dueBefore",
  "identityJudgements.of",
  // By what is linked: `paths/linked.ts`.
  "persons.holdsDocumentsOf",
  "persons.holdsReported",
  "persons.seenIn",
  "documents.seenIn",
  "vehicles.keeperHoldsReported",
  "vehicles.seenIn",
  "notices.subjectNationality",
];
