import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const [nonceSize, tagSize] = [12, 16];

/** AES-256-GCM under a nonce that is drawn: for few texts under one key. It opens for the same use alone. */
export function sealBytes(key: Uint8Array, use: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceSize);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(use));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where another key sealed it, or it was changed: the two cannot be told apart. */
export function openBytes(key: Uint8Array, use: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceSize), { authTagLength: tagSize });
  decipher.setAAD(Buffer.from(use));
  decipher.setAuthTag(sealed.subarray(-tagSize));
  return Buffer.concat([decipher.update(sealed.subarray(nonceSize, -tagSize)), decipher.final()]);
}
