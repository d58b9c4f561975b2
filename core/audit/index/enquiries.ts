import { z } from "zod";

const askerSchema = z.object({
  time: z.string(),
  requestId: z.string(),
  caller: z
    .object({ id: z.string(), name: z.string(), role: z.string(), owner: z.string(), test: z.boolean() })
    .nullable(),
  purpose: z.string().nullable(),
  caseReference: z.string().nullable(),
});

type Asker = z.output<typeof askerSchema>;

/** Somebody was shown records of an owner. */
export interface Enquiry extends Asker {
  /** Ids of the owner's records that the answer disclosed; of others' it says nothing. */
  readonly records: readonly string[];
  /** How they left the hub as a file; nothing where they did not. See `exportedIn`. */
  readonly exported?: string | null;
}

/** Who asked, by an entry's header; null where it does not say. */
export function askerIn(header: unknown): Asker | null {
  return askerSchema.safeParse(header).data ?? null;
}
