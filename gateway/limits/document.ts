import { type DocumentNode, GraphQLError } from "graphql";
import type { ErrorCode } from "../../core/errors.ts";
import { type Extent, extentOf } from "./extent.ts";
import { longestText } from "./text.ts";

/** Why a request is refused before it is planned. The message names the limit. */
export interface Excess {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Tokens of a document, counted while it is parsed. */
export const maxTokens = 2000;

const levels = 12;

/** Of what a query has, how much the hub plans: planning grows without bound with the shape of a query, not its length. */
const limits: readonly (readonly [ErrorCode, keyof Extent, number, string])[] = [
  ["LITERAL_TOO_DEEP", "literalDepth", 6, "levels of lists and objects in a value; send values as variables"],
  ["FIELDS_LIMIT", "fields", 1000, "fields, its fragments expanded"],
  ["DEPTH_LIMIT", "depth", levels, "levels"],
  // What GraphiQL and the code generators ask for, exactly.
  ["DEPTH_LIMIT", "introspectionDepth", 15, "levels under __schema or __type"],
  ["ALIAS_LIMIT", "aliases", 30, "aliases, its fragments expanded"],
  ["DIRECTIVE_LIMIT", "directives", 50, "directives, its fragments expanded"],
  ["FIELDS_LIMIT", "rootFields", 20, "fields of Query itself"],
  ["STRING_TOO_LONG", "longestText", longestText, "characters in a string"],
];

/** Of what is nested beyond all measuring. */
export const tooDeep: Excess = {
  code: "DEPTH_LIMIT",
  message: `A query has at most ${levels} levels, and a value in it few; this one is nested too deeply to be read.`,
};

/** What a text exceeds that was not parsed or measured for this error; null where it breaks the grammar. */
export function parserExcess(error: unknown): Excess | null {
  // Parser and measure go down by recursion, which ends where the stack does: nothing after them gets as far.
  if (error instanceof RangeError) return tooDeep;
  if (!(error instanceof GraphQLError)) throw error;
  // The parser has no code for it, only this sentence.
  const tooMany = error.message.endsWith("tokens. Parsing aborted.");
  return tooMany ? { code: "TOKEN_LIMIT", message: `A query has at most ${maxTokens} tokens.` } : null;
}

/** What a parsed document exceeds; its extent where that is nothing. */
export function documentExcess(document: DocumentNode): Excess | Extent {
  const extent = extentOf(document);
  for (const [code, measure, most, what] of limits) {
    if (!(Number(extent[measure]) <= most)) return { code, message: `A query has at most ${most} ${what}.` };
  }
  if (extent.badText)
    return {
      code: "BAD_CHARACTER",
      message: "A string in the query holds a control character or half of a character.",
    };
  return extent;
}
