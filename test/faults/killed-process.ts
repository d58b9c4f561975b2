import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { isSettled, segmentsIn } from "../../core/audit/journal/files.ts";
import { auditOf, checkBooks } from "./books.ts";
import { type Answered, Clients } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway, type GatewayOptions, waitedForProcessor } from "./gateway.ts";
import { longestStart } from "./killed-gateway.ts";

const processes = 3;
const several: GatewayOptions = { environment: { HUB_PROCESSES: String(processes) } };
/** Before the place is taken, in milliseconds. */
const rest = 1_000;

export const killedProcess: Fault = {
  id: "F4p",
  name: "one of three processes killed under load, at last the one that looks after them",
  holds: "the others go on answering, the dead one is replaced within 6 s; none outlives the first; the audit is whole",
  runs: { short: 5, long: 50 },
  async happens(trial) {
    const data = await trial.folder();
    const sample = await fillStore(data);
    const [moments, places] = [trial.draw(5, 500), trial.draw(0, processes - 1)];
    const answers: Answered[] = [];
    let slowest = 0;
    const gateway = await Gateway.start(data, several);
    await trial.each(async (run) => {
      await until("all processes are there", async () => (await living(data)).length === processes);
      const standing = await living(data);
      const victim = standing[places[run] ?? 0];
      assert.ok(victim);
      const clients = new Clients(gateway, sample);
      await clients.begun;
      await wait(moments[run]);
      process.kill(victim.pid, "SIGKILL");
      const killed = performance.now();
      const before = clients.answers.length;
      // Until its parent has heard of its end, a dead process still has its number.
      const others = async () => (await living(data)).filter(({ pid }) => pid !== victim.pid);
      await until("the dead one is replaced", async () => (await others()).length === processes);
      const newcomer = (await others()).find(({ pid }) => standing.every((one) => one.pid !== pid));
      const taken = performance.now() - killed - (await waitedForProcessor(newcomer?.pid ?? 0));
      slowest = Math.max(slowest, taken);
      assert.ok(clients.answers.length > before, "nobody was answered until the dead one was replaced");
      await until("its files are looked after", () => isSettled(victim));
      assert.ok(taken < longestStart + rest, `it took ${taken} ms to replace it`);
      answers.push(...(await clients.leave()));
      await checkBooks(data, answers);
    });
    await gateway.kill();
    await until("no process is left", async () => (await living(data)).length === 0);
    const next = await Gateway.start(data);
    await checkBooks(data, answers);
    assert.equal((await next.stop()).code, 0);
    trial.notes.push(`${answers.length} answers`, `slowest replacement ${Math.round(slowest)} ms`);
  },
};

/** The pairs of files whose process runs: each of the hub's has one. */
async function living(data: string) {
  return (await segmentsIn(auditOf(data))).filter(({ pid }) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  });
}

async function until(what: string, reached: () => Promise<boolean>): Promise<void> {
  const since = performance.now();
  while (!(await reached())) {
    assert.ok(performance.now() - since < 30_000, `not within 30 s: ${what}`);
    await wait(20);
  }
}
