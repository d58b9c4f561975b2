import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../core/clock.ts";
import { called } from "./command.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "borderlink-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const borderlink = (...args: string[]) => called({ HUB_DATA: data }, ...args);
const day = 86_400_000;
const inDays = (days: number) => new Date(systemClock.now() + days * day).toISOString();

async function set(terms: object) {
  const file = join(data, "agreement.json");
  await writeFile(file, JSON.stringify({ scopes: ["document:read"], ...terms }));
  expect(await borderlink("agreements", "set", file)).toMatchObject({ code: 0, err: "" });
}

const listed = async (...args: string[]) => {
  const { out } = await borderlink("agreements", "list", ...args);
  return out.split("\n").flatMap((line) => (line ? [(JSON.parse(line) as { owner: string }).owner] : []));
};

describe("borderlink agreements", () => {
  it("lists those that are due, and renews one by what was agreed", async () => {
    const renewal = { months: 12, noticeDays: 10 };
    await set({ owner: "SOON", until: inDays(5), renewal });
    await set({ owner: "LATER", until: inDays(40), renewal });
    await set({ owner: "NEVER" });
    expect([await listed(), await listed("--due"), await listed("--due", "50"), await listed("--due", "1")]).toEqual([
      ["LATER", "NEVER", "SOON"],
      ["SOON"],
      ["LATER", "SOON"],
      [],
    ]);
    const renewed = await borderlink("agreements", "renew", "SOON");
    expect(renewed).toMatchObject({ code: 0, err: "" });
    expect(renewed.out).toMatch(/^The agreement with SOON now ends \d{4}-\d\d-\d\dT/);
    expect(await listed("--due")).toEqual([]);
    expect(await borderlink("agreements", "renew", "NEVER")).toMatchObject({
      code: 1,
      err: expect.stringContaining('set one with "renewal"'),
    });
    expect((await borderlink("agreements", "list", "--due", "soon")).code).toBe(2);
  });

  it("tells what was exchanged with an organisation, as it is told it itself", async () => {
    await set({ owner: "SOON" });
    const [since, until] = ["2026-01-01", "2026-02-01"];
    const { code, out } = await borderlink("agreements", "exchanged", "SOON", "--since", since, "--until", until);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        owner: "SOON",
        test: false,
        since: "2026-01-01T00:00:00.000Z",
        until: "2026-02-01T00:00:00.000Z",
        checks: [],
        received: [],
        given: [],
        handedIn: [],
      },
    ]);
    expect((await borderlink("agreements", "exchanged", "SOON", "--since", until, "--until", since)).code).not.toBe(0);
  });
});
