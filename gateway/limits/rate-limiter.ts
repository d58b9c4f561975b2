import { RateLimiterMemory } from "rate-limiter-flexible";
import { networkOf } from "../../core/access/admission.ts";
import type { Caller } from "../../core/access/caller.ts";
import type { UsageLedger } from "../../core/access/usage/ledger.ts";
import { type UsageCounter, untilNext } from "../../core/access/usage/counter.ts";
import { type PayingAccount, payersOf } from "../../core/access/usage/payers.ts";
import type { Period } from "../../core/access/usage/record.ts";
import type { Clock } from "../../core/clock.ts";
import type { ErrorCode } from "../../core/errors.ts";

/** Why a request is not let through. */
export interface Spent {
  readonly code: Extract<ErrorCode, "RATE_LIMIT" | "QUOTA_LIMIT" | "COST_LIMIT">;
  readonly message: string;
  /** After how many seconds it is worth asking again; null where it never is. */
  readonly retryAfter: number | null;
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
    const allowances = payers.flatMap((payer, at) => allowancesOf(payer, accounts[at] as UsageCounter));
    const spent = neverPaid(allowances, cost) ?? notYetPaid(allowances, cost, now);
    if (spent) return spent;
    for (const account of accounts) account.charge(cost, now);
    return null;
  }
}

/** What an account may spend in one of its periods. */
interface PeriodAllowance {
  readonly who: string;
  readonly account: UsageCounter;
  readonly period: Period;
  readonly most: number;
}

const spans = { perMinute: "minute", perDay: "day" } as const;

function allowancesOf({ who, allowance }: PayingAccount, account: UsageCounter): PeriodAllowance[] {
  return (["perMinute", "perDay"] as const).flatMap((period) => {
    const most = allowance[period];
    return most === null ? [] : [{ who, account, period, most }];
  });
}

/** Why none of them will ever pay as much at once, by the one that has least; null where each may. */
function neverPaid(allowances: readonly PeriodAllowance[], cost: number): Spent | null {
  const [least] = allowances.filter(({ most }) => most < cost).toSorted((one, other) => one.most - other.most);
  if (!least) return null;
  const { who, most, period } = least;
  const message = `${who} may spend ${most} points a ${spans[period]} and this request costs ${cost}, so it can never be answered. Ask for smaller pages, or in several requests of at most ${most - 1} rows each.`;
  return { code: "COST_LIMIT", message, retryAfter: null };
}

/** Why it cannot be paid now, by the one that has to be waited for the longest; null where it can. */
function notYetPaid(allowances: readonly PeriodAllowance[], cost: number, now: number): Spent | null {
  const [last] = allowances
    .filter(({ account, period, most }) => account.spent(period, now) + cost > most)
    .toSorted((one, other) => untilNext(other.period, now) - untilNext(one.period, now));
  if (!last) return null;
  const { who, most, period } = last;
  const message = `${who} may spend ${most} points a ${spans[period]}; this request costs ${cost}. Try again later, or ask for smaller pages.`;
  const code = period === "perMinute" ? "RATE_LIMIT" : "QUOTA_LIMIT";
  return { code, message, retryAfter: Math.max(1, Math.ceil(untilNext(period, now) / 1000)) };
}

const minute = 60;

/** Failed checks of keys that one network address may have in a minute. */
const maxFailures = 20;

/** Counts who sends keys that are none. */
export class Failures {
  readonly #limiter = new RateLimiterMemory({ points: maxFailures, duration: minute });

  /** Notes one; true where there were too many. */
  async tooMany(address: string | null): Promise<boolean> {
    const { consumedPoints } = await this.#limiter.penalty(networkOf(address ?? ""), 1);
    return consumedPoints > maxFailures;
  }
}
