import type { Collection, StoredRecord, StoreSession } from "../../store/port.ts";
import type { Policy } from "./policy.ts";
import { unowned } from "../../store/bare-rows.ts";

/** An interned policy. */
export interface PolicyRow extends StoredRecord {
  /** Null once it was swept: the row stays for a while, so that every process learns of it. */
  readonly text: Policy | null;
  /** The list's version that this came with. */
  readonly since: number;
}

/** Named by the hash of its text and never changed. It has no history: there is nothing that it was before. */
export const policyCollection: Collection<PolicyRow> = {
  name: "policy",
  columns: { since: ({ since }) => since, swept: ({ text }) => text === null },
  carried: [],
  keys: {},
  indexes: [["since"]],
};

/**
 * That versions of an owner's records name a policy. What a link carries of its ends needs none of its own: it is the
 * policy that the end itself goes under, and both are written in one transaction.
 */
export interface ReferenceRow extends StoredRecord {
  readonly owner: string;
  readonly policy: string;
  /** Milliseconds since 1970: when a sweep first found no version that names it; null where one does. */
  readonly idle: number | null;
}

export const referenceCollection: Collection<ReferenceRow> = {
  name: "policyReference",
  columns: {},
  carried: [],
  keys: {},
  indexes: [["owner"], ["policy"]],
};

/** The list of the policies. The row's own version is that of the list. */
export interface ListRow extends StoredRecord {
  /** Of what was swept up to this version no row is left. */
  readonly trimmed: number;
}

export const listCollection: Collection<ListRow> = {
  name: "policyList",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

export const listId = "POLICIES";

/** The list as it stands; null before the first policy. */
export async function readList(session: Pick<StoreSession, "getMany">): Promise<ListRow | null> {
  return (await session.getMany(listCollection, [listId])).get(listId) ?? null;
}

export function listRow(list: ListRow | null, change: Partial<Pick<ListRow, "version" | "trimmed">>, at: string) {
  const { version = 0, trimmed = 0, created = at } = list ?? {};
  return { ...unowned, id: listId, version, trimmed, created, updated: at, ...change };
}

export function policyRow(id: string, text: Policy | null, since: number, at: string): PolicyRow {
  return { ...unowned, id, text, since, version: 1, created: at, updated: at };
}

/** Whose reference to what. */
export type Referring = Pick<ReferenceRow, "owner" | "policy">;

export function referenceId({ owner, policy }: Referring): string {
  return `${policy} ${owner}`;
}

export function referenceRow(of: Referring, idle: number | null, at: string): ReferenceRow {
  const { owner, policy } = of;
  return { id: referenceId(of), owner, policy, test: false, idle, version: 1, created: at, updated: at };
}
