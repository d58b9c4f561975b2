import { resolve } from "node:path";
import { z } from "zod";

/** Its absolute path. */
export const file = z.string().transform((path) => resolve(path));

/** A whole number from one to another. */
export function count(least: number, most: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .refine((given) => given >= least && given <= most);
}

/** A share above 0 and below 1, from one to another, written as a decimal. */
export function share(least: number, most: number) {
  return z
    .string()
    .regex(/^0\.\d{1,9}$/)
    .transform(Number)
    .refine((given) => given >= least && given <= most);
}

/** Null for `none`. */
export function orNone<T>(schema: z.ZodType<T, string>) {
  return z.union([z.literal("none").transform(() => null), schema]);
}
