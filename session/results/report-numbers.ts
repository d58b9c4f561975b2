import type { RecordedVersion, VersionPage, Versions } from "../../core/store/versions.ts";
import type { AfterActionReportRecord } from "../../records/operations/records.ts";
import { afterActionReports } from "../../records/operations/reports.ts";

/** Versions of a report that one look at the store brings. */
const atOnce = 50;

/** The report as it was under a number that it had before; null where it had no such number. */
export async function reportNumbered(
  store: Pick<Versions, "versionsEach">,
  standing: AfterActionReportRecord,
  number: number,
): Promise<AfterActionReportRecord | null> {
  if (standing.number === number) return standing;
  const { id } = standing;
  // The counts of one are long: they are read of the one that is meant alone.
  const fields = ["id", "number"];
  for (let before: number | null = null; ;) {
    const page: VersionPage = { first: atOnce, before, fields };
    const versions: readonly RecordedVersion[] =
      (await store.versionsEach(afterActionReports, [id], page)).get(id) ?? [];
    const found = versions.find(({ record }) => (record as AfterActionReportRecord | null)?.number === number);
    if (found) return whole(store, id, found.version);
    before = versions.at(-1)?.version ?? null;
    if (before === null || versions.length < atOnce) return null;
  }
}

async function whole(store: Pick<Versions, "versionsEach">, id: string, version: number) {
  const page = { first: 1, before: version + 1 };
  const [found] = (await store.versionsEach(afterActionReports, [id], page)).get(id) ?? [];
  return (found?.record ?? null) as AfterActionReportRecord | null;
}
