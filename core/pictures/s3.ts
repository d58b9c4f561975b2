import { hash } from "node:crypto";
import { AwsV4Signer } from "aws4fetch";
import { type Clock, timestamp } from "../clock.ts";
import { checkedName, isObjectName, type ObjectName, type PictureStore } from "./store.ts";
import { PicturesUnavailable } from "./unavailable.ts";

/** An S3-compatible store, by the settings. */
export interface Bucket {
  /** `https://host`, with a port if wanted. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** What every key begins with: a folder that no other hub has. */
  readonly prefix: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Milliseconds that one call may take; a picture in its largest size has a few hundred kilobytes. */
const patience = 10_000;

interface Call {
  readonly method: "GET" | "PUT" | "DELETE";
  /** Left out: the bucket itself. */
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Pictures in an S3-compatible store, which is addressed by path and has its calls signed (AWS Signature Version 4). */
export class S3Pictures implements PictureStore {
  readonly #bucket: Bucket;
  readonly #clock: Clock;
  /** Signing keys of the day. */
  readonly #signingKeys = new Map<string, ArrayBuffer>();

  constructor(bucket: Bucket, clock: Clock) {
    this.#bucket = bucket;
    this.#clock = clock;
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
    const { prefix } = this.#bucket;
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
    return this.#bucket.prefix + checkedName(name);
  }

  /** The body of the answer; null where nothing is there, which is no answer to a PUT. */
  async #ask(call: Call): Promise<ArrayBuffer | null> {
    try {
      const { method, url, headers } = await this.#signed(call);
      const body = call.body ? { body: call.body as Uint8Array<ArrayBuffer> } : {};
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(url, { method, headers, ...body, signal, redirect: "error" });
      const content = await answer.arrayBuffer();
      if (answer.ok) return content;
      // A bucket that is missing is told with the same status as a missing key.
      const mayBeGone = answer.status === 404 && call.key && method !== "PUT";
      if (mayBeGone && !new TextDecoder().decode(content).includes("NoSuchBucket")) return null;
      throw new Error(`the bucket's server answered ${answer.status}`);
    } catch (error) {
      throw new PicturesUnavailable(error);
    }
  }

  #signed({ method, key, query = {}, body }: Call) {
    const { endpoint, region, bucket, accessKey, secretKey } = this.#bucket;
    const url = new URL(key ? `/${bucket}/${key}` : `/${bucket}`, endpoint);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return new AwsV4Signer({
      method,
      url: url.href,
      headers: { "x-amz-content-sha256": hash("sha256", body ?? new Uint8Array()) },
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      service: "s3",
      region,
      cache: this.#signingKeys,
      datetime: timestamp(this.#clock).replace(/[:-]|\.\d{3}/g, ""),
    }).sign();
  }
}
