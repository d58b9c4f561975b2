import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { once } from "node:events";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { systemClock } from "../../core/clock.ts";
import { contentDigest } from "../../core/store/content.ts";
import type { StoredRecord } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { openPlatform } from "../../session/platform.ts";
import { holderOf, ndjson, passport, person } from "../imports/operator.ts";
import { verified } from "./books.ts";
import type { Fault } from "./fault.ts";
import { phases } from "./import-and-die.ts";

const program = join(import.meta.dirname, "import-and-die.ts");

/** Lines of the second file. */
const sizes = { ci: 3_000, short: 6_000, long: 50_000 };

interface Report {
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly notHeld: number;
  readonly withdrawn: number;
  readonly report: string | null;
}

export const killedImport: Fault = {
  id: "F13",
  name: "import killed at any moment and run again",
  holds: "the store ends as without the kill; every line is accepted, rejected with its reason, or named twice",
  runs: { short: 20, long: 46 },
  async happens(trial) {
    const folder = await trial.folder();
    const [before, whole, killed] = ["before", "whole", "killed"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const lines = sizes[trial.length];
    const [first, second] = [join(folder, "first.ndjson"), join(folder, "second.ndjson")];
    await writeFile(first, firstFile(lines));
    await writeFile(second, secondFile(lines));
    await importing(before, first).report;
    await cp(before, whole, { recursive: true });
    const uninterrupted = importing(whole, second);
    const expected = await uninterrupted.report;
    await checkReport(expected, lines);
    const state = await stateOf(whole);
    // Beside the boundaries between its phases, moments of the whole way.
    const moments = trial.draw(0, uninterrupted.millis());
    let died = 0;
    await trial.each(async (run) => {
      await rm(killed, { recursive: true, force: true });
      await cp(before, killed, { recursive: true });
      const phase = phases[run];
      const dying = importing(killed, second, phase);
      if (!phase) await dying.killAfter(moments[run] ?? 0);
      if (!(await dying.report)) died += 1;
      const again = await importing(killed, second).report;
      await checkReport(again, lines);
      assert.equal(again?.rejected, expected?.rejected);
      assert.equal(await stateOf(killed), state);
      assert.deepEqual((await verified(killed)).faults, []);
    });
    trial.notes.push(`${lines} lines`, `${died} killed on the way`);
  },
};

function firstFile(lines: number): string {
  const old = Array.from({ length: Math.floor(lines / 10) }, (_, at) => person(String(at)));
  return ndjson(...old, person("GONE"), passport("GONE-TOO"), holderOf("GONE", "GONE-TOO"));
}

/** Links first, so that they wait for their ends; one line in thirty is no record, one in thirty stands there twice. */
function secondFile(lines: number): string {
  const entries = Array.from({ length: lines }, (_, line) => {
    const number = String(Math.floor(line / 3));
    if (line % 30 === 0) return { record: "person", owner: "UTO", reference: `bad-${line}`, sex: "sideways" };
    if (line % 30 === 29) return person(String(Math.floor(line / 3) - 1), { sex: "F" });
    if (line % 3 === 0) return holderOf(number, number);
    return line % 3 === 1 ? person(number, { sex: "F" }) : passport(number);
  });
  return ndjson(...entries);
}

function importing(data: string, file: string, phase?: string) {
  const child = spawn(process.execPath, [program, data, file, ...(phase ? [phase] : [])], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {},
  });
  let [said, opened, ended] = ["", 0, 0];
  const begun = Promise.withResolvers<void>();
  child.stdout.on("data", (chunk: Buffer) => {
    if (said === "") opened = performance.now();
    said += chunk.toString();
    begun.resolve();
  });
  /** Null where it was killed before. */
  const report = once(child, "close").then(([code, signal]: (string | number | null)[]): Report | null => {
    ended = performance.now();
    begun.resolve();
    if (signal === "SIGKILL") return null;
    assert.equal(code, 0, "the import failed");
    return JSON.parse(said.split("\n")[1] ?? "") as Report;
  });
  return {
    report,
    /** From the open store to the end. */
    millis: () => Math.ceil(ended - opened),
    async killAfter(millis: number): Promise<void> {
      await begun.promise;
      setTimeout(() => child.kill("SIGKILL"), millis);
    },
  };
}

/** No line is lost, and each that was rejected stands with its reason in the file for it. */
async function checkReport(report: Report | null, lines: number): Promise<void> {
  assert.ok(report);
  const { read, created, changed, unchanged, rejected, notHeld } = report;
  assert.equal(read, lines);
  assert.equal(created + changed + unchanged + rejected + notHeld, read);
  const rejects = (await readFile(report.report ?? "", "utf8")).trimEnd().split("\n");
  assert.equal(rejects.filter((line) => (JSON.parse(line) as { reason: string }).reason).length, rejected);
}

/** A hash over every record: id, version, content and what is carried beside it. Times and requests differ by run. */
async function stateOf(data: string): Promise<string> {
  const { store } = await openPlatform({ store: "sqlite", data }, systemClock);
  const rows: string[] = [];
  try {
    for (const dataset of datasets.values()) {
      for (let after: string | null = null; ;) {
        const page: StoredRecord[] = await store.find(dataset, {}, { first: 1000, after });
        const carried = (row: object) => dataset.carried.map((name) => (row as Record<string, unknown>)[name]);
        for (const row of page)
          rows.push(JSON.stringify([row.id, row.version, contentDigest(row, dataset.carried), carried(row)]));
        after = page.at(-1)?.id ?? null;
        if (page.length < 1000) break;
      }
    }
  } finally {
    await store.close();
  }
  return hash("sha256", rows.join("\n"), "hex");
}
