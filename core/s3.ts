import { hash } from "node:crypto";
import { AwsV4Signer } from "aws4fetch";
import { type Clock, timestamp } from "./clock.ts";

/** An S3-compatible store, and the key to it. */
export interface Bucket {
  /** `https://host`, with a port if wanted. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

interface Call {
  readonly method: "GET" | "PUT" | "DELETE";
  /** Left out: the bucket itself. */
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Calls of an S3-compatible store, which is addressed by path and has its calls signed (AWS Signature Version 4). */
export class S3Calls {
  readonly #bucket: Bucket;
  readonly #clock: Clock;
  /** Milliseconds that one call may take. */
  readonly #patience: number;
  /** Signing keys of the day. */
  readonly #signingKeys = new Map<string, ArrayBuffer>();

  constructor(bucket: Bucket, clock: Clock, patience: number) {
    [this.#bucket, this.#clock, this.#patience] = [bucket, clock, patience];
  }

  /** The body of the answer; null where nothing is there, which is no answer to a PUT. Throws where it is not done. */
  async ask(call: Call): Promise<ArrayBuffer | null> {
    const { method, url, headers } = await this.#signed(call);
    const body = call.body ? { body: call.body as Uint8Array<ArrayBuffer> } : {};
    const signal = AbortSignal.timeout(this.#patience);
    const answer = await fetch(url, { method, headers, ...body, signal, redirect: "error" });
    const content = await answer.arrayBuffer();
    if (answer.ok) return content;
    // A bucket that is missing is told with the same status as a missing key.
    const mayBeGone = answer.status === 404 && call.key && method !== "PUT";
    if (mayBeGone && !new TextDecoder().decode(content).includes("NoSuchBucket")) return null;
    throw new Error(`the bucket's server answered ${answer.status}`);
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
