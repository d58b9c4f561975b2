import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../core/clock.ts";
import type { Device } from "../../packs/device/folder.ts";
import { type Manifest, unverified } from "../../packs/manifest.ts";
import { type OpenChecks, openChecks } from "../../packs/open-checks.ts";
import { parts, readPart } from "../../packs/parts.ts";
import { PackRefused } from "../../packs/refused.ts";

export interface PacksInUseOptions {
  /** Holds packs, each in a folder of its own. */
  readonly folder: string;
  readonly device: Device;
  readonly clock: Clock;
  /** Told what is not used and why, and what is from now on. */
  readonly said: (text: string) => void;
}

/**
 * The newest good pack of a folder, with its deltas. One that is newer takes its place while it answers; one that is refused
 * does not.
 */
export class PacksInUse {
  readonly #options: PacksInUseOptions;
  #current: OpenChecks | null = null;
  /** The number of the pack or delta that was named last. */
  #named = 0;
  /** Of each pack that was ended, what still asks it. */
  readonly #asking = new Map<OpenChecks, number>();
  readonly #refused = new Map<string, string>();

  constructor(options: PacksInUseOptions) {
    this.#options = options;
  }

  get manifest(): Manifest | null {
    return this.#current?.pack.manifest ?? null;
  }

  /** Looks for a newer pack or delta; of one that is refused it says so, and what is in use stays in use. */
  async look(): Promise<void> {
    for (const { path } of this.#newer()) {
      const opened = await this.#opened(path);
      if (!opened) continue;
      const before = this.#current;
      this.#current = opened;
      this.#name(opened.pack);
      if (before && !this.#asking.has(before)) before.close();
      return;
    }
    const { pack } = this.#current ?? {};
    if (!pack) return;
    await pack.refresh();
    this.#name(pack);
    if (pack.refused) this.#refuse("what lies beside the pack in use", pack.refused);
    pack.keepTime();
  }

  /** By the pack that is in use now, which stays open until it is done. Null where there is none. */
  async ask<T>(work: (open: Pick<OpenChecks, "pack" | "checks">) => Promise<T>): Promise<T | null> {
    const pack = this.#current;
    if (!pack) return null;
    this.#asking.set(pack, (this.#asking.get(pack) ?? 0) + 1);
    try {
      return await work(pack);
    } finally {
      const left = (this.#asking.get(pack) ?? 1) - 1;
      if (left > 0) this.#asking.set(pack, left);
      else this.#asking.delete(pack);
      if (left === 0 && pack !== this.#current) pack.close();
    }
  }

  close(): void {
    this.#current?.close();
    this.#current = null;
  }

  /** Newest first, by what they say of themselves. */
  #newer() {
    const { folder } = this.#options;
    const names = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    const found = names.flatMap(({ name }) => {
      const path = join(folder, name);
      try {
        return [{ path, sequence: unverified(readPart(path, parts.manifest).toString()).sequence }];
      } catch {
        // No pack, or one that is still being copied.
        return [];
      }
    });
    const inUse = this.manifest?.sequence ?? 0;
    return found.filter(({ sequence }) => sequence > inUse).sort((one, other) => other.sequence - one.sequence);
  }

  async #opened(path: string): Promise<OpenChecks | null> {
    const { device, clock } = this.#options;
    try {
      const opened = await openChecks(path, device, { clock, resident: true });
      opened.checks.prepare();
      this.#refused.delete(path);
      return opened;
    } catch (error) {
      if (!(error instanceof PackRefused)) throw error;
      this.#refuse(path, error);
      return null;
    }
  }

  #name({ manifest: { sequence, validUntil } }: Pick<OpenChecks["pack"], "manifest">): void {
    if (sequence !== this.#named) this.#options.said(`Pack ${sequence} is in use, good until ${validUntil}.`);
    this.#named = sequence;
  }

  /** Said once: what is being copied is whole a moment later. */
  #refuse(what: string, { message }: PackRefused): void {
    if (this.#refused.get(what) !== message) this.#options.said(`Not used: ${what}. ${message}`);
    this.#refused.set(what, message);
  }
}
