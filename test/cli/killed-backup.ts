// Backs up or restores as its arguments say, for a test that kills it in the middle.

import { restoreBackup } from "../../cli/backup/put-back.ts";
import { takeBackup } from "../../cli/backup/take.ts";
import { systemClock } from "../../core/clock.ts";

const [what, data = "", file = "", passphrase = ""] = process.argv.slice(2);
const hub = { store: "sqlite", data, clock: systemClock };
await (what === "restore" ? restoreBackup : takeBackup)(hub, file, { passphrase });
