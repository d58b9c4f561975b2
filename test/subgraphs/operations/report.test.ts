import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { noteUntil } from "../../../core/operation-counts/until.ts";
import { folderCollection, type FolderRow } from "../../../core/register/rows.ts";
import { unowned } from "../../../core/store/bare-rows.ts";
import { hitResults, hits } from "../../../records/checks/records.ts";
import { openResultsHub } from "./results-hub.ts";

let at: Awaited<ReturnType<typeof openResultsHub>>;
beforeAll(async () => {
  at = await openResultsHub();
});
afterAll(() => at.hub.close());

const owner = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
const report = "report { id version number content sha256 reason operation { phase } }";
const close = `mutation ($operation: ID!, $key: String) {
  closeOperation(operation: $operation, idempotencyKey: $key) { result ${report} }
}`;
const correct = `mutation ($operation: ID!, $reason: String!) {
  correctReport(operation: $operation, reason: $reason) { result ${report} }
}`;
const told = `query ($operation: ID!) {
  operationReport(operation: $operation) { number exact equal ${report} counts(by: [PLACE, COUNTRY]) { place told } }
}`;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const reportTo = async (asker: Parameters<typeof at.ask>[0]) => (await at.ask(asker, told)).data.operationReport;

// One story: what a test does is where the next begins.
describe("an operation that is closed", { shuffle: false }, () => {
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

describe("the closing of an operation", () => {
  let elsewhere: Awaited<ReturnType<typeof openResultsHub>>;
  beforeEach(async () => {
    elsewhere = await openResultsHub();
    await elsewhere.check("GRC");
    await elsewhere.count();
  });
  afterEach(() => elsewhere.hub.close());

  it("is told again to whoever sends the same again, however far the counts lie behind by then", async () => {
    const { data } = await elsewhere.ask(owner, close, { key: "close-0001" });
    expect(data.closeOperation).toMatchObject({ result: "CHANGED", report: { number: 1 } });
    elsewhere.hub.clock.pass(600_000);
    const again = await elsewhere.ask(owner, close, { key: "close-0001" });
    expect(again.data.closeOperation).toEqual(data.closeOperation);
    const { data: closed } = await elsewhere.ask(owner, close);
    expect(closed.closeOperation).toMatchObject({ result: "UNCHANGED" });
    const late = await elsewhere.ask(owner, correct, { reason: "To be sure." });
    expect(late.errors[0]?.message).toContain("more than a minute behind");
  });

  it("has what was checked while it ran, however little the counts lie behind", async () => {
    const lighthouse = { programme: "STOP", name: "Lighthouse", reference: "LIGHTHOUSE" };
    const ran = await openResultsHub(undefined, { ...lighthouse, phase: "RUNNING" });
    await ran.count();
    ran.hub.clock.pass(5_000);
    await ran.check("GRC");
    await ran.hub.world.write("operation", { ...lighthouse, phase: "EVALUATION" });
    const early = await ran.ask(owner, close);
    expect(early.errors[0]?.message).toContain("do not reach the operation's last change");
    ran.hub.clock.pass(30_000);
    await ran.count();
    const { data, errors } = await ran.ask(owner, close);
    expect(errors).toEqual([]);
    expect(JSON.parse(data.closeOperation.report.content).totals.check).toBe(1);
    await ran.hub.close();
  });

  it("waits for another machine's audit until an operator says that it is lost, and the report says what it may miss", async () => {
    const { store, hub } = elsewhere;
    const folder = `AUDIT-${"A".repeat(26)}`;
    const from = new Date(hub.clock.now()).toISOString();
    const declared = (lost: FolderRow["lost"]) =>
      store.upsert(
        folderCollection,
        [{ record: { ...unowned, id: folder, host: "gate", secrets: { audit: "a", "audit-signing": "b" }, lost } }],
        { at: new Date(hub.clock.now()).toISOString(), by: "operator", request: hub.clock.id() },
      );
    await declared(null);
    await noteUntil(store, `audit ${folder}`, { until: from, counted: true });
    hub.clock.pass(600_000);
    await elsewhere.count();
    const waiting = await elsewhere.ask(owner, close);
    expect(waiting.errors[0]?.message).toContain("borderlink audit lost");
    const until = new Date(hub.clock.now()).toISOString();
    await declared({ at: until, reason: "its disk is gone" });
    const { data } = await elsewhere.ask(owner, close);
    const uncounted = [{ folder, from, until }];
    expect(JSON.parse(data.closeOperation.report.content)).toMatchObject({ uncounted, totals: { check: 1 } });
    const missing = `query ($operation: ID!) {
      operationResults(operation: $operation) { uncounted { folder from until } }
      operationReport(operation: $operation) { equal uncounted { folder from until } }
    }`;
    expect((await elsewhere.ask(owner, missing)).data).toEqual({
      operationResults: { uncounted },
      operationReport: { equal: true, uncounted },
    });
    expect((await elsewhere.ask("GRC", missing)).data.operationReport).toEqual({ equal: null, uncounted });
  });

  it("misses nothing of an audit that was lost before there was the operation, or that was counted to its end", async () => {
    const { store, hub, operation } = elsewhere;
    const long = (name: string) => `AUDIT-${name.repeat(26)}`;
    const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "operator", request: hub.clock.id() };
    const lost = (id: string, at: string) => ({
      record: {
        ...unowned,
        id,
        host: "gate",
        secrets: { audit: "a", "audit-signing": "b" },
        lost: { at, reason: "its disk is gone" },
      },
    });
    hub.clock.pass(600_000);
    await elsewhere.count();
    const now = new Date(hub.clock.now()).toISOString();
    await store.upsert(folderCollection, [lost(long("A"), "2025-01-01T00:00:00.000Z"), lost(long("B"), now)], stamp);
    await noteUntil(store, `audit ${long("B")}`, { until: now, counted: true });
    const asked = "query ($operation: ID!) { operationResults(operation: $operation) { uncounted { folder } } }";
    const { data } = await elsewhere.hub.ask("UTO", asked, { variables: { operation } });
    expect(data.operationResults.uncounted).toEqual([]);
  });
});
