import { hash } from "node:crypto";
import { base32 } from "../../core/record-id.ts";

const prefix = "PIC-";

/** Under what a picture stands in a pack and in its deltas, each once: in the form of a record's id. */
export function pictureId({ record, name }: { readonly record: string; readonly name: string }): string {
  return prefix + base32(hash("sha256", JSON.stringify([record, name]), "buffer").subarray(0, 16));
}

export function isPictureId(id: string): boolean {
  return id.startsWith(prefix);
}
