import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { checkBooks } from "./books.ts";
import { Clients } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";

const standStill = join(import.meta.dirname, "stand-still.ts");
/** The watchdog's five seconds, and how seldom it may look. In milliseconds. */
const longestStandstill = 7_000;

export const stalled: Fault = {
  id: "F5",
  name: "event loop stands still under load",
  holds: "SIGTERM alone would not end it, the watchdog does within 5 s; the next hub starts, and the audit is whole",
  runs: { short: 3, long: 5 },
  async happens(trial) {
    const data = await trial.folder();
    const sample = await fillStore(data);
    let slowest = 0;
    await trial.each(async () => {
      const gateway = await Gateway.start(data, { node: ["--import", standStill] });
      const clients = new Clients(gateway, sample);
      await clients.begun;
      process.kill(gateway.pid, "SIGUSR2");
      // Time for the signal to be seen: SIGTERM is to find a loop that stands still.
      await wait(500);
      const { signal, millis } = await gateway.stop();
      assert.equal(signal, "SIGKILL");
      slowest = Math.max(slowest, millis + 500);
      assert.ok(millis + 500 < longestStandstill, `it stood still for ${millis} ms`);
      const answers = await clients.leave();
      const next = await Gateway.start(data);
      await checkBooks(data, answers);
      assert.equal((await next.stop()).code, 0);
    });
    trial.notes.push(`longest standstill ${Math.round(slowest)} ms`);
  },
};
