import { z } from "zod";
import { inWords } from "../../core/display-name.ts";
import type { Fault } from "../../core/faults.ts";
import { joiningDataset } from "../../core/joining-dataset.ts";
import { text } from "../../core/record.ts";
import { type Kind, kindOf, kinds } from "../kinds.ts";
import { endColumns, endKeys, recordId } from "./ends.ts";

/** Whether two records speak of the same. Values of the SDL's `Sameness`. */
export const samenesses = ["SAME", "DIFFERENT", "UNSURE"] as const;
export type Sameness = (typeof samenesses)[number];

/** The kinds of which several owners record the same one: whoever and whatever is met in the field. */
export const identityKinds = ["person", "document", "vehicle"] as const satisfies readonly Kind[];
export type IdentityKind = (typeof identityKinds)[number];

/**
 * An organisation's judgement whether two records speak of the same. It merges nothing: withdrawn, everything is as it was
 * before. Of one organisation one stands of each pair, since the pair names it; judging anew makes its next version.
 */
export const identityJudgements = joiningDataset(
  kinds.identityJudgement,
  z.object({
    from: recordId,
    to: recordId,
    judgement: z.enum(samenesses),
    basis: text(2000),
    officer: text().nullable().default(null),
  }),
  {
    forms: 1,
    columns: { judgement: ({ judgement }) => judgement, ...endColumns },
    keys: endKeys,
    indexes: [["from"], ["to"], ["updated"]],
    texts: { words: { basis: ({ basis }) => [basis] } },
    displayName: ({ judgement }) => `Judged ${judgement === "UNSURE" ? "unsure whether the same" : inWords(judgement)}`,
    classes: { from: "open", to: "open", judgement: "open", basis: "source", officer: "source" },
    reviewYears: 5,
    fault: faultOf,
    referenceOf: pairReference,
  },
);

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The same whichever of the two comes first. */
function pairReference({ from, to }: Pair): string {
  return JSON.stringify([from, to].toSorted());
}

function faultOf({ from, to, reference }: Pair & { readonly reference: string }): Fault | null {
  const kind = kindOf(from);
  if (from === to) return { path: "to", reason: "is the same record: two are judged" };
  if (kind !== kindOf(to) || !identityKinds.some((one) => one === kind))
    return { path: "to", reason: `is to be a record of the same kind, which is one of ${identityKinds.join(", ")}` };
  return reference === pairReference({ from, to })
    ? null
    : {
        path: "reference",
        reason: "is made of the two records, so that one judgement of a pair stands: leave it out",
      };
}
