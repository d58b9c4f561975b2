import { kindNames } from "../../../records/kinds.ts";
import { mostNumbers } from "../../../subgraphs/numbers.ts";
import type { Foremost } from "./crowded-world.ts";
import type { Literals } from "./shape.ts";

const said = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value));

/** An id a hundred times: it is read once, and answered as often as it is asked for. */
export function overAndOver(id: string | undefined): (string | undefined)[] {
  return Array.from({ length: 100 }, () => id);
}

/** As many numbers as are looked up at once: one that very many records have, over and over, and each another. */
function many(crowded: string, beginning: string): string[] {
  const numbers = Array.from({ length: mostNumbers }, (_, at) => `${beginning}${at}`);
  return [numbers.map(() => crowded), numbers].map((all) => JSON.stringify(all));
}

export const manyNumbers = {
  numbers: many("XZ000123", "XZ"),
  vins: many("UTOPIA-77", "VIN-"),
  plates: many("P-3", "P-"),
};

/** What is asked for: values that very many records have, such as none has, and sizes of pages. */
export function literalsOf(foremost: Foremost): Literals {
  const all = kindNames.flatMap((kind) => foremost[kind].slice(0, 7));
  return {
    first: ["1", "5", "20", "20", "100"],
    id: said(...kindNames.flatMap((kind) => foremost[kind].slice(0, 2))),
    record: said(foremost.person[0]),
    // Of fields that begin at records.
    of: [JSON.stringify(foremost.person.slice(0, 20)), ...said(foremost.person[0], foremost.operation[0])],
    from: said(foremost.person[0], "1970"),
    to: said(foremost.person.at(-1), foremost.operation[0], "2030"),
    on: said("2020-01-01", "2030-01-01"),
    seenIn: said(foremost.operation[0]),
    text: said("Mohammed", "XZ0", "?Z000", "UTOPIA-77", "norvik fjell", "check every document"),
    depth: ["1", "4"],
    maxDepth: ["4", "6"],
    k: ["1", "5"],
    perKind: ["1", "500"],
    within: ["0", "30"],
    limit: ["20", "100"],
    asKnownOn: said("2030-01-01"),
    since: said("2020-01-01"),
    updatedSince: said("2020-01-01"),
    holdsDocumentsOf: ['["UTO", "GRC"]'],
    keeperHoldsReported: ["{ fraudType: STOLEN }"],
    subjectNationality: said("UTO", "GRC"),
    trustAll: ["true"],
    unsure: ["true"],
    ids: [
      JSON.stringify(all.slice(0, 100)),
      ...kindNames.map((kind) => JSON.stringify(foremost[kind])),
      ...(["person", "specimen"] as const).map((kind) => JSON.stringify(overAndOver(foremost[kind][0]))),
    ],
    name: said("Mohammed Ali", "Anna Maria Ali", "Abd al-Rahman", "Moham med Ali", "Jan Nowak Eriksson", "Ali"),
    birthDate: said("1974", "1974-08", "1974-08-12", "1900"),
    nationality: said("UTO", "D", "FRA"),
    issuer: said("UTO", "GRC"),
    country: said("UTO", "GRC"),
    detectedCountry: said("UTO", "GRC"),
    plateCountry: said("UTO", "GRC"),
    identifier: said("ID-1", "ID-999"),
    number: said("XZ000123", "UTO-AO-00001", "2026/1", "nowhere-1"),
    ...manyNumbers,
    specimenNumber: said("UTO-AO-00001"),
    vin: said("UTOPIA-77"),
    plate: said("P-3", "P-7"),
    engineNumber: said("E-1"),
    component: said("C-SHARED-0"),
    make: said("Norvik", "Calder"),
    model: said("Fjell", "Estuary"),
    year: ["2019", "1950"],
    trainTheTrainer: ["true", "false"],
    dueBefore: said("2027-03-01"),
    owner: said("UTO", "GRC"),
    field: said("names"),
    as: ['{owner: "GRC", purpose: "border-control"}'],
  };
}
