/** Judges from a loop's beats, looked at now and then, whether it has stood still for so many milliseconds. */
export class Standstill {
  readonly #limit: number;
  #beat: number;
  #looked: number;
  #stood = 0;

  constructor(limit: number, beat: number, now: number) {
    this.#limit = limit;
    this.#beat = beat;
    this.#looked = now;
  }

  /** To be asked ten times within the limit. */
  reached(beat: number, now: number): boolean {
    const passed = now - this.#looked;
    this.#looked = now;
    if (beat !== this.#beat) {
      this.#beat = beat;
      this.#stood = 0;
      return false;
    }
    // Where the machine was suspended or the process stopped, the one who looks stood as well: that is nobody's fault.
    this.#stood += Math.min(passed, this.#limit / 5);
    return this.#stood >= this.#limit;
  }
}
