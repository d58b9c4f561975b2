import { country } from "../../core/standards/countries.ts";
import { isPartialDate } from "../../core/standards/partial-dates.ts";
import { codeOfTwoLetters } from "../listed/countries.ts";

/** An entity of FollowTheMoney: every property may have several values, all of them texts. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly datasets: readonly string[];
}

/** The values of these properties, each once, white space evened out. */
export function textsOf({ properties }: FtmEntity, ...names: readonly string[]): string[] {
  const values = names.flatMap((name) => (Object.hasOwn(properties, name) ? (properties[name] ?? []) : []));
  return [...new Set(values.map((value) => value.replace(/\s+/g, " ").trim()))].filter(Boolean);
}

/** A date, which may have a time behind it; null where it is none. */
export function dateOf(text: string | undefined): string | null {
  const date = text?.split("T")[0] ?? "";
  return isPartialDate(date) ? date : null;
}

/** A country is a code of two letters there, in lower case; ours writes three. */
export function codeOf(text: string | undefined): string | null {
  const code = text?.toUpperCase() ?? "";
  return codeOfTwoLetters(code) ?? (code.length === 3 ? (country(code)?.code ?? null) : null);
}
