/**
 * Imports a file as `borderlink import` does, and kills itself where it is told to: `import-and-die.ts DATA FILE [PHASE]`.
 * At the end it prints what it reports, as JSON.
 */
import { setImmediate as turn } from "node:timers/promises";
import { importFile } from "../../imports/file.ts";
import { openOperatorSession } from "../../session/operator.ts";
import { systemClock } from "../../core/clock.ts";

/** In their order. `missing` is said after the last record, before anything is withdrawn. */
export const phases = ["opened", "first records", "read", "missing", "withdrawn", "closed"] as const;
export type Phase = (typeof phases)[number];

if (import.meta.main) await run(process.argv.slice(2));

async function run([data = "", path = "", phase]: readonly string[]): Promise<void> {
  const reach = (reached: Phase) => {
    if (reached === phase) process.kill(process.pid, "SIGKILL");
  };
  const session = await openOperatorSession({ store: "sqlite", data }, systemClock);
  reach("opened");
  process.stdout.write("opened\n");
  const progress = { at: () => reach("first records"), stop: () => reach("read") };
  const watcher = { remark: () => reach("missing"), progress: () => progress };
  const report = await importFile(session, path, { full: true, force: true }, watcher);
  reach("withdrawn");
  await session.close();
  reach("closed");
  process.stdout.write(`${JSON.stringify(report)}\n`);
  await turn();
}
