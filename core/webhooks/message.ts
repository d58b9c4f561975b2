import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { SealedCursors } from "../jobs/sealed-cursor.ts";
import { base32 } from "../record-id.ts";
import type { LoggedEvent, WebhookRecord } from "./record.ts";
import type { Message } from "./send.ts";

/**
 * Makes messages as Standard Webhooks has them. The store holds no secret: each is derived from the hub's pepper, on which
 * its keys hang as well.
 */
export class Messages {
  readonly #pepper: Uint8Array;
  readonly #cursors: SealedCursors;

  constructor(pepper: Uint8Array, cursors: SealedCursors) {
    this.#pepper = pepper;
    this.#cursors = cursors;
  }

  /** `whsec_…` */
  secret(webhook: string, salt: string): string {
    return `whsec_${this.#derived("secret", webhook, salt).toString("base64")}`;
  }

  /** The same whenever it is sent, so that a receiver knows what it was told before. */
  id(webhook: string, { kind, record, version, announcement, erasure }: LoggedEvent): string {
    const named = announcement ? [announcement.id] : erasure ? ["erasure", erasure, version] : [kind, record, version];
    const digest = this.#derived("message", webhook, ...named);
    return `msg_${base32(digest.subarray(0, 16))}`;
  }

  /** It says that something happened and where to ask, never anything of a person. Signed with every secret in force. */
  message(
    { id: webhook, secrets }: Pick<WebhookRecord, "id" | "secrets">,
    event: LoggedEvent,
    news: string,
    now: number,
  ): Message {
    const { kind, record, at: timestamp, cursor } = event;
    const type = `${kind}.${news}`;
    const data = { id: record, kind, cursor: this.#cursors.seal(cursor) };
    const body = JSON.stringify({ type, timestamp, data });
    const id = this.id(webhook, event);
    const signatures = secrets
      .filter(({ until }) => until === null || Date.parse(until) > now)
      .map(({ salt }) => new Webhook(this.secret(webhook, salt)).sign(id, new Date(now), body));
    return {
      body,
      headers: {
        "content-type": "application/json",
        "user-agent": "borderlink",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(now / 1000)),
        "webhook-signature": signatures.join(" "),
      },
    };
  }

  #derived(...what: readonly unknown[]): Buffer {
    return createHmac("sha256", this.#pepper)
      .update(`webhook ${JSON.stringify(what)}`)
      .digest();
  }
}
