import type { Caller } from "../../core/access/caller.ts";
import type { PolicyBook } from "../../core/access/policies/book.ts";
import type { Audience } from "../../core/access/policies/policy.ts";
import type { Purpose } from "../../core/access/purposes.ts";
import type { HubRecord } from "../../core/record.ts";

/** How whoever follows may hold a record: as its owner's handling admits the feed's organisation. */
export interface FollowedHandling {
  readonly audiences: readonly Audience[];
}

export interface HandlingParts {
  readonly policies: Pick<PolicyBook, "judge">;
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  readonly now: number;
}

/** What a follower has to be told of handling so as to keep to it, and no more: nothing of other audiences. */
export class HandlingForFollower {
  readonly #parts: HandlingParts;
  readonly #known = new Map<string, Promise<readonly Audience[]>>();

  constructor(parts: HandlingParts) {
    this.#parts = parts;
  }

  /** Null of what is the caller's own organisation's. */
  async of({ owner, policy }: HubRecord): Promise<FollowedHandling | null> {
    if (owner === this.#parts.caller.owner) return null;
    return { audiences: await this.#known.getOrInsertComputed(policy, () => this.#admitting(policy)) };
  }

  /** Audiences that admit it for this purpose, for such others as the key is for, with the classes that its key covers. */
  async #admitting(policy: string): Promise<readonly Audience[]> {
    const { policies, caller, purpose, now } = this.#parts;
    const verdicts = await policies.judge(policy, caller, purpose, now);
    const admitting = verdicts.filter(({ refusal }) => refusal === null).map(({ audience }) => audience);
    return admitting.map(({ purposes, classes, until }) => ({
      to: [caller.owner],
      except: [],
      purposes: both(purposes, caller.purposes),
      classes: both(classes, caller.bounds.classes),
      until,
    }));
  }
}

/** What stands in both lists; null of both means anything. */
function both<T>(one: readonly T[] | null, other: readonly T[] | null): T[] | null {
  if (!one || !other) return (one ?? other)?.slice() ?? null;
  return one.filter((each) => other.includes(each));
}
