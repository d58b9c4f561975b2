import { kinds } from "../../records/kinds.ts";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../../core/clock.ts";
import { recordId } from "../../core/record-id.ts";
import { type Platform, openPlatform } from "../../session/platform.ts";
import { datasetOf } from "../world.ts";
import { checkAgreement } from "./agreement.ts";
import { entriesIn, verified } from "./books.ts";
import type { Fault } from "./fault.ts";
import { fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";
import { noStrace, traced } from "./strace.ts";

/** Syncs of the audit that a start takes before any request's. */
const ofTheStart = 2;
/** A write's: two files each for intent, outcome and answer. */
const ofAWrite = 6;
const writes = 3;

const mutation = `mutation ($records: [PersonInput!]!, $key: String!) {
  recordPersons(records: $records, idempotencyKey: $key) { id result version }
}`;

/** A write as its writer has it in his own books: whether he was told that it took place, or that it did not. */
interface Told {
  readonly reference: string;
  readonly requestId: string;
  readonly tookPlace: boolean | null;
}

export const unrecordedOutcome: Fault = {
  id: "F20",
  name: "fsync fails with EIO at each step of a write",
  holds:
    "what took place is never called not committed, neither to its writer nor in the audit; after a start each intent is closed as the change log knows it",
  runs: { short: ofAWrite, long: 10 * ofAWrite },
  obstacle: noStrace,
  async happens(trial) {
    const codes = new Map<string, number>();
    await trial.each(async (run) => {
      const data = await trial.folder();
      const { key } = await fillStore(data);
      const log = join(data, "strace.log");
      const place = ofTheStart + 1 + (run % (ofAWrite * (writes - 1)));
      const gateway = await Gateway.start(data, {
        under: traced(log, "-e", "trace=fdatasync", "-e", `inject=fdatasync:error=EIO:when=${place}`),
        // strace counts by thread: one alone syncs the audit. That of the store is the hub's first.
        environment: { UV_THREADPOOL_SIZE: "1" },
      });
      const told: Told[] = [];
      try {
        for (let write = 0; write < writes; write += 1)
          told.push(await written(gateway, key, `unrecorded-${write}`, codes));
      } finally {
        await gateway.kill();
      }
      assert.match(readFileSync(log, "utf8"), /\(INJECTED\)/, "no sync was made to fail");
      const after = await Gateway.start(data);
      assert.equal((await after.stop()).code, 0);
      const platform = await openPlatform({ store: "sqlite", data }, systemClock);
      try {
        for (const one of told) await checkTold(data, platform, one);
        await checkAgreement(data, platform);
      } finally {
        await platform.close();
      }
      assert.deepEqual((await verified(data)).faults, []);
    });
    trial.notes.push(...[...codes].map(([code, count]) => `${count} ${code}`));
  },
};

async function written(gateway: Gateway, key: string, reference: string, codes: Map<string, number>): Promise<Told> {
  const records = [{ reference, names: [{ kind: "MAIN", full: `Bearer ${reference}` }] }];
  const { body, requestId } = await gateway.ask(key, mutation, { records, key: reference });
  const { errors } = JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
  const code = errors?.[0]?.extensions.code ?? "answered";
  codes.set(code, (codes.get(code) ?? 0) + 1);
  assert.ok(["answered", "OUTCOME_UNRECORDED", "AUDIT_UNAVAILABLE", "STORE_UNAVAILABLE"].includes(code), body);
  const tookPlace = code === "answered" || code === "OUTCOME_UNRECORDED" ? true : null;
  return { reference, requestId, tookPlace };
}

async function checkTold(
  data: string,
  { store, secret }: Platform,
  { reference, requestId, tookPlace }: Told,
): Promise<void> {
  const id = recordId(secret("id"), kinds.person, false, "UTO", reference);
  const there = (await store.count(datasetOf("person"), { _id: id })) === 1;
  if (tookPlace) assert.ok(there, `the writer of ${reference} was told that it took place, and it is not there`);
  const entries = (await entriesIn(data)).get(requestId) ?? [];
  const closing = entries.filter(({ header: { kind } }) => kind === "outcome" || kind === "recovery");
  const said = closing.map(({ header }) => header.status);
  if (there) assert.deepEqual(said, ["committed"], `${reference} took place, and the audit says so otherwise`);
  else assert.ok(!said.includes("committed"), `${reference} did not take place, and the audit says that it did`);
}
