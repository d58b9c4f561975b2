import type { GrantRecord } from "../grants/record.ts";
import type { Stamp, StoreSession } from "../../store/port.ts";
import type { Whose } from "../caller.ts";
import { keysOf } from "./listing.ts";
import { narrowed } from "./narrow.ts";
import { keyCollection, type KeyRecord, UnfitKey } from "./record.ts";
import { isStanding, rowIn, withoutStamps } from "./standing.ts";
import { unbounded } from "../caller.ts";

/**
 * Ties a key that stands to a grant: from then on it is good under it alone, as far as both go, and ends with it. Throws
 * `UnfitKey` where it cannot be.
 */
export async function tieKey(session: StoreSession, id: string, grant: Tying, stamp: Stamp): Promise<void> {
  const row = await rowIn(session, id);
  const { owner, test } = grant;
  if (id === grant.granter) throw new UnfitKey("a key is tied by another one: it could never give access again");
  if (!row || row.owner !== owner || row.test !== test || !isStanding(row, Date.parse(stamp.at)))
    throw new UnfitKey(`no valid key of ${owner} has the id ${id}`);
  if (row.grant !== undefined) throw new UnfitKey(`the key ${id} is under the grant ${row.grant} already`);
  if (row.screens) throw new UnfitKey("a sector's key screens and does nothing else: no grant is for one");
  const both = narrowed({ ...row, bounds: row.bounds ?? unbounded }, grant);
  if (both.scopes.length === 0) throw new UnfitKey(`the key ${id} may do nothing of what the grant gives`);
  const { scopes, purposes, bounds, expires } = both;
  const record = { ...withoutStamps(row), scopes, purposes, bounds, expires, grant: grant.id };
  await session.upsert(keyCollection, [{ record, expected: row.version }], stamp);
}

type Tying = Pick<GrantRecord, "id" | "owner" | "test" | "granter" | "scopes" | "purposes" | "bounds" | "until">;

/** Ids of the keys that are under grants, ended ones too, by the grants. */
export async function keysUnder(session: Pick<StoreSession, "find">, whose: Whose): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const rows of keysOf(session, whose))
    for (const { id, grant } of rows) if (grant !== undefined) found.getOrInsertComputed(grant, () => []).push(id);
  return found;
}

/** Revokes the keys under a grant, so that a process of an earlier hub on the same store refuses them too. */
export async function revokeUnder(session: StoreSession, grant: string, whose: Whose, stamp: Stamp): Promise<string[]> {
  const standing: KeyRecord[] = [];
  for await (const rows of keysOf(session, whose))
    standing.push(...rows.filter((row) => row.grant === grant && row.revoked === null));
  const writes = standing.map((row) => ({ record: { ...withoutStamps(row), revoked: stamp.at } }));
  if (writes.length > 0) await session.upsert(keyCollection, writes, stamp);
  return standing.map(({ id }) => id);
}
