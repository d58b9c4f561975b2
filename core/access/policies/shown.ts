import type { FieldClass } from "./policy.ts";

/** The classes that a policy shows; null means all. */
export type ShownClasses = ReadonlySet<FieldClass> | null;

/** So many changes are kept beside the first judgement before the two are made one. */
const maxChanged = 500;

/**
 * Which policies show a caller anything, and which classes each. It is never changed: what comes after it is what was
 * judged at first and the few that have changed since, so that one policy's end does not make thousands anew, nor the
 * lists that the store has made of them.
 */
export class ShownPolicies {
  /** As judged at first. */
  readonly base: ReadonlyMap<string, ShownClasses>;
  /** What is otherwise now: undefined where a policy shows nothing any more. */
  readonly changed: ReadonlyMap<string, ShownClasses | undefined>;

  constructor(
    base: ReadonlyMap<string, ShownClasses>,
    changed: ReadonlyMap<string, ShownClasses | undefined> = new Map(),
  ) {
    this.base = base;
    this.changed = changed;
  }

  /** Undefined where the policy shows nothing. */
  get(policy: string): ShownClasses | undefined {
    return this.changed.has(policy) ? this.changed.get(policy) : this.base.get(policy);
  }

  has(policy: string): boolean {
    return this.get(policy) !== undefined;
  }

  /** Every policy that shows anything. */
  *entries(): Generator<[string, ShownClasses]> {
    for (const one of this.base) if (!this.changed.has(one[0])) yield one;
    for (const [policy, classes] of this.changed) if (classes !== undefined) yield [policy, classes];
  }

  /** The same object where nothing is otherwise. Policies that do not stand any more are forgotten on the way. */
  with(
    judged: Iterable<[string, ShownClasses | undefined]>,
    standing: { has(policy: string): boolean },
  ): ShownPolicies {
    const news = [...judged].filter(([policy, classes]) => !sameClasses(this.get(policy), classes));
    if (news.length === 0) return this;
    const changed = new ShownPolicies(this.base, new Map([...this.changed, ...news]));
    if (changed.changed.size <= maxChanged) return changed;
    return new ShownPolicies(new Map(changed.entries().filter(([policy]) => standing.has(policy))));
  }
}

export function sameClasses(one: ShownClasses | undefined, other: ShownClasses | undefined): boolean {
  if (!one || !other) return one === other;
  return one.size === other.size && one.isSubsetOf(other);
}
