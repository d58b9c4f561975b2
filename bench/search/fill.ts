import { join } from "node:path";
import { intern } from "../../core/access/policies/intern.ts";
import { policyId, policySchema } from "../../core/access/policies/policy.ts";
import type { Store } from "../../core/store/port.ts";
import { Connection } from "../../core/store/sqlite/connection.ts";
import { tableOf } from "../../core/store/sqlite/table.ts";
import { type Invented, invented, recordOf } from "./world.ts";

const policies = [policySchema.parse({ audiences: [{ except: ["NIX"] }] }), policySchema.parse({ audiences: [] })];
const stamp = { at: "2026-06-01T12:00:00.000Z", by: "bench", request: "bench" };

/** One transaction; its keys are sorted before they are written. */
const together = 10_000;
/** So many are written the usual way, into the tables of all others: what a record costs there. */
const usual = 10_000;

interface Filling {
  readonly store: Store;
  readonly data: string;
  readonly idKey: Uint8Array;
  readonly records: number;
}

/**
 * Fills a store. Of a million records the keys are 25 million, each on another page than the one before: they are left out
 * at first and then made of what the rows remember of them, in order, which is what takes minutes and not hours. Answers
 * with the processor time of a record that is written the usual way, in microseconds.
 */
export async function fill({ store, data, idKey, records }: Filling): Promise<number> {
  const ids = policies.map(policyId) as [string, string];
  const texts = new Map(policies.map((policy) => [policyId(policy), policy]));
  for (const owner of ["D", "UTO"]) await store.transaction((tx) => intern(tx, owner, ids, texts, stamp));
  const write = async (from: number, until: number) => {
    const some = Array.from({ length: until - from }, (_, nth) => recordOf(from + nth, idKey, ids));
    const begun = process.cpuUsage();
    await store.transaction(async (tx) => {
      for (const [dataset, of] of Map.groupBy(some, (one: Invented) => one.dataset)) {
        const writes = of.map(({ record }) => ({ record }));
        await tx.upsert(dataset, writes, stamp);
      }
    });
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  };
  const connection = new Connection(join(data, "store.sqlite"), 10_000);
  const first = Math.max(0, records - usual);
  withoutKeys(connection);
  for (let at = 0; at < first; at += together) {
    await write(at, Math.min(at + together, first));
    if (at % 100_000 === 0) console.log(`${at} written`);
  }
  makeKeys(connection);
  connection.close();
  let micros = 0;
  for (let at = first; at < records; at += 500) micros += await write(at, Math.min(at + 500, records));
  return micros / (records - first);
}

const trigger = (name: string) => `"no_keys_${name}"`;

function withoutKeys(connection: Connection): void {
  for (const dataset of invented)
    connection.run(
      `CREATE TRIGGER ${trigger(dataset.name)} BEFORE INSERT ON ${tableOf(dataset).keys} BEGIN SELECT RAISE(IGNORE); END`,
    );
}

function makeKeys(connection: Connection): void {
  for (const dataset of invented) {
    const { rows, keys } = tableOf(dataset);
    connection.run(`DROP TRIGGER ${trigger(dataset.name)}`);
    const [name, value] = ["substr(j.value, 1, instr(j.value, ' ') - 1)", "substr(j.value, instr(j.value, ' ') + 1)"];
    const all = `SELECT ${name}, ${value}, r._id FROM ${rows} r, json_each(r._keys) j ORDER BY 1, 2, 3`;
    console.log(`${connection.run(`INSERT INTO ${keys} ${all}`)} keys of ${dataset.name}`);
  }
}
