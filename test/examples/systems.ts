import { expect } from "vitest";

const some = (...items: readonly object[]) =>
  expect.arrayContaining(items.map((item) => expect.objectContaining(item)));

const operations = (crimeArea: string, of: object) => ({
  operations: { nodes: some({ crimeAreas: expect.arrayContaining([crimeArea]), ...of }) },
});

const seen = { nodes: some({ displayName: expect.any(String) }) };

/** What each system of the fact sheet answers at least, by the name of its file. */
export const systems: Readonly<Record<string, object>> = {
  nominals: {
    persons: {
      nodes: some({
        displayName: "Nimelle Brenighan",
        notices: { nodes: [{ displayName: "Red notice 2023/10001", status: "VALID" }] },
      }),
    },
  },
  notices: { notices: { totalCount: expect.any(Number), nodes: some({ colour: "RED" }, { colour: "YELLOW" }) } },
  fingerprints: { checkPerson: { verdict: "CANDIDATES", candidates: some({ kind: "PERSON" }) } },
  sltd: { checkDocument: { verdict: "NOT_VALID", candidates: some({ kind: "DOCUMENT_REPORT", owner: "UTO" }) } },
  tdawn: { checkDocument: { verdict: "BEARER_OF_INTEREST", candidates: some({ kind: "NOTICE" }) } },
  "stolen-vehicles": {
    vehicleReports: {
      nodes: some({ status: "STOLEN", vehicles: { edges: some({ weak: false }) } }),
    },
  },
  edison: { specimens: { nodes: [{ predecessor: "UTO-AO-01001", pages: some({ page: "data page" }) }] } },
  "dial-doc": { specimens: { nodes: [{ alerts: { nodes: some({ state: "PUBLISHED" }) } }] } },
  "task-force": {
    operations: { nodes: some({ phase: "RUNNING", participants: some({ state: "ASKED" }) }) },
  },
  capacity: { capacity: { report: { trainedOfficers: 412 }, seen: { lastCheck: null } } },
  stop: operations("DOCUMENT_FRAUD", { documents: { nodes: some({ displayName: expect.any(String) }) } }),
  infra: operations("FUGITIVES", { persons: { nodes: some({ notices: { nodes: some({ colour: "RED" }) } }) } }),
  icebreaker: operations("FIREARMS", { vehicles: seen }),
  lionfish: operations("DRUG_TRAFFICKING", { phase: "CLOSED" }),
  hawk: operations("PEOPLE_SMUGGLING", { documents: seen }),
  imest: {
    deployments: {
      nodes: some({ event: "Games of the Isles 2021", grantedAccess: some() }, { event: "Assembly of Ports 2022" }),
    },
  },
  training: {
    courses: { nodes: [{ durationDays: 12, sessions: { nodes: [{ trainers: [{}] }, { trainers: [{}] }] } }] },
  },
  partners: {
    partners: {
      nodes: some(
        { kind: "REGIONAL" },
        { kind: "INTERNATIONAL" },
        { kind: "PRIVATE" },
        { kind: "NATIONAL" },
        { kind: "ACADEMIC" },
      ),
    },
  },
  "i-24-7": {
    hits: { nodes: some({ recordOwner: "UTO", state: "CONFIRMED", replies: some({ state: "CONFIRMED" }) }) },
  },
  find: {
    checkTraveller: { verdict: "NOT_VALID", document: { verdict: "NOT_VALID" }, vehicle: { verdict: "REPORTED" } },
  },
  "first-line": { checkDocument: { verdict: "NOT_VALID", nextStep: "SECOND_LINE" } },
  "second-line": {
    documents: { nodes: [{ reports: { edges: [{}] }, holders: { nodes: [{ displayName: "Nimelle Brenighan" }] } }] },
  },
};
