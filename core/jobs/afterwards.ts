import type { Timer } from "../timer.ts";

/** Milliseconds after which acts begin: the answers of that moment have left. */
const later = 50;

/** Acts that no answer waits for, so that how long it takes says nothing of them; one after the other. */
export class Afterwards {
  /** Told of what failed, in an act or on the way to one. */
  readonly failed: (error: unknown) => void;
  readonly #timer: Timer;
  #acts: (() => Promise<void>)[] = [];
  #running: Promise<void> = Promise.resolve();
  #forgo: (() => void) | null = null;

  constructor({ timer, failed }: { readonly timer: Timer; readonly failed: (error: unknown) => void }) {
    this.#timer = timer;
    this.failed = failed;
  }

  add(act: () => Promise<void>): void {
    this.#acts.push(act);
    this.#forgo ??= this.#timer(() => this.done(), later);
  }

  /** Does all that was added at once; resolves when it is done. To be called before what the acts need is closed. */
  done(): Promise<void> {
    this.#forgo?.();
    this.#forgo = null;
    this.#running = this.#doneAfter(this.#running, this.#acts);
    this.#acts = [];
    return this.#running;
  }

  async #doneAfter(others: Promise<void>, acts: readonly (() => Promise<void>)[]): Promise<void> {
    await others;
    for (const act of acts) await act().catch(this.failed);
  }
}
