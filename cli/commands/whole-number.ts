import { Refusal } from "../output.ts";

/** The number that an option gives. `1e3`, `0x10` and an empty text, which the language reads as numbers, are none. */
export function wholeNumber(option: string, text: string, such: number): number {
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(`${option} is a whole number of at most 9 digits: ${such}.`, 2);
  return Number(text);
}
