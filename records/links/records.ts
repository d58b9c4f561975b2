import { z } from "zod";
import { kindOf, kinds } from "../kinds.ts";
import { headword } from "../../core/display-name.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { partialDate, type RecordOf, text, joiningDataset } from "../../core/record.ts";
import { linkKinds, neighbours } from "./kinds.ts";

const recordId = z.string().regex(recordIdForm, "an id has the form PER- and 26 letters and digits");

/** Open at either end where that is not known. */
const period = z.strictObject({
  since: partialDate.nullable().default(null),
  until: partialDate.nullable().default(null),
});

/**
 * A link is a record of its own, with its own owner, handling and provenance. It carries kind, owner and policy of both
 * its ends, so that one row tells whether a caller may see it: the link and both the records it joins.
 */
export const links = joiningDataset(
  kinds.link,
  z.object({
    kind: z.enum(linkKinds),
    from: recordId,
    to: recordId,
    periods: z.array(period).default([]),
    /** Who says so. */
    source: text(),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 2,
    columns: {
      kind: ({ kind }) => kind,
      from: ({ from }) => from,
      to: ({ to }) => to,
      fromKind: ({ from }) => kindOf(from),
      toKind: ({ to }) => kindOf(to),
    },
    keys: { end: ({ from, to }) => [from, to] },
    indexes: [
      ["from", "kind"],
      ["to", "kind"],
    ],
    texts: { words: { note: ({ note }) => [note] } },
    displayName: ({ kind }) => headword(kind),
    classes: { kind: "open", from: "open", to: "open", periods: "open", source: "source", note: "source" },
    reviewYears: 5,
    fault: faultOf,
  },
);

export const datasets = [links];

export type LinkRecord = RecordOf<typeof links>;

/** Where a link leads, seen from one of its ends. */
export function otherEnd({ from, to }: Pick<LinkRecord, "from" | "to">, id: string): string {
  return from === id ? to : from;
}

function faultOf({ kind, from, to }: { kind: string; from: string; to: string }): string | null {
  if (from === to) return "a link joins two records";
  const [start, end] = [kindOf(from), kindOf(to)];
  const known = neighbours.some((one) => one.kind === kind && one.from === start && one.to === end);
  return known ? null : `${kind} does not lead from ${start ?? "an unknown kind"} to ${end ?? "an unknown kind"}`;
}
