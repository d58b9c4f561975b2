import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { expectTravellers, showCoverage } from "../../cli/commands/coverage.ts";
import { openTestHub } from "../hub.ts";
import { said } from "./said.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
  vi.stubEnv("HUB_DATA", hub.settings.data);
  vi.stubEnv("HUB_STORE", hub.settings.store);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await hub.close();
});

async function declare(declaration: object) {
  const file = join(hub.settings.data, "points.json");
  await writeFile(file, JSON.stringify(declaration));
  return said((output) => expectTravellers(file, output));
}

const point = { code: "BRIDGE-1", expected: [{ days: [1], from: "12:00", until: "14:00", perHour: 4 }] };
const officer = { owner: "UTO", scopes: ["document:check"] };
const lane = `mutation ($at: CheckedAt) { checkDocument(document: { number: "XZ000001" }, at: $at) { verdict } }`;
const check = (place: string) => hub.ask(officer, lane, { variables: { at: { place } } });

describe("borderlink coverage", () => {
  it("says how many of those expected were checked through the hub, and where nobody has said what to expect", async () => {
    await declare({ owner: "UTO", borderPoints: [point, { code: "PORT-2" }] });
    for (const place of ["BRIDGE-1", "BRIDGE-1", "BRIDGE-1", "PORT-2", "Gate of Anna Beispiel"]) await check(place);
    await hub.hub.platform.checkCounts.settle();
    const day = { since: "2026-06-01", until: "2026-06-02" };
    expect(await said((output) => showCoverage(day, output))).toEqual({
      ended: 0,
      answers: [
        "2026-06-01T12:00:00.000Z  UTO  BRIDGE-1  3 checked  of 4 expected  75.0 %",
        "2026-06-01T13:00:00.000Z  UTO  BRIDGE-1  0 checked  of 4 expected  0.0 %",
        "2026-06-01T12:00:00.000Z  UTO  PORT-2  1 checked  no expectation declared",
      ],
      remarks: ["Travellers checked at no declared border point: 1."],
    });
    const other = await said((output) => showCoverage({ ...day, owner: "GRC" }, output));
    expect(other.answers).toEqual([]);
  });

  it.each([
    [{ owner: "UTO", borderPoints: [{ ...point, code: "The bridge" }] }, /code has 2 to 20 capitals/],
    [{ owner: "UTO", borderPoints: [point, point] }, /stands there twice/],
    [{ owner: "UTO", borderPoints: [{ code: "A-1", expected: [{ ...point.expected[0], from: "12:30" }] }] }, /an hour/],
    [{ owner: "UTO", borderPoints: [{ code: "A-1", expected: [{ ...point.expected[0], from: "22:00" }] }] }, /ends on/],
  ])("refuses a declaration that cannot be counted by: %j", async (declaration, says) => {
    await expect(declare(declaration)).rejects.toThrow(says);
  });
});
