import fc from "fast-check";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage, type ShownReport } from "../../../gateway/reports/page.ts";
import { anyText } from "../../any-text.ts";
import { chromium, printedPages } from "../../chromium.ts";
import { openResultsHub } from "../../subgraphs/operations/results-hub.ts";
import { ownerAlone } from "../../world.ts";
import { opened } from "../cards/asking.ts";

const owner = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
const close = "mutation ($operation: ID!) { closeOperation(operation: $operation) { report { sha256 } } }";
const correct = `mutation ($operation: ID!) {
  correctReport(operation: $operation, reason: "One check was <late>.") { report { sha256 } }
}`;
const asked = `query ($operation: ID!, $number: Int) {
  operationReport(operation: $operation, number: $number) { number report { number sha256 } page { url until } }
}`;

const planned = { reference: "light", programme: "STOP", name: "Light & shade" };

let at: Awaited<ReturnType<typeof openResultsHub>>;
const hashes: string[] = [];
beforeAll(async () => {
  at = await openResultsHub(undefined, planned);
  for (let times = 0; times < 7; times += 1) await at.check("GRC");
  await at.check("GRC", { number: "XZ0001", place: "PORT-2" });
  await at.count();
  hashes.push((await at.ask(owner, close)).data.closeOperation.report.sha256);
  await at.check("NLD");
  await at.count();
  hashes.push((await at.ask(owner, correct)).data.correctReport.report.sha256);
});
afterAll(() => at.hub.close());

type Caller = Parameters<typeof at.ask>[0];
const reportTo = async (as: Caller, number?: number) => (await at.ask(as, asked, { number })).data.operationReport;
const pageTo = async (as: Caller, number?: number) => opened(at.hub, (await reportTo(as, number)).page.url);

/** The lines of a table, each with its cells. */
function lines(html: string, title: string): string[][] {
  const table = html.split(`<h2>${title}</h2>`)[1]?.split("</table>")[0] ?? "";
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/g)].slice(1);
  return rows.map(([, row = ""]) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell));
}

