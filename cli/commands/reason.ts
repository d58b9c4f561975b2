import { Refusal } from "../output.ts";

/** The reason that a command was given, if it is one. */
export function checkedReason(reason: string): string {
  if (reason.trim().length >= 5 && reason.length <= 1000) return reason.normalize("NFC");
  throw new Refusal("--reason says why, in 5 to 1000 characters.", 2);
}
