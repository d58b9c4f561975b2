import { isNews } from "../announcements.ts";
import type { Caller } from "../access/caller.ts";
import { Disclosures } from "../access/disclosures.ts";
import type { AgreementBook } from "../access/keys/agreements.ts";
import type { PolicyBook } from "../access/policies/book.ts";
import { Reader } from "../access/reader.ts";
import { largestSpending, Spending } from "../access/spending.ts";
import type { AuditLog } from "../audit/writing/log.ts";
import type { Clock } from "../clock.ts";
import type { Datasets } from "../datasets.ts";
import type { Store } from "../store/port.ts";
import type { Allowed } from "./allowed.ts";
import type { Messages } from "./message.ts";
import type { LoggedEvent, WebhookRecord } from "./record.ts";
import { callerOf } from "./rights.ts";
import { type Network, send } from "./send.ts";

/** What messages are sent with. */
export interface AttemptParts {
  readonly store: Store;
  readonly policies: PolicyBook;
  readonly agreements: AgreementBook;
  readonly datasets: Datasets;
  readonly clock: Clock;
  readonly audit: Pick<AuditLog, "append">;
  readonly messages: Messages;
  readonly network: Network;
  readonly allowed: Allowed;
  /** Ends what is under way. */
  readonly stop: AbortSignal;
}

/** What became of an event; `unseen`: it is none for this receiver; `gone`: there is no receiver any more. */
export type Fate = "delivered" | "unseen" | "gone" | { readonly failure: string; readonly unreached: boolean };

/** What an address answers that cannot do anything just now: it says nothing about this event. */
const unavailable = [429, 502, 503, 504];

/** Tells a receiver of an event, once, with the rights of this moment. */
export async function attempt(parts: AttemptParts, webhook: WebhookRecord, event: LoggedEvent): Promise<Fate> {
  const { agreements, clock, messages, network, allowed, stop } = parts;
  const now = clock.now();
  const caller = callerOf(webhook, await agreements.of(webhook.owner), now);
  const disclosures = new Disclosures();
  if (!caller || !(await sees(parts, { ...webhook, caller, now }, event, disclosures))) return "unseen";
  const message = messages.message(webhook, event, now);
  await note(parts, caller, webhook, message.headers["webhook-id"] ?? "", disclosures);
  const sent = await send(network, allowed, webhook.url, message, stop);
  if ("unreached" in sent) return { failure: sent.unreached, unreached: true };
  if (sent.status >= 200 && sent.status < 300) return "delivered";
  if (sent.status === 410) return "gone";
  return { failure: `it answered ${sent.status}`, unreached: unavailable.includes(sent.status) };
}

async function sees(
  { store, policies, datasets }: AttemptParts,
  { caller, purpose, now }: Pick<WebhookRecord, "purpose"> & { readonly caller: Caller; readonly now: number },
  { kind, record, announcement }: LoggedEvent,
  disclosures: Disclosures,
): Promise<boolean> {
  const dataset = datasets.get(kind);
  if (!dataset) return false;
  const spending = new Spending(largestSpending);
  const reader = new Reader({ store, policies, datasets, caller, purpose, now, disclosures, spending });
  const [shown = null] = await reader.byIds(dataset, [record]);
  return isNews(shown, announcement ?? { condition: {} });
}

/** That the record is there is told, so the audit has it before it leaves, as of an answer. */
function note(
  { audit, clock }: AttemptParts,
  { id, name, role, owner, test }: Caller,
  { purpose }: WebhookRecord,
  message: string,
  disclosures: Disclosures,
): Promise<void> {
  return audit.append({
    kind: "read",
    requestId: clock.id(),
    caller: { id, name, role, owner, test },
    purpose,
    status: 200,
    note: `webhook ${id} ${message}`,
    records: disclosures.list(),
  });
}
