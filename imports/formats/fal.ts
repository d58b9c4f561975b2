import { isFiller } from "../../records/fillers.ts";

/**
 * Crew and passenger lists as ships hand them in: forms 5 and 6 of the IMO's FAL Convention, as CSV under the words of the
 * forms. What a check asks of each column; null where it asks nothing.
 */
const columns: Readonly<Record<string, string | null>> = {
  familyname: "surname",
  givennames: "givenNames",
  givenname: "givenNames",
  nationality: "nationality",
  dateofbirth: "birthDate",
  gender: "sex",
  sex: "sex",
  natureofidentitydocument: "type",
  typeofidentityortraveldocument: "type",
  typeofidentitydocument: "type",
  numberofidentitydocument: "number",
  serialnumberofidentityortraveldocument: "number",
  numberofidentityortraveldocument: "number",
  issuingstateofidentitydocument: "issuer",
  issuingstateofidentityortraveldocument: "issuer",
  expirydateofidentitydocument: "expires",
  expirydateofidentityortraveldocument: "expires",
  no: null,
  rankorrating: null,
  placeofbirth: null,
  dateandplaceofbirth: null,
  portofembarkation: null,
  portofdisembarkation: null,
  visanumber: null,
  visanumberifappropriate: null,
  transitpassengerornot: null,
  transitpassenger: null,
};

/** The types of documents as such lists write them. What is none of these is asked without a type, which meets more. */
const types: Readonly<Record<string, string>> = {
  p: "PASSPORT",
  passport: "PASSPORT",
  id: "IDENTITY_CARD",
  identitycard: "IDENTITY_CARD",
  nationalidentitycard: "IDENTITY_CARD",
  residencepermit: "RESIDENCE_PERMIT",
  traveldocument: "TRAVEL_DOCUMENT",
  visa: "VISA",
};

const sexes: Readonly<Record<string, string>> = { m: "M", male: "M", f: "F", female: "F", x: "X" };

/** What a person is asked by. Without its number a document is asked by nothing, whatever else is said of it. */
const ofPerson: ReadonlySet<string> = new Set(["name", "nationality", "birthDate", "sex"]);

/**
 * What a row asks, by the names of a check's fields; what it leaves empty is not among them. Without the number of a
 * document, or with a dash or `N/A` in its place, it asks for the person alone.
 */
export type FalRow = (cells: readonly string[]) => Readonly<Record<string, string>>;

/** What reads the rows under a header; null where that is of no crew or passenger list. */
export function falRows(header: readonly string[]): FalRow | null {
  const asked = header.map((name) => of(columns, plain(name)));
  // The marks of such a list: a person, and a document by its number.
  if (!asked.includes("surname") || !asked.includes("number") || asked.includes(undefined)) return null;
  if (new Set(asked.filter(Boolean)).size < asked.filter(Boolean).length) return null;
  return (cells) => {
    const said: Record<string, string> = {};
    for (const [at, field] of asked.entries()) {
      const text = cells[at]?.trim() ?? "";
      const value =
        field === "type" ? (of(types, plain(text)) ?? "") : field === "sex" ? (of(sexes, plain(text)) ?? "") : text;
      if (field && value !== "") said[field] = value;
    }
    const name = [said["surname"], said["givenNames"]].filter(Boolean).join(" ");
    const whole = name === "" ? said : { ...said, name };
    if (!isFiller(said["number"] ?? "")) return whole;
    return Object.fromEntries(Object.entries(whole).filter(([field]) => ofPerson.has(field)));
  };
}

/** `1. Family name (as in the passport)` is `familyname`. */
function plain(text: string): string {
  return text
    .replaceAll(/\(.*?\)|\d+\.?/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
}

/** Of the table's own words: a text such as `constructor` is in every object, and a word of no list. */
function of<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
