import { assessment, type Content, type RecordEntry } from "./filing.ts";
import { at, Chance } from "./chance.ts";
import { countries, utopia } from "./countries.ts";
import { today, yearsAfter } from "./dates.ts";
import { handlings } from "./handling.ts";
import { ownProgrammes, type Programme } from "../records/operations/programmes.ts";
import type * as records from "../records/operations/records.ts";

export type Operation = RecordEntry<typeof records.operations>;

/** What a programme is against; of Icebreaker and Hawk the public says little, so theirs is our invention. */
const programmes = {
  STOP: ["DOCUMENT_FRAUD", "TERRORISM"],
  INFRA: ["FUGITIVES"],
  ICEBREAKER: ["FIREARMS", "ORGANISED_CRIME"],
  LIONFISH: ["DRUG_TRAFFICKING"],
  HAWK: ["VEHICLE_CRIME", "PEOPLE_SMUGGLING"],
  OTHER: ["ENVIRONMENTAL_CRIME", "CULTURAL_GOODS"],
} as const;

const programmeNames = Object.keys(programmes) as (keyof typeof programmes)[];
const names = ["Meridian", "Lantern", "Causeway", "Tidewater", "Halyard", "Silverbirch", "Millrace", "Saltmarsh"];
const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027];
const scopes = ["GLOBAL", "REGIONAL", "BY_CRIME"] as const;
const regions = ["EUROPE", "MIDDLE_EAST_AND_NORTH_AFRICA", "ASIA_PACIFIC", "AFRICA", "AMERICAS"] as const;

/** One operation a year of two programmes in three, from 2021 to the one that is being planned; in training one a year. */
export function operations(seed: number, test: boolean): Operation[] {
  return years.flatMap((year, yearIndex) =>
    programmeNames
      .filter((_, index) => (test ? index === yearIndex % 3 : (index + yearIndex) % 3 > 0))
      .map((programme, index) =>
        operationOf(programme, year, index, new Chance(seed, "operation", test, year, programme), test),
      ),
  );
}

/** Operations in which something can have been seen: those that have begun. */
export function begun(all: readonly Operation[]): Operation[] {
  return all.filter(({ phase }) => phase !== "PLANNED");
}

function operationOf(
  programme: keyof typeof programmes,
  year: number,
  index: number,
  chance: Chance,
  test: boolean,
): Operation {
  const month = String(chance.between(2, 9)).padStart(2, "0");
  const last = index % 2 === 1 ? yearsAfter(`${year}-${month}-20`, 1) : `${year}-${month}-28`;
  const from = `${year}-${month}-04`;
  const phase = phaseOf(from, last);
  const name = at(names, chance.between(0, 7) + index);
  return {
    record: "operation",
    owner: test ? utopia.code : chance.pick(["XPO", "XPO", "UTO", "NLD", "GRC"]),
    reference: `${test ? "TRAINING-" : ""}OP-${year}-${programme}`,
    test,
    handling: handlingOf(phase),
    ...assessment(chance),
    programme,
    name: `${programme === "OTHER" ? "Operation" : programme} ${name} ${year}`,
    scope: at(scopes, index),
    phase,
    crimeAreas: [...programmes[programme]],
    regions: chance.some(regions, chance.between(1, 3)),
    from,
    until: phase === "RUNNING" ? null : last,
    objectives: ["Check every traveller's document on the chosen routes.", "Follow each hit up to its end."],
    countries: chance.some(countries, chance.between(3, 6)).map(({ code }) => code),
    resources: [
      { kind: "PERSONNEL", amount: chance.between(12, 240), note: "officers and analysts" },
      { kind: "FUNDING", amount: chance.between(40, 900) * 1000, note: "euro" },
      { kind: "ACCESS", amount: null, note: "registers of documents, vehicles and persons" },
    ],
    results: phase === "PLANNED" ? null : resultsOf(programme, chance),
    note: null,
  };
}

function phaseOf(from: string, last: string): NonNullable<Operation["phase"]> {
  if (from > today) return "PLANNED";
  if (last > today) return "RUNNING";
  return last > yearsAfter(today, -1) ? "EVALUATION" : "CLOSED";
}

/** Before it is over an operation is for those who take part; results under evaluation do not name their sources. */
function handlingOf(phase: NonNullable<Operation["phase"]>) {
  if (phase === "PLANNED") return handlings.othersOnly;
  if (phase === "RUNNING") return handlings.listedCountries;
  return phase === "EVALUATION" ? handlings.allExceptJordan : handlings.open;
}

/** What an operation's programme does not count is told in words alone. */
function isCounted(programme: keyof typeof programmes, kind: Programme["seizures"][number]): boolean {
  return ownProgrammes.find(({ code }) => code === programme)?.seizures.includes(kind) ?? true;
}

function resultsOf(
  programme: keyof typeof programmes,
  chance: Chance,
): NonNullable<Content<typeof records.operations>["results"]> {
  const hits = chance.between(20, 700);
  return {
    checks: hits * chance.between(900, 15_500),
    hits: [
      { kind: "DOCUMENT", count: hits },
      { kind: "PERSON", count: chance.between(0, hits) },
      { kind: "VEHICLE", count: chance.between(0, hits) },
    ],
    arrests: chance.between(0, 120),
    seizures: chance
      .some(
        [
          { kind: "DOCUMENTS", what: "counterfeit passports", quantity: `${chance.between(3, 90)}` },
          { kind: "VEHICLES", what: "vehicles", quantity: `${chance.between(1, 40)}` },
          { kind: "CASH", what: "cash", quantity: `${chance.between(5, 300) * 1000} euro` },
        ] as const,
        2,
      )
      .map(({ kind, ...seized }) => ({ ...seized, kind: isCounted(programme, kind) ? kind : null })),
  };
}