describe("the page of an after-action report", () => {
  it("shows its owner every count as it is, and the hash of the report", async () => {
    const { status, headers, html, requestId } = await pageTo(owner);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-store",
    ]);
    expect(html).toContain("<bdi>Light &amp; shade</bdi>");
    expect(lines(html, "In all")).toEqual([["9", "0", "1", "0", "0"]]);
    expect(lines(html, "By border point")).toEqual([
      ["GRC", "PORT-1", "7", "0", "0", "0", "0"],
      ["GRC", "PORT-2", "1", "0", "1", "0", "0"],
      ["NLD", "PORT-1", "1", "0", "0", "0", "0"],
    ]);
    expect(lines(html, "Checks")).toEqual([
      ["Document", "Not valid", "1"],
      ["Document", "No record", "8"],
    ]);
    expect(html).toContain(hashes[1]);
    const [entry] = await at.hub.entries(requestId);
    expect(entry).toMatchObject({ header: { kind: "read", caller: { owner: "UTO" } } });
    expect(JSON.stringify(entry)).toMatch(/OPE-.*AAR-|AAR-.*OPE-/);
  });

  it("shows others fives, and neither the hash nor why it was corrected", async () => {
    const { html } = await pageTo("GRC");
    expect(lines(html, "By border point")).toEqual([
      ["GRC", "PORT-1", "5 or more", "0", "0", "0", "0"],
      ["GRC", "PORT-2", "&lt;5", "0", "&lt;5", "0", "0"],
      ["NLD", "PORT-1", "&lt;5", "0", "0", "0", "0"],
    ]);
    expect(html).toContain("It corrects report 1.");
    expect(html).not.toMatch(/SHA-256|was &lt;late|[0-9a-f]{64}/);
  });

  it("is of the report that was asked for, and a correction says that it is one, and why", async () => {
    expect(await reportTo(owner, 1)).toMatchObject({ number: 1, report: { number: 1, sha256: hashes[0] } });
    const first = await pageTo(owner, 1);
    expect(lines(first.html, "In all")).toEqual([["8", "0", "1", "0", "0"]]);
    expect(first.html).toContain("made when the operation was closed");
    expect(first.html).toContain(hashes[0]);
    expect((await pageTo(owner, 2)).html).toContain("It corrects report 1: <bdi>One check was &lt;late&gt;.</bdi>");
    expect(await reportTo(owner, 3)).toBeNull();
  });

  it("has the hash only for keys that may read reports, as the query does", async () => {
    const { html } = await pageTo({ owner: "UTO", scopes: ["operation:read"] });
    expect(lines(html, "In all")).toEqual([["9", "0", "1", "0", "0"]]);
    expect(html).not.toContain(hashes[1]);
  });

  it("is not there for who may no longer read operations, whatever address was given out", async () => {
    const key = await at.hub.key({ owner: "UTO", scopes: ["document:check"] });
    const caller = (await at.hub.hub.platform.keys.check(key, "192.0.2.1")) as never;
    const given = { caller, purpose: "threat-analysis", caseReference: null, arrived: at.hub.clock.now() } as const;
    const address = at.hub.hub.platform.reportAddresses.give("/reports", [at.operation, 1], given);
    expect((await opened(at.hub, address?.url ?? "")).status).toBe(404);
  });

  it("needs nothing from outside and runs no script at all", async () => {
    const { html, headers } = await pageTo(owner);
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? "";
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; img-src data:; style-src 'sha256-/);
    expect(policy).toContain(createHash("sha256").update(style).digest("base64"));
    expect(policy).not.toMatch(/script-src|unsafe|https?:|\*/);
    expect(html).not.toMatch(/<script|<link|<img| (on\w+|style|href|src)=/);
  });

  it("is not there once its address is over, or the operation is hidden from whomever it was made for", async () => {
    const { url } = (await reportTo("GRC")).page;
    const never = await opened(at.hub, `/reports/${"A".repeat(200)}`);
    expect(never.status).toBe(404);
    expect((await opened(at.hub, url.replace("/reports/", "/cards/"))).status).toBe(404);
    await at.hub.world.write("operation", { ...planned, phase: "CLOSED", policy: ownerAlone });
    expect((await opened(at.hub, url)).visible).toBe(never.visible);
    await at.hub.world.write("operation", { ...planned, phase: "CLOSED" });
    expect((await opened(at.hub, url)).status).toBe(200);
    at.hub.clock.pass(5 * 60_000);
    expect((await opened(at.hub, url)).visible).toBe(never.visible);
  });
});

const told = (text: string): ShownReport => {
  const row = { id: "0", owner: text, policy: "", test: false, version: 1, created: "", updated: "" };
  const cells = { [`check ${text.replaceAll(/\s/g, "_")} HIT`]: 7, "hit PERSON -": 2 };
  return {
    operation: { name: text, owner: "UTO", programme: "STOP" },
    report: { number: 2, asOf: "2026-06-01T12:00:00.000Z", reason: text, sha256: "0".repeat(64) },
    exact: true,
    uncounted: [{ folder: text, from: null, until: "2026-06-01T12:00:00.000Z" }],
    rows: [{ ...row, operation: "OPE-1", place: text, day: "2026-06-01", cells, changed: 0, toldChanged: 0 }],
  } as unknown as ShownReport;
};

describe("the texts of a report", () => {
  it("stay texts on its page, whatever is in them", () => {
    const tags = (text: string) => reportPage(told(text), { hash: true }).match(/<[^>]*>/g) ?? [];
    const bare = tags("text");
    const marks = fc.constantFrom(`"><script>alert(1)</script>`, "</td>", "' onload='x", "&lt;", "<!--", "\u202e");
    const hostile = fc.array(fc.oneof(marks, anyText({ maxLength: 20 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(hostile, (some) => {
        expect(tags(some.join(""))).toEqual(bare);
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(!chromium)(`a report on paper, in Chromium${chromium ? "" : " (skipped: there is none here)"}`, () => {
  it("takes one sheet of A4 for a week at a few border points", () => {
    const [row] = told("Light").rows;
    const days = Array.from({ length: 7 }, (_, day) => ({ ...row, owner: "GRC", day: `2026-06-0${day + 1}` }));
    expect(printedPages(reportPage({ ...told("Light"), rows: days } as never, { hash: true }))).toBe(1);
  }, 60_000);
});
