import { idOfKey, sightingsIn, type UsageRecord, usageCollection } from "../usage/record.ts";
import type { StoreSession } from "../../store/port.ts";
import type { KeySummary } from "./record.ts";

/** A network address a key was used from; both times RFC 3339. */
export interface SeenAddress {
  readonly address: string;
  readonly first: string;
  readonly last: string;
}

/** How a key has been used, as of the last settlements: about a second ago. */
export interface KeyUse {
  /** RFC 3339; null where nobody ever has. */
  readonly lastUsed: string | null;
  /** The latest ten, the latest first. */
  readonly seen: readonly SeenAddress[];
  /** It is valid, and nobody seems to need it: never used in 30 days since it was made, or not for 90 days (our rule). */
  readonly unused: boolean;
}

export type ListedKey = KeySummary & KeyUse & { readonly maker: string };

const day = 86_400_000;
const neverUsedFor = 30 * day;
const notUsedFor = 90 * day;

/** The keys with how they have been used, in one read. `now` in milliseconds since 1970. */
export async function withUse<K extends KeySummary>(
  store: StoreSession,
  keys: readonly K[],
  now: number,
): Promise<(K & KeyUse)[]> {
  const rows = await store.getMany(
    usageCollection,
    keys.map(({ id }) => idOfKey(id)),
  );
  return keys.map((key) => ({ ...key, ...useOf(key, rows.get(idOfKey(key.id)), now) }));
}

function useOf(key: KeySummary, row: UsageRecord | undefined, now: number): KeyUse {
  const lastUsed = row?.lastUsed ?? null;
  const seen = sightingsIn(row).map(({ address, first, last }) => ({ address, first: text(first), last: text(last) }));
  const needless = lastUsed === null ? now - Date.parse(key.created) >= neverUsedFor : now - lastUsed >= notUsedFor;
  const ended = key.revoked !== null || (key.expires !== null && Date.parse(key.expires) <= now);
  return { lastUsed: lastUsed === null ? null : text(lastUsed), seen, unused: needless && !ended };
}

function text(moment: number): string {
  return new Date(moment).toISOString();
}
