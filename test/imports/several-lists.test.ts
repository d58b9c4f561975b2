import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../../imports/file.ts";
import { persons } from "../../records/persons/records.ts";
import { openOperatorSession } from "../../session/operator.ts";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const analyst = { owner: "GRC", scopes: ["*:read", "*:search"] };
const silent = { remark: () => {}, progress: () => ({ at: () => {}, stop: () => {} }) };

/** Whom these lists have under one name. */
async function onRecord() {
  const rows = await hub.hub.platform.store.find(persons, {}, { first: 20 });
  return rows.filter(({ names }) => names.some(({ full }) => full === "Aldo Brenno CARVASSIN"));
}

describe("one person on several lists", () => {
  it("stays a record of each list, and each is a candidate to the others", async () => {
    const session = await openOperatorSession(hub.settings, hub.clock);
    for (const list of ["uk-list.xml", "eu-list.xml", "ofac-list.xml"])
      await importFile(session, join(import.meta.dirname, "fixtures", list), {}, silent);
    await session.close();
    const found = await onRecord();
    expect(found.map(({ owner }) => owner).toSorted()).toEqual(["EU-FSF", "FCDO", "OFAC"]);
    for (const { id } of found) {
      const asked = `{ identityCandidates(of: "${id}") { candidates { record { id } judgements { id } } } }`;
      const { data } = await hub.ask(analyst, asked);
      const others = data.identityCandidates.candidates as { record: { id: string }; judgements: unknown[] }[];
      expect(others.map(({ record }) => record.id).toSorted()).toEqual(
        found.flatMap((one) => (one.id === id ? [] : one.id)).toSorted(),
      );
      expect(others.flatMap(({ judgements }) => judgements)).toEqual([]);
    }
  });
});
