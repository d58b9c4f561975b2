import { hash } from "node:crypto";
import { type AdministeredAct, type Administering, administeredOnce } from "../access/administered-once.ts";
import type { Whose } from "../access/caller.ts";
import type { Idempotency, KeyedRequest } from "../access/idempotency.ts";
import type { Rows } from "../access/reader.ts";
import { hubError } from "../errors.ts";
import type { SealedCursors } from "../jobs/sealed-cursor.ts";
import { base32 } from "../record-id.ts";
import type { PageRequest, Stamp, Store, StoreSession } from "../store/port.ts";
import { type Declaring, declaredBy, type WantedWebhook } from "./declared.ts";
import { KeptEvents } from "./kept-events.ts";
import { listedWebhooks, type ListedWebhook } from "./listing.ts";
import type { Messages } from "./message.ts";
import {
  type KeptEvent,
  keptEventCollection,
  type LoggedEvent,
  progressCollection,
  webhookCollection,
  type WebhookRecord,
} from "./record.ts";

export interface WebhookServiceOptions extends Administering, Declaring {
  readonly store: Store;
  readonly idempotency: Idempotency;
  /** RFC 3339: when the request came. */
  readonly at: string;
  readonly messages: Messages;
  readonly cursors: SealedCursors;
}

/** A receiver with its new secret, which is null where that was answered before, under the same idempotency key. */
export interface MadeWebhook {
  readonly id: string;
  readonly secret: string | null;
}

/** What was given up, with the `webhook-id` of its message. */
export interface DeadLetter extends Pick<KeptEvent, "id" | "attempts" | "failure">, Pick<LoggedEvent, "kind" | "at"> {
  readonly message: string;
}

/** **Our rule** */
const mostWebhooks = 20;
const longestOverlap = 168;
const hour = 3_600_000;

/** Where an organisation declares who is told of what happens to the records that it may see. */
export class WebhookService {
  readonly #options: WebhookServiceOptions;

  constructor(options: WebhookServiceOptions) {
    this.#options = options;
  }

