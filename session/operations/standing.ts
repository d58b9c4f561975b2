import { recordId } from "../../core/record-id.ts";
import { equivalentCodes } from "../../core/standards/countries.ts";
import type { StoreReads } from "../../core/store/reading.ts";
import type { ParticipationRecord } from "../../records/operations/records.ts";
import { type Asking, participations, type Standing, standingBy } from "../../records/operations/participations.ts";

/** What an operation's standing is read with. */
export interface StandingRead {
  /** A store, or a session of it: the answer is a rule of the hub, and nobody is shown a record. */
  readonly store: Pick<StoreReads, "getMany">;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
}

/** How an owner stands to an operation as it stands: see `standingBy`. */
export async function standingOf(
  { store, idKey }: StandingRead,
  operation: Asking & { readonly id: string; readonly test: boolean },
  owner: string,
): Promise<Standing> {
  const said = await store.getMany<ParticipationRecord>(participations, participationIds(idKey, operation, owner));
  return standingBy(operation, owner, said.values().next().value);
}

/** The ids of what an owner may have said of an operation, one of each of its codes. */
export function participationIds(
  idKey: Uint8Array,
  operation: { readonly id: string; readonly test: boolean },
  owner: string,
): string[] {
  return equivalentCodes(owner).map((code) => participationId(idKey, operation, code));
}

/** The id of what an owner says of an operation. */
export function participationId(
  idKey: Uint8Array,
  { id, test }: { readonly id: string; readonly test: boolean },
  owner: string,
): string {
  return recordId(idKey, participations, test, owner, id);
}
