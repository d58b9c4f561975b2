import { z } from "zod";
import { SealedAddresses } from "../../core/sealed-addresses.ts";

const shape = z.tuple([z.string(), z.number()]);

/** Of the page of an after-action report: by its operation and its number. */
export type ReportAddresses = SealedAddresses<z.output<typeof shape>>;

export function reportAddresses(secret: Uint8Array): ReportAddresses {
  return new SealedAddresses(secret, "borderlink addresses of after-action reports", shape);
}

/** Under which path the pages of after-action reports are got. */
export const reportsPath = "/reports";
