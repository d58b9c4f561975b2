import { momentForms, momentIn } from "../../core/moments.ts";
import { Refusal } from "../output.ts";

/** The moment that an option names, in UTC. `also` says what else the option takes. */
export function momentOf(option: string, text: string, also = ""): string {
  const moment = momentIn(text);
  if (moment === null) throw new Refusal(`${option} ${momentForms}${also}.`, 2);
  return moment;
}
