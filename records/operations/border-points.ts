import { z } from "zod";
import { hoursSchema } from "../../core/access/admission.ts";
import { borderPointCode } from "../../core/check-counts/expectations.ts";
import { ownerCode, partialDate } from "../../core/record.ts";

/** A border point that takes part in an operation: whose it is, and when it does. */
export const borderPoint = z.strictObject({
  code: borderPointCode,
  /** The bureau whose checks there count. */
  owner: ownerCode,
  /** Parts of the week, UTC; none means at any time. */
  hours: z.array(hoursSchema).max(100).default([]),
  from: partialDate.nullable().default(null),
  until: partialDate.nullable().default(null),
});
