import fc from "fast-check";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";

/** How much is tried: `ci` takes under a minute in all, `short` under twelve, `long` is for nights. */
export type Length = "ci" | "short" | "long";

/** Something that happens to a hub, and what must hold whatever it was doing. */
export interface Fault {
  /** As in the plan of faults: `F4`. */
  readonly id: string;
  /** What happens. */
  readonly name: string;
  /** What must hold then. */
  readonly holds: string;
  /** How many runs; a length that is left out tries none. */
  readonly runs: { readonly [of in Length]?: number };
  /** Why it cannot be brought about on this machine; null where it can. */
  readonly obstacle?: () => Promise<string | null>;
  /** Throws where the runs cannot even begin. */
  readonly happens: (trial: Trial) => Promise<void>;
}

/** After so many broken promises in one fault the rest would say the same. */
const maxBroken = 3;

/** The runs of one fault: their data, their chances, and what came of them. */
export class Trial {
  runs: number;
  readonly held: number[] = [];
  /** What did not hold, one text a run. */
  readonly broken: string[] = [];
  /** Figures for the report. */
  readonly notes: string[] = [];
  /** What a fault takes for its size beside the runs. */
  readonly length: Length;
  readonly #seed: number;
  readonly #folders: string[] = [];

  constructor(length: Length, runs: number, seed: number) {
    this.length = length;
    this.runs = runs;
    this.#seed = seed;
  }

  /** Where there are fewer things to try than runs were wanted. */
  atMost(count: number): void {
    this.runs = Math.min(this.runs, count);
  }

  /** A fresh folder on the disk (of `TMPDIR`), gone when the trial is over. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "borderlink-fault-"));
    this.#folders.push(folder);
    return folder;
  }

  /** Whole numbers of that range, the same for the same seed; by default one a run. */
  draw(min: number, max: number, count = this.runs): number[] {
    // Without bias: fast-check otherwise favours the ends of a range.
    return fc.sample(fc.noBias(fc.integer({ min, max })), { seed: this.#seed, numRuns: count });
  }

  /** One run after the other; what one throws is a promise that did not hold. */
  async each(run: (number: number) => Promise<void>): Promise<void> {
    for (let number = 0; number < this.runs && this.broken.length < maxBroken; number += 1) {
      try {
        await run(number);
        this.held.push(number);
      } catch (error) {
        this.broken.push(`run ${number + 1}: ${inspect(error)}`);
      }
    }
  }

  end(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}
