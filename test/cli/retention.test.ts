import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { printDue, runSweep } from "../../cli/commands/retention.ts";
import { eraseRecord, holdRecord, lift, printHolds } from "../../cli/commands/retention-records.ts";
import type { ExitCode, Output } from "../../cli/output.ts";
import { type Operator, ndjson, openOperator, person } from "../imports/operator.ts";
import { called } from "./command.ts";

let operator: Operator;
beforeAll(async () => {
  operator = await openOperator();
  const past = { reviewBy: "2001" };
  await operator.import(
    await operator.file("persons.ndjson", ndjson(person("P-1", past), person("P-2", past), person("P-3"))),
  );
  vi.stubEnv("HUB_DATA", operator.data);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await operator.close();
});

/** What a command answers, line by line. */
async function answers(command: (output: Output) => Promise<ExitCode>): Promise<string[]> {
  const said: string[] = [];
  await command({ answer: (text) => void said.push(...text.split("\n")), remark: () => {} });
  return said;
}

const json = true;

describe("borderlink retention", () => {
  it("lists what is due, holds, sweeps first dry and then in earnest, lifts, and erases on demand", async () => {
    const due = (await answers((output) => printDue({ owner: "UTO", json }, output))).map((line) => JSON.parse(line));
    expect(due).toMatchObject([{ reviewBy: "2001-12-31", held: false }, { reviewBy: "2001-12-31" }]);
    const id = String(due[0].id);
    const [hold = ""] = await answers((output) => holdRecord(id, { reason: "a court asks" }, output));
    expect(hold).toMatch(/^HLD-/);
    const dry = await called({ HUB_DATA: operator.data }, "retention", "sweep", "--dry-run", "--json");
    expect(JSON.parse(dry.out)).toMatchObject({ due: 2, erased: 1, held: 1, dryRun: true });
    const [swept = ""] = await answers((output) => runSweep({ rewrite: true, json }, output));
    expect(JSON.parse(swept)).toMatchObject({ due: 2, erased: 1, held: 1, owners: { UTO: 1 }, dryRun: false });
    const erase = () => answers((output) => eraseRecord(id, { reason: "order 7 of 2026", json }, output));
    await expect(erase()).rejects.toThrow("is held: borderlink retention holds");
    const [shown] = await answers((output) => printHolds(id, {}, output));
    expect(shown).toContain("the operator  until lifted  a court asks");
    await answers((output) => lift(hold, { reason: "the case is closed" }, output));
    expect(await erase()).toEqual([JSON.stringify({ erased: id, links: 0 })]);
    await expect(erase()).rejects.toThrow("The hub holds no record");
    expect(await answers((output) => printDue({ owner: "UTO", json }, output))).toEqual([]);
    expect(await operator.held("person")).toHaveLength(1);
  }, 30_000);
});
