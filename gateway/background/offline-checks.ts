import { checkAgain } from "../../packs/journal/check-again.ts";
import { hubJournalKey } from "../../packs/journal/hub-key.ts";
import type { HitRules } from "../../records/checks/dialogue.ts";
import { Devices } from "../../session/offline/devices.ts";
import { JournalEntries } from "../../session/offline/journal-entries.ts";
import type { Hub } from "../hub.ts";
import { type Background, leased } from "./leased.ts";

export interface OfflineChecksOptions extends Omit<Background, "store"> {
  readonly hitRules: HitRules;
}

type Parts = Pick<Hub, "platform" | "audit" | "checkAudit" | "administration" | "dayKeys" | "live">;

/** Checks again what devices were asked where there was no network, and have handed in. Returns what ends it. */
export function checkOfflineAgain(
  { platform, live, ...hub }: Parts,
  { hitRules, ...background }: OfflineChecksOptions,
): () => Promise<void> {
  const { clock, log } = background;
  const { store, data } = platform;
  const failing = "what devices were asked offline cannot be checked again; it stands";
  const failed = (error: unknown) => log.error({ err: error }, "an entry of a device's journal was put in quarantine");
  const [entries, devices] = [new JournalEntries(store, clock), new Devices(store, clock)];
  const look = async (goesOn: () => Promise<boolean>) => {
    // Most hubs have no devices, and need no key of theirs.
    if ((await entries.waiting(1, null)).length === 0) return;
    const secret = hubJournalKey(data);
    if ((await checkAgain({ ...hub, platform, hitRules, clock, entries, devices, secret, failed }, goesOn)) > 0)
      live.wrote();
  };
  return leased({ ...background, store }, { job: "offline checks", look, failing, pause: 2_000 });
}
