import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import { z } from "zod";
import { type Bounds, boundsSchema, type Whose } from "../../core/access/caller.ts";
import { type Purpose, purposes } from "../../core/access/purposes.ts";
import { type Sector, sectors } from "../../core/access/sectors.ts";
import { type Clock, timestamp } from "../../core/clock.ts";
import { hubError } from "../../core/errors.ts";
import type { Named } from "../../records/documents/matching.ts";
import { type Collection, everything, type Store, type StoredRecord } from "../../core/store/port.ts";

/** What a sector asks about one document. */
export interface Question {
  /** Names it in the hit that it makes: the same when it is checked again. */
  readonly check: string;
  /** The hub's id of the request in which it was asked. */
  readonly request: string;
  readonly document: Named;
  readonly sector: Sector;
  /** Owner code of the police who are told of what is met. */
  readonly police: string;
  /** Flight or place, in words for these police. */
  readonly place: string;
  readonly purpose: Purpose | null;
  /** Of the key that asked, as they were then. */
  readonly bounds: Bounds;
}

/** A question that waits, with whose it is. */
export interface Waiting extends Whose {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly asked: number;
  /** Null where what stands in the store cannot be opened. */
  readonly question: Question | null;
}

/** A travel fact, and so sealed: neither the store nor a copy of it says who travels. It goes once it was checked. */
interface QuestionRow extends StoredRecord {
  readonly sealed: string;
}

export const questionCollection: Collection<QuestionRow> = {
  name: "screeningQuestion",
  columns: {},
  carried: [],
  keys: {},
  indexes: [["owner"]],
};

/** **Our rule**: so many questions of one organisation wait at once, live ones apart from tests'; more are refused until some are checked. */
export const mostWaiting = 10_000;

const nonceBytes = 12;
const tagBytes = 16;
const atOnce = 200;

const questionSchema = z.strictObject({
  check: z.string(),
  request: z.string(),
  document: z.strictObject({
    number: z.string().nullable(),
    type: z.string().nullable(),
    issuer: z.string().nullable(),
  }),
  sector: z.enum(sectors),
  police: z.string(),
  place: z.string(),
  purpose: z.enum(purposes).nullable(),
  bounds: boundsSchema,
});

export interface QuestionsOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Shared by every process on the store. */
  readonly secret: Uint8Array;
  readonly mostWaiting?: number;
}

/** The questions of sectors that were received and are not checked yet, in the order in which they came. */
export class Questions {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #key: KeyObject;
  readonly #most: number;

  constructor({ store, clock, secret, mostWaiting: most = mostWaiting }: QuestionsOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#key = createSecretKey(new Uint8Array(hkdfSync("sha256", secret, "", "borderlink screening questions", 32)));
    this.#most = most;
  }

  /** Resolves once they are durable, all or none. Refuses them where as many wait already as one organisation may have. */
  async keep({ owner, test }: Whose, questions: readonly Question[]): Promise<void> {
    const waiting = await this.#store.count(questionCollection, { owner, test }, { atMost: this.#most });
    if (waiting + questions.length > this.#most) throw hubError("QUEUE_FULL");
    const at = timestamp(this.#clock);
    const stamps = { version: 1, created: at, updated: at };
    const rows = questions.map((question): QuestionRow => {
      const id = this.#freshId();
      return { id, owner, policy: "", test, ...stamps, sealed: this.#seal(id, owner, test, question) };
    });
    await this.#store.project(questionCollection, rows);
  }

  /** When the oldest came, in milliseconds since 1970; null where none waits. */
  async oldest(): Promise<number | null> {
    const [first] = await this.#store.find(questionCollection, everything, { first: 1 });
    return first ? askedAt(first.id) : null;
  }

  /** How many wait, counted up to as many as one organisation may have. */
  count(): Promise<number> {
    return this.#store.count(questionCollection, everything, { atMost: this.#most });
  }

  /** A page of those that came until then, the oldest first. */
  async until(moment: number, after: string | null): Promise<Waiting[]> {
    const rows = await this.#store.find(questionCollection, everything, { first: atOnce, after });
    return rows.flatMap(({ id, owner, test, sealed }) => {
      const asked = askedAt(id);
      return asked <= moment ? [{ id, owner, test, asked, question: this.#open(id, owner, test, sealed) }] : [];
    });
  }

  /** Takes questions away, of which nothing stays. */
  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#store.discard(questionCollection, { _id: { $in: ids } });
  }

  /** In the order of time. */
  #freshId(): string {
    return `SCQ-${String(this.#clock.now()).padStart(timeDigits, "0")}-${this.#clock.id()}`;
  }

  #seal(id: string, owner: string, test: boolean, question: Question): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", this.#key, nonce).setAAD(whose(id, owner, test));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(question)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
  }

  /** One that is damaged must not keep all others waiting. */
  #open(id: string, owner: string, test: boolean, text: string): Question | null {
    try {
      const bytes = Buffer.from(text, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", this.#key, bytes.subarray(0, nonceBytes));
      decipher.setAAD(whose(id, owner, test)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const opened = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
      return questionSchema.parse(JSON.parse(opened.toString()));
    } catch {
      return null;
    }
  }
}

const timeDigits = 15;

function askedAt(id: string): number {
  return Number(id.slice("SCQ-".length, "SCQ-".length + timeDigits));
}

/** Bound to its row: under another owner, or in the other of test and live, it cannot be opened. */
function whose(id: string, owner: string, test: boolean): Buffer {
  return Buffer.from(JSON.stringify([id, owner, test]));
}
