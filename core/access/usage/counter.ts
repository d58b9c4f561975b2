import {
  latest,
  maxAddresses,
  type Period,
  periods,
  type PointColumns,
  pointsIn,
  type Posting,
  type Sighting,
  type Subject,
} from "./record.ts";

/** Points of the window that is open. */
interface Count {
  /** Start of the window, in milliseconds since 1970. */
  from: number;
  /** What all processes had spent when the row was read last, and what this one has handed over since. */
  known: number;
  /** What this process has spent and not handed over. */
  own: number;
}

const allPeriods = Object.keys(periods) as Period[];

/** What one subject has used, as this process knows it. Everything here is memory: it never waits. */
export class UsageCounter {
  readonly subject: Subject;
  /** Whether the row was read, or could not be: until then it is not known what others have spent. */
  recalled = false;
  /** Whether it was asked for since the last settlement began. */
  touched = true;
  readonly #counts: Record<Period, Count> = {
    perMinute: { from: 0, known: 0, own: 0 },
    perDay: { from: 0, known: 0, own: 0 },
  };
  #lastUsed: number | null = null;
  readonly #sightings = new Map<string, Sighting>();

  constructor(subject: Subject) {
    this.subject = subject;
  }

  /** Points spent in the window in which that moment lies, by all processes, as far as this one knows. */
  spent(period: Period, now: number): number {
    const { known, own } = this.#open(period, now);
    return known + own;
  }

  charge(points: number, now: number): void {
    for (const period of allPeriods) this.#open(period, now).own += points;
  }

  used(address: string | null, now: number): void {
    this.#lastUsed = now;
    if (address === null) return;
    const first = this.#sightings.get(address)?.first ?? now;
    this.#sightings.set(address, { address, first, last: now });
    if (this.#sightings.size > maxAddresses * 2) this.#forgetOldest();
  }

  /** Takes over what the row says, unless that is known already. */
  recall(row: PointColumns | undefined, now: number): void {
    if (this.recalled) return;
    for (const period of allPeriods) {
      const count = this.#open(period, now);
      const { from, points } = pointsIn(row, period);
      if (from === count.from) count.known = points;
    }
    this.recalled = true;
  }

  /** Hands over what is to be added to the row; it counts as known from then on. Null where there is nothing. */
  handOver(): Posting | null {
    const { perMinute, perDay } = this.#counts;
    if (this.#lastUsed === null && perMinute.own === 0 && perDay.own === 0) return null;
    const handed = (count: Count) => {
      const points = count.own;
      count.known += points;
      count.own = 0;
      return { from: count.from, points };
    };
    const lastUsed = this.#lastUsed;
    const sightings = latest([...this.#sightings.values()]);
    this.#lastUsed = null;
    this.#sightings.clear();
    return {
      subject: this.subject,
      spent: { perMinute: handed(perMinute), perDay: handed(perDay) },
      lastUsed,
      sightings,
    };
  }

  /** The row as it stands with everything that was handed over. */
  settled(row: PointColumns): void {
    for (const period of allPeriods) {
      const count = this.#counts[period];
      const { from, points } = pointsIn(row, period);
      const nothingHere = count.known + count.own === 0;
      if (from === count.from) count.known = points;
      else if (from > count.from && nothingHere) Object.assign(count, { from, known: points });
    }
    this.recalled = true;
  }

  /** A window that has begun starts from nothing. So it does where the clock was set back: a limit must not outlive it. */
  #open(period: Period, now: number): Count {
    const from = windowStart(period, now);
    const count = this.#counts[period];
    if (count.from !== from) Object.assign(count, { from, known: 0, own: 0 });
    return count;
  }

  #forgetOldest(): void {
    const kept = latest([...this.#sightings.values()]);
    this.#sightings.clear();
    for (const sighting of kept) this.#sightings.set(sighting.address, sighting);
  }
}

function windowStart(period: Period, now: number): number {
  return now - (now % periods[period]);
}

/** Milliseconds until the window in which that moment lies is over. */
export function untilNext(period: Period, now: number): number {
  return windowStart(period, now) + periods[period] - now;
}
