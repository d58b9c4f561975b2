/** What there is to be found about a traveller of an exercise. Values of the SDL's `ExpectedOutcome`. */
export const outcomes = ["NOTHING", "DOCUMENT_REPORT", "NOTICE", "FAKE", "VEHICLE_REPORT"] as const;
export type ExpectedOutcome = (typeof outcomes)[number];

/** What an exercise practises, by how many travellers of each outcome it has. **Our rule**, each of them. */
export const scenarios = {
  /** The counter: most travellers are what they seem. */
  FIRST_LINE: { NOTHING: 4, DOCUMENT_REPORT: 2, NOTICE: 0, FAKE: 0, VEHICLE_REPORT: 0 },
  /** Second line: documents that are reported, and documents that are false. */
  DOCUMENT_FRAUD: { NOTHING: 2, DOCUMENT_REPORT: 2, NOTICE: 0, FAKE: 2, VEHICLE_REPORT: 0 },
  /** Documents whose bearers are looked for. */
  WANTED_BEARERS: { NOTHING: 3, DOCUMENT_REPORT: 0, NOTICE: 2, FAKE: 0, VEHICLE_REPORT: 0 },
  /** The road: everybody comes by car, and some cars are reported. */
  VEHICLES: { NOTHING: 3, DOCUMENT_REPORT: 1, NOTICE: 0, FAKE: 0, VEHICLE_REPORT: 2 },
} as const satisfies Readonly<Record<string, Readonly<Record<ExpectedOutcome, number>>>>;

export type Scenario = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as [Scenario, ...Scenario[]];

/** Who comes to the counter, as the participants see it: what is printed, and what is to be seen of the document. */
export interface Presented {
  readonly number: string;
  readonly issuer: string;
  readonly vehicle: { readonly vin: string | null; readonly plate: string | null } | null;
}

/** What there is to be found about one of them, by place in the list, from 1. */
export interface Expected {
  readonly traveller: number;
  readonly outcome: ExpectedOutcome;
}
