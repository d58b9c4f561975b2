import { expect } from "vitest";

const meeting = (...names: readonly string[]) =>
  expect.objectContaining({ records: expect.arrayContaining(names.map((displayName) => ({ displayName }))) });

const called = (displayName: string) => expect.objectContaining({ displayName });

const about = (nationality: string) =>
  expect.objectContaining({ subjects: { nodes: [expect.objectContaining({ nationalities: [nationality] })] } });

const holding = (displayName: string, issuers: readonly string[]) =>
  expect.objectContaining({
    displayName,
    documents: { nodes: expect.arrayContaining(issuers.map((issuer) => expect.objectContaining({ issuer }))) },
  });

/** What each question is answered at least, by the name of its file. */
export const answers: Readonly<Record<string, object>> = {
  "01-around-a-passport": {
    documents: {
      nodes: [
        {
          displayName: "Passport XU4711123 (UTO)",
          reports: { edges: [{ node: { fraudType: "LOST" } }] },
          holders: { edges: [{ node: { displayName: "Nimelle Brenighan", vehicles: { nodes: [{}] } } }] },
          specimens: { nodes: [{ alerts: { nodes: [{ quickCheck: [{}, {}, {}, {}] }] } }] },
        },
      ],
    },
  },
  "04-alerts-imitating-a-series": {
    specimens: { nodes: [{ alerts: { totalCount: 1, nodes: [{ state: "PUBLISHED" }] } }] },
  },
  "16-what-changed-in-a-series": { specimens: { nodes: [{ number: "UTO-AO-02001" }] } },
  "17-alerts-by-issuer-and-year": {
    alertStatistics: { addsUp: true, groups: expect.arrayContaining([expect.objectContaining({ key: "UTO" })]) },
  },
  "05-name-in-another-script": {
    searchPersons: {
      matches: expect.arrayContaining([expect.objectContaining({ person: called("Яроидара Радияна Цветибородов") })]),
    },
  },
  "06-misspelt-name": { searchPersons: { matches: [{ person: { displayName: "Nimelle Brenighan" } }], more: false } },
  "02-seen-with-her": {
    whereabouts: { nodes: expect.arrayContaining([meeting("Soran Marrovar", "Vesseth Marrdane")]) },
  },
  "03-vehicles-of-holders-of-stolen-documents": {
    vehicles: { nodes: expect.arrayContaining([called("ZZ 2147 TG1 (GRC), Norvik Fjell")]) },
  },
  "07-documents-of-two-issuers": {
    persons: { totalCount: 15, nodes: expect.arrayContaining([holding("Brunbald Steinhagener", ["D", "UTO"])]) },
  },
  "08-operations-of-a-month": {
    operations: {
      nodes: expect.arrayContaining([
        expect.objectContaining({ phase: "RUNNING", hits: expect.objectContaining({ totalCount: 4 }) }),
      ]),
    },
  },
  "09-part-of-a-plate": {
    search: {
      edges: [
        { matched: "PART", field: "plate", node: { displayName: "ZZ 1123 XM0 (UTO), Norvik Fjell" } },
        { matched: "PART", node: { displayName: "ZZ 1123 XM0 (UTO), Norvik Fjell, stolen" } },
      ],
    },
  },
  "11-how-two-are-connected": {
    paths: { result: "FOUND", paths: expect.arrayContaining([expect.objectContaining({ length: 2 })]) },
  },
  "12-born-between": { persons: { totalCount: 207, pageInfo: { hasNextPage: true } } },
  "13-red-notices-for-a-nationality": { notices: { totalCount: 2, nodes: [about("BGR"), about("BGR")] } },
  "14-changed-since": {
    changes: { changes: expect.arrayContaining([expect.objectContaining({ what: "CREATED" })]), hasMore: true },
  },
  "15-charges-and-addresses": {
    charged: { edges: expect.arrayContaining([expect.objectContaining({ matched: "TEXT", field: "charges" })]) },
    living: { edges: expect.arrayContaining([expect.objectContaining({ field: "addresses" })]) },
  },
};
