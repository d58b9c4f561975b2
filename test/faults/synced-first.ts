import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { linkQuery } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";
import { noStrace, traced } from "./strace.ts";

/**
 * A killed process loses nothing that the kernel has, so no kill proves that entries are synced: the order of the system
 * calls does. The loss of power itself is out of a test's reach.
 */
export const syncedFirst: Fault = {
  id: "A1",
  name: "every answer seen by the kernel",
  holds: "between two answers both files of the audit were synced, before the answer's first byte",
  runs: { ci: 30, short: 200, long: 2_000 },
  obstacle: noStrace,
  async happens(trial) {
    const data = await trial.folder();
    const { key, numbers } = await fillStore(data);
    const log = join(data, "strace.log");
    const gateway = await Gateway.start(data, { under: traced(log, "-e", "trace=fdatasync,write,writev") });
    for (let run = 0; run < trial.runs; run += 1) {
      // One in four is refused.
      const number = numbers[run % numbers.length];
      const { status } = await gateway.ask(run % 4 === 3 ? null : key, linkQuery, { number });
      assert.ok(status === 200 || status === 401 || status === 429, String(status));
    }
    await gateway.stop();
    const answers = answersIn(readFileSync(log, "utf8"));
    await trial.each(async (run) => assert.deepEqual(answers[run], ["bodies", "chain"]));
  },
};

/** For each answer to a GraphQL request, in their order, which files were synced since the one before. */
function answersIn(trace: string): string[][] {
  const answers: string[][] = [];
  /** By thread, what it syncs now. */
  const syncing = new Map<string, string>();
  let synced = new Set<string>();
  for (const line of trace.split("\n")) {
    const thread = line.split(" ")[0] ?? "";
    const ending = /fdatasync\(\d+<[^>]*\.(chain|bodies)>/.exec(line)?.[1];
    if (ending) syncing.set(thread, ending);
    if (line.includes("fdatasync") && line.endsWith("= 0")) synced.add(syncing.get(thread) ?? "");
    // The health check that waits for the start is no request of that kind, and has no entry.
    if (/"HTTP\/1\.1 (200|401|429) /.test(line) && (answers.length > 0 || synced.size > 0)) {
      answers.push([...synced].toSorted());
      synced = new Set();
    }
  }
  // What was synced at the start went with the health check.
  return answers.slice(1);
}
