import assert from "node:assert/strict";
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { storeFile } from "../../core/store/open.ts";
import { checkBooks } from "./books.ts";
import { answered, linkQuery } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { failedStart, Gateway } from "./gateway.ts";

/** What a hub cannot be without, each by its path from the data folder, and a word of what the refused start says. */
const parts = [
  ["id.key", /id\.key is missing/],
  ["pepper.key", /pepper\.key is missing/],
  ["audit.key", /audit\.key is missing/],
  ["audit-signing.key", /audit-signing\.key is missing/],
  ["audit", /is its disk mounted\?/],
  [storeFile, /store\.sqlite was lost or moved away/],
] as const;

export const lostPart: Fault = {
  id: "F21",
  name: "a secret, the audit's folder or the store is gone when a killed hub starts again",
  holds: "the start is refused, names what is gone and replaces nothing; with it back, keys and ids are as they were",
  runs: { ci: 6, short: 6, long: 24 },
  async happens(trial) {
    await trial.each(async (run) => {
      const data = await trial.folder();
      const { key, numbers } = await fillStore(data);
      const [number] = numbers;
      const gateway = await Gateway.start(data);
      const before = await gateway.ask(key, linkQuery, { number });
      assert.equal(before.status, 200);
      await gateway.kill();

      const [name, says] = parts[run % parts.length] ?? parts[0];
      // With the write-ahead log of a store that was killed.
      const names = readdirSync(data).filter((one) => one === name || one.startsWith(`${name}-`));
      for (const one of names) renameSync(join(data, one), join(data, `away-${one}`));
      for (const _ of ["once", "again"]) {
        const { code, said } = await failedStart(data, {});
        assert.equal(code, 1);
        assert.match(said, says);
      }
      for (const one of names) renameSync(join(data, `away-${one}`), join(data, one));
      const after = await Gateway.start(data);
      const answer = await after.ask(key, linkQuery, { number });
      assert.equal(answer.body, before.body);
      await checkBooks(data, [before, answer].map(answered));
      assert.equal((await after.stop()).code, 0);
    });
  },
};
