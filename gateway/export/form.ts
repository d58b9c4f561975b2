import { z } from "zod";
import { ownerCode, text } from "../../core/record.ts";
import { linkKinds } from "../../records/links/kinds.ts";
import { exportFormats, type FormatName } from "../../session/exports/service.ts";

/** So that recipients and reason have their place in one note of the audit. */
const mostRecipients = 10;
const longestReason = 120;

const id = z.string().max(60);

/** What is asked for is an export: one of `records`, `list` and `network`, and how it is to leave. */
export const form = z
  .strictObject({
    records: z.array(id).min(1).max(10_000).optional().describe("Ids of records and links."),
    list: z
      .strictObject({
        field: z.string().max(100).describe("A list of the schema, such as `documentReports`."),
        arguments: z.record(z.string(), z.unknown()).default({}).describe("Its arguments, but `first` and `after`."),
      })
      .optional()
      .describe("All that a list of the schema answers."),
    network: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("Arguments of `network` in the schema: its records and the links between them. It must be complete."),
    links: z
      .union([z.literal("ALL"), z.array(z.enum(linkKinds)).min(1)])
      .optional()
      .describe("Kinds of links of these records that are exported with them, and what they lead to."),
    format: z.enum(Object.keys(exportFormats) as FormatName[]),
    releasableTo: z
      .array(ownerCode)
      .max(mostRecipients)
      .describe("To whom the file may be handed; empty where it stays in your organisation."),
    leaveOut: z
      .boolean()
      .default(false)
      .describe("What may not be in it is left out and counted; otherwise the export fails."),
    reason: text(longestReason).describe("Why, for the audit: owners of what is exported read it."),
  })
  .refine(({ records, list, network }) => [records, list, network].filter(Boolean).length === 1, {
    message: "name records, a list or a network, and one of them alone",
  })
  .refine(({ format, releasableTo }) => !exportFormats[format].ownAlone || releasableTo.length === 0, {
    path: ["releasableTo"],
    message: "is empty for this form, which says how your records are handled: it stays in your organisation",
  });

export type ExportForm = z.output<typeof form>;
