import { Refusal } from "../output.ts";

const most = 999_999_999;

interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** The number that an option gives. `1e3`, `0x10` and an empty text, which the language reads as numbers, are none. */
export function wholeNumber(option: string, text: string, such: number, { from = 0, to = most }: Range = {}): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (number < from || number > to)
    throw new Refusal(`${option} is a whole number from ${from} to ${to}, such as ${such}.`, 2);
  return number;
}
