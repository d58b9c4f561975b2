import { birthsOnce, noteOfBirth } from "../listed/births.ts";
import { fitting } from "../listed/fitting.ts";
import { type Name, namesOnce, scriptOf } from "../listed/names.ts";
import { codeOf, dateOf, type FtmEntity, textsOf } from "./entity.ts";

/** A `Person` in the fields of ours. */
export function personOf(entity: FtmEntity): Record<string, unknown> {
  const of = (...names: readonly string[]) => textsOf(entity, ...names);
  const born = of("birthDate").map((printed) => ({ printed, date: dateOf(printed) }));
  const known = born.flatMap(({ printed, date }) => (date ? [{ date, until: null, approximate: false, printed }] : []));
  const { dates, notes } = birthsOnce(known);
  const unread = born.flatMap(({ printed, date }) => (date === null ? [noteOfBirth(printed)] : []));
  const nationalities = of("nationality", "citizenship");
  const note = [...of("notes", "summary", "description"), ...unread, ...notes].join("\n");
  return {
    names: namesOf(entity),
    birthDates: dates,
    birthPlaces: birthPlacesOf(entity),
    sex: sexes.get(of("gender")[0] ?? "") ?? null,
    nationalities: [...new Set(nationalities.flatMap((printed) => codeOf(printed) ?? []))],
    nationalitiesPrinted: nationalities.filter((printed) => codeOf(printed) === null),
    fatherName: fitting(of("fatherName")[0] ?? "", 300),
    motherName: fitting(of("motherName")[0] ?? "", 300),
    heightCm: heightOf(of("height")[0]),
    eyes: fitting(of("eyeColor")[0] ?? "", 60),
    hair: fitting(of("hairColor")[0] ?? "", 60),
    marks: of("appearance").map((text) => fitting(text, 300)),
    titles: of("title").map((text) => fitting(text, 300)),
    occupations: of("position").map((text) => fitting(text, 300)),
    addresses: of("address").map((text) => ({ text: fitting(text, 500) })),
    identifiers: identifierNames.flatMap((name) =>
      of(name).map((number) => ({ type: name, number: number.slice(0, 100) })),
    ),
    note: fitting(note, 4000),
  };
}

const sexes = new Map([
  ["male", "M"],
  ["female", "F"],
  ["other", "X"],
]);
const identifierNames = ["idNumber", "passportNumber", "taxNumber", "innCode", "socialSecurityNumber"];

/** The first name is the main one. */
function namesOf(entity: FtmEntity): Name[] {
  const of = (name: string) => textsOf(entity, name);
  const [surname = null, otherSurname] = of("lastName");
  const [givenNames = null, otherGiven] = of("firstName");
  const [main, ...others] = of("name");
  const isSplit = otherSurname === undefined && otherGiven === undefined;
  const named = (kind: Name["kind"], note: string | null) => (full: string) => ({
    kind,
    full: fitting(full, 300) ?? full,
    script: scriptOf(full),
    note,
  });
  return namesOnce([
    ...(main === undefined ? [] : [{ ...named("MAIN", null)(main), ...(isSplit && { surname, givenNames }) }]),
    ...[...others, ...of("alias")].map(named("ALIAS", null)),
    ...of("weakAlias").map(named("WEAK_ALIAS", null)),
    ...of("previousName").map(named("ALIAS", "previous name")),
  ]);
}

/** Places and countries stand apart there: they are joined where there is one of each. */
function birthPlacesOf(entity: FtmEntity) {
  const [places, countries] = [textsOf(entity, "birthPlace"), textsOf(entity, "birthCountry")];
  const codes = countries.flatMap((printed) => codeOf(printed) ?? []);
  const [place, code] = [fitting(places[0] ?? "", 300), codes[0] ?? null];
  if (places.length === 1 && codes.length === 1) return [{ place, country: code }];
  return [...places.map((one) => ({ place: fitting(one, 300) })), ...codes.map((one) => ({ country: one }))];
}

function heightOf(text: string | undefined): number | null {
  const height = Math.round(Number.parseFloat(text ?? ""));
  return height >= 30 && height <= 280 ? height : null;
}
