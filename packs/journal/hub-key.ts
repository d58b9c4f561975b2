import { join } from "node:path";
import { secretAt } from "../../core/secrets.ts";
import { publicOf } from "./chain.ts";

/** The hub's key to which devices seal what they were asked: the secret `pack-journal.key` of its data folder. */
export function hubJournalKey(data: string): Buffer {
  return secretAt(join(data, "pack-journal.key"));
}

/** Its public part, as packs name it: base64url. */
export function journalKeyIn(data: string): string {
  return publicOf(hubJournalKey(data)).toString("base64url");
}
