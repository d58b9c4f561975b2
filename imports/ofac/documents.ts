import { withoutSeparators } from "../../core/standards/document-numbers.ts";
import { textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { countryCode } from "../listed/countries.ts";
import { documentTypeOf } from "../listed/document-types.ts";
import type { ListedDocument } from "../listed/person.ts";
import { englishDate } from "./births.ts";

/** What stands among the documents of an entry and is none: the list has one place for all that has a type and a value. */
export function isNoDocument(type: string): boolean {
  return /^(gender|website|email|phone|digital currency|additional sanctions|secondary sanctions|transactions|executive|.*\binformation\b|.*\brisk\b)/i.test(
    type,
  );
}

/** An `id`, the one at that place among the entry's. */
export function documentOf(element: Element, index: number): ListedDocument {
  const of = (name: string) => textOf(element, name);
  const [printed, number, country] = [of("idType") ?? "", of("idNumber"), of("idCountry")];
  const path = `id[${index}]`;
  const said = [printed, number, country].filter(Boolean).join("; ");
  if (number === null) return { path, said, held: null };
  const [issued, expires] = [of("issueDate"), of("expirationDate")];
  const [type, issuer] = [typeOf(printed), countryCode(country)];
  const note = [
    type === "PASSPORT" && printed === "Passport" ? null : printed,
    country !== null && issuer === null ? `country as printed: ${country}` : null,
    issued !== null && englishDate(issued) === null ? `date of issue as printed: ${issued}` : null,
    expires !== null && englishDate(expires) === null ? `date of expiry as printed: ${expires}` : null,
  ];
  const fields = {
    type,
    number,
    issuer,
    issued: englishDate(issued ?? ""),
    expires: englishDate(expires ?? ""),
    note: note.filter(Boolean).join("; ") || null,
  };
  return { path, said, held: { key: [printed, withoutSeparators(number) || number, country ?? ""].join("/"), fields } };
}

const identityWords = /\bid\b|identity|identification|c[eé]dula|d\.?n\.?i\b|kimlik|c\.?u\.?r\.?p|citizen|personal/i;

/** What kind of document a type of the list is. */
export function typeOf(printed: string): string {
  return documentTypeOf([printed]) ?? (identityWords.test(printed) ? "IDENTITY_CARD" : "OTHER");
}
