import { z } from "zod";

/** The only root field that the audit has of an export, and of a part of a feed: GraphQL has none of these names. */
export const exportName = "export";
export const feedName = "feed";

/** What an entry notes of an export, beside the records that were in it. */
export function exportNote({
  format,
  releasableTo,
  reason,
}: {
  readonly format: string;
  readonly releasableTo: readonly string[];
  readonly reason: string;
}): string {
  const to = releasableTo.length > 0 ? `for ${releasableTo.join(", ")}` : "for its own use";
  return `as ${format} ${to}: ${reason}`;
}

const exportHeader = z.object({
  operation: z.object({ fields: z.tuple([z.enum([exportName, feedName])]) }),
  note: z.string(),
});

/** What an entry's header notes of an export; null where it is of none. */
export function exportedIn(header: unknown): string | null {
  return exportHeader.safeParse(header).data?.note ?? null;
}
