import { z } from "zod";
import { recordIdForm } from "../../core/record-id.ts";
import { ownerCode } from "../../core/record.ts";
import { readJson } from "../../core/json.ts";
import type { GoneLine, RecordLine } from "../../session/feeds/line.ts";
import { FeedFailed } from "./lines.ts";

const id = z.string().regex(recordIdForm);
const name = z.object({ record: z.string(), owner: ownerCode, reference: z.string().max(400).nullable() });
const begins = z.object({ begins: z.enum(["copy", "resync"]), owner: ownerCode, test: z.boolean() });
const record = z.object({
  ...name.shape,
  id,
  version: z.int().min(1),
  handling: z.unknown(),
  names: z.record(id, name),
  body: z.record(z.string(), z.unknown()),
});
const form = z.union([record, z.object({ gone: id, record: z.string() }), begins, z.object({ cursor: z.string() })]);

export type BeginsLine = z.output<typeof begins>;
export type Line = RecordLine | GoneLine | BeginsLine | { readonly cursor: string };

/** A line of another hub's feed, which is believed in its form no more than any file is. */
export function readLine(text: string): Line {
  const read = readJson(text);
  const { data } = form.safeParse("value" in read ? read.value : null);
  if (!data)
    throw new FeedFailed("The feed has a line that is of no feed of this version: nothing of its part was taken in.");
  return data as Line;
}
