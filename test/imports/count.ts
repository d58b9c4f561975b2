// node test/imports/count.ts un FILE: what a published list has, counted by patterns over its text and by nothing of ours.

import { readFileSync } from "node:fs";

type Texts = readonly string[];

/** How a list is counted: the persons in a file, and of one of them the names and the documents that have a number. */
interface Form {
  persons(file: string): Texts;
  main(person: string): Texts;
  /** What is called like the main name is no other. */
  others(person: string): Texts;
  documents(person: string, file: string): Texts;
}

/** What fits the pattern, or its group, white space evened out. */
const all = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([whole, group]) => (group ?? whole).replace(/\s+/g, " ").trim()).filter(Boolean);
const textsOf = (text: string, name: string) => all(text, new RegExp(`<(?:${name})(?: [^>]*)?>([^<]*)<`, "g"));
const partsOf = (text: string, name: string) => all(text, new RegExp(`<${name}[ >/].*?(?:/>|</${name}>)`, "gs"));
const blocksOf = (text: string, name: string) => all(text, new RegExp(`<${name}[ >].*?</${name}>`, "gs"));
const said = (text: string, attribute: string) => all(text, new RegExp(` ${attribute}="([^"]*)"`, "g"))[0] ?? "";
const has = (pattern: RegExp) => (text: string) => pattern.test(text);
const bare = (number: string) => number.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
const ukName = (name: string) => textsOf(name, "Name[1-6]").join(" ");
const ofacName = (text: string) => [...textsOf(text, "firstName"), ...textsOf(text, "lastName")].join(" ");
const advancedNames = (alias: string) =>
  blocksOf(alias, "DocumentedName").map((one) => textsOf(one, "NamePartValue").join(" "));
const ftmNames = (line: string, ...names: Texts) => {
  const { properties } = JSON.parse(line) as { properties: Record<string, string[]> };
  return names.flatMap((name) => properties[name] ?? []);
};
const lines = (file: string) => file.split("\n").filter(Boolean);

export const forms: Readonly<Record<string, Form>> = {
  un: {
    persons: (file) => blocksOf(file, "INDIVIDUAL").filter((one) => textsOf(one, "FIRST_NAME").length === 1),
    main: () => [],
    // Each alias counts, also where two say the same name of another quality.
    others: (one) => textsOf(one, "ALIAS_NAME").map((name, at) => `${name} ${at}`),
    documents: (one) =>
      blocksOf(one, "INDIVIDUAL_DOCUMENT")
        .map((id) =>
          ["NUMBER", "TYPE_OF_DOCUMENT", "ISSUING_COUNTRY|COUNTRY_OF_ISSUE"].map((of) =>
            bare(textsOf(id, of)[0] ?? ""),
          ),
        )
        .flatMap(([number, ...rest]) => (number ? `${number} ${rest}` : [])),
  },
  uk: {
    persons: (file) =>
      blocksOf(file, "Designation")
        .filter(has(/>Individual<.*|<IndividualEntityShip>Individual/s))
        .filter((one) => textsOf(one, "Name6").length > 0 && textsOf(one, "UniqueID").length === 1),
    main: (one) =>
      blocksOf(one, "Name")
        .filter(has(/>Primary Name</))
        .map(ukName),
    others: (one) => [...blocksOf(one, "Name").map(ukName), ...textsOf(one, "NameNonLatinScript")].filter(Boolean),
    documents: (one) => textsOf(one, "PassportNumber|NationalIdentifierNumber").map(bare),
  },
  eu: {
    persons: (file) =>
      blocksOf(file, "sanctionEntity")
        .filter(has(/<subjectType code="person"/))
        .filter(has(/<nameAlias /)),
    // One of the names is the main one, whichever.
    main: (one) =>
      partsOf(one, "nameAlias")
        .map((name) => said(name, "wholeName"))
        .slice(0, 1),
    others: (one) => partsOf(one, "nameAlias").map((name) => said(name, "wholeName")),
    documents: (one) =>
      partsOf(one, "identification")
        .map((id) => bare(said(id, "latinNumber") || said(id, "number")))
        .filter(Boolean),
  },
  ofac: {
    persons: (file) =>
      blocksOf(file, "sdnEntry")
        .filter(has(/>Individual</))
        .filter(has(/<lastName>/)),
    main: (one) => [ofacName(one.replace(/<akaList>.*<\/akaList>/s, ""))],
    others: (one) => blocksOf(one, "aka").map(ofacName),
    documents: (one) =>
      blocksOf(one, "id")
        .filter((id) => !/>(Gender|Website|Email|Phone)|risk:/.test(id))
        .map((id) => `${bare(textsOf(id, "idNumber")[0] ?? "")} ${textsOf(id, "idType|idCountry")}`),
  },
  "ofac-advanced": {
    persons: (file) => {
      const individual = said(partsOf(file, "PartyType").find(has(/>Individual</)) ?? "", "ID");
      const subTypes = partsOf(file, "PartySubType").filter((one) => said(one, "PartyTypeID") === individual);
      const kinds = subTypes.map((one) => said(one, "ID"));
      return blocksOf(file, "DistinctParty").filter(
        (one) => kinds.includes(said(one, "PartySubTypeID")) && one.includes("<Alias "),
      );
    },
    main: (one) =>
      blocksOf(one, "Alias")
        .filter(has(/ Primary="true"/))
        .flatMap(advancedNames),
    others: (one) => blocksOf(one, "Alias").flatMap(advancedNames),
    documents: (one, file) =>
      blocksOf(file, "IDRegDocument")
        .filter((id) => one.includes(`<Identity ID="${said(id, "IdentityID")}"`))
        .map((id) => bare(textsOf(id, "IDRegistrationNo")[0] ?? "")),
  },
  ftm: {
    persons: (file) => lines(file).filter(has(/"schema":\s*"Person"/)),
    main: (one) => ftmNames(one, "name").slice(0, 1),
    others: (one) => ftmNames(one, "name", "alias", "weakAlias", "previousName"),
    documents: (one, file) => {
      const { id } = JSON.parse(one) as { id: string };
      return lines(file).filter((line) => line.includes(`"holder":["${id}"]`));
    },
  },
};

/** Persons, and of all of them other names and documents, each once. */
export function countIn(form: string, file: string) {
  const { persons, main, others, documents } = forms[form] as Form;
  const found = persons(file);
  const aliases = found.map((one) => new Set(others(one)).difference(new Set(main(one))).size);
  const numbered = found.map((one) => new Set(documents(one, file)).size);
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  return { persons: found.length, documents: sum(numbered), aliases: sum(aliases) };
}

if (import.meta.main) {
  const [, , form = "", path = ""] = process.argv;
  console.log(JSON.stringify(countIn(form, readFileSync(path, "utf8"))));
}
