import type { Collection, Draft, StoredRecord } from "../../store/port.ts";
import type { Caller } from "../caller.ts";

/** Lengths of the windows in which points are counted, in milliseconds. They begin with the minute and the day in UTC. */
export const periods = { perMinute: 60_000, perDay: 86_400_000 } as const;
export type Period = keyof typeof periods;

/** Of the network addresses a key came from, so many are kept: the latest. */
export const maxAddresses = 10;

/** One network address that a key came from; both times in milliseconds since 1970. */
export interface Sighting {
  readonly address: string;
  readonly first: number;
  readonly last: number;
}

/** Names what one process wrote at once: by it a process whose answer got lost finds out whether it was written. */
export interface SettlementId {
  readonly process: string;
  readonly number: number;
}

/** More processes than write one row while another waits for the store to come back. */
const maxProcesses = 20;

/** Whose points and uses are counted together: a key, or all keys of an organisation. */
export type Subject = Draft<StoredRecord>;

/**
 * What a subject has used, of all processes: one row for as long as there are keys, whatever is carried in it. So a
 * count costs the change log nothing but the row's first version.
 */
export interface UsageRecord extends StoredRecord {
  // All of it is carried.
  /** Start of the newest window in which points were spent, in milliseconds since 1970, and how many. */
  readonly minute?: number | null;
  readonly minutePoints?: number | null;
  readonly day?: number | null;
  readonly dayPoints?: number | null;
  /** Milliseconds since 1970. */
  readonly lastUsed?: number | null;
  /** `Sighting[]` as JSON, the latest first. */
  readonly addresses?: string | null;
  /** `SettlementId[]` as JSON: the last one of each process, the latest first. */
  readonly settlements?: string | null;
}

export const usageCollection: Collection<UsageRecord> = {
  name: "usage",
  columns: {},
  carried: ["minute", "minutePoints", "day", "dayPoints", "lastUsed", "addresses", "settlements"],
  keys: {},
  indexes: [],
};

export const idOfKey = (key: string) => `USE-KEY-${key}`;

export function subjectOfKey({ id, owner, test }: Pick<Caller, "id" | "owner" | "test">): Subject {
  return { id: idOfKey(id), owner, policy: "", test };
}

/** Live and test keys of an organisation spend the same points. */
export function subjectOfOwner(owner: string): Subject {
  return { id: `USE-OWNER-${owner}`, owner, policy: "", test: false };
}

export type PointColumns = Pick<UsageRecord, "minute" | "minutePoints" | "day" | "dayPoints">;

/** Points of one window. */
export interface Points {
  /** Start of the window, in milliseconds since 1970. */
  readonly from: number;
  readonly points: number;
}

/** What one process has to add to a subject's row. */
export interface Posting {
  readonly subject: Subject;
  readonly spent: Readonly<Record<Period, Points>>;
  readonly lastUsed: number | null;
  readonly sightings: readonly Sighting[];
}

export function pointsIn(row: PointColumns | undefined, period: Period): Points {
  const [from, points] = period === "perMinute" ? [row?.minute, row?.minutePoints] : [row?.day, row?.dayPoints];
  return { from: from ?? 0, points: points ?? 0 };
}

export function sightingsIn(row: Pick<UsageRecord, "addresses"> | undefined): Sighting[] {
  return JSON.parse(row?.addresses ?? "[]") as Sighting[];
}

function settlementsIn(row: Pick<UsageRecord, "settlements"> | undefined): SettlementId[] {
  return JSON.parse(row?.settlements ?? "[]") as SettlementId[];
}

/** Whether the settlement is in the row already. */
export function holds(row: UsageRecord, { process, number }: SettlementId): boolean {
  return settlementsIn(row).some((settled) => settled.process === process && settled.number === number);
}

/** The row's carried values with the posting in them. */
export function posted(row: UsageRecord | undefined, posting: Posting, settlement: SettlementId) {
  const others = settlementsIn(row).filter(({ process }) => process !== settlement.process);
  const minute = sum(pointsIn(row, "perMinute"), posting.spent.perMinute);
  const day = sum(pointsIn(row, "perDay"), posting.spent.perDay);
  const lastUsed = Math.max(row?.lastUsed ?? 0, posting.lastUsed ?? 0);
  const sightings = latest([...sightingsIn(row), ...posting.sightings]);
  return {
    minute: minute.from,
    minutePoints: minute.points,
    day: day.from,
    dayPoints: day.points,
    lastUsed: lastUsed || null,
    addresses: sightings.length > 0 ? JSON.stringify(sightings) : null,
    settlements: JSON.stringify([settlement, ...others].slice(0, maxProcesses)),
  };
}

/** The newer window stands: what was spent in one that is over counts no more. */
function sum(standing: Points, added: Points): Points {
  if (standing.from === added.from) return { from: standing.from, points: standing.points + added.points };
  return standing.from > added.from || added.points === 0 ? standing : added;
}

/** Each address once, the latest seen first, and no more than are kept. */
export function latest(sightings: readonly Sighting[]): Sighting[] {
  const found = new Map<string, Sighting>();
  for (const { address, first, last } of sightings) {
    const before = found.get(address) ?? { first, last };
    found.set(address, { address, first: Math.min(before.first, first), last: Math.max(before.last, last) });
  }
  return [...found.values()].sort((one, other) => other.last - one.last).slice(0, maxAddresses);
}
