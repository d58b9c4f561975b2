import type { Kind } from "../kinds.ts";

/** What a dated fact is of. Values of the SDL's `FactKind`. */
export const factKinds = [
  "BIRTH",
  "OFFENCE",
  "FINGERPRINTS_TAKEN",
  "FINGERPRINTS_COMPARED",
  "WARRANT",
  "ISSUE",
  "EXPIRY",
  "THEFT",
  "PLATE_ISSUE",
  "DETECTION",
  "BEGINNING",
  "END",
  "LINKED_SINCE",
  "LINKED_UNTIL",
  "CONFIRMED_HIT",
  "RECORDED",
] as const;
export type FactKind = (typeof factKinds)[number];

export interface DatedField {
  readonly fact: FactKind;
  /** A step into a list is one into each of its items. */
  readonly field: string;
  /** Where its source gives a range, which ends there. */
  readonly until?: string;
}

const period: readonly DatedField[] = [
  { fact: "BEGINNING", field: "from" },
  { fact: "END", field: "until" },
];

const validity: readonly DatedField[] = [
  { fact: "ISSUE", field: "issued" },
  { fact: "EXPIRY", field: "expires" },
];

/** Which fields of a kind date a fact, once for all that shows time. A test names those that stand nowhere here. */
export const datedFields: Readonly<Partial<Record<Kind, readonly DatedField[]>>> = {
  person: [
    { fact: "BIRTH", field: "birthDates.date", until: "birthDates.until" },
    { fact: "OFFENCE", field: "criminalHistory.date" },
    { fact: "FINGERPRINTS_TAKEN", field: "fingerprints.taken" },
    { fact: "FINGERPRINTS_COMPARED", field: "fingerprints.lastComparison.at" },
  ],
  notice: [...validity, { fact: "WARRANT", field: "charges.warrantDate" }],
  document: [...validity, { fact: "BIRTH", field: "holder.birthDate" }],
  documentReport: [...validity, { fact: "THEFT", field: "theftDate" }],
  vehicle: [{ fact: "PLATE_ISSUE", field: "plateDate" }],
  vehicleReport: [
    { fact: "THEFT", field: "theftDate" },
    { fact: "PLATE_ISSUE", field: "plateDate" },
  ],
  specimen: [
    { fact: "ISSUE", field: "firstIssued" },
    { fact: "END", field: "lastIssued" },
  ],
  alert: [
    { fact: "DETECTION", field: "detectedDate" },
    { fact: "EXPIRY", field: "expires" },
  ],
  inspection: [{ fact: "ISSUE", field: "issued" }],
  operation: period,
  resourceOffer: period,
  allocation: period,
  policyDocument: period,
  deployment: period,
  session: period,
  certificate: [...validity, { fact: "END", field: "revoked" }],
  partner: period,
  link: [
    { fact: "LINKED_SINCE", field: "periods.since" },
    { fact: "LINKED_UNTIL", field: "periods.until" },
  ],
  hit: [{ fact: "CONFIRMED_HIT", field: "meetings.at" }],
};

/** Dates that date no fact of what the record is about, and why. */
export const undated: Readonly<Record<string, string>> = {
  reviewBy: "is when the record ends",
  "statements.at": "is when something was stated",
  "targets.by": "is when something is to be reached",
  "borderPoints.from": "is planned",
  "borderPoints.until": "is planned",
  "requested.from": "is planned",
  "requested.until": "is planned",
  "travellers.birthDate": "is of a test record",
  asOf: "is when something was stated",
};
