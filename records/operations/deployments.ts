import { z } from "zod";
import { kinds } from "../kinds.ts";
import { known } from "../../core/display-name.ts";
import { dataset, ownerCode, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { count } from "./counted.ts";
import { faultOfPeriod, period, periodColumns } from "./periods.ts";
import { registerSchema } from "./registers.ts";

/** An IMEST deployment: a team at a major event with direct access for as long as the event lasts. It names nobody. */
export const deployments = dataset(
  kinds.deployment,
  z.object({
    event: text(),
    place: text().nullable().default(null),
    country: ownerCode.nullable().default(null),
    ...period,
    team: z.array(z.strictObject({ role: text(), country: ownerCode.nullable().default(null), count })).default([]),
    grantedAccess: z.array(registerSchema).default([]),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 4,
    columns: { country: ({ country }) => country && canonicalCode(country), ...periodColumns },
    indexes: [["from"]],
    texts: {
      names: { event: ({ event }) => [event] },
      words: { place: ({ place }) => [place], note: ({ note }) => [note] },
    },
    displayName: ({ event, from }) => known([event, from], ", "),
    classes: {
      event: "open",
      place: "open",
      country: "open",
      from: "open",
      until: "open",
      team: "open",
      grantedAccess: "open",
      note: "open",
    },
    fault: faultOfPeriod,
    reviewYears: 10,
  },
);
