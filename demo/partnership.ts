import { countries, utopia } from "./countries.ts";
import { link, type LinkEntry, type Named, type RecordEntry } from "./filing.ts";
import { handlings } from "./handling.ts";
import type { capacityReports } from "../records/operations/capacity.ts";
import type { policyDocuments } from "../records/operations/policy-documents.ts";

type PolicyDocument = RecordEntry<typeof policyDocuments>;
type CapacityReport = RecordEntry<typeof capacityReports>;

const written = [
  {
    reference: "POLICY-1-1",
    title: "Checks at the border under the hub",
    number: "BL-1",
    documentVersion: "1",
    from: "2021-01-01",
    until: "2024-12-31",
    text: "Every traveller's document is asked about once. A hit is no ground to act until its owner confirms it.",
  },
  {
    reference: "POLICY-1-2",
    title: "Checks at the border under the hub",
    number: "BL-1",
    documentVersion: "2",
    from: "2025-01-01",
    until: null,
    text: "Every traveller's document is asked about once. A hit is no ground to act until its owner confirms it. No answer proves that a document is valid.",
    supersedes: "1",
  },
  {
    reference: "POLICY-2-1",
    title: "What partners may be told",
    number: "BL-2",
    documentVersion: "2025-03",
    from: "2025-03-01",
    until: null,
    hash: "5d41402abc4b2a76b9719d911017c592ae2b1f3a7c9d0e4f6a8b7c6d5e4f3a2b",
    address: "https://policies.example/partners-2025-03",
  },
] as const;

/** Policy documents of the hub's side: one of them in two versions, one whose text stands elsewhere. */
export function policies(test: boolean): PolicyDocument[] {
  return written.slice(0, test ? 1 : undefined).map(({ reference, ...document }) => ({
    record: "policyDocument",
    owner: "XPO",
    reference: named(reference, test),
    test,
    handling: handlings.open,
    ...document,
  }));
}

const reported = [
  { owner: utopia, trained: 412, connected: ["FIND", "FIND", "FIND", "MIND", "MIND", "NONE"] },
  { owner: countries[1] ?? utopia, trained: 655, connected: ["FIND", "FIND", "FIND"] },
  { owner: countries[4] ?? utopia, trained: 130, connected: ["FIND", "MIND", "NONE"] },
] as const;

/** What three countries say of their capacity; Greece tells it to some alone. */
export function capacities(test: boolean): CapacityReport[] {
  return reported.slice(0, test ? 1 : undefined).map(({ owner: { code, towns }, trained, connected }, index) => ({
    record: "capacityReport",
    owner: code,
    reference: named("CAPACITY-2026", test),
    test,
    handling: index === 2 ? handlings.listedCountries : handlings.open,
    asOf: "2026-09-30",
    trainedOfficers: trained,
    equipment: [
      { what: "document readers", count: 12 * connected.length, note: null },
      { what: "microscopes", count: 2 * connected.length, note: "second line" },
    ],
    borderPoints: connected.map((how, at) => ({
      code: `${code}-${at + 1}`,
      name: towns[at] ?? null,
      connected: how,
    })),
    note: null,
  }));
}

/** Operations and reports rest on the version that is in force when they begin. */
export function restings(
  operations: readonly (Named & { readonly from?: string | null })[],
  reports: readonly CapacityReport[],
  documents: readonly PolicyDocument[],
  test: boolean,
): LinkEntry[] {
  const inForceOn = (day: string) =>
    documents.find(({ from, until }) => (from ?? "") <= day && day <= (until ?? "9999")) ?? documents[0];
  const rests = (record: Named, day: string) => {
    const document = inForceOn(day);
    const said = { owner: record.owner, test, handling: handlings.open, source: `plan of ${record.reference}` };
    return document ? [link("RESTS_ON", record, document, said)] : [];
  };
  return [
    ...operations.flatMap((operation) => rests(operation, operation.from ?? "2021-01-01")),
    ...reports.flatMap((report) => rests(report, report.asOf ?? "2026-09-30")),
  ];
}

function named(reference: string, test: boolean): string {
  return `${test ? "TRAINING-" : ""}${reference}`;
}
