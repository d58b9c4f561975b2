import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { auditOf, checkBooks } from "./books.ts";
import { type Answered, answered, linkQuery } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { type SampleStore, fillStore } from "./sample-store.ts";
import { failedStart, Gateway, type GatewayOptions } from "./gateway.ts";
import { noStrace, traced } from "./strace.ts";

/** Which fdatasync of the thread that syncs fails. The first two are those of the hub's start. */
const places = [1, 3, 100] as const;

function failing(log: string, place: number): GatewayOptions {
  const injected = `inject=fdatasync:error=EIO:when=${place}`;
  return {
    under: traced(log, "-e", "trace=fdatasync", "-e", injected),
    // strace counts by thread: one alone syncs.
    environment: { UV_THREADPOOL_SIZE: "1" },
  };
}

export const failedSync: Fault = {
  id: "F10",
  name: "fsync fails with EIO (the 1st, 3rd, 100th)",
  holds: "what was not synced is refused, another file is opened, the failed one is never synced again",
  runs: { short: 6, long: 30 },
  obstacle: noStrace,
  async happens(trial) {
    await trial.each(async (run) => {
      const data = await trial.folder();
      const sample = await fillStore(data);
      const place = places[run % places.length] as number;
      const log = join(data, "strace.log");
      if (place === 1) await failsAtStart(data, log);
      else await failsLater(data, log, place, sample);
      checkNeverAgain(readFileSync(log, "utf8"));
      const after = await Gateway.start(data);
      await checkBooks(data, []);
      assert.equal((await after.stop()).code, 0);
    });
  },
};

/** Without an audit there is no hub: it says so and ends, and leaves no file that holds nothing. */
async function failsAtStart(data: string, log: string): Promise<void> {
  const { code, said } = await failedStart(data, failing(log, 1));
  assert.equal(code, 1);
  assert.match(said, /the audit cannot be written/);
  assert.deepEqual(await segmentsIn(auditOf(data)), []);
}

async function failsLater(data: string, log: string, place: number, { key, numbers }: SampleStore): Promise<void> {
  const gateway = await Gateway.start(data, failing(log, place));
  const answers: Answered[] = [];
  // Each answer takes two syncs, one a file.
  for (let asked = 0; asked < place / 2 + 5; asked += 1) {
    const number = numbers[asked % numbers.length];
    answers.push(answered(await gateway.ask(key, linkQuery, { number })));
  }
  const refused = answers.filter(({ status }) => status === 503);
  assert.equal(refused.length, 1, `${refused.length} of ${answers.length} answers were refused`);
  assert.equal(await gateway.health(), 200);
  assert.equal((await segmentsIn(auditOf(data))).length, 2);
  await checkBooks(data, answers);
  assert.equal((await gateway.stop()).code, 0);
}

/** In the trace no file of the audit is synced after one of its syncs has failed. */
function checkNeverAgain(trace: string): void {
  const failed = new Set<string>();
  let [injected, path] = [0, ""];
  for (const line of trace.split("\n")) {
    path = /fdatasync\(\d+<([^>]+)>/.exec(line)?.[1] ?? path;
    if (line.includes("fdatasync(") && failed.has(path)) assert.fail(`synced again after a failure: ${line}`);
    if (!line.includes("(INJECTED)")) continue;
    injected += 1;
    failed.add(path);
  }
  assert.ok(injected > 0, "no sync was made to fail");
}
