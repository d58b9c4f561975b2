import { z } from "zod";
import { kindOf, kinds } from "../kinds.ts";
import { headword } from "../../core/display-name.ts";
import type { Fault } from "../../core/faults.ts";
import { linkReference } from "../../core/record-id.ts";
import { latestDay } from "../../core/standards/partial-dates.ts";
import { joiningDataset } from "../../core/joining-dataset.ts";
import { partialDate, type RecordOf, text } from "../../core/record.ts";
import { endColumns, endKeys, recordId } from "./ends.ts";
import { identityJudgements } from "./identity.ts";
import { kindsOfRelations, linkKinds, neighbours } from "./kinds.ts";

/** Open at either end where that is not known. */
const period = z.strictObject({
  since: partialDate.nullable().default(null),
  until: partialDate.nullable().default(null),
});

/** What an index of links holds beside the end by which it is sorted and the other one. */
const held = [
  "test",
  "owner",
  "policy",
  "fromOwner",
  "fromPolicy",
  "toOwner",
  "toPolicy",
  "fromKind",
  "toKind",
  "since",
  "until",
];

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
    forms: 4,
    columns: {
      kind: ({ kind }) => kind,
      ...endColumns,
      // From the first period to the last: null where it is open, or nothing is known.
      since: ({ periods }) => first(periods.map(({ since }) => since)),
      until: ({ periods }) => last(periods.map(({ until }) => until)),
    },
    keys: endKeys,
    // A walk along links is answered by them alone: with who may see a link, and what it says of its ends.
    indexes: [
      ["from", "kind", "_id", ...held, "to"],
      ["to", "kind", "_id", ...held, "from"],
    ],
    texts: { words: { note: ({ note }) => [note] } },
    displayName: ({ kind }) => headword(kind),
    classes: { kind: "open", from: "open", to: "open", periods: "open", source: "source", note: "source" },
    recordClass: { class: "relations", column: "kind", values: kindsOfRelations },
    reviewYears: 5,
    fault: faultOf,
    referenceOf: ({ kind, from, to, source }) => linkReference(kind, from, to, source),
  },
);

export const datasets = [links, identityJudgements];

export type LinkRecord = RecordOf<typeof links>;
export type IdentityJudgementRecord = RecordOf<typeof identityJudgements>;

/** Where a link leads, seen from one of its ends. */
export function otherEnd({ from, to }: Pick<LinkRecord, "from" | "to">, id: string): string {
  return from === id ? to : from;
}

/** The first day stated; of vague ones the one that may be earliest. */
function first(days: readonly (string | null)[]): string | null {
  if (days.includes(null)) return null;
  return days.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null);
}

/** The last day stated; of vague ones the one that may be latest. */
function last(days: readonly (string | null)[]): string | null {
  if (days.includes(null)) return null;
  return days.reduce(
    (one, other) => (one === null || (other !== null && latestDay(other) > latestDay(one)) ? other : one),
    null,
  );
}

function faultOf({ kind, from, to }: { kind: string; from: string; to: string }): Fault | null {
  if (from === to) return { path: "to", reason: "is the record that it leads from: a link joins two" };
  const [start, end] = [kindOf(from), kindOf(to)];
  const known = neighbours.some((one) => one.kind === kind && one.from === start && one.to === end);
  const ends = `from ${start ?? "an unknown kind"} to ${end ?? "an unknown kind"}`;
  return known ? null : { path: "kind", reason: `is ${kind}, which does not lead ${ends}` };
}
