import { StoreUnavailable } from "../store/port.ts";
import type { Timer } from "../timer.ts";

/** Milliseconds after which acts begin: the answers of that moment have left. */
const later = 50;
/** From one attempt to the next where the store cannot be reached, in milliseconds. */
const pause = 1_000;

/** Acts that are done beside each other. */
const atOnce = 16;
/** With so many left, who adds another waits for them: they are kept in memory. */
const most = 1_000;

/**
 * Acts that no answer waits for, so that how long it takes says nothing of them. What the store is out
 * of reach for is tried again until it is back.
 */
export class Afterwards {
  readonly #timer: Timer;
  readonly #failed: (error: unknown) => void;
  #acts: (() => Promise<void>)[] = [];
  #running: Promise<void> = Promise.resolve();
  #forgo: (() => void) | null = null;
  #ended = false;

  constructor({ timer, failed }: { readonly timer: Timer; readonly failed: (error: unknown) => void }) {
    this.#timer = timer;
    this.#failed = failed;
  }

  /** Resolves at once, unless too many are left. */
  async add(act: () => Promise<void>): Promise<void> {
    this.#acts.push(act);
    this.#forgo ??= this.#timer(() => this.done(), later);
    if (this.#acts.length >= most) await this.done();
  }

  /** Does all that is left, for the last time. To be called before what the acts need is closed. */
  end(): Promise<void> {
    this.#ended = true;
    return this.done();
  }

  /** Does all that was added at once; resolves when it was tried. */
  done(): Promise<void> {
    this.#forgo?.();
    this.#forgo = null;
    this.#running = this.#doneAfter(this.#running, this.#acts);
    this.#acts = [];
    return this.#running;
  }

  async #doneAfter(others: Promise<void>, acts: readonly (() => Promise<void>)[]): Promise<void> {
    await others;
    for (let at = 0; at < acts.length; at += atOnce)
      await Promise.all(
        acts.slice(at, at + atOnce).map((act) => act().catch((error: unknown) => this.#failedIn(act, error))),
      );
  }

  #failedIn(act: () => Promise<void>, error: unknown): void {
    if (this.#ended || !(error instanceof StoreUnavailable)) return this.#failed(error);
    this.#acts.push(act);
    this.#forgo ??= this.#timer(() => this.done(), pause);
  }
}
