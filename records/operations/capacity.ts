import { z } from "zod";
import { kinds } from "../kinds.ts";
import { dataset, partialDate, type RecordOf, text } from "../../core/record.ts";
import { count } from "./counted.ts";

/** How a border point is connected: to the hub itself, by a copy that works without a network, or not at all. */
export const connections = ["FIND", "MIND", "NONE"] as const;

/** What a country can do at its borders, as it says of itself on a day. Its owner is the country. */
export const capacityReports = dataset(
  kinds.capacityReport,
  z.object({
    asOf: partialDate,
    trainedOfficers: count.nullable().default(null),
    equipment: z
      .array(z.strictObject({ what: text(), count, note: text(500).nullable().default(null) }))
      .max(200)
      .default([]),
    borderPoints: z
      .array(z.strictObject({ code: text(20), name: text().nullable().default(null), connected: z.enum(connections) }))
      .max(1_000)
      .default([]),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 1,
    columns: { asOf: ({ asOf }) => asOf },
    indexes: [["asOf"]],
    texts: {
      words: { borderPoints: ({ borderPoints }) => borderPoints.map(({ name }) => name), note: ({ note }) => [note] },
    },
    displayName: ({ asOf }) => `Capacity as of ${asOf}`,
    classes: { asOf: "open", trainedOfficers: "open", equipment: "open", borderPoints: "open", note: "open" },
    fault: ({ borderPoints }) => {
      const codes = borderPoints.map(({ code }) => code);
      const twice = codes.findIndex((code, at) => codes.indexOf(code) !== at);
      return twice < 0
        ? null
        : { path: `borderPoints[${twice}].code`, reason: "names a border point that stands above" };
    },
    reviewYears: 5,
  },
);

export type CapacityReportRecord = RecordOf<typeof capacityReports>;
