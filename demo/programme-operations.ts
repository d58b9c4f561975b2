import { handlings } from "./handling.ts";
import type { Operation } from "./operations.ts";

const daytime = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "06:00", until: "22:00" }];
const borderPoints: Operation["borderPoints"] = [
  { code: "PORT-1", owner: "UTO", hours: daytime, from: null, until: null },
  { code: "AIR-2", owner: "NLD", hours: [], from: null, until: null },
];

type Told = Pick<Operation, "programme" | "name" | "phase" | "from" | "until" | "crimeAreas"> & Partial<Operation>;

/**
 * One operation of each programme, each as far as another, planned by INTERPOL and Utopia: what happens in them, who takes
 * part, what is offered and decided, is done by `demoTaskForce`.
 */
export const programmeOperations: readonly Operation[] = [
  planned({
    programme: "STOP",
    name: "STOP Lighthouse",
    phase: "RUNNING",
    crimeAreas: ["DOCUMENT_FRAUD"],
    from: "2026-10-01",
    until: "2026-12-15",
    targets: [
      { measure: "COVERAGE_PERCENT", amount: 80, by: "2026-12", note: "of the travellers expected at both points" },
      { measure: "BORDER_POINTS_CONNECTED", amount: 2, by: "2026-10-01", note: null },
    ],
    requested: [
      { kind: "TEAM", amount: 1, place: "PORT-1", from: "2026-10-01", until: "2026-12-15", note: "with a dog" },
      { kind: "PERSONNEL", amount: 12, place: "AIR-2", from: "2026-10-01", until: "2026-12-15", note: "first line" },
      { kind: "DEVICE", amount: 1, place: "AIR-2", from: "2026-11", until: "2026-12-15", note: "reads chips" },
    ],
  }),
  planned({
    programme: "INFRA",
    name: "INFRA Long Way",
    phase: "PLANNED",
    crimeAreas: ["FUGITIVES"],
    from: "2027-02",
    until: "2027-06",
    requested: [{ kind: "PERSONNEL", amount: 6, place: null, from: "2027-02", until: "2027-06", note: "analysts" }],
  }),
  planned({
    programme: "ICEBREAKER",
    name: "Icebreaker Fairway",
    phase: "EVALUATION",
    crimeAreas: ["DRUG_TRAFFICKING", "FIREARMS"],
    from: "2026-04-01",
    until: "2026-05-31",
    results: {
      checks: 41_200,
      hits: [{ kind: "VEHICLE", count: 31 }],
      arrests: 7,
      seizures: [
        { kind: "SUBSTANCES", what: "cocaine", quantity: "212 kg" },
        { kind: "VESSELS", what: "speedboats", quantity: "2" },
      ],
    },
  }),
  planned({
    programme: "LIONFISH",
    name: "Lionfish Sargasso",
    phase: "CLOSED",
    crimeAreas: ["DRUG_TRAFFICKING"],
    from: "2025-03-03",
    until: "2025-04-11",
    results: {
      checks: 88_000,
      hits: [{ kind: "PERSON", count: 19 }],
      arrests: 11,
      seizures: [{ kind: "FIREARMS", what: "pistols", quantity: "14" }],
    },
  }),
  planned({
    programme: "HAWK",
    name: "Hawk Watchtower",
    phase: "RUNNING",
    owner: "UTO",
    crimeAreas: ["TERRORISM"],
    from: "2026-10-20",
    until: "2026-11-30",
    requested: [{ kind: "TEAM", amount: 1, place: "LAND-4", from: "2026-10-20", until: "2026-11-30", note: null }],
  }),
];

/** Shown to those who are asked. */
function planned(told: Told): Operation {
  const asked = ["UTO", "NLD", "D", "BGR"];
  const owner = told.owner ?? "XPO";
  return {
    record: "operation",
    owner,
    reference: `TASK-FORCE-${told.programme}`,
    test: false,
    handling: handlings.listedCountries,
    scope: "REGIONAL",
    regions: ["EUROPE"],
    objectives: ["Check every traveller's document at the chosen border points."],
    countries: asked.filter((code) => code !== owner),
    borderPoints,
    ...told,
  };
}
