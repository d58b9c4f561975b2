import { expect } from "vitest";
import type { DocumentMode } from "../../../core/access/document-mode.ts";
import { sha256 } from "../../../core/audit/journal/entry.ts";
import type { Asker } from "../../hub.ts";
import { badRequest, refused, type Row, type Safe, type Shape } from "../row.ts";
import type { Reply } from "../wire.ts";

const good = { query: "{ __typename }" };
const unknown = refused("PERSISTED_QUERY_NOT_FOUND");
const unknownOrNone = refused("PERSISTED_QUERY_NOT_FOUND", "BAD_REQUEST");
const notListed: Safe = { status: [400, 403], codes: ["OPERATION_NOT_LISTED"] };

/** Questions by their hash. */
export const listed: readonly Row[] = [
  {
    number: 22,
    name: "persisted queries",
    safe: unknown,
    shapes: () => [
      { what: "a hash that nobody knows", body: persisted("0".repeat(64)) },
      { what: "a hash that is none", body: persisted("__proto__"), safe: badRequest },
      { what: "a hash beside another query", body: { ...persisted("0".repeat(64)), ...good }, safe: badRequest },
      {
        what: "a hash beside its query, which is not kept",
        send: async (target, stage) => {
          const hash = sha256(good.query);
          const first = await stage.send(target, { body: { ...persisted(hash), ...good } });
          expect(first.status).toBe(200);
          return [await stage.send(target, { body: persisted(hash) })];
        },
      },
      {
        what: "another version",
        body: { extensions: { persistedQuery: { version: 2, sha256Hash: "0".repeat(64) } } },
        safe: unknownOrNone,
      },
      { what: "a list for a hash", body: { extensions: { persistedQuery: ["x"] } }, safe: unknownOrNone },
      { what: "two names that differ", body: { id: "0".repeat(64), ...persisted("1".repeat(64)) }, safe: badRequest },
      ...(["ids-only", "safelist"] as const).flatMap((documentMode): Shape[] => [
        {
          what: `a text under a key of the mode ${documentMode}`,
          who: bound(documentMode),
          body: good,
          safe: notListed,
        },
        {
          what: `a text with its own hash under a key of the mode ${documentMode}`,
          who: bound(documentMode),
          body: { ...persisted(sha256(good.query)), ...good },
          safe: notListed,
        },
      ]),
      {
        what: "two hundred hashes",
        send: async (target, stage) => {
          const replies: Reply[] = [];
          for (let index = 0; index < 200; index += 1) {
            replies.push(await stage.send(target, { body: persisted(String(index).padStart(64, "0")) }));
          }
          return replies;
        },
      },
    ],
  },
];

function persisted(sha256Hash: string) {
  return { extensions: { persistedQuery: { version: 1, sha256Hash } } };
}

function bound(documentMode: DocumentMode): Asker {
  return { owner: "XYZ", role: "partner", name: `a key of ${documentMode}`, documentMode };
}
