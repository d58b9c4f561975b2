export interface SubscriptionLimits {
  /** Open at once in this process. */
  readonly most: number;
  /** Of these of one key or sign-in. */
  readonly perKey: number;
}

/** The places for subscriptions, so many a process and a key. */
export class Places {
  readonly #limits: SubscriptionLimits;
  readonly #taken = new Map<string, number>();
  #all = 0;

  constructor(limits: SubscriptionLimits) {
    this.#limits = limits;
  }

  /** Takes one for the key, and returns what gives it back; null where none is left. */
  take(key: string): (() => void) | null {
    const taken = this.#taken.get(key) ?? 0;
    if (this.#all >= this.#limits.most || taken >= this.#limits.perKey) return null;
    this.#all += 1;
    this.#taken.set(key, taken + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#all -= 1;
      const left = (this.#taken.get(key) ?? 1) - 1;
      if (left > 0) this.#taken.set(key, left);
      else this.#taken.delete(key);
    };
  }
}
