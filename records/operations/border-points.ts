import { z } from "zod";
import { hoursSchema } from "../../core/access/admission.ts";
import { ownerCode, partialDate } from "../../core/record.ts";

/** A border point that takes part in an operation: whose it is, and when it does. */
export const borderPoint = z.strictObject({
  /** Its code, as checks name it for their place. */
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, "a border point's code has 2 to 20 capitals, digits and hyphens"),
  /** The bureau whose checks there count. */
  owner: ownerCode,
  /** Parts of the week, UTC; none means at any time. */
  hours: z.array(hoursSchema).max(100).default([]),
  from: partialDate.nullable().default(null),
  until: partialDate.nullable().default(null),
});
