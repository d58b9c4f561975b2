import { z } from "zod";
import { asciiJson } from "../journal/entry.ts";
import { segmentsIn } from "../journal/files.ts";
import { kindIn, parseBody } from "../journal/lines.ts";
import { wholeLinesOf } from "../journal/read.ts";

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
}

/** Who asked, by an entry's header; null where it does not say. */
export function askerIn(header: unknown): Asker | null {
  return askerSchema.safeParse(header).data ?? null;
}

/** Who was shown records of the owner, from the moment `since` (RFC 3339, UTC) on, each process's in their order. */
export async function* enquiriesAbout(folder: string, owner: string, since = ""): AsyncGenerator<Enquiry> {
  const mark = `{"owner":${asciiJson(owner)},"records":`;
  for (const segment of await segmentsIn(folder)) {
    for await (const { body: text } of wholeLinesOf(segment)) {
      if (kindIn(text) !== "read" || !text.includes(mark)) continue;
      const body = parseBody(text);
      const leaf = body?.leaves.find((share) => share.owner === owner);
      const asker = askerIn(body?.header);
      if (leaf && asker && asker.time >= since) yield { ...asker, records: leaf.records };
    }
  }
}
