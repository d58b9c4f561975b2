import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { PackRefused } from "./refused.ts";

/** HPKE (RFC 9180), base mode: whoever has the device's public key can wrap; that the hub did, its signature says. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** A pack's key as it travels, in base64url. */
export interface WrappedKey {
  readonly enc: string;
  readonly sealed: string;
}

/** For which pack of which device the key is: it opens for no other. */
export interface WrappedFor {
  readonly device: string;
  readonly sequence: number;
}

export interface DeviceKeys {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

export async function newDeviceKeys(): Promise<DeviceKeys> {
  const { publicKey, privateKey } = await suite.kem.generateKeyPair();
  const [open, secret] = await Promise.all([
    suite.kem.serializePublicKey(publicKey),
    suite.kem.serializePrivateKey(privateKey),
  ]);
  return { publicKey: new Uint8Array(open), privateKey: new Uint8Array(secret) };
}

export async function wrap(packKey: Uint8Array, publicKey: Uint8Array, to: WrappedFor): Promise<WrappedKey> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: infoOf(to) }, bytesOf(packKey));
  return { enc: Buffer.from(enc).toString("base64url"), sealed: Buffer.from(ct).toString("base64url") };
}

export async function unwrap(
  { enc, sealed }: WrappedKey,
  { privateKey }: Pick<DeviceKeys, "privateKey">,
  to: WrappedFor,
): Promise<Buffer> {
  const recipientKey = await suite.kem.deserializePrivateKey(bytesOf(privateKey));
  try {
    const opening = { recipientKey, enc: bytesOf(Buffer.from(enc, "base64url")), info: infoOf(to) };
    return Buffer.from(await suite.open(opening, bytesOf(Buffer.from(sealed, "base64url"))));
  } catch (error) {
    throw new PackRefused("foreign", `The pack's key is not sealed to this device (${error}).`);
  }
}

function infoOf({ device, sequence }: WrappedFor): ArrayBuffer {
  return bytesOf(Buffer.from(`borderlink pack ${sequence} of ${device}`));
}

/** Of their own: what is in Node's pool has others beside it. */
export function bytesOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
