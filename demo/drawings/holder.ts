import { writeMrz } from "../../core/standards/mrz-write.ts";
import { yearsAfter } from "../dates.ts";
import { numberIn, serialOf } from "../serials.ts";
import type { Series } from "../series.ts";

/** Whom a drawn document was made out to: nobody. */
export interface Holder {
  readonly number: string;
  readonly surname: string;
  readonly givenNames: string;
  /** ISO dates. */
  readonly birthDate: string;
  readonly expires: string;
  readonly zone: readonly string[];
}

const name = { primaryName: "SPECIMEN", secondaryName: "ANNA MARIA" } as const;
const birthDate = "1974-08-12";

/** The holder of the series' specimen, as its zone says. */
export function holderOf(series: Series): Holder {
  const number = numberIn(series.format, serialOf(true, 199, series.specimen.length));
  const expires = yearsAfter(series.first, series.validYears);
  const zone = writeMrz({
    format: series.mrz,
    documentCode: series.code,
    issuer: series.country.code,
    nationality: series.country.code,
    number,
    birthDate,
    expiryDate: expires,
    sex: "F",
    ...name,
  });
  return { number, surname: name.primaryName, givenNames: name.secondaryName, birthDate, expires, zone };
}
