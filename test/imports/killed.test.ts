import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importFile } from "../../imports/file.ts";
import { openOperatorSession } from "../../session/operator.ts";
import { verifyAudit } from "../../core/audit/verification/verify.ts";
import { systemClock } from "../../core/clock.ts";
import { contentDigest } from "../../core/store/content.ts";
import { datasets } from "../../records/datasets.ts";
import { holderOf, ndjson, passport, person } from "./operator.ts";

const command = join(import.meta.dirname, "killed-import.ts");
const silent = { remark: () => {}, progress: () => ({ at: () => {}, stop: () => {} }) };
const many = Array.from({ length: 1000 }, (_, index) => String(index));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "borderlink-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Imports in a process of its own, which is killed so many milliseconds after it began to read. */
async function importAndKill(data: string, file: string, afterMillis: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [command, data, file], { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), afterMillis));
  const [, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return signal;
}

/** Imports to the end, and tells what stands then: content by id. */
async function importWhole(data: string, file: string) {
  const session = await openOperatorSession({ store: "sqlite", data }, systemClock);
  const report = await importFile(session, file, { full: true, force: true }, silent);
  const held = new Map<string, string>();
  for (const name of ["person", "document", "link"] as const) {
    const dataset = datasets.get(name);
    const rows = dataset ? await session.platform.store.find(dataset, {}, { first: 10_000 }) : [];
    for (const row of rows) held.set(row.id, contentDigest(row));
  }
  await session.close();
  return { report, held };
}

describe("an import that is killed", () => {
  it("ends, when it is run again, where one that was never interrupted ends", async () => {
    const first = join(folder, "first.ndjson");
    const second = join(folder, "second.ndjson");
    const links = many.map((number) => holderOf(number, number));
    await writeFile(first, ndjson(...many.slice(0, 100).map((number) => person(number)), person("OLD")));
    await writeFile(
      second,
      ndjson(...many.flatMap((number) => [person(number, { sex: "F" }), passport(number)]), ...links),
    );
    const [whole, killed] = [join(folder, "whole"), join(folder, "killed")];
    await importWhole(whole, first);
    await cp(whole, killed, { recursive: true });

    const expected = await importWhole(whole, second);
    const signals = [];
    for (const millis of [0, 120]) signals.push(await importAndKill(killed, second, millis));
    expect(signals).toContain("SIGKILL");
    const after = await importWhole(killed, second);
    expect(after.held).toEqual(expected.held);
    expect(after.held.size).toBe(3 * many.length);
    expect(await verifyAudit(join(killed, "audit"))).toMatchObject({ faults: [] });
  });
});
