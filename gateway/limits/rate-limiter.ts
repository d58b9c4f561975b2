import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Allowance, Caller } from "../../core/access/caller.ts";
import type { UsageLedger } from "../../core/access/usage/ledger.ts";
import { type UsageCounter, untilNext } from "../../core/access/usage/counter.ts";
import { subjectOfKey, subjectOfOwner } from "../../core/access/usage/record.ts";
import type { Clock } from "../../core/clock.ts";
import type { ErrorCode } from "../../core/errors.ts";

/** Why a request is not let through, and after how many seconds it is worth asking again. */
export interface Spent {
  readonly code: Extract<ErrorCode, "RATE_LIMIT" | "QUOTA_LIMIT">;
  readonly message: string;
  readonly retryAfter: number;
}

/**
 * What keys and their organisations may still spend: a request costs one point, and one for each row it may bring, so
 * that a hundred small questions in one cost as much as a hundred; where it brings more, that is charged when it has run. Windows are the minute and the day in UTC. What is
 * refused costs nothing: smaller pages may still be paid for, and a key over its own limit takes nothing from the others
 * of its organisation.
 */
export class RateLimiter {
  readonly #ledger: Pick<UsageLedger, "accounts">;
  readonly #clock: Clock;

  constructor(ledger: Pick<UsageLedger, "accounts">, clock: Clock) {
    this.#ledger = ledger;
    this.#clock = clock;
  }

  /** What a request has cost beyond what it was charged: it has run, and is paid for even where that is more than is left. */
  async settle(caller: Caller, cost: number): Promise<void> {
    if (cost <= 0) return;
    const subjects = payersOf(caller).map(({ subject }) => subject);
    const now = this.#clock.now();
    for (const account of await this.#ledger.accounts(subjects)) account.charge(cost, now);
  }

  /** Charges the key, those that made it and the organisation; null where all can pay. Those without any limit are not even counted. */
  async charge(caller: Caller, cost: number): Promise<Spent | null> {
    const payers = payersOf(caller);
    if (payers.length === 0) return null;
    const asked = this.#ledger.accounts(payers.map(({ subject }) => subject));
    const accounts = asked instanceof Promise ? await asked : asked;
    // From the look to the charge nothing waits, so that no other request comes between.
    const now = this.#clock.now();
    for (const [at, payer] of payers.entries()) {
      const spent = excess(payer, accounts[at] as UsageCounter, cost, now);
      if (spent) return spent;
    }
    for (const account of accounts) account.charge(cost, now);
    return null;
  }
}

interface Payer {
  readonly subject: ReturnType<typeof subjectOfKey>;
  readonly who: string;
  readonly allowance: Allowance;
}

function payersOf(caller: Caller): Payer[] {
  const { id, account = id, payers: makers = [], owner, test, bounds, allowance } = caller;
  const spending = (key: string) => subjectOfKey({ id: key, owner, test });
  const payers: Payer[] = [
    { subject: spending(account), who: "Your key", allowance: bounds },
    ...makers.map((maker) => ({ subject: spending(maker.id), who: "The key that made yours", allowance: maker })),
    ...(allowance ? [{ subject: subjectOfOwner(owner), who: "Your organisation", allowance }] : []),
  ];
  return payers.filter((payer) => isLimited(payer.allowance));
}

function isLimited({ perMinute, perDay }: Allowance): boolean {
  return perMinute !== null || perDay !== null;
}

/** Why the account cannot pay, or null. */
function excess({ who, allowance }: Payer, account: UsageCounter, cost: number, now: number): Spent | null {
  for (const period of ["perMinute", "perDay"] as const) {
    const most = allowance[period];
    if (most === null || account.spent(period, now) + cost <= most) continue;
    const code = period === "perMinute" ? "RATE_LIMIT" : "QUOTA_LIMIT";
    const span = period === "perMinute" ? "minute" : "day";
    const message = `${who} may spend ${most} points a ${span}; this request costs ${cost}. Try again later, or ask for smaller pages.`;
    return { code, message, retryAfter: Math.max(1, Math.ceil(untilNext(period, now) / 1000)) };
  }
  return null;
}

const minute = 60;

/** Failed checks of keys that one network address may have in a minute. */
const maxFailures = 20;

/** Counts who sends keys that are none. */
export class Failures {
  readonly #limiter = new RateLimiterMemory({ points: maxFailures, duration: minute });

  /** Notes one; true where there were too many. */
  async tooMany(address: string | null): Promise<boolean> {
    const { consumedPoints } = await this.#limiter.penalty(address ?? "", 1);
    return consumedPoints > maxFailures;
  }
}
