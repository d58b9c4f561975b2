import { readJson } from "../../core/json.ts";
import type { Found } from "../../session/entry.ts";
import type { Encoding } from "./encoding.ts";
import { linesOf } from "./lines.ts";

/** The hub's own form: one JSON object a line, each a record. Empty lines are passed over. */
export async function* readNdjson(chunks: AsyncIterable<Uint8Array>, encoding?: Encoding): AsyncGenerator<Found> {
  for await (const { number, text, fault } of linesOf(chunks, encoding)) {
    const at = `line ${number}`;
    if (text === null) yield { at, reason: `the line ${fault}` };
    else if (text.trim() !== "") yield { at, ...entryOf(text) };
  }
}

function entryOf(line: string): { readonly entry: Readonly<Record<string, unknown>> } | { readonly reason: string } {
  const read = readJson(line);
  if ("fault" in read) return { reason: `the line ${read.fault}` };
  return isObject(read.value) ? { entry: read.value } : { reason: "the line is not a JSON object" };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
