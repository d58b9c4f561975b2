import type { Clock } from "../../core/clock.ts";
import type { Manifest, Standing } from "../manifest.ts";
import { PackRefused } from "../refused.ts";
import type { Device } from "./folder.ts";

/** RFC 3339 has years of four digits: a later moment would be kept in a form that is not read again. */
const lastMoment = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * The newest pack and the latest time that the device has seen. The latest time stands, and nothing earlier is believed: a
 * clock that was set back makes no pack young. The hub's own time in a newer pack or delta alone takes its place, so that a
 * clock that once ran ahead does not end all packs to come.
 */
export class Seen {
  readonly #device: Device;
  readonly #clock: Clock;
  #latest = 0;
  /** Of the pack or delta that was taken last. */
  #sequence = 0;

  constructor(device: Device, clock: Clock) {
    [this.#device, this.#clock] = [device, clock];
  }

  /** Milliseconds since 1970. */
  now(): number {
    return (this.#latest = Math.max(this.#latest, this.#time()));
  }

  /** The time that would be believed with what this is of: the hub's word in what is newer than all seen counts. */
  nowWith({ sequence, made }: Pick<Manifest, "sequence" | "made">): number {
    const state = this.#device.state();
    return Math.max(Date.parse(sequence > state.sequence ? made : state.latest), this.#time());
  }

  /** Throws where a newer one was seen. */
  refuseOlder({ sequence }: Pick<Manifest, "sequence">): void {
    const state = this.#device.state();
    if (sequence < state.sequence)
      throw new PackRefused("replayed", `The pack is the device's ${sequence}., and it has had the ${state.sequence}.`);
  }

  /** Throws where a newer one was seen. The key that its hub turned to takes the place of the one before in the same step. */
  take({ manifest, trust: { hub, former } }: Pick<Standing, "manifest" | "trust">): void {
    this.#device.alone(() => {
      this.refuseOlder(manifest);
      const { sequence } = manifest;
      [this.#latest, this.#sequence] = [this.nowWith(manifest), sequence];
      const latest = new Date(this.#latest).toISOString();
      this.#device.keep({ ...this.#device.state(), hub, former, sequence, latest });
    });
  }

  /** What the clock came to meanwhile is kept: set back after that, it is not believed. Another process may have kept more. */
  keep(): void {
    this.#device.alone(() => {
      const state = this.#device.state();
      // A newer one was taken elsewhere since, whose time counts.
      if (state.sequence > this.#sequence) return;
      const latest = Math.max(this.#latest, Date.parse(state.latest));
      this.#device.keep({ ...state, latest: new Date(latest).toISOString() });
    });
  }

  #time(): number {
    return Math.min(this.#clock.now(), lastMoment);
  }
}
