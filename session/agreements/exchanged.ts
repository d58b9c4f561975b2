import type { Whose } from "../../core/access/caller.ts";
import type { EnquiryRow } from "../../core/audit/index/enquiry-rows.ts";
import { between } from "../../core/audit/index/newest-first.ts";
import type { AuditIndex } from "../../core/audit/index/store.ts";
import { hourOf } from "../../core/check-counts/counts.ts";
import { countsSince, totalsOf } from "../../core/check-counts/totals.ts";
import { hubError } from "../../core/errors.ts";
import { momentForms, momentIn } from "../../core/moments.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { Filter, Store } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { kindOf } from "../../records/kinds.ts";

export interface ExchangedOptions {
  readonly store: Pick<Store, "find" | "count">;
  readonly index: () => Promise<AuditIndex<"find">>;
}

/** From the first moment on and before the second (RFC 3339, UTC). */
export interface Span {
  readonly since: string;
  readonly until: string;
}

/** Records of one kind in answers: how many answers, and how many records were in them, each time counted again. */
export interface ShownOfKind {
  readonly kind: string;
  readonly answers: number;
  readonly records: number;
}

/** What was exchanged with an organisation, in numbers. Nothing in it says who or what was asked about. */
export interface Exchanged extends Span {
  readonly owner: string;
  readonly test: boolean;
  /** Checks of its keys. */
  readonly checks: { kind: string; verdict: string; count: number }[];
  /** Others' records that its keys were shown. */
  readonly received: ShownOfKind[];
  /** Its own records that others' keys were shown. */
  readonly given: ShownOfKind[];
  /** Its own records that the hub began to hold in that time, and holds. */
  readonly handedIn: { kind: string; count: number }[];
}

const longest = 366 * 86_400_000;
const pageSize = 500;

/**
 * Counted from what the hub keeps anyway: checks by their counts, an hour at a time; what was shown by the audit's index,
 * some seconds behind the answers; what was handed in by the records that stand. So both sides are told the same.
 */
export async function exchangedWith(
  { store, index }: ExchangedOptions,
  { owner, test }: Whose,
  asked: Span,
): Promise<Exchanged> {
  const span = spanIn(asked);
  const { since, until } = span;
  const opened = await index();
  const inTime = between(since, until);
  const received = new Shown();
  for await (const row of rowsOf(opened, { $and: [{ asker: owner, test }, inTime] }))
    if (row.owner !== owner) received.add(row);
  const given = new Shown();
  for await (const row of rowsOf(opened, { $and: [{ owner, test }, inTime] }))
    if (row.caller?.owner !== owner) given.add(row);
  const handedIn = [];
  for (const dataset of datasets.values()) {
    const stood = { $and: [{ owner, test }, { created: { $gte: since, $lt: until } }] };
    const count = await store.count(dataset, stood);
    if (count > 0) handedIn.push({ kind: dataset.name, count });
  }
  const checks = await checksOf(store, { owner, test }, span);
  return { owner, test, ...span, checks, received: received.byKind(), given: given.byKind(), handedIn };
}

async function checksOf(reads: Pick<Store, "find">, whose: Whose, { since, until }: Span) {
  const counts = await countsSince(reads, whose, hourOf(Date.parse(since)), until);
  return totalsOf(counts, new Set(["kind", "verdict"])).map(({ kind, verdict, count }) => ({
    kind: kind ?? "",
    verdict: verdict ?? "",
    count,
  }));
}

async function* rowsOf({ store, enquiries }: AuditIndex<"find">, filter: Filter): AsyncGenerator<EnquiryRow> {
  for await (const rows of pagesOf(store, enquiries, filter, { first: pageSize })) yield* rows;
}

class Shown {
  readonly #byKind = new Map<string, { answers: number; records: number }>();

  add({ records }: Pick<EnquiryRow, "records">): void {
    const kinds = Map.groupBy(records, kindOf);
    for (const [kind, ids] of kinds) {
      if (kind === null) continue;
      const before = this.#byKind.getOrInsertComputed(kind, () => ({ answers: 0, records: 0 }));
      before.answers += 1;
      before.records += ids.length;
    }
  }

  byKind(): ShownOfKind[] {
    return [...this.#byKind]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([kind, { answers, records }]) => ({ kind, answers, records }));
  }
}

/** Throws `BAD_USER_INPUT` where a moment is none, the second is not after the first, or they are more than a year apart. */
function spanIn({ since, until }: Span): Span {
  const [from, before] = [momentIn(since), momentIn(until)];
  if (from === null || before === null)
    throw hubError("BAD_USER_INPUT", `"${from === null ? "since" : "until"}" ${momentForms} (RFC 3339).`);
  const length = Date.parse(before) - Date.parse(from);
  if (length <= 0 || length > longest)
    throw hubError("BAD_USER_INPUT", "What was exchanged is told of 366 days at most: `until` comes after `since`.");
  return { since: from, until: before };
}
