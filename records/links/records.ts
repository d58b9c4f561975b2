import { z } from "zod";
import { kindOf, kinds } from "../kinds.ts";
import { headword } from "../../core/display-name.ts";
import { linkReference } from "../../core/record-id.ts";
import { partialDate, type RecordOf, text, joiningDataset } from "../../core/record.ts";
import { endColumns, endKeys, recordId } from "./ends.ts";
import { identityJudgements } from "./identity.ts";
import { linkKinds, neighbours } from "./kinds.ts";

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
    forms: 1,
    columns: { kind: ({ kind }) => kind, ...endColumns },
    keys: endKeys,
    indexes: [
      ["from", "kind"],
      ["to", "kind"],
    ],
    displayName: ({ kind }) => headword(kind),
    classes: { kind: "open", from: "open", to: "open", periods: "open", source: "source", note: "source" },
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

function faultOf({ kind, from, to }: { kind: string; from: string; to: string }): string | null {
  if (from === to) return "a link joins two records";
  const [start, end] = [kindOf(from), kindOf(to)];
  const known = neighbours.some((one) => one.kind === kind && one.from === start && one.to === end);
  return known ? null : `${kind} does not lead from ${start ?? "an unknown kind"} to ${end ?? "an unknown kind"}`;
}
