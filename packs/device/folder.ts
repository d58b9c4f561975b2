import { hash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { base32 } from "../../core/record-id.ts";
import { exclusively } from "../../core/store/open.ts";
import { publicKeyFrom } from "../hub-key.ts";
import { readSmallFile } from "../parts.ts";
import { PackRefused } from "../refused.ts";
import { replaceFile } from "../replace-file.ts";
import { type DeviceKeys, newDeviceKeys } from "../wrapped-key.ts";
import { keyOf, lockSchema, newLock, type Opener, openUnder, sealUnder } from "./lock.ts";

const name = z.string().min(1).max(100);
const bytes = z.string().regex(/^[A-Za-z0-9_-]{40,200}$/);

/** Whether a device may be called so: under another name its own files would not be read again. */
export function isDeviceName(text: string): boolean {
  return name.safeParse(text).success;
}

/** What a device hands to the hub to be approved. */
export const enrolmentSchema = z.strictObject({
  borderlink: z.literal("pack-enrolment"),
  device: z.string(),
  name,
  publicKey: bytes,
});
export type Enrolment = z.output<typeof enrolmentSchema>;

/** What the hub hands back. */
export const approvalSchema = z.strictObject({
  borderlink: z.literal("pack-approval"),
  device: z.string(),
  hub: bytes,
});
export type Approval = z.output<typeof approvalSchema>;

const deviceSchema = z.strictObject({
  ...enrolmentSchema.shape,
  borderlink: z.literal("pack-device"),
  lock: lockSchema,
  privateKey: bytes,
});

/** What the device has seen, and goes by: see `openPack`. */
const stateSchema = z.strictObject({
  hub: bytes,
  /** See `Trust`. */
  former: z.strictObject({ hub: bytes, until: z.int() }).optional(),
  /** Of the newest pack that was opened. */
  sequence: z.int().nonnegative(),
  /** RFC 3339: the latest time that was seen; none earlier is believed. */
  latest: z.iso.datetime(),
});
export type DeviceState = z.output<typeof stateSchema>;

const [deviceFile, lockFile] = ["device.json", "device.lock"];

/** What a device keeps sealed beside its keys: of packs, and of its journal. */
type Remembered = "state" | "journal";

/** The id of a device follows from its key, so that nobody gives one out for another. */
export function deviceIdOf(publicKey: Uint8Array): string {
  return `DEV-${base32(hash("sha256", publicKey, "buffer").subarray(0, 16))}`;
}

/** Makes a device's keys in a folder of its own, and what is to be approved. */
export async function enrolDevice(folder: string, called: string, opener: Opener, memory?: number): Promise<Enrolment> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseSecond(folder);
  const { publicKey, privateKey } = await newDeviceKeys();
  const { lock, key } = newLock(opener, memory);
  const own = { device: deviceIdOf(publicKey), name: called, publicKey: Buffer.from(publicKey).toString("base64url") };
  const sealed = sealUnder(key, `${own.device} private key`, privateKey);
  exclusively(join(folder, lockFile), () => {
    refuseSecond(folder);
    writeAside(join(folder, deviceFile), { borderlink: "pack-device", ...own, lock, privateKey: sealed });
  });
  return { borderlink: "pack-enrolment", ...own };
}

function refuseSecond(folder: string): void {
  if (existsSync(join(folder, deviceFile))) throw new PackRefused("locked", `${folder} holds a device already.`);
}

/** A device whose own files were opened. */
export class Device {
  readonly id: string;
  readonly keys: DeviceKeys;
  readonly #folder: string;
  readonly #key: Uint8Array;
  #isAlone = false;

  private constructor(folder: string, id: string, keys: DeviceKeys, key: Uint8Array) {
    [this.id, this.keys, this.#folder, this.#key] = [id, keys, folder, key];
  }

  static open(folder: string, opener: Opener): Device {
    const read = deviceSchema.safeParse(jsonIn(join(folder, deviceFile))).data;
    if (!read) throw new PackRefused("locked", `${folder} holds no device: borderlink pack enrol makes one.`);
    const key = keyOf(read.lock, opener);
    const privateKey = openUnder(key, `${read.device} private key`, read.privateKey);
    return new Device(folder, read.device, { publicKey: Buffer.from(read.publicKey, "base64url"), privateKey }, key);
  }

  /** Has the device trust a hub, and none other from then on. `at`: RFC 3339. */
  accept({ device, hub }: Approval, at: string): void {
    if (device !== this.id) throw new PackRefused("foreign", `The approval is of ${device}, and this is ${this.id}.`);
    if (!publicKeyFrom(hub)) throw new PackRefused("damaged", "The approval holds no key of a hub.");
    this.alone(() => {
      const isFirst = this.recall("state") === null;
      if (!isFirst && this.state().hub !== hub)
        throw new PackRefused("foreign", "This device trusts another hub: enrol it anew for this one.");
      if (isFirst) this.keep({ hub, sequence: 0, latest: at });
    });
  }

  /** Does the work while no other process changes what the device keeps: what is read within is so until it is written. */
  alone<T>(work: () => T): T {
    if (this.#isAlone) return work();
    return exclusively(join(this.#folder, lockFile), () => {
      this.#isAlone = true;
      try {
        return work();
      } finally {
        this.#isAlone = false;
      }
    });
  }

  /** Throws where there is none: without it an older pack could not be told from the newest. */
  state(): DeviceState {
    const state = this.recall("state");
    if (state === null)
      throw new PackRefused("foreign", "This device trusts no hub yet: borderlink pack accept has it do so.");
    return stateSchema.parse(JSON.parse(state));
  }

  keep(state: DeviceState): void {
    this.remember("state", JSON.stringify(state));
  }

  /** What the device has kept under a name, sealed; null where there is nothing. */
  recall(name: Remembered): string | null {
    const sealed = readSmallFile(join(this.#folder, `${name}.sealed`))?.toString() ?? "";
    return sealed === "" ? null : openUnder(this.#key, `${this.id} ${name}`, sealed).toString();
  }

  remember(name: Remembered, text: string): void {
    const sealed = sealUnder(this.#key, `${this.id} ${name}`, Buffer.from(text));
    replaceFile(join(this.#folder, `${name}.sealed`), sealed);
  }

  /** Where a file of its own lies. */
  at(file: string): string {
    return join(this.#folder, file);
  }
}

function writeAside(path: string, content: object): void {
  replaceFile(path, `${JSON.stringify(content)}\n`);
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readSmallFile(path)?.toString() ?? "");
  } catch {
    return null;
  }
}
