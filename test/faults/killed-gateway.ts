import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { checkBooks, checkTampering } from "./books.ts";
import { type Answered, Clients } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";

/** From start to ready, in milliseconds. */
export const longestStart = 5_000;

export const killedGateway: Fault = {
  id: "F4",
  name: "gateway killed under load",
  holds: "every answer's entry is in the audit, the audit is whole, a changed byte shows, ready again within 5 s",
  runs: { ci: 1, short: 20, long: 200 },
  async happens(trial) {
    const data = await trial.folder();
    const sample = await fillStore(data);
    const [moments, bytes] = [trial.draw(5, 500), trial.draw(0, 2 ** 30)];
    const answers: Answered[] = [];
    let slowest = 0;
    let gateway = await Gateway.start(data);
    await trial.each(async (run) => {
      const clients = new Clients(gateway, sample);
      await clients.begun;
      await wait(moments[run]);
      await gateway.kill();
      answers.push(...(await clients.leave()));
      gateway = await Gateway.start(data);
      slowest = Math.max(slowest, gateway.startMillis);
      assert.ok(gateway.startMillis < longestStart, `it took ${gateway.startMillis} ms to be ready again`);
      await checkBooks(data, answers);
      await checkTampering(data, bytes[run] ?? 0);
    });
    await gateway.kill();
    trial.notes.push(`${answers.length} answers`, `slowest start ${Math.round(slowest)} ms`);
  },
};
