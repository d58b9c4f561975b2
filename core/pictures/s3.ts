import type { Clock } from "../clock.ts";
import { type Bucket, S3Calls } from "../s3.ts";
import { checkedName, isObjectName, type ObjectName, type PictureStore } from "./store.ts";
import { PicturesUnavailable } from "./unavailable.ts";

/** A bucket, by the settings. */
export interface PictureBucket extends Bucket {
  /** What every key begins with: a folder that no other hub has. */
  readonly prefix: string;
}

/** Milliseconds that one call may take; a picture in its largest size has a few hundred kilobytes. */
const patience = 10_000;

/** Pictures in an S3-compatible store. */
export class S3Pictures implements PictureStore {
  readonly #prefix: string;
  readonly #calls: S3Calls;

  constructor(bucket: PictureBucket, clock: Clock) {
    this.#prefix = bucket.prefix;
    this.#calls = new S3Calls(bucket, clock, patience);
  }

  async put(name: ObjectName, bytes: Uint8Array): Promise<void> {
    await this.#ask({ method: "PUT", key: this.#keyOf(name), body: bytes });
  }

  async get(name: ObjectName): Promise<Uint8Array | null> {
    const answer = await this.#ask({ method: "GET", key: this.#keyOf(name) });
    return answer && new Uint8Array(answer);
  }

  async remove(names: readonly ObjectName[]): Promise<void> {
    for (const name of names) await this.#ask({ method: "DELETE", key: this.#keyOf(name) });
  }

  /** Page by page in the order of the keys, each after the last key of the page before. */
  async *names(): AsyncIterable<ObjectName> {
    const prefix = this.#prefix;
    for (let after = ""; ;) {
      const query = { "list-type": "2", prefix, ...(after && { "start-after": after }) };
      const page = new TextDecoder().decode((await this.#ask({ method: "GET", query })) ?? new ArrayBuffer());
      // No name of ours holds a character that XML writes otherwise, and what else may lie there is passed over.
      const keys = [...page.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = ""]) => key);
      for (const key of keys) {
        const name = key.startsWith(prefix) ? key.slice(prefix.length) : "";
        if (isObjectName(name)) yield name;
      }
      const last = keys.at(-1);
      if (last === undefined || !page.includes("<IsTruncated>true<")) return;
      after = last;
    }
  }

  #keyOf(name: ObjectName): string {
    return this.#prefix + checkedName(name);
  }

  async #ask(call: Parameters<S3Calls["ask"]>[0]): Promise<ArrayBuffer | null> {
    try {
      return await this.#calls.ask(call);
    } catch (error) {
      throw new PicturesUnavailable(error);
    }
  }
}
