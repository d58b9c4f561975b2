import { type Purpose, purposes } from "../../core/access/purposes.ts";
import {
  givenActions,
  type Register,
  type RegisterAction,
  registerActions,
  registers,
} from "../../records/operations/registers.ts";
import type { MadeGrant, WantedGrant } from "../../session/grants/book.ts";
import { type Output, Refusal } from "../output.ts";
import { listOf } from "./list-of.ts";

/** Options that giving access and opening a deployment share. */
export interface GivingArguments {
  readonly owner: string;
  /** Separated by commas or spaces. */
  readonly registers: string;
  readonly actions?: string;
  readonly places?: string;
  readonly purposes?: string;
  readonly test?: boolean;
  readonly json?: boolean;
}

/** What they give. Throws a `Refusal` where a name is none. */
export function givenIn(given: GivingArguments): Pick<WantedGrant, "registers" | "actions" | "places" | "purposes"> {
  return {
    registers: among<Register>("--registers", given.registers, registers),
    actions:
      given.actions === undefined ? registerActions : among<RegisterAction>("--actions", given.actions, givenActions),
    places: given.places === undefined ? null : listOf(given.places),
    purposes: given.purposes === undefined ? null : among<Purpose>("--purposes", given.purposes, purposes),
  };
}

/** Says the keys' texts, which are given once. */
export function sayKeys({ grant, keys }: MadeGrant, output: Output, said: object, json = false): void {
  if (json) {
    output.answer(JSON.stringify({ ...said, grant: grant.id, keys: keys.map(({ id, text }) => ({ id, key: text })) }));
    return;
  }
  for (const { text } of keys) output.answer(text ?? "");
  const whose = keys.length > 0 ? `${keys.length} keys, given now and never again` : "no key of its own";
  output.remark(`This is grant ${grant.id} for ${grant.case}: ${whose}; from ${grant.from} to ${grant.until}.`);
}

function among<T extends string>(option: string, text: string, known: readonly T[]): T[] {
  const named = listOf(text) as T[];
  const wrong = named.find((one) => !known.includes(one));
  if (wrong === undefined && named.length > 0) return named;
  throw new Refusal(`${option} "${wrong ?? text}" is none of ${known.join(" ")}.`, 2);
}
