import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { checkBooks } from "./books.ts";
import { Clients } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway, type GatewayOptions } from "./gateway.ts";

/** 64 files and connections in all, or 128 MB of memory. */
const scarcities: readonly GatewayOptions[] = [
  { under: ["/bin/sh", "-c", 'ulimit -n 64; exec "$@"', "sh"] },
  { node: ["--max-old-space-size=128"] },
];
const crowd = 200;
const rush = 2_000;

export const scarce: Fault = {
  id: "F15",
  name: "few file descriptors, then little memory, under a crowd",
  holds: "it answers, refuses or ends, and never answers without its entry; afterwards it serves again",
  runs: { short: 4, long: 10 },
  async happens(trial) {
    const data = await trial.folder();
    const sample = await fillStore(data);
    let [answered, ended] = [0, 0];
    await trial.each(async (run) => {
      let gateway = await Gateway.start(data, scarcities[run % scarcities.length]);
      const clients = new Clients(gateway, sample, crowd);
      await clients.begun;
      await wait(rush);
      const answers = await clients.leave();
      answered += answers.length;
      for (const { status } of answers) assert.ok([200, 401, 429, 503].includes(status), `answered ${status}`);
      // A supervisor would start it again.
      if (!gateway.running) {
        ended += 1;
        gateway = await Gateway.start(data);
      }
      assert.equal((await gateway.ask(sample.key, "{ me { owner } }")).status, 200);
      assert.equal(await gateway.health(), 200);
      await checkBooks(data, answers);
      assert.equal((await gateway.stop()).code, 0);
    });
    trial.notes.push(`${answered} answers`, `${ended} ended`);
  },
};
