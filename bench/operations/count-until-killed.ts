import { setTimeout as wait } from "node:timers/promises";
import { auditFolder } from "../../core/audit/open.ts";
import { systemClock } from "../../core/clock.ts";
import { AuditCounts } from "../../core/operation-counts/from-audit.ts";
import { operationCountCollections } from "../../core/operation-counts/rows.ts";
import { openStore } from "../../core/store/open.ts";

/** A process that counts checks of operations, on the store and the data folder of its arguments, until it is killed. */
const [, , store = "", data = ""] = process.argv;
const opened = await openStore({ store, data }, operationCountCollections, systemClock);
const counts = new AuditCounts({ folder: auditFolder(data), store: opened, clock: systemClock });
process.stdout.write("counting\n");
for (;;) {
  await counts.look(async () => true);
  await wait(1);
}
