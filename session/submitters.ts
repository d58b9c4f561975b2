import type { Store } from "../core/store/port.ts";
import type { RecordedVersion } from "../core/store/versions.ts";
import { type AlertRecord, alerts } from "../records/specimens/records.ts";

/** Versions that lie between a submission and its review: its own, and that it was taken into quality control. */
const atOnce = 20;

/** Whether a key wrote a version of the alert that was SUBMITTED, since it was last a draft or returned. */
export async function isSubmittedBy(
  store: Pick<Store, "versionsEach">,
  { id }: Pick<AlertRecord, "id">,
  caller: string,
): Promise<boolean> {
  let before: number | null = null;
  for (;;) {
    const page: readonly RecordedVersion[] =
      (await store.versionsEach(alerts, [id], { first: atOnce, before })).get(id) ?? [];
    for (const { record, by } of page) {
      const state = (record as AlertRecord | null)?.state;
      if (state !== "SUBMITTED" && state !== "IN_QUALITY_CONTROL") return false;
      if (state === "SUBMITTED" && by === caller) return true;
    }
    if (page.length < atOnce) return false;
    before = page.at(-1)?.version ?? null;
  }
}
