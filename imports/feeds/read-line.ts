import { z } from "zod";
import { recordIdForm } from "../../core/record-id.ts";
import { ownerCode } from "../../core/record.ts";
import { readJson } from "../../core/json.ts";
import type { GoneLine, RecordLine } from "../../session/feeds/line.ts";
import { digestOf } from "../../session/feeds/range.ts";
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
const bound = id.nullable();
const range = z.object({ range: z.object({ after: bound, through: bound }), root: z.string().regex(/^[0-9a-f]{64}$/) });
const form = z.union([record, z.object({ gone: id, record: z.string() }), begins, z.object({ cursor: z.string() })]);

const cursor = z.object({ cursor: z.string(), copy: z.enum(["partial", "whole"]) });
const manifest = z.object({ manifest: z.object({ complete: z.boolean(), sha256: z.string() }) });
const seconds = z.number().min(0).optional().catch(undefined);
const words = z.string().optional().catch(undefined);
const problem = z.object({ status: z.number(), code: words, detail: words, retryAfter: seconds });
const last = z.union([manifest, z.object({ problem })]);

export type BeginsLine = z.output<typeof begins>;
/** A record's line, and what it is compared by. */
export type ToldRecord = RecordLine & { readonly digest: string };
export type Line = ToldRecord | GoneLine | BeginsLine | { readonly cursor: string };

/** A line of another hub's feed, which is believed in its form no more than any file is. */
export function readLine(text: string): Line {
  const data = readAs(form, text);
  return ("body" in data ? { ...data, digest: digestOf(text) } : data) as Line;
}

/** The line that ends a part. */
export const readCursor = (text: string) => readAs(cursor, text);

export type Problem = z.output<typeof problem>;

/** The line that ends an answer. */
export const readLast = (text: string) => readAs(last, text);

/** An answer that is no feed, of which a proxy may have made what it likes. */
export function readProblem(text: string, status: number): Problem {
  const read = readJson(text);
  const said = "value" in read && typeof read.value === "object" ? read.value : {};
  return problem.parse({ ...said, status });
}

function readAs<T>(schema: z.ZodType<T>, text: string): T {
  const read = readJson(text);
  const { data } = schema.safeParse("value" in read ? read.value : null);
  if (data === undefined)
    throw new FeedFailed("The feed has a line that is of no feed of this version: nothing of its part was taken in.");
  return data;
}

/** What a range comes to there. */
export type RangeTold = z.output<typeof range>;

export function readRange(text: string): RangeTold {
  const read = readJson(text);
  const { data } = range.safeParse("value" in read ? read.value : null);
  if (!data) throw new FeedFailed("The hub tells what a range comes to in a way that is of no feed of this version.");
  return data;
}
