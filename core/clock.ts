import { randomUUID } from "node:crypto";

/** Where time and ids come from. Nothing else in the hub asks the machine for either, so a test can hold both still. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** A fresh id, never given out before. */
  id(): string;
}

export const systemClock: Clock = { now: () => Date.now(), id: () => randomUUID() };

/** The moment as an RFC 3339 text in UTC: `2026-11-23T04:18:47.000Z`. */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
