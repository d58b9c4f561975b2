import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { systemClock } from "../../core/clock.ts";
import { recordId } from "../../core/record-id.ts";
import { kinds } from "../../records/kinds.ts";
import { openPlatform, type Platform } from "../../session/platform.ts";
import { datasetOf } from "../world.ts";
import { verified } from "./books.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";
import { checkAgreement } from "./agreement.ts";

const writers = 8;
const together = 3;

const mutation = `mutation ($records: [PersonInput!]!, $key: String!) {
  recordPersons(records: $records, idempotencyKey: $key) { id result version }
}`;

/** A batch as its writer has it in his own books. */
interface Batch {
  readonly key: string;
  readonly references: readonly string[];
  /** What he was answered; null where he was not. */
  outcomes: readonly Outcome[] | null;
}

interface Outcome {
  readonly id: string;
  readonly result: string;
  readonly version: number;
}

export const killedWriters: Fault = {
  id: "F12",
  name: "gateway killed while eight write",
  holds:
    "what was acknowledged is there, the rest whole or absent, a retry has one effect and the first result, audit and change log agree",
  runs: { ci: 1, short: 20, long: 200 },
  async happens(trial) {
    const data = await trial.folder();
    const { key } = await fillStore(data);
    const moments = trial.draw(5, 500);
    const platform = await openPlatform({ store: "sqlite", data }, systemClock);
    let [acknowledged, unknown, whole] = [0, 0, 0];
    let gateway = await Gateway.start(data);
    try {
      await trial.each(async (run) => {
        const writing = write(gateway, key, `run-${run}`);
        await writing.begun;
        await wait(moments[run]);
        await gateway.kill();
        const batches = await writing.ended;
        for (const batch of batches) {
          const present = await presentOf(platform, batch);
          if (batch.outcomes)
            assert.equal(present, together, `of the acknowledged ${batch.key} only ${present} are there`);
          else assert.ok(present === 0 || present === together, `${batch.key} is there by half: ${present}`);
          if (batch.outcomes) acknowledged += 1;
          else unknown += 1;
          if (!batch.outcomes && present > 0) whole += 1;
        }
        gateway = await Gateway.start(data);
        for (const batch of retried(batches)) await checkRetry(gateway, key, platform, batch);
        assert.deepEqual((await verified(data)).faults, []);
        await checkAgreement(data, platform);
      });
    } finally {
      await gateway.kill();
      await platform.close();
    }
    trial.notes.push(`${acknowledged} batches acknowledged`, `${unknown} not, of these ${whole} whole`);
  },
};

/** Each writer sends one batch after the other, under a policy of its own, until the hub is gone. */
function write(gateway: Gateway, key: string, run: string) {
  const batches: Batch[] = [];
  const first = Promise.withResolvers<void>();
  const one = async (writer: number) => {
    for (let number = 0; ; number += 1) {
      const name = `${run}-writer-${writer}-${number}`;
      const references = Array.from({ length: together }, (_, at) => `${name}-${at}`);
      const batch: Batch = { key: name, references, outcomes: null };
      batches.push(batch);
      try {
        batch.outcomes = await send(gateway, key, batch);
        first.resolve();
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        return;
      }
    }
  };
  const ended = Promise.all(Array.from({ length: writers }, (_, writer) => one(writer))).then(() => batches);
  ended.catch(first.reject);
  return { begun: first.promise, ended };
}

async function send(gateway: Gateway, key: string, { key: name, references }: Batch): Promise<Outcome[]> {
  // A policy that nobody has stated before is on the list's row, which all writers then follow one another for.
  const handling = { audiences: [{ to: [`READER-OF-${name.toUpperCase()}`] }] };
  const records = references.map((reference) => ({
    reference,
    handling,
    names: [{ kind: "MAIN", full: `Bearer ${reference}` }],
  }));
  const { status, body } = await gateway.ask(key, mutation, { records, key: name });
  assert.equal(status, 200, body);
  const { data, errors } = JSON.parse(body) as { data: { recordPersons: Outcome[] } | null; errors?: unknown };
  assert.ok(data && !errors, body);
  return data.recordPersons;
}

async function presentOf({ store, secret }: Platform, { references }: Batch): Promise<number> {
  const ids = references.map((reference) => recordId(secret("id"), kinds.person, false, "UTO", reference));
  return (await store.getMany(datasetOf("person"), ids)).size;
}

/** All that were not answered, and some that were. */
const retried = (batches: readonly Batch[]): readonly Batch[] =>
  batches.filter(({ outcomes }, at) => !outcomes || at % 10 === 0);

async function checkRetry(gateway: Gateway, key: string, { store }: Platform, batch: Batch): Promise<void> {
  const outcomes = await send(gateway, key, batch);
  for (const { id, result, version } of outcomes) {
    assert.deepEqual([result, version], ["CREATED", 1], `${batch.key}: the retry has another result`);
    assert.equal((await store.versions(datasetOf("person"), id)).length, 1, `${batch.key}: the retry had an effect`);
  }
  if (batch.outcomes) assert.deepEqual(outcomes, batch.outcomes);
}
