import { z } from "zod";

/** The only root field that the audit has of an export: GraphQL has none of this name. */
export const exportName = "export";

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

const exportHeader = z.object({ operation: z.object({ fields: z.tuple([z.literal(exportName)]) }), note: z.string() });

/** What an entry's header notes of an export; null where it is of none. */
export function exportedIn(header: unknown): string | null {
  return exportHeader.safeParse(header).data?.note ?? null;
}
