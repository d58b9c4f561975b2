import { canonicalCode } from "../../core/standards/countries.ts";
import { countryImitated } from "./matching.ts";
import type { AlertRecord } from "./records.ts";
import { normalised } from "./slots.ts";

/** What a group of alerts is called, by what is alike in them: of a border point as the first of its spellings has it. */
interface Group {
  readonly same: string;
  readonly name: string;
}

type GroupsOf = (alert: AlertRecord) => readonly (Group | null)[];

/** By what alerts are counted. Values of the SDL's `AlertGrouping`. Null: of no group that is known. */
const groupings = {
  ISSUER: (alert) => [named(countryImitated(alert))],
  KIND: ({ kind }) => [named(kind)],
  /** As many as it has; what is withheld of it is not there. */
  TECHNIQUE: ({ features, quickCheck }) => {
    const techniques = new Set([...features, ...quickCheck].map(({ technique }) => technique));
    return techniques.size > 0 ? [...techniques].map(named) : [null];
  },
  DETECTED_COUNTRY: ({ detectedCountry }) => [named(detectedCountry && canonicalCode(detectedCountry))],
  BORDER_POINT: (alert) => [borderPoint(alert)],
  /** What states a year alone stands under that year. */
  MONTH: ({ detectedDate }) => [named(detectedDate && detectedDate.slice(0, 7))],
  YEAR: ({ detectedDate }) => [named(detectedDate && detectedDate.slice(0, 4))],
} as const satisfies Readonly<Record<string, GroupsOf>>;

export type AlertGrouping = keyof typeof groupings;

function named(name: string | null): Group | null {
  return name === null ? null : { same: name, name };
}

/** A place and its country: two countries may have one of the same name. */
function borderPoint({ detectedPlace: place, detectedCountry }: AlertRecord): Group | null {
  if (place === null) return null;
  const country = detectedCountry && canonicalCode(detectedCountry);
  return { same: `${country} ${normalised(place)}`, name: country ? `${place} (${country})` : place };
}

/** How many alerts are of a group, or of two that are crossed. */
export interface AlertCount {
  readonly key: string | null;
  readonly and: string | null;
  readonly count: number;
}

/** Counts alerts as they come. */
export class AlertCounts {
  total = 0;
  readonly #by: readonly GroupsOf[];
  readonly #counts = new Map<string, { key: string | null; and: string | null; count: number }>();
  readonly addsUp: boolean;

  constructor(by: AlertGrouping, and: AlertGrouping | null) {
    this.#by = and === null ? [groupings[by]] : [groupings[by], groupings[and]];
    // An alert counts once for each of its techniques.
    this.addsUp = by !== "TECHNIQUE" && and !== "TECHNIQUE";
  }

  get size(): number {
    return this.#counts.size;
  }

  add(alert: AlertRecord): void {
    this.total += 1;
    const [own = [], crossed = [null]] = this.#by.map((groupsOf) => groupsOf(alert));
    for (const one of own) for (const other of crossed) this.#count(one, other);
  }

  #count(one: Group | null, other: Group | null): void {
    const same = JSON.stringify([one?.same ?? null, other?.same ?? null]);
    const counted = this.#counts.getOrInsertComputed(same, () => ({ key: null, and: null, count: 0 }));
    counted.key = first(counted.key, one);
    counted.and = first(counted.and, other);
    counted.count += 1;
  }

  /** In the order of their names, which of months is that of time; those of no group last. */
  inOrder(): AlertCount[] {
    return [...this.#counts.values()].toSorted(
      (one, other) => byName(one.key, other.key) || byName(one.and, other.and),
    );
  }
}

/** The same spelling, in whatever order alerts come. */
function first(name: string | null, group: Group | null): string | null {
  return group === null || (name !== null && name < group.name) ? name : group.name;
}

function byName(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
