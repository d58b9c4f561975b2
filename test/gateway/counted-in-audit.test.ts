import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countedIn, ownerOfCounts } from "../../core/audit/journal/counted.ts";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { wholeLinesOf } from "../../core/audit/journal/read.ts";
import { declare } from "../../core/check-counts/expectations.ts";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let operation: string;
const officer = { owner: "GRC", scopes: ["document:check", "vehicle:check"] };
const query = `mutation Lane($document: DocumentToCheck!, $at: CheckedAt) {
  checkDocument(document: $document, at: $at) { verdict }
}`;

beforeAll(async () => {
  hub = await openTestHub();
  await hub.world.write("documentReport", { type: "PASSPORT", number: "XZ000666", issuer: "UTO", fraudType: "STOLEN" });
  await hub.world.write("documentReport", {
    type: "PASSPORT",
    number: "XZ000667",
    issuer: "NLD",
    owner: "NLD",
    fraudType: "STOLEN",
  });
  operation = await hub.world.write("operation", { programme: "STOP", name: "Lighthouse", phase: "RUNNING" });
  const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "operator", request: "declaring" };
  const borderPoints = [{ code: "PORT-1", expected: [] }];
  await declare(hub.hub.platform.store, { owner: "GRC", borderPoints }, stamp);
});
afterAll(() => hub.close());

const check = (number: string, place: string | null, hubCase: string | null = operation) =>
  hub.ask(officer, query, {
    variables: { document: { number }, at: { place } },
    headers: { "hub-case": hubCase ?? undefined },
  });

/** What the request's entries count, and the lines that they stand in. */
async function entriesOf(requestId: string) {
  const found: { counted: ReturnType<typeof countedIn>; line: string; checks: boolean }[] = [];
  for (const segment of await segmentsIn(join(hub.settings.data, "audit")))
    for await (const { body } of wholeLinesOf(segment))
      if (body.includes(`"requestId":"${requestId}"`) && /"kind":"(read|refusal)"/.test(body))
        found.push({ counted: countedIn(body), line: body, checks: segment.checks });
  return found;
}

describe("a check in a police operation", () => {
  it("is counted in its own audit entry, by place, kind and verdict, whether it meets anything or not", async () => {
    const nothing = await check("X1", "PORT-1");
    const met = await check("XZ000666", "PORT-1");
    const times = 1;
    const one = { operation, place: "PORT-1", kind: "document", times };
    expect(await entriesOf(nothing.requestId)).toMatchObject([
      { checks: true, counted: { owner: "GRC", test: false, counted: [{ ...one, verdict: "NO_RECORD" }] } },
    ]);
    expect(await entriesOf(met.requestId)).toMatchObject([
      { checks: false, counted: { counted: [{ ...one, verdict: met.data.checkDocument.verdict }] } },
    ]);
  });

  it("at a place that its bureau has not declared counts at none: the text might name a person", async () => {
    const { requestId } = await check("X1", "with Mr Example");
    const [entry] = await entriesOf(requestId);
    expect(entry?.counted?.counted).toMatchObject([{ place: null }]);
    expect(entry?.line).not.toContain("Example");
  });

  it("that was refused counts nothing, nor does one in no operation", async () => {
    const refused = await check("", "PORT-1");
    const elsewhere = await check("X1", "PORT-1", null);
    for (const { requestId } of [refused, elsewhere])
      for (const { counted } of await entriesOf(requestId)) expect(counted).toBeNull();
  });

  it("tells the owner of a record that it met nothing of what else was met: what is counted is in no header", async () => {
    const { requestId } = await check("XZ000667", "PORT-1");
    const [entry] = await entriesOf(requestId);
    const { header, leaves } = JSON.parse(entry?.line ?? "{}");
    expect(JSON.stringify(header)).not.toContain("PORT-1");
    expect(leaves.map(({ owner }: { owner: string }) => owner)).toEqual([ownerOfCounts, "NLD"]);
  });
});
