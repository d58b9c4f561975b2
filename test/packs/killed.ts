import { readFileSync } from "node:fs";
import { DayKeys } from "../../core/audit/marks/day-keys.ts";
import { systemClock } from "../../core/clock.ts";
import { readSettings } from "../../core/settings.ts";
import { hubSigningKeys } from "../../packs/hub-key.ts";
import { checkAgain } from "../../packs/journal/check-again.ts";
import { hubJournalKey } from "../../packs/journal/hub-key.ts";
import { receive } from "../../packs/journal/receive.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { Devices } from "../../session/offline/devices.ts";
import { JournalEntries } from "../../session/offline/journal-entries.ts";
import { openOperatorSession } from "../../session/operator.ts";

// One life of a hub, which `killing.ts` ends: it receives the lines of a file and checks them again.
const session = await openOperatorSession(readSettings(subgraphs), systemClock);
const { platform, data } = session;
const [secret, signing] = [hubJournalKey(data), hubSigningKeys(data)];
const [devices, entries] = [new Devices(platform.store, systemClock), new JournalEntries(platform.store, systemClock)];

async function* lines(): AsyncGenerator<string> {
  yield* readFileSync(process.argv[2] ?? "", "utf8").split("\n");
}

console.log("begun");
const { acknowledgement } = await receive(lines(), { devices, entries, secret, signing });
const failed = (error: unknown) => {
  throw error;
};
const dayKeys = new DayKeys(data, systemClock, 30);
await checkAgain({ ...session, entries, devices, secret, dayKeys, failed }, async () => true);
await session.close();
console.log(acknowledgement);
