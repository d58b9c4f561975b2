import { isIdempotencyKey } from "../../core/access/idempotency.ts";
import { faultOfPlace } from "../../records/checks/meetings.ts";
import { header } from "../http-message.ts";
import { LineTooLong, type Lines, longestLine } from "./lines.ts";
import { csvRows, jsonRows, type ReadRow, type Subjects } from "./row.ts";
import type { Asked } from "./way.ts";

/** What a batch says of itself in its headers; or what is wrong with that. */
export type Stated =
  | { readonly name: string; readonly from: number; readonly place: string | null; readonly subjects: Subjects }
  | { readonly fault: string };

export const mediaTypes: readonly string[] = ["application/x-ndjson", "text/csv"];

/** In UTF-8 and as it stands: nothing is inflated, as a few bytes would become many. */
export function isReadable(asked: Asked): boolean {
  const type = header({ ...asked, body: null }, "content-type") ?? "";
  const [, charset = "utf-8"] = /;\s*charset="?([^";\s]*)/i.exec(type) ?? [];
  const { "content-encoding": coding = "identity" } = asked.headers;
  return charset.toLowerCase() === "utf-8" && coding === "identity";
}

export function statedIn(asked: Asked): Stated {
  const stated = (name: string) => header({ ...asked, body: null }, name);
  const name = stated("idempotency-key");
  if (name === null || !isIdempotencyKey(name))
    return { fault: "Name the batch in Idempotency-Key, by 8 to 100 printable characters without a space." };
  const from = stated("screen-from") ?? "1";
  if (!/^[1-9]\d{0,11}$/.test(from)) return { fault: "Screen-From is the number of the first line that you send." };
  const place = stated("screen-place");
  const wrong = faultOfPlace(place);
  if (wrong !== null) return { fault: `Screen-Place ${wrong}.` };
  const subjects = stated("screen-subjects") ?? "documents";
  if (subjects !== "documents" && subjects !== "travellers")
    return { fault: "Screen-Subjects is documents, or travellers: then also whom their documents name is asked." };
  return { name, from: Number(from), place, subjects };
}

/** What reads the lines, which under CSV is the first of them, and the lines that it reads; or what is wrong with them. */
export async function rowsOf(
  { headers }: Asked,
  subjects: Subjects,
  all: AsyncIterable<Lines>,
): Promise<{ readonly readRow: ReadRow; readonly parts: AsyncIterable<Lines> } | { readonly fault: string }> {
  const parts = unmarked(all);
  if (!/^text\/csv\b/i.test(String(headers["content-type"]))) return { readRow: jsonRows(subjects), parts };
  try {
    const { value: first = [] } = await parts.next();
    const [head, ...rest] = first as Lines;
    const readRow = csvRows(head ?? "", subjects);
    return "fault" in readRow ? readRow : { readRow, parts: after(rest, parts) };
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    return { fault: `The header is longer than ${longestLine} bytes.` };
  }
}

/** Without the byte order mark that some programs begin a list with. */
async function* unmarked(parts: AsyncIterable<Lines>): AsyncGenerator<Lines> {
  let isFirst = true;
  for await (const lines of parts) {
    yield isFirst ? [lines[0]?.replace(/^\uFEFF/, "") ?? null, ...lines.slice(1)] : lines;
    isFirst = false;
  }
}

async function* after(first: Lines, parts: AsyncIterable<Lines>): AsyncGenerator<Lines> {
  if (first.length > 0) yield first;
  yield* parts;
}
