// A process with a watchdog that waits 500 ms: it stands still for ever where its argument says so.

import { startWatchdog } from "../../../gateway/process/watchdog.ts";

startWatchdog(500, { error: () => process.exit(3) });
if (process.argv[2] === "pinned") for (;;);
