import { z } from "zod";

/** A whole number within these bounds. */
export function count(least: number, most: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .refine((given) => given >= least && given <= most);
}
