import { z } from "zod";
import { kinds } from "../kinds.ts";
import { known } from "../../core/display-name.ts";
import type { Fault } from "../../core/faults.ts";
import { dataset, text } from "../../core/record.ts";
import { numberKey } from "../fillers.ts";
import { faultOfPeriod, period, periodColumns } from "./periods.ts";

/**
 * One version of a policy document: its next version is a record of its own, so that what rests on this one goes on resting
 * on it. Versions of one document have its number.
 */
export const policyDocuments = dataset(
  kinds.policyDocument,
  z.object({
    title: text(),
    number: text(60),
    /** As the document states it. */
    documentVersion: text(60),
    /** In force from the first day to the last. */
    ...period,
    /** Null where it stands elsewhere. */
    text: text(5_000).nullable().default(null),
    /** SHA-256 of a text that stands elsewhere, in hex. */
    hash: z
      .string()
      .regex(/^[\da-f]{64}$/, "is no SHA-256 in hex")
      .nullable()
      .default(null),
    /** Where that text stands. */
    address: z
      .url({ protocol: /^https$/, error: "is no address that begins with https://" })
      .max(500)
      .nullable()
      .default(null),
    /** The version of the same document in the place of which it came. */
    supersedes: text(60).nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 1,
    columns: { number: ({ number }) => numberKey(number), ...periodColumns },
    indexes: [["number"]],
    texts: {
      names: { title: ({ title }) => [title] },
      numbers: { number: ({ number }) => [numberKey(number)] },
      words: { note: ({ note }) => [note] },
    },
    displayName: ({ title, documentVersion }) => known([title, documentVersion], ", version "),
    classes: {
      title: "open",
      number: "open",
      documentVersion: "open",
      from: "open",
      until: "open",
      text: "open",
      hash: "open",
      address: "open",
      supersedes: "open",
      note: "open",
    },
    fault: (document) => faultOfText(document) ?? faultOfPeriod(document),
    reviewYears: 10,
  },
);

function faultOfText(stated: {
  readonly text: string | null;
  readonly hash: string | null;
  readonly address: string | null;
}): Fault | null {
  if (stated.text !== null && stated.hash !== null)
    return { path: "text", reason: "stands beside a hash: state one of the two" };
  if (stated.text === null && (stated.hash === null || stated.address === null))
    return { path: "text", reason: "is left out, and so is a hash with an address of it: state one of the two" };
  return null;
}
