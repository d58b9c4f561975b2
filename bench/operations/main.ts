// npm run operation-bench -- [--checks 200000] [--hits 400] [--kills 20] [--more 20000000]
// An operation over 12 border points and 30 days: its checks, and its hits, are counted by processes that are killed with 9 on
// the way, and compared with a count by hand; then how long the snapshot takes, also once many more were counted, and how
// long an event takes over HTTP, from a check's answer.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { auditFolder } from "../../core/audit/open.ts";
import { AuditCounts } from "../../core/operation-counts/from-audit.ts";
import { apart, countedParts } from "../../core/operation-counts/read.ts";
import { openOperatorSession, requestFor } from "../../session/operator.ts";
import { HitCounts } from "../../session/results/hit-counts.ts";
import { countByHand, countedChecks, differences } from "./by-hand.ts";
import { countAndDie } from "./count-and-die.ts";
import { timeToCount } from "./time-to-count.ts";
import { timesToEvent } from "./time-to-event.ts";
import { countMore, movingClock, simulate } from "./world.ts";

const { values } = parseArgs({
  options: {
    checks: { type: "string", default: "200000" },
    hits: { type: "string", default: "400" },
    kills: { type: "string", default: "20" },
    more: { type: "string", default: "20000000" },
  },
});
const [checks, hits, kills, more] = [values.checks, values.hits, values.kills, values.more].map(Number) as [
  number,
  number,
  number,
  number,
];
const data = mkdtempSync(join(tmpdir(), "borderlink-operation-"));
const clock = movingClock(checks);
const session = await openOperatorSession({ store: "sqlite", data }, clock);
const { store, places } = session.platform;
const always = async () => true;
try {
  const began = performance.now();
  const dying = [countAndDie("checks", data, kills), countAndDie("hits", data, kills)];
  const simulated = await simulate(session, { checks, hits, clock });
  const killed = await Promise.all(dying.map((one) => one.over()));
  const died = `${killed.join(" and ")} followers of checks and of hits were killed on the way`;
  console.log(`${checks} checks are in the audit after ${seconds(began)}; ${died}`);
  const reading = performance.now();
  const follower = new AuditCounts({ folder: auditFolder(data), store, clock });
  await follower.look(always);
  await new HitCounts({ store, places, clock }).look(always);
  console.log(`the rest is counted after ${seconds(reading)}`);
  const faults = differences(await countedChecks(store), await countByHand(auditFolder(data)));
  console.log(`checks by place, day, kind and verdict against a count by hand: ${faults.length} differ`);
  const { operation } = simulated;
  const counted = apart(await rowsOf(), new Set(["place", "day", "kind"]), true).filter(
    ({ measure }) => measure === "hit",
  );
  const byHand = simulated.hitsByHand;
  const wrong = counted.filter((one) => byHand.get(`${one.place} ${one.day} ${one.kind}`) !== one.count);
  console.log(
    `hits by place, day and kind: ${wrong.length + Math.abs(counted.length - byHand.size)} differ of ${counted.length}`,
  );
  await timeSnapshot(`after ${checks} checks`);
  const times = (await timesToEvent(session, operation, 20)).toSorted((one, other) => one - other);
  const [median, longest] = [times[10], times[19]].map((one) => Math.round(one as number)) as [number, number];
  console.log(`an event tells of a check ${median} ms after its answer, at most ${longest} ms of 20, over HTTP`);
  await countMore(store, operation, more);
  await timeSnapshot(`after ${more} more, by three countries a point`);
  console.log(
    `a check is counted after at most ${await timeToCount(session, operation)} ms of 20 (a look at counts is each 250 ms)`,
  );
  if (faults.length + wrong.length + Math.abs(counted.length - byHand.size) > 0 || longest >= 1_000)
    process.exitCode = 1;

  async function rowsOf() {
    const results = await requestFor(session, "UTO").operations.results.of(operation);
    return results?.rows ?? [];
  }

  async function timeSnapshot(when: string): Promise<void> {
    const times: number[] = [];
    let [rows, cells] = [0, 0];
    for (let run = 0; run < 21; run += 1) {
      const from = performance.now();
      const read = await rowsOf();
      const told = apart(read, new Set(countedParts), true);
      times.push(performance.now() - from);
      [rows, cells] = [read.length, told.length];
    }
    const sorted = times.toSorted((one, other) => one - other);
    const [median, worst] = [sorted[10], sorted[20]] as [number, number];
    const said = `median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms of 21`;
    console.log(`the snapshot ${when}: ${rows} rows, ${cells} counts, ${said}`);
  }
} finally {
  await session.close();
  rmSync(data, { recursive: true });
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`;
}
