import type { Caller } from "../access/caller.ts";
import { Disclosures } from "../access/disclosures.ts";
import type { AgreementBook } from "../access/keys/agreements.ts";
import type { AuditLog } from "../audit/writing/log.ts";
import type { Clock } from "../clock.ts";
import type { Allowed } from "./allowed.ts";
import type { Messages } from "./message.ts";
import { newsOf, type NewsParts } from "./news.ts";
import type { LoggedEvent, WebhookRecord } from "./record.ts";
import { callerOf } from "./rights.ts";
import { type Network, send } from "./send.ts";

/** What messages are sent with. */
export interface AttemptParts extends NewsParts {
  readonly agreements: AgreementBook;
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
  if (!caller) return "unseen";
  const disclosures = new Disclosures();
  const receiving = { caller, purpose: webhook.purpose, now };
  const news = await newsOf(parts, receiving, webhook.watched?.watch ?? null, event, disclosures);
  if (news === null) return "unseen";
  const message = messages.message(webhook, event, news, now);
  await note(parts, caller, webhook, message.headers["webhook-id"] ?? "", disclosures);
  const sent = await send(network, allowed, webhook.url, message, stop);
  if ("unreached" in sent) return { failure: sent.unreached, unreached: true };
  if (sent.status >= 200 && sent.status < 300) return "delivered";
  if (sent.status === 410) return "gone";
  return { failure: `it answered ${sent.status}`, unreached: unavailable.includes(sent.status) };
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
