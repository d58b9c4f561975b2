import { hkdfSync } from "node:crypto";

/** Keys in a pack, each made of its one key for one use. */
export type Use = "first line" | "second line keys" | "second line rows" | "names" | "delta";

export function subkey(packKey: Uint8Array, use: Use, salt: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.from(hkdfSync("sha256", packKey, salt, `borderlink pack ${use}`, 32));
}
