import { ownerCode } from "../core/record.ts";
import { codeMeant } from "../core/standards/countries.ts";
import { nearestInWords } from "../core/standards/nearest-codes.ts";
import { hubError } from "../core/errors.ts";

/**
 * The code under which a country or issuer is kept, which is named by a code in any case or by its name; null where none
 * is asked for. `BAD_USER_INPUT` where no list has it: "nothing found" would read as "nothing there".
 */
export function countryAsked(argument: string, text: string): string;
export function countryAsked(argument: string, text: string | null | undefined): string | null;
export function countryAsked(argument: string, text: string | null | undefined): string | null {
  if (text == null) return null;
  const code = codeMeant(text);
  if (code === null) throw noCode(argument, text);
  return code;
}

/** The same of whoever takes part, which may be an organisation under a code of its own. */
export function participantAsked(argument: string, text: string): string;
export function participantAsked(argument: string, text: string | null | undefined): string | null;
export function participantAsked(argument: string, text: string | null | undefined): string | null {
  if (text == null) return null;
  const code = codeMeant(text);
  if (code !== null) return code;
  if (ownerCode.safeParse(text).success) return text;
  throw noCode(argument, text, ", or an organisation's code in capitals");
}

function noCode(argument: string, text: string, more = "") {
  const known = `a code of Doc 9303 or ISO 3166 such as NLD, or a country's name in English${more}`;
  return hubError("BAD_USER_INPUT", `"${argument}" is to be ${known}.${nearestInWords(text)}`);
}
