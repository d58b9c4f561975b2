import { withoutSeparators } from "../../../core/standards/document-numbers.ts";
import { attributeOf, childrenOf, textOf } from "../../formats/elements.ts";
import type { Element } from "../../formats/xml.ts";
import { countryCode } from "../../listed/countries.ts";
import type { ListedDocument } from "../../listed/person.ts";
import { typeOf } from "../documents.ts";
import { periodsOf } from "./periods.ts";
import type { References } from "./references.ts";

/** An `IDRegDocument`, the one at that place among those of an identity. */
export function documentOf(element: Element, index: number, references: References): ListedDocument {
  const printed = references.word("IDRegDocType", attributeOf(element, "IDRegDocTypeID")) ?? "";
  const country = references.word("Country", attributeOf(element, "IssuedBy-CountryID"));
  const validity = references.word("Validity", attributeOf(element, "ValidityID"));
  const [number, authority] = [textOf(element, "IDRegistrationNo"), textOf(element, "IssuingAuthority")];
  const comments = textOf(element, "Comment");
  const path = `IDRegDocument[${index}]`;
  const said = [printed, number, country, comments].filter(Boolean).join("; ");
  if (number === null) return { path, said, held: null };
  const [type, issuer] = [typeOf(printed), countryCode(country)];
  const note = [
    type === "PASSPORT" && printed === "Passport" ? null : printed,
    country !== null && issuer === null ? `country as printed: ${country}` : null,
    authority,
    // The list's own word, and no report of the issuer's.
    validity !== null && !/^valid$/i.test(validity) ? `the list says: ${validity.toLowerCase()}` : null,
    comments,
  ];
  const dates = new Map(
    childrenOf(element, "DocumentDate").map((date) => {
      const kind = references.word("IDRegDocDateType", attributeOf(date, "IDRegDocDateTypeID")) ?? "";
      return [/expir/i.test(kind) ? "expires" : "issued", periodsOf(date)[0]?.date ?? null] as const;
    }),
  );
  const fields = {
    type,
    number,
    issuer,
    issued: dates.get("issued") ?? null,
    expires: dates.get("expires") ?? null,
    note: note.filter(Boolean).join("; ") || null,
  };
  return { path, said, held: { key: [printed, withoutSeparators(number) || number, country ?? ""].join("/"), fields } };
}
