import { expect } from "vitest";

const some = (...items: readonly object[]) =>
  expect.arrayContaining(items.map((item) => expect.objectContaining(item)));

const operations = (crimeArea: string, of: object) => ({
  operations: { nodes: some({ crimeAreas: expect.arrayContaining([crimeArea]), ...of }) },
});

const missing = (resource: object) => expect.objectContaining({ missing: some(resource) });

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
    operations: {
      nodes: some(
        {
          name: "STOP Lighthouse",
          participants: some({ owner: "NLD", state: "ACCEPTED" }, { owner: "D", state: "LEFT" }),
        },
        { name: "INFRA Long Way", phase: "PLANNED", resourcePlan: missing({ kind: "PERSONNEL", amount: 6 }) },
      ),
    },
  },
  capacity: { capacity: { report: { trainedOfficers: 412 }, seen: { lastCheck: null } } },
  stop: {
    operations: {
      nodes: some(
        {
          name: "STOP Lighthouse",
          targets: some({ measure: "COVERAGE_PERCENT" }),
          borderPoints: some({ code: "PORT-1" }),
        },
        { crimeAreas: expect.arrayContaining(["DOCUMENT_FRAUD"]), documents: seen },
      ),
    },
  },
  infra: operations("FUGITIVES", { persons: { nodes: some({ notices: { nodes: some({ status: "VALID" }) } }) } }),
  icebreaker: operations("FIREARMS", {
    name: "Icebreaker Fairway",
    results: expect.objectContaining({ seizures: some({ kind: "SUBSTANCES" }, { kind: "VESSELS" }) }),
  }),
  lionfish: operations("DRUG_TRAFFICKING", {
    name: "Lionfish Sargasso",
    phase: "CLOSED",
    results: expect.objectContaining({ seizures: some({ kind: "FIREARMS" }) }),
  }),
  hawk: operations("TERRORISM", {
    name: "Hawk Watchtower",
    resourcePlan: expect.objectContaining({ allocated: some({ place: "LAND-4" }) }),
  }),
  imest: {
    deployments: {
      nodes: some({ event: "Games of the Isles 2021", grantedAccess: some() }, { event: "Assembly of Ports 2022" }),
    },
    grants: { nodes: [expect.objectContaining({ team: "Harbour Games 2036", places: ["PORT-1"], inForce: false })] },
    accessOn: some({ keyName: "Harbour Games 2036, 1 of 2", from: "2036-07-05T00:00:00.000Z" }),
  },
  training: {
    courses: { nodes: some({ durationDays: 12, sessions: { nodes: some({ trainers: some() }) } }) },
    certificates: { nodes: some({ inForce: true, chain: some({ inForce: false }, { inForce: true }) }) },
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
