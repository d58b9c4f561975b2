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
  const { twice, escaped } = keysIn(text);
  if (twice !== null) return { fault: `names ${visible(shortened(twice)) || '""'} twice` };
  return { value: escaped ? readKeyByKey(text) : value };
}

/**
 * Whether it is plain that no key came twice: an object without lists and objects in it, in a text that has no more
 * quotation marks than what was kept of it needs. So are the lines of a batch. A key with a backslash may be misread: see
 * `readKeyByKey`.
 */
function isPlain(value: unknown, text: string): boolean {
  if (typeof value !== "object" || value === null || text.includes('\\"')) return false;
  let needed = 0;
  for (const [key, one] of Object.entries(value)) {
    if ((typeof one === "object" && one !== null) || key.includes("\\")) return false;
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

/**
 * The first key that an object has already, of a text known to be JSON, and whether a key before it is written with an
 * escape; not by recursion, as it nests without bound.
 */
function keysIn(text: string): { readonly twice: string | null; readonly escaped: boolean } {
  /** Of the objects and lists around: the keys so far, null for a list. */
  const around: (Set<string> | null)[] = [];
  let keys: Set<string> | null = null;
  let [isKey, escaped] = [false, false];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === quote) {
      const end = endOfString(text, at);
      if (isKey && keys) {
        const written = text.slice(at + 1, end);
        const isEscaped = written.includes("\\");
        const key = isEscaped ? String(JSON.parse(`"${written}"`)) : written;
        if (keys.has(key)) return { twice: key, escaped };
        escaped ||= isEscaped;
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
  return { twice: null, escaped };
}

/**
 * What a text known to be JSON says. V8 takes a key that is written with an escape for another, if an object read before
 * had one that begins as this is written: after `{"a":1,"\\":2}` it reads `{"a":1,"\n":2}` as the same
 * (https://github.com/nodejs/node/issues/63785). Strings and other leaves it reads as they are.
 */
function readKeyByKey(text: string): unknown {
  const whole: unknown[] = [];
  const around: (unknown[] | Record<string, unknown>)[] = [whole];
  let key: string | null = null;
  const put = (value: unknown) => {
    const into = around.at(-1) ?? whole;
    if (Array.isArray(into)) into.push(value);
    // The only name that is no property where it is assigned.
    else if (key === "__proto__") Object.defineProperty(into, key, { value, ...plainly });
    else into[String(key)] = value;
    key = null;
  };
  for (const token of tokensOf(text)) {
    if (token === "{" || token === "[") {
      const inner = token === "{" ? {} : [];
      put(inner);
      around.push(inner);
    } else if (token === "}" || token === "]") around.pop();
    else if (key === null && !Array.isArray(around.at(-1))) key = String(JSON.parse(token));
    else put(JSON.parse(token));
  }
  return whole[0];
}

const plainly = { configurable: true, enumerable: true, writable: true };

/** Brackets, strings and other leaves, of a text known to be JSON. */
function* tokensOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    const from = at;
    if (text.charCodeAt(at) === quote) at = endOfString(text, at);
    else {
      leaf.lastIndex = at;
      at += Math.max(0, (leaf.exec(text)?.[0].length ?? 0) - 1);
    }
    const token = text.slice(from, at + 1);
    if (!between.test(token)) yield token;
  }
}

const leaf = /[^\s,:{}[\]"]+/y;
const between = /^[\s,:]$/;

/** Where the string that begins there ends. By leaps: most of a request's body is one string, the query. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
