import { hubError } from "../errors.ts";
import type { HubRecord } from "../record.ts";
import type { Outcome } from "../store/port.ts";
import { tooManyPolicies } from "./policies/intern.ts";

/** A record that was not written, with the reason in words for its owner; the others of its batch were. */
export interface Refused {
  readonly id: string;
  readonly result: "refused";
  readonly reason: string;
  /** The field that the reason is about, where it is about one. */
  readonly path?: string;
}

/** Whether the record stands as it was handed in. */
export function isWritten({ result }: Outcome | Refused): boolean {
  return result === "created" || result === "changed" || result === "unchanged";
}

export function tooMany({ id, owner }: Pick<HubRecord, "id" | "owner">): Refused {
  return { id, result: "refused", reason: tooManyPolicies(owner), path: "handling" };
}

export function absent(id: string): Outcome {
  return { id, result: "absent", version: 0 };
}

/** Of a batch that is sent again, what its first answer does not name. */
export function untold(id: string): Refused {
  return { id, result: "refused", reason: "was not written when this batch came first: send it under a new key" };
}

/** What an act is refused with that had to be written whole. */
export function notWhole(outcome: Outcome | Refused | undefined) {
  return hubError("BAD_USER_INPUT", outcome && "reason" in outcome ? outcome.reason : "It could not be written.");
}
