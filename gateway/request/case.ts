import type { Caller } from "../../core/access/caller.ts";
import { header, type HubRequest } from "../http-message.ts";

/**
 * What a request is about, as its header says. Under a grant it is the grant's case where the request names none: a team's
 * devices need not say what they are for, and each use stands in the audit under it all the same.
 */
export function caseOf(request: HubRequest, { grant, bounds }: Caller): string | null {
  return header(request, "hub-case") ?? (grant ? (bounds.operations?.[0] ?? null) : null);
}
