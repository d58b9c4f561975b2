import { renamed } from "../core/renamed.ts";
import { Refusal } from "./output.ts";

/** Throws a `Refusal` where the command that is called, or an option of it, has another name now. */
export function refuseOldNames([command, ...rest]: readonly string[]): void {
  const options = rest.filter((word) => word.startsWith("--")).map((option) => option.replace(/=.*/s, ""));
  const faults = [`borderlink ${command}`, ...options].flatMap((name) => renamed(name) ?? []);
  if (faults.length > 0) throw new Refusal(faults.join(" "), 2);
}
