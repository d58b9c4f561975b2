import type { Policy } from "./policy.ts";

interface End {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly policy: string;
}

/**
 * When permissions end, in order of time, whomever they admit or have screen: what ended since is found without asking
 * each.
 */
export class Ends {
  #ends: End[] = [];
  #inOrder = true;

  add(policy: string, { audiences, screening }: Policy): void {
    for (const { until } of [...audiences, ...(screening ? [screening] : [])])
      if (until) this.#ends.push({ at: Date.parse(until), policy });
    this.#inOrder = false;
  }

  forget(policies: ReadonlySet<string>): void {
    if (policies.size > 0) this.#ends = this.#ends.filter(({ policy }) => !policies.has(policy));
  }

  /** The policies of which a permission ended after the one moment and by the other. */
  between(after: number, by: number): string[] {
    if (after >= by) return [];
    if (!this.#inOrder) this.#ends.sort((one, other) => one.at - other.at);
    this.#inOrder = true;
    const ended: string[] = [];
    for (let at = this.#firstAfter(after); (this.#ends[at]?.at ?? Infinity) <= by; at += 1)
      ended.push((this.#ends[at] as End).policy);
    return ended;
  }

  #firstAfter(moment: number): number {
    let [from, to] = [0, this.#ends.length];
    while (from < to) {
      const half = (from + to) >> 1;
      if ((this.#ends[half] as End).at > moment) to = half;
      else from = half + 1;
    }
    return from;
  }
}
