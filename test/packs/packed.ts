import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Caller } from "../../core/access/caller.ts";
import { buildPack, type PackTerms } from "../../packs/build.ts";
import { PackChecks } from "../../packs/checks.ts";
import { buildDelta } from "../../packs/delta/build.ts";
import type { Held } from "../../packs/delta/held.ts";
import { Device, type Enrolment, enrolDevice } from "../../packs/device/folder.ts";
import type { Opener } from "../../packs/device/lock.ts";
import { publicOf } from "../../packs/journal/chain.ts";
import { publicTextOf } from "../../packs/hub-key.ts";
import { type OpenPack, openPack } from "../../packs/open.ts";
import { callerOf, shownTo, type TestClock, type World } from "../world.ts";

/** Shown to everybody, who may take it along. */
export const offline = shownTo({ offline: true });

/** A border post of Greece that may read and check, and take along what it may read. */
export const post: Caller = callerOf("GRC", { scopes: ["*:read", "*:check", "*:offline"] });

export const opener: Opener = { kind: "passphrase", passphrase: "four words of dice" };

/** Enough of memory for a test, which guards nothing. */
const memory = 64;

export const dayMillis = 86_400_000;

interface Building {
  readonly caller?: Caller;
  readonly hours?: number;
  readonly signingKey?: KeyObject;
  /** The key that the hub is turning to. */
  readonly next?: KeyObject | null;
}

/** A device that trusts one hub's key, in a folder that goes with the test. */
export class TestDevice implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), "borderlink-pack-"));
  readonly signingKey: KeyObject;
  /** The hub's key of journals. */
  readonly hubJournal: ReturnType<typeof newJournalSecret>;
  readonly #clock: TestClock;
  #enrolment: Enrolment | null = null;
  #sequence = 0;
  /** What its last pack held, as a hub keeps it. */
  held: Held | null = null;
  /** Done before that is kept. */
  beforeKept = () => {};
  /** Pictures that were gone where its packs were made. */
  readonly lost: string[] = [];

  constructor(clock: TestClock, signingKey = newSigningKey(), journalSecret: Uint8Array = randomBytes(32)) {
    [this.#clock, this.signingKey, this.hubJournal] = [clock, signingKey, newJournalSecret(journalSecret)];
  }

  /** Of a hub with these keys. */
  static async enrolled(clock: TestClock, signingKey?: KeyObject, journalSecret?: Uint8Array): Promise<TestDevice> {
    const device = new TestDevice(clock, signingKey, journalSecret);
    device.#enrolment = await enrolDevice(join(device.folder, "device"), "Post 7", opener, memory);
    const approval = { borderlink: "pack-approval", device: device.id, hub: publicTextOf(device.signingKey) } as const;
    device.own().accept(approval, new Date(clock.now()).toISOString());
    return device;
  }

  get enrolment() {
    const { device: id, ...enrolment } = this.#enrolment as Enrolment;
    return { ...enrolment, id };
  }

  get id(): string {
    return this.enrolment.id;
  }

  own(): Device {
    return Device.open(join(this.folder, "device"), opener);
  }

  /** Makes its next pack; where it lies. */
  async build(
    world: World,
    { caller = post, hours = 24, signingKey = this.signingKey, next = null }: Building = {},
  ): Promise<string> {
    const folder = join(this.folder, `pack-${this.#sequence + 1}`);
    const terms = this.#nextTerms({ caller, hours, signingKey, next });
    await buildPack(folder, world.asking(caller).looking.offlineRecords, terms);
    return folder;
  }

  /** Makes what leads from its last pack or delta to what holds now; where it lies. */
  async buildDelta(
    world: World,
    { caller = post, hours = 24, signingKey = this.signingKey, next = null }: Building = {},
  ): Promise<string> {
    const path = join(this.folder, `${this.#sequence + 1}.delta`);
    const terms = this.#nextTerms({ caller, hours, signingKey, next });
    await buildDelta(path, world.asking(caller).looking.offlineRecords, this.held as Held, terms);
    return path;
  }

  #nextTerms({ caller, hours, signingKey, next }: Required<Building>): PackTerms {
    const { publicKey } = this.#enrolment as Enrolment;
    const made = this.#clock.now();
    return {
      device: { id: this.id, publicKey, sequence: (this.#sequence += 1) },
      caller,
      purpose: "border-control",
      made,
      validUntil: made + hours * 3_600_000,
      signing: { key: signingKey, next },
      journal: this.hubJournal.text,
      lost: ({ name }) => void this.lost.push(name),
      keep: (held) => {
        this.beforeKept();
        this.held = held;
      },
    };
  }

  async open(folder: string, clock: TestClock = this.#clock): Promise<OpenPack & Disposable & { checks: PackChecks }> {
    const pack = await openPack(folder, this.own(), { clock, resident: true });
    return Object.assign(pack, { checks: new PackChecks(pack, null), [Symbol.dispose]: () => pack.close() });
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A key of a hub to which journals are sealed, with its public part as packs name it. */
export function newJournalSecret(secret: Uint8Array = randomBytes(32)) {
  return { secret, text: publicOf(secret).toString("base64url") };
}

export function newSigningKey(): KeyObject {
  const { privateKey } = generateKeyPairSync("ed25519");
  return createPrivateKey(privateKey.export({ format: "pem", type: "pkcs8" }));
}
