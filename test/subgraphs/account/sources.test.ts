import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timestamp } from "../../../core/clock.ts";
import { declareSource } from "../../../core/deliveries/source.ts";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("who says that a bureau has delivered", () => {
  const confirm = (kind: string, as: object) =>
    hub.ask({ owner: "UTO", ...as }, `mutation { confirmDelivery(kind: "${kind}") { id } }`);

  it.each([
    ["may write such records", "documentReport", { scopes: ["vehicleReport:write"] }, "FORBIDDEN"],
    ["may write at all", "documentReport", { scopes: ["documentReport:read"] }, "FORBIDDEN"],
    ["names a kind on which a check rests", "operation", { scopes: ["*:write"] }, "BAD_USER_INPUT"],
  ])("is who %s", async (_who, kind, as, code) => {
    expect((await confirm(kind, as)).codes).toEqual([code]);
  });

  it("is its own: of what is not declared nothing is said", async () => {
    const stamp = { at: timestamp(hub.clock), by: "operator", request: hub.clock.id() };
    const reports = { owner: "UTO", kind: "documentReport", test: false };
    await hub.hub.platform.store.transaction((session) => declareSource(session, reports, 24, stamp));
    const { data, codes: none } = await confirm("documentReport", { owner: "GRC", scopes: ["*:write"] });
    expect([none, data.confirmDelivery]).toEqual([[], null]);
    expect((await hub.ask({ owner: "GRC", scopes: ["*:*"] }, "{ sources { id } }")).data.sources).toEqual([]);
  });

  it("sees of a published list how fresh its last edition was, and what came of it", async () => {
    const { store, sources } = hub.hub.platform;
    const at = timestamp(hub.clock);
    const persons = { owner: "NLD", kind: "person", test: false };
    const stamp = { at, by: "operator", request: hub.clock.id() };
    await store.transaction((session) => declareSource(session, persons, 48, stamp));
    sources.forget();
    const published = new Date(hub.clock.now() - 72 * 3_600_000).toISOString();
    await sources.delivered(persons, { published, records: 730, rejected: 2 });
    const asked = "{ sources { name published lastImport records rejected expectedEvery delivered overdue } }";
    const { data } = await hub.ask({ owner: "NLD", scopes: ["person:write"] }, asked);
    expect(data.sources).toEqual([
      {
        name: "NLD person",
        published,
        lastImport: at,
        records: 730,
        rejected: 2,
        expectedEvery: 48,
        delivered: published,
        overdue: true,
      },
    ]);
  });
});
