import { hubError } from "../core/errors.ts";
import { momentForms, momentIn } from "../core/moments.ts";

/** The moment that an argument names, as RFC 3339 in UTC. `BAD_USER_INPUT` where it names none. */
export function momentAsked(argument: string, text: string): string {
  const moment = momentIn(text);
  if (moment === null) throw hubError("BAD_USER_INPUT", `"${argument}" ${momentForms} (RFC 3339).`);
  return moment;
}
