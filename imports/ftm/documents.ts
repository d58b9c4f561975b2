import { documentTypeOf } from "../listed/document-types.ts";
import { fitting } from "../listed/fitting.ts";
import { measuresOf } from "../listed/measures.ts";
import { codeOf, dateOf, type FtmEntity, textsOf } from "./entity.ts";

/** A `Passport` or an `Identification` in the fields of ours. */
export function documentOf(entity: FtmEntity): Record<string, unknown> {
  const first = (...names: readonly string[]) => textsOf(entity, ...names)[0];
  const printed = first("type") ?? null;
  const type = entity.schema === "Passport" ? "PASSPORT" : (documentTypeOf([printed]) ?? "OTHER");
  const note = [type === "OTHER" ? printed : null, ...textsOf(entity, "summary")].filter(Boolean).join("; ");
  return {
    type,
    number: first("number", "passportNumber"),
    issuer: codeOf(first("country")),
    issued: dateOf(first("startDate")),
    expires: dateOf(first("endDate")),
    placeOfIssue: fitting(first("authority") ?? "", 200),
    note: fitting(note, 2000),
  };
}

/** A `Sanction` as a listing. */
export function noticeOf(entity: FtmEntity): Record<string, unknown> {
  const of = (...names: readonly string[]) => textsOf(entity, ...names);
  const number = of("authorityId", "unscId").find(({ length }) => length <= 40);
  return {
    form: "LISTING",
    number,
    issued: dateOf(of("listingDate", "startDate")[0]),
    expires: dateOf(of("endDate")[0]),
    status: "VALID",
    measures: measuresOf(of("provisions")),
    purpose: fitting(of("authority", "program", "provisions", "reason").join("; "), 2000),
  };
}
