import { pagesOf } from "../core/store/pages.ts";
import type { Ingested } from "../session/ingest.ts";
import type { Concerned } from "../session/ingest/batches.ts";
import { receivedAmong } from "../session/following/rows.ts";
import { requestFor, type OperatorSession } from "../session/operator.ts";

/** What an owner holds of the kinds in its file, and how much of that the file no longer names. */
export interface Missing {
  readonly owner: string;
  readonly held: number;
  readonly missing: number;
  /** By kind, where any is missing. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** **Our rule**: a whole list rarely loses more than this from one edition to the next; a part of one does. */
export const maxWithdrawn = 0.1;

const pageSize = 1000;

/** Counts what a file that is said to be the whole leaves out, owner by owner. Changes nothing. */
export async function countMissing(session: OperatorSession, { concerned, seen }: Ingested): Promise<Missing[]> {
  const counts: Missing[] = [];
  for (const [owner, of] of Map.groupBy(concerned, (one) => one.owner)) {
    const kinds: Record<string, number> = {};
    let held = 0;
    for (const one of of) {
      for await (const page of heldOf(session, one)) {
        held += page.length;
        const missing = page.filter(({ id }) => !seen.has(id)).length;
        if (missing > 0) kinds[one.dataset.name] = (kinds[one.dataset.name] ?? 0) + missing;
      }
    }
    counts.push({ owner, held, missing: Object.values(kinds).reduce((sum, count) => sum + count, 0), kinds });
  }
  return counts;
}

/** Withdraws it: links first, since they are nothing without their ends. Returns how many records. */
export async function withdrawMissing(session: OperatorSession, { concerned, seen }: Ingested): Promise<number> {
  let withdrawn = 0;
  for (const one of concerned.toSorted((a, b) => Number(a.dataset.joins === null) - Number(b.dataset.joins === null))) {
    for await (const page of heldOf(session, one)) {
      const missing = page.filter(({ id }) => !seen.has(id)).map(({ id }) => ({ id }));
      if (missing.length === 0) continue;
      const outcomes = await requestFor(session, one.owner).writer().withdraw(one.dataset, missing);
      withdrawn += outcomes.filter(({ result }) => result === "withdrawn").length;
    }
  }
  return withdrawn;
}

/** Without what came by another hub's feed, of which its owner's files here say nothing: that is gone when it is gone there. */
async function* heldOf({ platform: { store } }: OperatorSession, { owner, dataset, test }: Concerned) {
  for await (const page of pagesOf(store, dataset, { owner, test }, { first: pageSize })) {
    const received = await receivedAmong(
      store,
      page.map(({ id }) => id),
    );
    yield page.filter(({ id }) => !received.has(id));
  }
}
