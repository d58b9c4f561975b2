import { hubError } from "../../errors.ts";
import type { StoreSession } from "../../store/port.ts";
import { keyCollection, type KeyRecord } from "./record.ts";

export function isStanding({ revoked, expires }: Pick<KeyRecord, "revoked" | "expires">, now: number): boolean {
  return !revoked && (expires === null || Date.parse(expires) > now);
}

/** Locks the maker of a key, so that it is not revoked meanwhile: what it made then would be ended by nobody. */
export async function mayMake(session: StoreSession, by: string): Promise<void> {
  await session.lock(keyCollection, [by]);
  if ((await rowIn(session, by))?.revoked) throw hubError("FORBIDDEN", "The key that asks was revoked.");
}

export async function rowIn(session: StoreSession, id: string): Promise<KeyRecord | undefined> {
  return (await session.getMany(keyCollection, [id])).get(id);
}

export function withoutStamps({ version: _version, created: _created, updated: _updated, ...standing }: KeyRecord) {
  return standing;
}
