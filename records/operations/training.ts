import { z } from "zod";
import { kinds } from "../kinds.ts";
import { known } from "../../core/display-name.ts";
import { dataset, ownerCode, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { count } from "./counted.ts";
import { faultOfPeriod, period, periodColumns } from "./periods.ts";

/** A course as it is offered; each time it is held is a session. */
export const courses = dataset(
  kinds.course,
  z.object({
    title: text(),
    trainTheTrainer: z.boolean().default(false),
    subjects: z.array(text()).default([]),
    durationDays: z.int().min(1).max(1000).nullable().default(null),
    language: text(60).nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 3,
    columns: {
      trainTheTrainer: ({ trainTheTrainer }) => trainTheTrainer,
      durationDays: ({ durationDays }) => durationDays,
    },
    texts: {
      names: { title: ({ title }) => [title] },
      words: { subjects: ({ subjects }) => subjects, note: ({ note }) => [note] },
    },
    displayName: ({ title }) => title,
    classes: {
      title: "open",
      trainTheTrainer: "open",
      subjects: "open",
      durationDays: "open",
      language: "open",
      note: "open",
    },
    reviewYears: 10,
  },
);

/** A course held once. It counts trainers and participants and names none. */
export const sessions = dataset(
  kinds.session,
  z.object({
    place: text().nullable().default(null),
    country: ownerCode.nullable().default(null),
    ...period,
    trainers: z.array(z.strictObject({ organisation: text(), count })).default([]),
    participants: z.array(z.strictObject({ country: ownerCode, count })).default([]),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 4,
    columns: { country: ({ country }) => country && canonicalCode(country), ...periodColumns },
    indexes: [["from"]],
    texts: {
      words: {
        place: ({ place }) => [place],
        trainers: ({ trainers }) => trainers.map(({ organisation }) => organisation),
        note: ({ note }) => [note],
      },
    },
    displayName: ({ place, country, from }) => known([place, country, from], ", "),
    classes: {
      place: "open",
      country: "open",
      from: "open",
      until: "open",
      trainers: "open",
      participants: "open",
      note: "open",
    },
    fault: faultOfPeriod,
    reviewYears: 10,
  },
);
