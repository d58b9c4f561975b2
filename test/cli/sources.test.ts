import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { confirm, declare, end, listSources } from "../../cli/commands/sources.ts";
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

const reports = { owner: "UTO", record: "documentReport" };

describe("borderlink sources", () => {
  it("declares what a bureau delivers, notes that it did, lists it, and ends it", async () => {
    expect(await said((output) => listSources({}, output))).toMatchObject({ ended: 0, answers: [] });
    expect(await said((output) => confirm(reports, output))).toMatchObject({ ended: 1, answers: [] });
    expect((await said((output) => declare({ ...reports, every: "24" }, output))).answers).toEqual([
      "The records of UTO of the kind documentReport are due every 24 h; checks follow within five seconds.",
    ]);
    const list = async () => (await said((output) => listSources({}, output))).answers;
    expect(await list()).toEqual([
      expect.stringMatching(/^UTO {2}documentReport {2}live {2}every 24 h {2}nothing delivered yet {2}due 20/),
    ]);
    expect(await said((output) => confirm(reports, output))).toMatchObject({ ended: 0 });
    expect(await list()).toEqual([expect.stringMatching(/ {2}delivered 20.* {2}due 20/)]);
    const { answers } = await said((output) => listSources({ json: true }, output));
    expect(JSON.parse(answers[0] as string).sources).toEqual([
      expect.objectContaining({ owner: "UTO", kind: "documentReport", expectedEvery: 24, overdue: false }),
    ]);
    expect(await said((output) => end(reports, output))).toMatchObject({ ended: 0 });
    expect(await said((output) => end(reports, output))).toMatchObject({ ended: 1, answers: [] });
    expect(await list()).toEqual([]);
  });

  it.each([
    [{ ...reports, every: "0" }, /1 to 2160 hours/],
    [{ ...reports, every: "daily" }, /whole number/],
    [{ ...reports, every: "24", record: "operation" }, /one of documentReport vehicleReport person notice/],
    [{ ...reports, every: "24", owner: "Utopia" }, /code in capitals/],
  ])("refuses what no check could wait for: %j", async (wanted, says) => {
    await expect(said((output) => declare(wanted, output))).rejects.toThrow(says);
  });
});
