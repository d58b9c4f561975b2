import { timestamp } from "../core/clock.ts";
import { type EditionName, lastEdition, noteEdition } from "../core/deliveries/editions.ts";
import type { SourceName } from "../core/deliveries/source.ts";
import type { Report } from "../session/ingest/report.ts";
import type { OperatorSession } from "../session/operator.ts";
import type { Format } from "./formats/guess.ts";
import { isOlder } from "./formats/published.ts";
import { UnreadableFile } from "./unreadable.ts";

/** The owners of the records of published lists, unless the operator names another. */
export const listOwners: Readonly<Partial<Record<Format, string>>> = {
  un: "UNSC",
  uk: "FCDO",
  eu: "EU-FSF",
  ofac: "OFAC",
  "ofac-advanced": "OFAC",
};

/** An edition of a list, as far as a file is one and says when it was published. */
export interface Edition {
  readonly name: EditionName;
  readonly published: string;
}

export function editionOf(format: Format, published: string | null, owner: string | undefined): Edition | null {
  const own = owner ?? listOwners[format];
  return published === null || own === undefined ? null : { name: { list: format, owner: own }, published };
}

const day = 86_400_000;

/**
 * Refuses an edition that is older than the last which was taken in: its absences would bring back who was taken off the
 * list. One that is dated ahead would have every later one refused.
 */
export async function refuseStale(
  { platform: { store }, clock }: Pick<OperatorSession, "platform" | "clock">,
  { name, published }: Edition,
): Promise<void> {
  if (published > new Date(clock.now() + day).toISOString())
    throw new UnreadableFile(
      `The edition says that it was published ${published}, which has not come, and nothing was taken in: look at the clock, or at where the file is from.`,
    );
  const last = await lastEdition(store, name);
  if (last && isOlder(published, last.published))
    throw new UnreadableFile(
      `The edition was published ${published}, and one of ${last.published} was taken in ${last.imported}, so nothing was taken in: take the newest.`,
    );
}

/** Notes what was taken in: the edition, and that those whose records it has have delivered, as of its publication. */
export async function noteDelivered(
  { platform: { store, sources }, clock }: Pick<OperatorSession, "platform" | "clock">,
  edition: Edition | null,
  { report, delivered }: { readonly report: Report; readonly delivered: readonly SourceName[] },
): Promise<void> {
  if (edition && delivered.length > 0)
    await noteEdition(store, edition.name, { published: edition.published, imported: timestamp(clock) });
  for (const one of delivered) {
    const { kinds, rejected } = report;
    const counts = { records: kinds[one.kind] ?? 0, rejected };
    await sources.delivered(one, edition && { published: edition.published, ...counts });
  }
}
