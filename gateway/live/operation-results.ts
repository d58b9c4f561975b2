import type { Caller } from "../../core/access/caller.ts";
import { hubError } from "../../core/errors.ts";
import { apart, countedParts, type Standing } from "../../core/operation-counts/read.ts";
import { includesCode } from "../../core/standards/countries.ts";
import { type OperationRecord, operations } from "../../records/operations/records.ts";
import { checkIds } from "../../subgraphs/ids-asked.ts";
import { countShown } from "../../subgraphs/operations/results.ts";
import type { OperationFeed } from "./operation-feed.ts";
import { needing } from "./rights.ts";
import type { Asking, Followed, Source, Told } from "./source.ts";

/** Counts that one event tells. **Our rule**. */
const mostTold = 10_000;

const everyPart = new Set(countedParts);

/** What an operation brings, as it is counted: all of it, and then the rows in which something changed. */
export const operationResults: Source = {
  refuse: (caller, { operation }) => {
    needing(operations.name, "read")(caller);
    checkIds("operation", [String(operation)]);
    const bound = caller.bounds.operations;
    if (bound !== null && !bound.includes(String(operation)))
      throw hubError("FORBIDDEN", "Your key is bound to other operations than the one whose results it asks for.");
  },
  follow: (feeds, caller, { operation }) => followResults(feeds.operations, caller, String(operation)),
};

/**
 * A position is the number of a change. To whoever is told counts in fives it is the last that changed what is told: by
 * nothing that comes between does a cursor, or an event, tell that there was one more.
 */
function followResults(feed: OperationFeed, caller: Caller, id: string): Followed {
  return {
    polled: true,
    begin: async (position) => position ?? "",
    after: async (position, { reader }) => {
      const operation = await seen(reader, id);
      // It may be shown later, and nothing tells that it is there.
      if (!operation) return { events: [], end: position };
      const exact = includesCode([operation.owner], caller.owner);
      const after = position === "" ? null : Number(position);
      const standing = await feed.counts({ id, test: operation.test, exact, after });
      // What is no more has no count that would say so: then all are told anew.
      const whole = after === null || standing.rows.some(({ cells }) => Object.keys(cells).length === 0);
      const all =
        whole && after !== null ? await feed.counts({ id, test: operation.test, exact, after: null }) : standing;
      return told(operation, all, { exact, position, whole });
    },
  };
}

async function seen(reader: Asking["reader"], id: string): Promise<OperationRecord | null> {
  const [operation = null] = await reader.byIds<OperationRecord>(operations, [id]);
  return operation;
}

function told(
  { id, owner }: OperationRecord,
  { changed, rows, asOf }: Standing & { readonly asOf: string | null },
  { exact, position, whole }: { readonly exact: boolean; readonly position: string; readonly whole: boolean },
): Told {
  if (rows.length === 0 && position !== "") return { events: [], end: position };
  const last = Math.max(0, ...rows.map((row) => (exact ? row.changed : row.toldChanged)));
  // What changed while rows were read is told again, and not passed over.
  const end = String(Math.min(last, changed));
  const counts = apart(rows, everyPart, exact);
  if (counts.length > mostTold)
    throw hubError(
      "COST_LIMIT",
      `There are more than ${mostTold} counts: ask for operationResults, told apart by less.`,
    );
  const shown = counts.map((one) => countShown(one, exact));
  const event = (cursor: string) => ({ cursor, asOf, exact, whole, counts: shown });
  return { events: [{ position: end, event, discloses: { owner, id } }], end };
}
