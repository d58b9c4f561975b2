import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Allowance, Caller } from "../../core/access/caller.ts";
import type { ErrorCode } from "../../core/errors.ts";

const minute = 60;
const day = 86_400;

/** More points than anybody spends: what is too much is decided here, key by key. */
const counting = (duration: number) => new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration });

/** Why a request is not let through, and after how many seconds it is worth asking again. */
export interface Spent {
  readonly code: Extract<ErrorCode, "RATE_LIMIT" | "QUOTA_LIMIT">;
  readonly message: string;
  readonly retryAfter: number;
}

/**
 * What keys and their organisations have spent, in this process: a request costs one point, and one for each row it may
 * bring, so that a hundred small questions in one cost as much as a hundred. A window begins with the first request in
 * it. What was refused is charged too: who goes on asking waits longer than who waits.
 */
export class Budget {
  readonly #limiters = {
    perMinute: counting(minute),
    perDay: counting(day),
  };

  /** Charges key and organisation; null where both can pay. Those without any limit are not even counted. */
  async charge({ id, owner, bounds, allowance }: Caller, cost: number): Promise<Spent | null> {
    const ofKey = await this.#chargeOne(`key ${id}`, "Your key", bounds, cost);
    const ofOwner = allowance ? await this.#chargeOne(`owner ${owner}`, "Your organisation", allowance, cost) : null;
    return ofKey ?? ofOwner;
  }

  async #chargeOne(name: string, who: string, allowance: Allowance, cost: number): Promise<Spent | null> {
    const { perMinute, perDay } = allowance;
    return (
      (await this.#chargePeriod(name, who, "perMinute", perMinute, cost)) ??
      (await this.#chargePeriod(name, who, "perDay", perDay, cost))
    );
  }

  async #chargePeriod(
    name: string,
    who: string,
    period: keyof Allowance,
    most: number | null,
    cost: number,
  ): Promise<Spent | null> {
    if (most === null) return null;
    const { consumedPoints, msBeforeNext } = await this.#limiters[period].penalty(name, cost);
    if (consumedPoints <= most) return null;
    const code = period === "perMinute" ? "RATE_LIMIT" : "QUOTA_LIMIT";
    const span = period === "perMinute" ? "minute" : "day";
    const message = `${who} may spend ${most} points a ${span}; this request costs ${cost}. Try again later, or ask for smaller pages.`;
    return { code, message, retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
  }
}

/** Failed checks of keys that one network address may have in a minute. */
const mostFailures = 20;

/** Counts who sends keys that are none. */
export class Failures {
  readonly #limiter = new RateLimiterMemory({ points: mostFailures, duration: minute });

  /** Notes one; true where there were too many. */
  async tooMany(address: string | null): Promise<boolean> {
    const { consumedPoints } = await this.#limiter.penalty(address ?? "", 1);
    return consumedPoints > mostFailures;
  }
}
