import type { Watch } from "../changes/watch.ts";
import { kindTold } from "./declared.ts";
import { pagesOf } from "../store/pages.ts";
import type { Filter, StoreSession } from "../store/port.ts";
import {
  keptEventCollection,
  mostKept,
  type ProgressRow,
  progressCollection,
  webhookCollection,
  type WebhookRecord,
} from "./record.ts";

/** A receiver as it is listed: with how it fares, and without what its secrets are derived from. */
export interface ListedWebhook
  extends
    Pick<
      WebhookRecord,
      "id" | "owner" | "test" | "name" | "url" | "purpose" | "expires" | "maker" | "created" | "paused"
    >,
    Pick<ProgressRow, "delivered" | "failures" | "failure" | "gone"> {
  readonly kinds: readonly string[];
  /** The records that it watches; null where it is told what is announced of the kinds. */
  readonly watch: Watch | null;
  /** Until when the secret before the newest one signs as well; null where none does. */
  readonly overlapUntil: string | null;
  /** How many events are to be sent again, and how many were given up. */
  readonly waiting: number;
  readonly deadLetters: number;
}

/** Those that meet the filter, in the order of their ids. */
export async function listedWebhooks(
  store: Pick<StoreSession, "find" | "getMany" | "count">,
  filter: Filter,
): Promise<ListedWebhook[]> {
  const listed: ListedWebhook[] = [];
  for await (const page of pagesOf(store, webhookCollection, filter)) {
    const ids = page.map(({ id }) => id);
    const progress = await store.getMany(progressCollection, ids);
    for (const webhook of page)
      listed.push({ ...shown(webhook, progress.get(webhook.id)), ...(await kept(store, webhook)) });
  }
  return listed;
}

function shown(webhook: WebhookRecord, progress: ProgressRow | undefined) {
  const { id, owner, test, name, url, purpose, scopes, expires, maker, created, paused, begun, secrets, watched } =
    webhook;
  const { delivered = null, failures = 0, failure = null } = progress ?? {};
  const gone = (progress?.gone ?? false) && progress?.begun === begun;
  const kinds = watched?.kinds ?? scopes.map(kindTold);
  const watch = watched?.watch ?? null;
  const said = { id, owner, test, name, url, purpose, expires, maker, created, paused, kinds, watch };
  return { ...said, delivered, failures, failure, gone, overlapUntil: secrets[1]?.until ?? null };
}

async function kept(store: Pick<StoreSession, "count">, { id: webhook }: WebhookRecord) {
  const count = (state: object) => store.count(keptEventCollection, { webhook, ...state }, { atMost: mostKept });
  return { waiting: await count({ state: { $in: ["due", "behind"] } }), deadLetters: await count({ state: "dead" }) };
}
