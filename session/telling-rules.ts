import type { Whose } from "../core/access/caller.ts";
import type { Reader } from "../core/access/reader.ts";
import { recordId } from "../core/record-id.ts";
import { canonicalCode } from "../core/standards/countries.ts";
import { tellingRules } from "../records/checks/records.ts";
import { type Telling, tellingFor } from "../records/checks/telling.ts";

/** In the place of an owner, in the reference of what a bureau declares for all the others. */
const everyOther = "*";

/** The id of what a bureau declares for an owner, or for every other one. */
function tellingRuleId(idKey: Uint8Array, { owner, test }: Whose, about: string | null): string {
  return recordId(idKey, tellingRules, test, owner, tellingReference(about));
}

export function tellingReference(about: string | null): string {
  return about === null ? everyOther : canonicalCode(about);
}

interface TellingRead {
  readonly caller: Whose;
  readonly reader: Pick<Reader, "byIds">;
  readonly idKey: Uint8Array;
}

/** What each of these owners is told of the caller's hits: by what its bureau has declared, and never more than is asked for. */
export async function readTelling(
  { caller, reader, idKey }: TellingRead,
  owners: readonly string[],
  asked: Telling | null,
): Promise<(owner: string) => Telling> {
  const ids = [null, ...new Set(owners)].map((about) => tellingRuleId(idKey, caller, about));
  const declared = (await reader.byIds(tellingRules, ids)).filter((one) => one !== null);
  return (owner) => tellingFor(caller.owner, owner, declared, asked);
}
