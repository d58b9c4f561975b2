import { at, Chance } from "./chance.ts";
import { countries } from "./countries.ts";
import { asStated, dayBetween, today, yearsAfter } from "./dates.ts";
import { assessment, type Content, type RecordEntry } from "./filing.ts";
import type { Handling } from "./handling.ts";
import type { Identity } from "./identity.ts";
import { fullName, inventSurname, scriptOf, spelledOut } from "./names.ts";
import type * as records from "../records/persons/records.ts";

export type Person = RecordEntry<typeof records.persons>;
type Name = NonNullable<Content<typeof records.persons>["names"]>[number];

const eyes = ["brown", "grey", "green", "blue", "one brown, one green"];
const hair = ["black", "brown", "fair", "red", "grey", "shaven"];
const marks = [
  "scar over the left eyebrow",
  "tattoo of an anchor on the right forearm",
  "a finger missing on the left hand",
];
const occupations = [
  "lighthouse keeper",
  "ferry mate",
  "dealer in cars",
  "bookbinder",
  "printer",
  "clerk of freight",
  "cook",
];
const offences = [
  "forgery of documents",
  "smuggling of migrants",
  "theft of vehicles",
  "use of another's passport",
  "fraud",
  "unlawful entry",
];
const outcomes = ["sentenced to two years", "fined", "acquitted", "proceedings pending"];

/** What an owner states of the person. */
export function personEntry(identity: Identity, handling: Handling, wanted: boolean): Person {
  const { seed, test, index, country, town, owner, reference, born, sex } = identity;
  const chance = new Chance(seed, "person", test, index);
  const height = chance.between(150, 198);
  return {
    record: "person",
    owner,
    reference,
    test,
    handling,
    sex,
    ...assessment(chance),
    statements: chance.odds(0.2)
      ? [{ field: "heightCm", value: String(height), source: `border post ${town}`, at: "2025" }]
      : [],
    names: namesOf(identity, chance),
    birthDates: [birthOf(chance, born)],
    birthPlaces: [{ place: town, country: country.code }],
    nationalities: [...new Set([country.code, chance.odds(0.05) ? chance.pick(countries).code : country.code])],
    fatherName: chance.odds(0.2) ? `${identity.surname.latin} the elder` : null,
    heightCm: chance.odds(0.7) ? height : null,
    eyes: chance.odds(0.6) ? chance.pick(eyes) : null,
    hair: chance.odds(0.6) ? chance.pick(hair) : null,
    marks: chance.odds(0.15) ? [chance.pick(marks)] : [],
    languages: [...new Set([country.language, chance.pick(countries).language])],
    occupations: chance.odds(0.4) ? [chance.pick(occupations)] : [],
    addresses: chance.odds(0.5)
      ? [{ text: `${chance.between(1, 190)} Harbour Road, ${town}`, country: country.code }]
      : [],
    identifiers: chance.odds(0.3)
      ? [
          {
            type: "national identity number",
            number: `ZZ-${country.code}-${String(index).padStart(7, "0")}`,
            country: country.code,
          },
        ]
      : [],
    criminalHistory: wanted || chance.odds(0.08) ? [crimeOf(chance, born, country.code)] : [],
    fingerprints: wanted || chance.odds(0.05) ? [printsOf(identity, chance)] : [],
    note: chance.odds(0.1) ? `Often seen at the ferry terminal of ${town}.` : null,
  };
}

/** A body that nobody has named: what can be seen of it, and prints. */
export function unidentifiedBody(identity: Identity, handling: Handling): Person {
  const { seed, test, index, owner, reference, born, sex, town } = identity;
  const chance = new Chance(seed, "person", test, index);
  const year = Number(born.slice(0, 4));
  return {
    record: "person",
    owner,
    reference,
    test,
    handling,
    sex,
    ...assessment(chance),
    birthDates: [{ date: String(year - 5), until: String(year + 5), approximate: true }],
    heightCm: chance.between(150, 198),
    hair: chance.pick(hair),
    marks: [at(marks, index)],
    fingerprints: [printsOf(identity, chance)],
    note: `Washed ashore near ${town}.`,
  };
}

/** The name in the script of the country, in Latin letters, as a zone spells it; at times an alias. */
function namesOf({ country, sex, surname, givenNames }: Identity, chance: Chance): Name[] {
  const script = scriptOf(country.people);
  const latin = nameOf("MAIN", surname.latin, givenNames.latin, "Latn");
  const zone = nameOf(
    "ALIAS",
    spelledOut(surname.latin),
    spelledOut(givenNames.latin),
    "Latn",
    "as a machine-readable zone spells it",
  );
  const names = [script === "Latn" ? latin : nameOf("MAIN", surname.written, givenNames.written, script)];
  if (script !== "Latn") names.push(latin);
  if (zone.full !== latin.full) names.push(zone);
  const other = inventSurname(country.people, chance);
  if (sex === "F" && chance.odds(0.2)) names.push(nameOf("MAIDEN", other.written, givenNames.written, script));
  else if (chance.odds(0.2)) names.push(nameOf("ALIAS", other.latin, givenNames.latin, "Latn"));
  if (chance.odds(0.05))
    names.push({ ...latin, kind: "WEAK_ALIAS", full: givenNames.latin, surname: null, note: "used among colleagues" });
  return names;
}

function nameOf(
  kind: Name["kind"],
  surname: string,
  givenNames: string,
  script: string,
  note: string | null = null,
): Name {
  return { kind, full: fullName(surname, givenNames, script), surname, givenNames, script, note };
}

function birthOf(chance: Chance, born: string) {
  const date = asStated(chance, born);
  return { date, until: null, approximate: date.length === 4 && chance.odds(0.5) };
}

function crimeOf(chance: Chance, born: string, country: string) {
  const date = asStated(chance, dayBetween(chance, yearsAfter(born, 18), today));
  return { offence: chance.pick(offences), country, date, outcome: chance.pick(outcomes) };
}

function printsOf({ owner, index }: Identity, chance: Chance) {
  const taken = dayBetween(chance, "2016-01-01", "2025-12-31");
  return {
    transactionNumber: `TX-${owner}-${String(index).padStart(7, "0")}`,
    positions: chance.odds(0.5) ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 6, 7],
    quality: chance.between(25, 96),
    source: `NCB ${owner}`,
    taken,
    lastComparison: chance.odds(0.6)
      ? {
          at: dayBetween(chance, taken, today),
          outcome: chance.pick(["NO_MATCH", "CANDIDATES", "IDENTIFIED", "REJECTED"] as const),
        }
      : null,
  };
}
