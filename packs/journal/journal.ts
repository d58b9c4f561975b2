import { randomBytes } from "node:crypto";
import { z } from "zod";
import { base32 } from "../../core/record-id.ts";
import { openJournalRows } from "../../core/store/open.ts";
import type { Device } from "../device/folder.ts";
import { PackRefused } from "../refused.ts";
import { type AskedOffline, sealAsked } from "./asked.ts";
import { type Before, Chain } from "./chain.ts";

const bytes = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const beforeSchema = z.strictObject({ epoch: z.string().max(40), number: z.int().nonnegative() });

/** What is to be known of an epoch: to which key of the hub it is sealed, and after what it began. */
export const epochSchema = z.strictObject({ hub: bytes, before: beforeSchema.nullable() });
export type About = z.output<typeof epochSchema>;

/** After so many entries the device keeps again how far it came: those since are not missed where somebody cuts them. */
const rememberEvery = 256;

type JournalRows = ReturnType<typeof openJournalRows>;

/** Entries of one commit, beyond which none waits for others. */
const mostAtOnce = 64;

interface Waiting {
  readonly body: Uint8Array;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * What a device was asked where there is no network. Each entry is durable before its answer leaves; those that are
 * sealed beside each other share a commit. The device can read none of it again.
 */
export class Journal {
  readonly #device: Device;
  readonly #rows: JournalRows;
  readonly #hub: Uint8Array;
  readonly #epoch: string;
  readonly #chain: Chain;
  #sealing = 0;
  #waiting: Waiting[] = [];
  #unremembered = 0;

  private constructor(device: Device, rows: JournalRows, hub: Uint8Array, epoch: string) {
    [this.#device, this.#rows, this.#hub, this.#epoch] = [device, rows, hub, epoch];
    this.#chain = new Chain(device.keys.privateKey, hub, { device: device.id, epoch });
  }

  /**
   * Goes on with the device's journal. Where that was cut, by what the device keeps of it, or is sealed to another key, it
   * begins anew, and says after what. `hubKey`: as the pack names it.
   */
  static open(device: Device, hubKey: string): Journal {
    const rows = rowsOf(device);
    try {
      return device.alone(() => {
        const journal = new Journal(device, rows, Buffer.from(hubKey, "base64url"), epochIn(rows, device, hubKey));
        journal.#remember();
        return journal;
      });
    } catch (error) {
      rows.close();
      throw error;
    }
  }

  /** Resolves once it is durable. */
  async write(asked: AskedOffline): Promise<void> {
    this.#sealing += 1;
    let written: Promise<void> | undefined;
    try {
      const body = await sealAsked(asked, this.#hub, this.#device.id);
      written = new Promise((resolve, failed) => this.#waiting.push({ body, written: resolve, failed }));
    } finally {
      this.#sealing -= 1;
      // A commit holds the event loop for as long as the disk takes: who is nearly ready comes along.
      if (this.#waiting.length > 0 && (this.#sealing === 0 || this.#waiting.length >= mostAtOnce)) this.#commit();
    }
    return written;
  }

  close(): void {
    this.#remember();
    this.#rows.close();
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      const bodies = group.map(({ body }) => body);
      if (!this.#rows.append(this.#epoch, bodies, (...entry) => this.#chain.next(...entry)))
        throw new PackRefused("foreign", "Another program on this device began the journal anew: begin again.");
      this.#unremembered += bodies.length;
      if (this.#unremembered >= rememberEvery) this.#remember();
    } catch (error) {
      const refused = new PackRefused("damaged", `The device's journal cannot be written (${error}).`);
      for (const { failed } of group) failed(refused);
      return;
    }
    for (const { written } of group) written();
  }

  #remember(): void {
    this.#unremembered = 0;
    this.#device.alone(() => {
      const newest = this.#rows.epochs().at(-1);
      // Where another process began anew, it remembers.
      if (newest?.id !== this.#epoch) return;
      const before = rememberedBy(this.#device);
      const number = Math.max(newest.last.number, before?.epoch === this.#epoch ? before.number : 0);
      this.#device.remember("journal", JSON.stringify({ epoch: this.#epoch, number } satisfies Before));
    });
  }
}

/** How far the journal had come when the device kept that last. */
function rememberedBy(device: Device): Before | null {
  const kept = device.recall("journal");
  return kept === null ? null : beforeSchema.parse(JSON.parse(kept));
}

type Epoch = ReturnType<JournalRows["epochs"]>[number];

function aboutOf({ about }: Epoch): About {
  return JSON.parse(about) as About;
}

/** Whether what the device keeps of its journal came further than the journal does. */
function isCutAfter(newest: Epoch | undefined, seen: Before | null): boolean {
  if (seen === null) return false;
  if (newest?.id === seen.epoch) return newest.last.number < seen.number;
  return !newest || aboutOf(newest).before?.epoch !== seen.epoch;
}

/** Whether entries of the device's journal are lost of which its hub was not told: the next check there tells it. */
export function isJournalCut(device: Device): boolean {
  const rows = rowsOf(device);
  try {
    return device.alone(() => isCutAfter(rows.epochs().at(-1), rememberedBy(device)));
  } finally {
    rows.close();
  }
}

/** The epoch that entries go to: one that begins now, where the newest was cut or is sealed to another key. */
function epochIn(rows: JournalRows, device: Device, hubKey: string): string {
  const seen = rememberedBy(device);
  const newest = rows.epochs().at(-1);
  const cut = isCutAfter(newest, seen);
  if (newest && !cut && aboutOf(newest).hub === hubKey) return newest.id;
  const epoch = `JRN-${base32(randomBytes(10))}`;
  const before: Before | null = cut ? seen : newest ? { epoch: newest.id, number: newest.last.number } : null;
  const chain = new Chain(device.keys.privateKey, Buffer.from(hubKey, "base64url"), { device: device.id, epoch });
  rows.begin(epoch, JSON.stringify({ hub: hubKey, before } satisfies About), chain.beginning(before));
  return epoch;
}

/** The file of a device's journal, whether or not anything was ever checked there. */
export function rowsOf(device: Device): JournalRows {
  try {
    return openJournalRows(device.at("journal.sqlite"));
  } catch (error) {
    // What a store says beside it is advice for a hub.
    const { message } = ((error as Error).cause ?? error) as Error;
    throw new PackRefused(
      "damaged",
      `The device's journal cannot be opened (${message}). Without it nothing is checked: move journal.sqlite away, and the hub is told that it was lost.`,
    );
  }
}
