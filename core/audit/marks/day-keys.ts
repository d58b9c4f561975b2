import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../clock.ts";
import { type Day, dayOf } from "../../lifetime/days.ts";
import { KeyedHash } from "../../keyed-hash.ts";
import { destroySecret, readSecret, secretAt } from "../../secrets.ts";
import { StartRefused } from "../../start.ts";
import type { Marked, OperationAsked } from "../journal/entry.ts";

/** The key of one day. */
export interface DayKey {
  readonly day: Day;
  /** Tells it from another key of that day, as a hub that was restored makes one, and says nothing about it. */
  readonly id: string;
  readonly key: KeyedHash;
}

const dayMillis = 86_400_000;

/** Milliseconds between two looks for the file of today's key. */
const lookEvery = 1_000;
const keyFile = /^(\d{4}-\d{2}-\d{2})\.key$/;

/**
 * The keys under which checks leave marks of what was asked: one a day (UTC), made with the day's first mark and
 * destroyed so many days after it. Then nobody can tell any more what the marks of that day stand for, nor ask whether
 * something is among them. Processes on one data folder share them. They are in no backup.
 */
export class DayKeys {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #keptDays: number;
  #today: DayKey | null = null;
  /** Milliseconds since 1970: when its file was last looked for. */
  #looked = 0;

  constructor(data: string, clock: Clock, keptDays: number) {
    this.#folder = join(data, "check-keys");
    this.#clock = clock;
    this.#keptDays = keptDays;
  }

  /** Today's. The first one of a day destroys those that have outlived their time. */
  today(): DayKey {
    const now = this.#clock.now();
    // Also where the clock was set back.
    if (this.#today && Math.abs(now - this.#looked) < lookEvery && isSameDay(now, this.#looked)) return this.#today;
    const day = dayOf(new Date(now).toISOString());
    // Whose file is lost is no key any more: under it, marks would be made that nobody could ask for.
    if (this.#today?.day !== day || !existsSync(this.#pathOf(day))) {
      this.destroyOutlived();
      const secret = this.#usable(day, secretAt);
      this.#today = dayKey(day, secret);
    }
    this.#looked = now;
    return this.#today;
  }

  /** Those that can be asked for, by their id: none that should be gone, whether or not it is, and none with a fault. */
  living(): Map<string, DayKey> {
    const keys = this.#kept().flatMap((one) => (typeof one === "string" ? [] : [one]));
    return new Map(keys.map((key) => [key.id, key]));
  }

  /** What is wrong with those that should be living. */
  faults(): string[] {
    return this.#kept().filter((one) => typeof one === "string");
  }

  /** Of each day that can be asked for its key, or what is wrong with it. */
  #kept(): (DayKey | string)[] {
    const oldest = this.#oldest();
    const days = this.#days().filter((day) => day >= oldest);
    return days.flatMap((day): (DayKey | string)[] => {
      try {
        // Null where another process has just destroyed it.
        const secret = this.#usable(day, readSecret);
        return secret ? [dayKey(day, secret)] : [];
      } catch (error) {
        if (error instanceof StartRefused) return [error.message];
        throw error;
      }
    });
  }

  /** These are in no backup, from which another secret would be put back. */
  #usable<S>(day: Day, read: (path: string) => S): S {
    try {
      return read(this.#pathOf(day));
    } catch (error) {
      if (!(error instanceof StartRefused)) throw error;
      const found = `the key of the checks of ${day} cannot be used (${error.message})`;
      throw new StartRefused(`${found}; without it, nobody can ask what was checked that day: then remove its file`);
    }
  }

  /** Days whose keys are to be destroyed. A folder of such a name holds none, and must stop no check. */
  outlived(): Day[] {
    const oldest = this.#oldest();
    return this.#days().filter((day) => day < oldest && !isFolder(this.#pathOf(day)));
  }

  /** Destroys them, in the memory of this process as well, whoever destroyed the file. Returns their days. */
  destroyOutlived(): Day[] {
    const days = this.outlived();
    for (const day of days) destroySecret(this.#pathOf(day));
    if (this.#today && this.#today.day < this.#oldest()) {
      this.#today.key.destroy();
      this.#today = null;
    }
    return days;
  }

  /** The first day whose key is kept. */
  #oldest(): Day {
    return dayOf(new Date(this.#clock.now() - this.#keptDays * dayMillis).toISOString());
  }

  #days(): Day[] {
    try {
      return readdirSync(this.#folder)
        .flatMap((file) => keyFile.exec(file)?.[1] ?? [])
        .toSorted();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  }

  #pathOf(day: Day): string {
    return join(this.#folder, `${day}.key`);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What was asked by a check: everything in it that could name a person or thing is marked under the day's key. */
export function checkAsked(
  asked: Pick<OperationAsked, "name" | "fields"> & { readonly document: string; readonly values: Iterable<string> },
  key: DayKey,
): OperationAsked {
  const { name, document, fields, values } = asked;
  const marked: Marked = { day: key.day, key: key.id, values: marksOf(new Set(values), key).sort() };
  // A literal in the text would be guessed from a plain hash of it.
  return { name, document: key.key.of(`document ${document}`), fields, variables: {}, marked };
}

/** 128 bits of each value's HMAC, hex. */
export function marksOf(values: Iterable<string>, { key }: Pick<DayKey, "key">): string[] {
  return Array.from(values, (value) => key.of(`value ${value}`).slice(0, 32));
}

/** Of moments in milliseconds since 1970. */
function isSameDay(one: number, other: number): boolean {
  return Math.floor(one / dayMillis) === Math.floor(other / dayMillis);
}

function dayKey(day: Day, secret: Uint8Array): DayKey {
  const key = new KeyedHash(secret);
  return { day, id: key.of(`id of the key of ${day}`).slice(0, 16), key };
}
