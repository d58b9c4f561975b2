import type { Clock } from "../../core/clock.ts";
import { StoreUnavailable } from "../../core/store/port.ts";
import { flightHours } from "../../records/checks/flight.ts";
import type { Question, Questions, Waiting } from "./questions.ts";

/** Told of what waits, for the figures. */
export interface ScreeningMeter {
  /** How many, and when the oldest came (milliseconds since 1970); null where none waits. */
  waiting(count: number, oldest: number | null): void;
  checked(count: number): void;
  /** Taken away unchecked. */
  outlived(count: number): void;
}

type Readable = Waiting & { readonly question: Question };

export interface ScreeningJobOptions {
  readonly questions: Questions;
  readonly clock: Clock;
  readonly meter: ScreeningMeter;
  readonly check: (asked: readonly Readable[]) => Promise<void>;
  /** Told of what fails, and stands. */
  readonly failed: (error: unknown) => void;
}

/** Milliseconds for which a question waits at the least: its acknowledgement has left by then, and others' came beside it. */
const settling = 1_000;
/** **Our rule**: a question is no use after a flight's time, and a travel fact is kept no longer for it. */
const outlivedAfter = flightHours * 3_600_000;

/**
 * Checks what sectors have asked, a while after they were answered. Each question is checked at least once: what was
 * checked when a process died, and still stood, is checked again.
 */
export class ScreeningJob {
  readonly #options: ScreeningJobOptions;

  constructor(options: ScreeningJobOptions) {
    this.#options = options;
  }

  /**
   * Goes through all that waits, page by page: what fails stays, and nothing behind it is kept waiting. `goesOn` says whether
   * this process is still the one that does it.
   */
  async look(goesOn: () => Promise<boolean>): Promise<void> {
    const { questions, clock, meter } = this.#options;
    const until = clock.now() - settling;
    const oldest = await questions.oldest();
    if (oldest !== null && oldest <= until) await this.#all(until, goesOn);
    meter.waiting(await questions.count(), oldest === null ? null : await questions.oldest());
  }

  async #all(until: number, goesOn: () => Promise<boolean>): Promise<void> {
    const { questions } = this.#options;
    for (let after: string | null = null; await goesOn();) {
      const page = await questions.until(until, after);
      if (page.length === 0) return;
      await this.#page(page);
      after = (page.at(-1) as Waiting).id;
    }
  }

  async #page(page: readonly Waiting[]): Promise<void> {
    const { clock, meter } = this.#options;
    const oldest = clock.now() - outlivedAfter;
    const outlived = page.filter(({ asked }) => asked < oldest);
    await this.#forget(outlived);
    if (outlived.length > 0) meter.outlived(outlived.length);
    const due = page.filter(({ asked }) => asked >= oldest);
    const readable = due.filter((one): one is Readable => one.question !== null);
    if (readable.length < due.length)
      this.#options.failed(new Error(`${due.length - readable.length} questions of sectors cannot be opened`));
    const checked = (await this.#checked(readable)) ? readable : await this.#oneByOne(readable);
    await this.#forget(checked);
    meter.checked(checked.length);
  }

  async #checked(asked: readonly Readable[]): Promise<boolean> {
    try {
      await this.#options.check(asked);
      return true;
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      this.#options.failed(error);
      return false;
    }
  }

  /** Where a page fails, those of it that do not. */
  async #oneByOne(asked: readonly Readable[]): Promise<Readable[]> {
    const checked: Readable[] = [];
    for (const one of asked) if (asked.length > 1 && (await this.#checked([one]))) checked.push(one);
    return checked;
  }

  #forget(some: readonly Waiting[]): Promise<void> {
    return this.#options.questions.forget(some.map(({ id }) => id));
  }
}
