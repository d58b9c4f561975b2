import type { Found } from "../../session/entry.ts";
import { linesOf } from "./lines.ts";

/** The hub's own form: one JSON object a line, each a record. */
export async function* readNdjson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  for await (const { number, text, fault } of linesOf(chunks)) {
    const at = `line ${number}`;
    if (text === null) {
      yield { at, reason: `the line ${fault}` };
      continue;
    }
    const value = parsed(text);
    if (isObject(value)) yield { at, entry: value };
    else yield { at, reason: value === undefined ? "the line is not JSON" : "the line is not a JSON object" };
  }
}

/** Undefined where it is not JSON. The parser's own words would print a piece of the line. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
