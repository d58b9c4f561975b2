import { bareNumber } from "../listed/bare-number.ts";
import { countryCode } from "../listed/countries.ts";
import { codeOfDemonym } from "../listed/demonyms.ts";
import { documentTypeOf } from "../listed/document-types.ts";
import type { ListedDocument } from "../listed/person.ts";
import { withoutSeparators } from "../../core/standards/document-numbers.ts";
import type { DesignatedDocument, Designation } from "./designation.ts";

/** The passports and national identifiers of a designated individual. */
export function documentsOf({ passports, nationalIdentifiers }: Designation): ListedDocument[] {
  return [
    ...passports.map((one, index) => documentOf(one, "PASSPORT", `Passport[${index}]`)),
    ...nationalIdentifiers.map((one, index) => documentOf(one, "IDENTITY_CARD", `NationalIdentifier[${index}]`)),
  ];
}

function documentOf({ number: printed, more }: DesignatedDocument, usual: string, path: string): ListedDocument {
  const said = [usual === "PASSPORT" ? "Passport" : "National identifier", printed, more].filter(Boolean).join("; ");
  if (printed === null) return { path, said: more === null ? "" : said, held: null };
  const number = bareNumber(printed);
  const type = documentTypeOf([number === printed ? null : printed, more]) ?? usual;
  const note = [number === printed ? null : `number as printed: ${printed}`, more].filter(Boolean).join("; ");
  const key = [usual, withoutSeparators(printed) || printed].join("/");
  return { path, said, held: { key, fields: { type, number, issuer: issuerIn(more), note: note || null } } };
}

/** A country at the beginning of what is said beside a number: `Utopia`, `Utopia. Issued in 2001`, `Utopia passport`. */
function issuerIn(more: string | null): string | null {
  const [first = ""] = (more ?? "").split(/[.,;:(]|\bpassport\b|\bissued\b/i);
  const named = first.trim();
  return named === "" ? null : (countryCode(named) ?? codeOfDemonym(named));
}
