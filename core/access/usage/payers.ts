import type { Allowance, Caller } from "../caller.ts";
import { type Subject, subjectOfKey, subjectOfOwner } from "./record.ts";

/** One that pays for what a caller spends, and what it may spend. */
export interface PayingAccount {
  readonly subject: Subject;
  readonly who: string;
  readonly allowance: Allowance;
}

/** The key, those that made it and the organisation; those without any limit are not even counted. */
export function payersOf(caller: Caller): PayingAccount[] {
  const { id, account = id, payers: makers = [], owner, test, bounds, allowance } = caller;
  const spending = (key: string) => subjectOfKey({ id: key, owner, test });
  const payers: PayingAccount[] = [
    { subject: spending(account), who: "Your key", allowance: bounds },
    ...makers.map((maker) => ({ subject: spending(maker.id), who: "The key that made yours", allowance: maker })),
    ...(allowance ? [{ subject: subjectOfOwner(owner), who: "Your organisation", allowance }] : []),
  ];
  return payers.filter((payer) => isLimited(payer.allowance));
}

function isLimited({ perMinute, perDay }: Allowance): boolean {
  return perMinute !== null || perDay !== null;
}
