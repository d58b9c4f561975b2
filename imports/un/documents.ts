import { withoutSeparators } from "../../core/standards/document-numbers.ts";
import { listDate } from "./births.ts";
import { countryCode } from "../listed/countries.ts";
import { bareNumber } from "../listed/bare-number.ts";
import { documentTypeOf } from "../listed/document-types.ts";
import type { ListedDocument } from "../listed/person.ts";
import { textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";

/** `INDIVIDUAL_DOCUMENT`, the one at that place among the individual's. */
export function documentOf(element: Element, index: number): ListedDocument {
  return { path: `INDIVIDUAL_DOCUMENT[${index}]`, said: documentText(element), held: heldOf(element) };
}

/** All that is said of a document, in a row: for a note where no record can be made of it. */
function documentText(element: Element): string {
  return element.children
    .map(({ text }) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("; ");
}

/**
 * `INDIVIDUAL_DOCUMENT` as a document, or null where it has no number. The number is kept as printed, unless prose stands
 * around it (`Utopian passport No. 123`): then it is told from the prose, and the note keeps the whole.
 */
function heldOf(element: Element): ListedDocument["held"] {
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
  const type = documentTypeOf([number === printed ? null : printed, precise ?? null, general ?? null]);
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
