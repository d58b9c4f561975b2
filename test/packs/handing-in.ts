import type { KeyObject } from "node:crypto";
import type { AuditEntry } from "../../core/audit/journal/entry.ts";
import { DayKeys } from "../../core/audit/marks/day-keys.ts";
import { giveUp } from "../../packs/journal/acknowledgement.ts";
import { checkAgain, type CheckingAgain } from "../../packs/journal/check-again.ts";
import { handedIn } from "../../packs/journal/form.ts";
import { Journal } from "../../packs/journal/journal.ts";
import { type Received, receive } from "../../packs/journal/receive.ts";
import { PackChecks } from "../../packs/checks.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { Devices } from "../../session/offline/devices.ts";
import { JournalEntries } from "../../session/offline/journal-entries.ts";
import { unwritten, type World } from "../world.ts";
import type { TestDevice } from "./packed.ts";

/** A hub with one approved device, and both ends of its journal. */
export class HandingIn {
  readonly world: World;
  readonly device: TestDevice;
  readonly entries: JournalEntries;
  readonly devices: Devices;
  /** What the audit was told of checks that were made again. */
  readonly audited: { readonly kept: "usual" | "shorter"; readonly entry: AuditEntry }[] = [];
  readonly failed: unknown[] = [];
  readonly key: string;

  private constructor(world: World, device: TestDevice, key: string) {
    [this.world, this.device, this.key] = [world, device, key];
    const { store } = world.platform;
    [this.entries, this.devices] = [new JournalEntries(store, world.clock), new Devices(store, world.clock)];
  }

  static async between(world: World, device: TestDevice): Promise<HandingIn> {
    const wanted = {
      name: "Post 7",
      role: "partner",
      owner: "GRC",
      scopes: ["*:read", "*:offline"],
      purposes: null,
      test: false,
      expires: null,
    } as const;
    const key = await world.platform.keys.create(wanted);
    const both = new HandingIn(world, device, key.id);
    const { id, publicKey } = device.enrolment;
    await both.devices.approve({ id, name: "Post 7", publicKey, key: key.id, hours: 24 }, "approved");
    return both;
  }

  /** Checks on the device, by a pack, and closes its journal. */
  async checked(pack: string, ...asked: readonly TravellerAsked[]): Promise<void> {
    using open = await this.device.open(pack);
    const journal = Journal.open(this.device.own(), open.manifest.journal);
    try {
      const checks = new PackChecks(open, journal);
      for (const one of asked) await checks.check([one], "Post 7");
    } finally {
      journal.close();
    }
  }

  /** What the device would hand in. */
  lines(): string[] {
    return [...handedIn(this.device.own())];
  }

  receive(
    lines: readonly string[] = this.lines(),
    {
      entries = this.entries,
      next = null,
    }: { readonly entries?: JournalEntries; readonly next?: KeyObject | null } = {},
  ): Promise<Received> {
    const { secret } = this.device.hubJournal;
    const { devices } = this;
    const signing = { key: this.device.signingKey, next };
    return receive(each(lines), { devices, entries, secret, signing });
  }

  clear({ acknowledgement }: Pick<Received, "acknowledgement">) {
    return giveUp(this.device.own(), acknowledgement);
  }

  /** As the hub does in the background; returns how many. */
  checkAgain(more: Partial<CheckingAgain> = {}): Promise<number> {
    const { platform, clock } = this.world;
    const append = (kept: "usual" | "shorter") => async (entry: AuditEntry) => void this.audited.push({ kept, entry });
    const parts: CheckingAgain = {
      platform,
      administration: unwritten,
      audit: { ...unwritten, append: append("usual") },
      checkAudit: { append: append("shorter") },
      dayKeys: new DayKeys(platform.data, clock, 30),
      clock,
      entries: this.entries,
      devices: this.devices,
      secret: this.device.hubJournal.secret,
      failed: (error) => void this.failed.push(error),
      ...more,
    };
    return checkAgain(parts, async () => true);
  }

  /** How many checks the hub has counted, by verdict. */
  async counted(): Promise<Record<string, number>> {
    const { checkCountCollection } = await import("../../core/check-counts/counts.ts");
    const rows = await this.world.platform.store.find(checkCountCollection, {}, { first: 10_000 });
    const sum: Record<string, number> = {};
    for (const { verdict, count } of rows) sum[verdict] = (sum[verdict] ?? 0) + count;
    return sum;
  }
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
