import { z } from "zod";
import { kinds } from "../kinds.ts";
import { dataset, text } from "../../core/record.ts";
import { faultOfPeriod, period, periodColumns } from "./periods.ts";

/** A body outside with which an agreement stands, or stood. */
export const partners = dataset(
  kinds.partner,
  z.object({
    name: text(),
    kind: z.enum(["REGIONAL", "INTERNATIONAL", "PRIVATE", "NATIONAL", "ACADEMIC"]),
    agreement: text(500).nullable().default(null),
    ...period,
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 3,
    columns: { kind: ({ kind }) => kind, ...periodColumns },
    texts: {
      names: { name: ({ name }) => [name] },
      words: { agreement: ({ agreement }) => [agreement], note: ({ note }) => [note] },
    },
    displayName: ({ name }) => name,
    classes: {
      name: "open",
      kind: "open",
      agreement: "open",
      from: "open",
      until: "open",
      note: "open",
    },
    fault: faultOfPeriod,
    reviewYears: 10,
  },
);