  list(): Promise<ListedWebhook[]> {
    return listedWebhooks(this.#options.store, this.#whose());
  }

  /** Its secret is answered once. It reaches no further than the key that makes it, and ends with it where that expires. */
  async create(wanted: WantedWebhook, idempotencyKey?: string | null): Promise<MadeWebhook | null> {
    const { store, messages, idempotency } = this.#options;
    const sent = await idempotency.sent("webhook create", wanted, idempotencyKey);
    const declared = await declaredBy(this.#options, wanted);
    const made = await this.#once("webhook create", sent, {
      act: async (session, request) => {
        const standing = await session.count(webhookCollection, this.#whose(), { atMost: mostWebhooks });
        if (standing >= mostWebhooks)
          throw hubError("BAD_USER_INPUT", `An organisation has ${mostWebhooks} webhooks at most: delete one first.`);
        const id = `WHK-${base32(hash("sha256", request, "buffer").subarray(0, 16))}`;
        const record = { ...declared, id, secrets: [{ salt: request, until: null }] };
        await session.upsert(webhookCollection, [{ record, expected: 0 }], this.#stamp(request));
        return { id, secret: messages.secret(id, request) };
      },
      again: withoutSecret,
      note: ({ id }) => `webhook create ${id}`,
    });
    // Gives it its place in the log, which a server does when that is asked: it is told of what comes from now on.
    await store.changes(null, 0);
    return made;
  }

  /** Both secrets sign until the overlap is over. Null where the organisation has no such receiver. */
  async rotate(id: string, overlapHours: number, idempotencyKey?: string | null): Promise<MadeWebhook | null> {
    if (!(overlapHours >= 0 && overlapHours <= longestOverlap))
      throw hubError("BAD_USER_INPUT", `An overlap has 0 to ${longestOverlap} hours.`);
    const { messages, idempotency, at } = this.#options;
    const sent = await idempotency.sent("webhook rotate", { id, overlapHours }, idempotencyKey);
    const until = new Date(Date.parse(at) + overlapHours * hour).toISOString();
    return this.#once("webhook rotate", sent, {
      act: async (session, request) => {
        const rotated = await this.#change(session, request, id, ({ secrets: [newest] }) => ({
          // A third would let a secret that was given away sign on and on.
          secrets: [{ salt: request, until: null }, ...(newest ? [{ ...newest, until }] : [])],
        }));
        return rotated && { id, secret: messages.secret(id, request) };
      },
      again: withoutSecret,
      note: () => `webhook rotate ${id}`,
    });
  }

  /** Nothing is sent until it is resumed; what happens meanwhile is sent then. */
  pause(id: string, idempotencyKey?: string | null): Promise<ListedWebhook | null> {
    return this.#changed("webhook pause", { id }, idempotencyKey, () => ({ paused: true }));
  }

  /** Sets it going: from where it stood, or from what comes after a cursor. */
  async resume(id: string, after: string | null, idempotencyKey?: string | null): Promise<ListedWebhook | null> {
    const from = after === null ? null : this.#options.cursors.open(after);
    if (after !== null && from === null) throw hubError("BAD_CURSOR");
    return this.#changed("webhook resume", { id, after }, idempotencyKey, (webhook) => ({
      paused: false,
      begun: webhook.begun + 1,
      from: from ?? webhook.from,
    }));
  }

  /** Has those sent again that were given up, or one of them. */
  resend(id: string, deadLetter: string | null, idempotencyKey?: string | null): Promise<ListedWebhook | null> {
    return this.#changed(
      "webhook resend",
      { id, deadLetter },
      idempotencyKey,
      ({ begun }) => ({ begun: begun + 1 }),
      (session) => new KeptEvents(session).revive(id, deadLetter),
    );
  }

  /** With what waits for it. */
  async remove(id: string, idempotencyKey?: string | null): Promise<{ readonly id: string } | null> {
    const sent = await this.#options.idempotency.sent("webhook delete", { id }, idempotencyKey);
    return this.#once("webhook delete", sent, {
      act: async (session, request) => {
        if (!(await this.#own(session, id))) return null;
        await session.remove(webhookCollection, [{ id }], this.#stamp(request));
        await session.discard(keptEventCollection, { webhook: id });
        await session.discard(progressCollection, { _id: id });
        return { id };
      },
      again: () => ({ id }),
      note: () => `webhook delete ${id}`,
    });
  }

  /** What was given up, in the order in which it happened; null where the organisation has no such receiver. */
  async deadLetters(id: string) {
    const { store, messages } = this.#options;
    if (!(await this.#own(store, id))) return null;
    const dead = { webhook: id, state: "dead" };
    return {
      page: async ({ first, after }: PageRequest): Promise<Rows<DeadLetter>> => {
        const rows = await store.find(keptEventCollection, dead, { first: first + 1, after: after ?? null });
        const letterOf = ({ id: letter, event, attempts, failure }: KeptEvent): DeadLetter => {
          const { kind, at } = event;
          return { id: letter, message: messages.id(id, event), kind, at, attempts, failure };
        };
        return { records: rows.slice(0, first).map(letterOf), more: rows.length > first };
      },
      count: (atMost: number) => store.count(keptEventCollection, dead, { atMost }),
    };
  }

  async #changed(
    what: string,
    contents: { readonly id: string; readonly [argument: string]: unknown },
    idempotencyKey: string | null | undefined,
    to: (webhook: WebhookRecord) => Partial<WebhookRecord>,
    more: (session: StoreSession) => Promise<void> = async () => {},
  ): Promise<ListedWebhook | null> {
    const { id } = contents;
    const sent = await this.#options.idempotency.sent(what, contents, idempotencyKey);
    const done = await this.#once(what, sent, {
      act: async (session, request) => {
        const changed = await this.#change(session, request, id, to);
        if (changed) await more(session);
        return changed && { id };
      },
      again: () => ({ id }),
      note: () => `${what} ${id}`,
    });
    return done && ((await listedWebhooks(this.#options.store, { ...this.#whose(), _id: id }))[0] ?? null);
  }

  #once<T extends { readonly id: string }>(what: string, sent: KeyedRequest | null, act: AdministeredAct<T>) {
    return administeredOnce(this.#options, what, sent, act);
  }

  async #own(session: Pick<StoreSession, "getMany">, id: string): Promise<WebhookRecord | undefined> {
    return (await session.getMany(webhookCollection, [id], { ...this.#whose() })).get(id);
  }

  /** Null where the organisation has no such receiver. */
  async #change(
    session: StoreSession,
    request: string,
    id: string,
    to: (webhook: WebhookRecord) => Partial<WebhookRecord>,
  ): Promise<WebhookRecord | null> {
    const standing = await this.#own(session, id);
    if (!standing) return null;
    const { version: _version, created: _created, updated: _updated, ...rest } = standing;
    // A place from which it is to begin counts until it has begun there.
    const begun = (await session.getMany(progressCollection, [id])).get(id)?.begun ?? 0;
    const declared = { ...rest, from: begun < rest.begun ? rest.from : null };
    const record = { ...declared, ...to({ ...standing, ...declared }) };
    await session.upsert(webhookCollection, [{ record }], this.#stamp(request));
    return standing;
  }

  #stamp(request: string): Stamp {
    return { at: this.#options.at, by: this.#options.caller.id, request };
  }

  #whose(): Whose {
    const { owner, test } = this.#options.caller;
    return { owner, test };
  }
}

function withoutSecret(id: string): MadeWebhook {
  return { id, secret: null };
}
