import { withoutSeparators } from "../../core/standards/document-numbers.ts";
import { listDate } from "./births.ts";
import { countryCode } from "./places.ts";
import { textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";

/** What a document of the list says, ready for an entry. */
export interface ListedDocument {
  /** Unique among the individual's documents: the list gives them no number of their own. */
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const types: readonly (readonly [type: string, words: RegExp])[] = [
  ["DRIVING_LICENCE", /\bdriv(er|ing)/i],
  ["TRAVEL_DOCUMENT", /laissez-passer|travel document|reiseausweis/i],
  ["PASSPORT", /passport|passeport|pasaporte/i],
  ["RESIDENCE_PERMIT", /residen|alien registration/i],
  [
    "OTHER",
    /birth cert|ration|social security|fiscal|student|voter|nationality|military|serviceman|armed forces|other id|fardc/i,
  ],
  ["IDENTITY_CARD", /identi(ty|fication)|ausweis|tazkira|national number|numéro d'ident|número de ident/i],
];

/** All that is said of a document, in a row: for a note where no record can be made of it. */
export function documentText(element: Element): string {
  return element.children
    .map(({ text }) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("; ");
}

/**
 * `INDIVIDUAL_DOCUMENT` as a document, or null where it has no number. The number is kept as printed, unless prose stands
 * around it (`Utopian passport No. 123`): then it is told from the prose, and the note keeps the whole.
 */
export function documentOf(element: Element): ListedDocument | null {
  const printed = textOf(element, "NUMBER");
  if (printed === null) return null;
  const [general, precise] = [textOf(element, "TYPE_OF_DOCUMENT"), textOf(element, "TYPE_OF_DOCUMENT2")];
  const [issuing, ofIssue, city] = ["ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "CITY_OF_ISSUE"].map((name) =>
    textOf(element, name),
  );
  const number = bareNumber(printed);
  const issuer = countryCode(issuing ?? null) ?? countryCode(ofIssue ?? null);
  const elsewhere = countryCode(ofIssue ?? null) === issuer && issuer !== null ? null : ofIssue;
  const place = [city, elsewhere].filter(Boolean).join(", ");
  const dateText = textOf(element, "DATE_OF_ISSUE");
  const issued = listDate(dateText);
  const type = typeOf([number === printed ? null : printed, precise ?? null, general ?? null]);
  const remarks = [
    [...new Set([general, precise])].filter(Boolean).join(", ") || null,
    number === printed ? null : `number as printed: ${printed}`,
    issuing && countryCode(issuing) === null ? `issuing country as printed: ${issuing}` : null,
    dateText && issued === null ? `date of issue as printed: ${dateText}` : null,
    textOf(element, "NOTE"),
  ];
  return {
    key: [general ?? "", withoutSeparators(printed) || printed, issuing ?? ofIssue ?? ""].join("/"),
    fields: {
      type,
      number,
      issuer,
      issued,
      placeOfIssue: place || null,
      note: remarks.filter(Boolean).join("; ") || null,
    },
  };
}

/** The most precise text that names a type decides. */
function typeOf(texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const found = text && types.find(([, words]) => words.test(text));
    if (found) return found[0];
  }
  return null;
}

/** Prose without a digit before the number, and at most a bracket or a name after it. */
const inProse = /^(?:\D*\p{Ll}\D*?[\s:.°]+)?((?:[A-Z]{1,3}[ -]?)?\d[\dA-Z /.-]*?)(?:\s*\([^()]*\)|,\s*\D+)?$/u;

const longestProse = 200;

function bareNumber(printed: string): string {
  return printed.length > longestProse ? printed : (inProse.exec(printed)?.[1] ?? printed);
}
