import { withoutSeparators } from "../../core/standards/document-numbers.ts";
import { isWholeDay } from "../../core/standards/partial-dates.ts";
import { attributeOf, childrenOf, textsOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { bareNumber } from "../listed/bare-number.ts";
import { documentTypeOf } from "../listed/document-types.ts";
import type { ListedDocument } from "../listed/person.ts";
import { countryOf } from "./places.ts";

const types = new Map([
  ["passport", "PASSPORT"],
  ["id", "IDENTITY_CARD"],
]);

/** What the list says of a document. It is the list's own statement: its issuer has reported nothing. */
const marks: Readonly<Record<string, string>> = {
  knownExpired: "known to be expired",
  knownFalse: "known to be false",
  reportedLost: "reported lost",
  revokedByIssuer: "revoked by its issuer",
};

/** An `identification`, the one at that place among the person's. */
export function documentOf(element: Element, index: number, source: string): ListedDocument {
  const of = (name: string) => attributeOf(element, name);
  const [printed, latin] = [of("number"), of("latinNumber")];
  const remarks = textsOf(element, "remark");
  const country = countryOf(element);
  const said = [of("identificationTypeDescription"), printed, latin, country.printed, ...remarks].filter(Boolean);
  const path = `identification[${index}]`;
  const stated = latin ?? printed;
  if (stated === null) return { path, said: said.join("; "), held: null };
  const number = bareNumber(stated);
  const marked = Object.entries(marks).flatMap(([name, what]) => (of(name) === "true" ? [what] : []));
  const at = dayOf(childrenOf(element, "regulationSummary").map((one) => attributeOf(one, "publicationDate"))[0]);
  const note = [
    types.has(of("identificationTypeCode") ?? "") ? null : of("identificationTypeDescription"),
    of("diplomatic") === "true" ? "diplomatic" : null,
    printed !== null && printed !== number ? `number as printed: ${printed}` : null,
    of("nameOnDocument") && `name on it: ${of("nameOnDocument")}`,
    of("issuedBy") && `issued by: ${of("issuedBy")}`,
    country.code === null && country.printed ? `country as printed: ${country.printed}` : null,
    ...(at === null ? marked.map((what) => `the list says: ${what}`) : []),
    ...remarks,
  ];
  const fields = {
    type:
      types.get(of("identificationTypeCode") ?? "") ?? documentTypeOf([of("identificationTypeDescription")]) ?? "OTHER",
    number,
    issuer: country.code,
    issued: dayOf(of("issueDate") ?? of("issuedDate") ?? of("validFrom")),
    expires: dayOf(of("validTo")),
    note: note.filter(Boolean).join("; ") || null,
    ...(at !== null &&
      marked.length > 0 && { statements: marked.map((value) => ({ field: "number", value, source, at })) }),
  };
  return { path, said: said.join("; "), held: { key: keyOf(fields.type, stated, country.code), fields } };
}

function keyOf(type: string, number: string, issuer: string | null): string {
  return [type, withoutSeparators(number) || number, issuer ?? ""].join("/");
}

/** A day, where the text is one and nothing but one. */
function dayOf(text: string | null | undefined): string | null {
  const day = text?.slice(0, 10) ?? "";
  return isWholeDay(day) ? day : null;
}
