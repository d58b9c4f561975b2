import assert from "node:assert/strict";
import type { Change } from "../../core/store/port.ts";
import type { Platform } from "../../session/platform.ts";
import { entriesIn } from "./books.ts";

/** Every change has the intent of its act and one closing entry that says so, and no closing entry says what is not so. */
export async function checkAgreement(data: string, { store }: Pick<Platform, "store">): Promise<void> {
  const changes = new Map<string, Change[]>();
  for (let after: string | null = null; ;) {
    const page: Change[] = await store.changes(after, 1000);
    for (const change of page) changes.set(change.request, [...(changes.get(change.request) ?? []), change]);
    after = page.at(-1)?.cursor ?? null;
    if (page.length < 1000) break;
  }
  const entries = [...(await entriesIn(data)).values()].flat();
  for (const [request, found] of Map.groupBy(entries, ({ header }) => header.act ?? header.requestId)) {
    const intents = found.filter(({ header }) => header.kind === "intent");
    if (intents.length === 0) continue;
    const closing = found.filter(({ header }) => header.kind === "outcome" || header.kind === "recovery");
    assert.equal(closing.length, 1, `the write of ${request} was closed ${closing.length} times`);
    const [said] = closing.map(({ header }) => (header as { status?: string }).status);
    const changed = (changes.get(request) ?? []).map(({ id }) => id).toSorted();
    const intended = intents.flatMap(({ leaves }) => leaves.flatMap(({ records }) => records)).toSorted();
    const listed = closing.flatMap(({ leaves }) => leaves.flatMap(({ records }) => records)).toSorted();
    if (said === "not committed") assert.deepEqual(changed, [], `${request} was committed, the audit says it was not`);
    else assert.deepEqual(listed, changed, `the audit says that ${request} changed other records than it did`);
    if (changed.length > 0) assert.deepEqual(changed, intended);
    changes.delete(request);
  }
  const unsaid = [...changes.values()].flat().filter(({ collection, by }) => collection === "person" && by !== "test");
  assert.deepEqual(unsaid, [], "changes without an intent");
}
