import { isOwnerCode } from "../../core/owner-code.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { Refusal } from "../output.ts";

/** The owner that a command asks about, as its records have it. Throws a `Refusal` where nobody could be called so. */
export function ownerIn(text: string): string {
  if (isOwnerCode(text)) return text;
  throw new Refusal(`--owner is a code in capitals, such as UTO: "${text}" is none.`, 2);
}

/** What to say of records under another code of the same country, which are not the owner's; nothing where there is none. */
export function otherCodeOf(owner: string): string {
  const code = canonicalCode(owner);
  return code === owner ? "" : ` Records of ${code}, which is the same country, are asked for apart.`;
}
