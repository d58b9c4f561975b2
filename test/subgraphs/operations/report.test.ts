import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hitResults, hits } from "../../../records/checks/records.ts";
import { openResultsHub } from "./results-hub.ts";

let at: Awaited<ReturnType<typeof openResultsHub>>;
beforeAll(async () => {
  at = await openResultsHub();
});
afterAll(() => at.hub.close());

const owner = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
const report = "report { id version number content sha256 reason operation { phase } }";
const close = `mutation ($operation: ID!) { closeOperation(operation: $operation) { result ${report} } }`;
const correct = `mutation ($operation: ID!, $reason: String!) {
  correctReport(operation: $operation, reason: $reason) { result ${report} }
}`;
const told = `query ($operation: ID!) {
  operationReport(operation: $operation) { number exact equal ${report} counts(by: [PLACE, COUNTRY]) { place told } }
}`;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const reportTo = async (asker: Parameters<typeof at.ask>[0]) => (await at.ask(asker, told)).data.operationReport;

describe("an operation that is closed", () => {
  let first: { id: string; content: string; sha256: string };

  it("is so by its owner alone, once its counts are no more than a minute behind", async () => {
    const behind = await at.ask(owner, close);
    expect(behind.errors[0]?.message).toContain("more than a minute behind");
    for (let times = 0; times < 7; times += 1) await at.check("GRC");
    await at.check("NLD", { place: "PORT-2" });
    await at.check("GRC", { number: "XZ0001" });
    await at.count();
    const other = await at.ask({ ...owner, owner: "GRC" }, close);
    expect(other.codes).toEqual(["FORBIDDEN"]);
    expect(await reportTo(owner)).toBeNull();
  });

  it("keeps what was counted, as canonical JSON with its hash, and is closed again without effect", async () => {
    const { data } = await at.ask(owner, close);
    first = data.closeOperation.report;
    expect(data.closeOperation).toMatchObject({
      result: "CHANGED",
      report: { number: 1, operation: { phase: "CLOSED" } },
    });
    expect(first.sha256).toBe(sha256(first.content));
    expect(JSON.parse(first.content)).toEqual({
      operation: at.operation,
      totals: { check: 9, hit: 1, outcome: 0, seizure: 0 },
      rows: [
        {
          country: "GRC",
          place: "PORT-1",
          day: "2026-06-01",
          counts: { "check document NOT_VALID": 1, "check document NO_RECORD": 7, "hit DOCUMENT_REPORT -": 1 },
        },
        { country: "NLD", place: "PORT-2", day: "2026-06-01", counts: { "check document NO_RECORD": 1 } },
      ],
    });
    const again = await at.ask(owner, close);
    expect(again.data.closeOperation).toMatchObject({
      result: "UNCHANGED",
      report: { version: 1, sha256: first.sha256 },
    });
  });

  it("is told to others in fives, without the report, its hash, or whether it still is what is counted", async () => {
    expect(await reportTo("GRC")).toEqual({
      number: 1,
      exact: false,
      equal: null,
      report: null,
      counts: [
        { place: "PORT-1", told: "5 or more and <5" },
        { place: "PORT-2", told: "<5" },
        { place: "PORT-1", told: "<5" },
      ],
    });
    const byId = await at.ask({ ...owner, owner: "GRC" }, `{ afterActionReport(id: "${first.id}") { sha256 } }`);
    expect(byId.data.afterActionReport).toBeNull();
  });

  it("is reported the same, made again from the counters after the records were erased", async () => {
    const [hit] = await at.store.find(hits, {}, { first: 1 });
    await at.store.erase(hits, [hit?.id as string], {
      at: "2026-06-01T12:00:00.000Z",
      by: "sweep",
      request: "erasing",
    });
    await at.count();
    expect(await reportTo(owner)).toMatchObject({ equal: true, report: first });
    const nothing = await at.ask(owner, correct, { reason: "To be sure." });
    expect(nothing.errors[0]?.message).toContain("there is nothing to correct");
  });

  it("is corrected by a second version, with why, once something else is counted; the first stands in its history", async () => {
    const { hit } = await at.check("GRC", { number: "XZ0002" });
    const said = `mutation { recordHitOutcome(hit: "${hit}", outcome: ARREST) { result } }`;
    await at.hub.ask({ owner: "GRC", scopes: ["*:*"] }, said);
    await at.count();
    expect(await reportTo(owner)).toMatchObject({ equal: false, number: 1 });
    const { data } = await at.ask(owner, correct, { reason: "An arrest was said late." });
    const second = data.correctReport.report;
    expect(second).toMatchObject({ id: first.id, number: 2, version: 2, reason: "An arrest was said late." });
    expect(second.sha256).toBe(sha256(second.content));
    expect(JSON.parse(second.content).totals).toEqual({ check: 10, hit: 2, outcome: 1, seizure: 0 });
    expect(await reportTo(owner)).toMatchObject({ equal: true, number: 2 });
    expect(await at.store.find(hitResults, {}, { first: 10 })).toHaveLength(1);
  });
});
