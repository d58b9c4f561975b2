import { type Action, type Caller, may } from "../../core/access/caller.ts";
import type { FieldClass } from "../../core/access/policies/policy.ts";
import { hubError, lacksScope } from "../../core/errors.ts";
import type { Kind } from "../../records/kinds.ts";

/** Refuses whose key has no scope for that, or is bound not to see what the events tell. */
export function needing(kind: Kind, action: Action, classes: readonly FieldClass[] = []): (caller: Caller) => void {
  return (caller) => {
    if (!may(caller, kind, action)) throw lacksScope(`${kind}:${action}`);
    const bound = caller.bounds.classes;
    const hidden = bound && classes.find((one) => !bound.includes(one));
    if (hidden)
      throw hubError("FORBIDDEN", `Your key is bound to other field classes than ${hidden}, of which it tells.`);
  };
}
