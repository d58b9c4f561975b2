import { createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, randomBytes } from "node:crypto";

/** What stands before the 32 bytes of an X25519 key in PKCS #8 and in SPKI (RFC 8410, sections 7 and 4). */
const pkcs8 = Buffer.from("302e020100300506032b656e04220420", "hex");
const spki = Buffer.from("302a300506032b656e032100", "hex");
const keySize = 32;

/** Where the journal stood before an epoch began: what came after that, and was never handed in, is lost. */
export interface Before {
  readonly epoch: string;
  readonly number: number;
}

/**
 * Links entries, each to the one before, under a key that the device and the hub alone can make: by the one's secret and
 * the other's public key. So nobody else adds an entry, or takes one out of the middle.
 */
export class Chain {
  readonly #key: Uint8Array;
  readonly #epoch: string;

  constructor(
    own: Uint8Array,
    other: Uint8Array,
    { device, epoch }: { readonly device: string; readonly epoch: string },
  ) {
    this.#key = new Uint8Array(hkdfSync("sha256", sharedBy(own, other), "", `borderlink journal of ${device}`, 32));
    this.#epoch = epoch;
  }

  /** Where an epoch begins, and after what. */
  beginning(before: Before | null): Buffer {
    return this.#mac(["begins", before && [before.epoch, before.number]]);
  }

  next(number: number, before: Uint8Array, body: Uint8Array): Buffer {
    return this.#mac([number, textOf(before), textOf(body)]);
  }

  #mac(parts: readonly unknown[]): Buffer {
    return createHmac("sha256", this.#key)
      .update(JSON.stringify([this.#epoch, ...parts]))
      .digest();
  }
}

function sharedBy(own: Uint8Array, other: Uint8Array): Buffer {
  return diffieHellman({
    privateKey: createPrivateKey({ key: Buffer.concat([pkcs8, own]), format: "der", type: "pkcs8" }),
    publicKey: createPublicKey({ key: Buffer.concat([spki, other]), format: "der", type: "spki" }),
  });
}

/** Whether it is a key that two sides can share one by. Such as zero shares the same with everybody (RFC 7748, section 6.1). */
export function canShare(key: Uint8Array): boolean {
  try {
    return key.length === keySize && sharedBy(randomBytes(keySize), key).length === keySize;
  } catch {
    return false;
  }
}

/** The public part of an X25519 key. */
export function publicOf(secret: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, secret]), format: "der", type: "pkcs8" });
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(spki.length);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
