import { z } from "zod";
import { kinds } from "../kinds.ts";
import { known } from "../../core/display-name.ts";
import { dataset, text } from "../../core/record.ts";

/**
 * Somebody of an organisation who teaches, or is taught. Nobody the hub looks for: checks, screenings and searches for
 * persons never read this kind. Its organisation sees the name; others as its handling shows the class identity.
 */
export const officers = dataset(
  kinds.officer,
  z.object({
    name: text().nullable().default(null),
    role: text().nullable().default(null),
    service: text().nullable().default(null),
    languages: z.array(text(60)).max(20).default([]),
    note: text(2000).nullable().default(null),
  }),
  {
    forms: 1,
    columns: { service: ({ service }) => service },
    texts: { words: { role: ({ role }) => [role], service: ({ service }) => [service], note: ({ note }) => [note] } },
    displayName: ({ role, service }) => known([role, service], ", "),
    classes: { name: "identity", role: "open", service: "open", languages: "open", note: "open" },
    reviewYears: 10,
  },
);
