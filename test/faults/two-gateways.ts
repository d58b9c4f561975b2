import assert from "node:assert/strict";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { auditOf, checkBooks } from "./books.ts";
import { Clients } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";

export const twoGateways: Fault = {
  id: "F17",
  name: "two gateways on one audit folder, one of them killed",
  holds: "each writes files of its own, verification finds no fault while both run and afterwards",
  runs: { short: 5, long: 20 },
  async happens(trial) {
    let answered = 0;
    await trial.each(async () => {
      const data = await trial.folder();
      const sample = await fillStore(data);
      // At the same moment: both make the folder, the keys of the audit and their first files.
      const both = await Promise.all([Gateway.start(data), Gateway.start(data)]);
      try {
        const groups = both.map((gateway) => new Clients(gateway, sample, 10));
        await Promise.all(groups.map(({ begun }) => begun));
        await checkBooks(data, []);
        const writers = (await segmentsIn(auditOf(data))).map(({ pid }) => pid);
        assert.deepEqual(writers.toSorted(), both.map(({ pid }) => pid).toSorted());
        await both[0].kill();
        const third = await Gateway.start(data);
        const answers = (await Promise.all(groups.map((clients) => clients.leave()))).flat();
        await checkBooks(data, answers);
        for (const gateway of [both[1], third]) assert.equal((await gateway.stop()).code, 0);
        await checkBooks(data, answers);
        answered += answers.length;
      } finally {
        for (const gateway of both) await gateway.kill();
      }
    });
    trial.notes.push(`${answered} answers`);
  },
};
