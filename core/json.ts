import { shortened } from "./faults.ts";
import { visible } from "./visible.ts";

/** What a JSON text says, or why it is none that can be taken, in words that follow its name. */
export type ReadJson = { readonly value: unknown } | { readonly fault: string };

/**
 * Reads JSON in which an object may name each of its keys once: the language's own parser keeps the last of two and says
 * nothing. The parser's words are not passed on, as they print a piece of the text.
 */
export function readJson(text: string): ReadJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: "is not JSON" };
  }
  if (isPlain(value, text)) return { value };
  const twice = namedTwice(text);
  return twice === null ? { value } : { fault: `names ${visible(shortened(twice)) || '""'} twice` };
}

/**
 * Whether it is plain that no key came twice: an object without lists and objects in it, in a text that has no more
 * quotation marks than what was kept of it needs. So are the lines of a batch.
 */
function isPlain(value: unknown, text: string): boolean {
  if (typeof value !== "object" || value === null || text.includes('\\"')) return false;
  let needed = 0;
  for (const one of Object.values(value)) {
    if (typeof one === "object" && one !== null) return false;
    needed += typeof one === "string" ? 4 : 2;
  }
  return !Array.isArray(value) && needed === marksIn(text);
}

function marksIn(text: string): number {
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1;
  return marks;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The first key that an object has already, of a text known to be JSON; not by recursion, as it nests without bound. */
function namedTwice(text: string): string | null {
  /** Of the objects and lists around: the keys so far, null for a list. */
  const around: (Set<string> | null)[] = [];
  let keys: Set<string> | null = null;
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === quote) {
      const end = endOfString(text, at);
      if (isKey && keys) {
        const written = text.slice(at + 1, end);
        const key = written.includes("\\") ? String(JSON.parse(`"${written}"`)) : written;
        if (keys.has(key)) return key;
        keys.add(key);
      }
      isKey = false;
      at = end;
    } else if (mark === openBrace || mark === openBracket) {
      around.push((keys = mark === openBrace ? new Set() : null));
      isKey = true;
    } else if (mark === closeBrace || mark === closeBracket) {
      around.pop();
      keys = around.at(-1) ?? null;
    } else if (mark === comma) isKey = true;
  }
  return null;
}

/** Where the string that begins there ends. By leaps: most of a request's body is one string, the query. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
}
