import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unbounded } from "../../core/access/caller.ts";
import { UsageLedger } from "../../core/access/usage/ledger.ts";
import { systemClock } from "../../core/clock.ts";
import { openPlatform } from "../../session/platform.ts";
import { called } from "./command.ts";

const partner = ["--name", "Skyways", "--role", "partner", "--owner", "SKYWAYS"];

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "borderlink-"));
});
afterAll(() => rm(data, { recursive: true, force: true }));

const borderlink = (...args: string[]) => called({ HUB_DATA: data }, ...args);

async function holding<T>(ask: (platform: Awaited<ReturnType<typeof openPlatform>>) => Promise<T>): Promise<T> {
  const platform = await openPlatform({ store: "sqlite", data }, systemClock);
  try {
    return await ask(platform);
  } finally {
    await platform.store.close();
  }
}

describe("borderlink keys rotate", () => {
  it("prints a successor with the same limits, and both are good until the overlap is over", async () => {
    const limits = ["--addresses", "192.0.2.0/24", "--owners", "UTO,XYZ", "--per-minute", "600"];
    const mode = ["--document-mode", "safelist"];
    const made = await borderlink(
      "keys",
      "create",
      ...partner,
      "--scopes",
      "documentReport:read",
      ...limits,
      ...mode,
      "--json",
    );
    const { id, key } = JSON.parse(made.out) as { id: string; key: string };
    const rotated = await borderlink("keys", "rotate", id, "--overlap", "7", "--json");
    const next = JSON.parse(rotated.out) as { key: string; replaces: string; ends: string };
    expect(next.replaces).toBe(id);
    await holding(async ({ keys }) => {
      const bounds = { owners: ["UTO", "XYZ"], perMinute: 600 };
      const standing = { owner: "SKYWAYS", expires: null, bounds, documentMode: "safelist" };
      expect(await keys.check(next.key, "192.0.2.9")).toMatchObject(standing);
      expect(await keys.check(key, "192.0.2.9")).toMatchObject({ expires: next.ends, bounds });
      expect(await keys.check(next.key, "198.51.100.9")).toBeNull();
    });
    expect((await borderlink("keys", "rotate", "nosuchkey0")).code).toBe(1);
    const ofNothing = await borderlink("keys", "rotate", id, "--overlap", "");
    expect([ofNothing.code, ofNothing.err]).toEqual([2, expect.stringContaining("--overlap is a number of days")]);
    const again = await borderlink("keys", "rotate", id);
    expect(again.err).toContain(`valid until ${next.ends}, given now`);
  });
});

describe("borderlink keys create", () => {
  it.each([
    [["--expires", "2027"], "--expires is a day such as 2027-01-31"],
    [["--expires", "2027-02-30"], "--expires is a day such as 2027-01-31"],
    [["--hours", "1-5@22:00-06:00"], "a night is two parts"],
    [["--hours", "6-1@06:00-22:00"], "days go from 1 (Monday) to 7 (Sunday)"],
    [["--addresses", ""], "--addresses: an empty list lets nobody in"],
    [["--per-minute", "0"], "--per-minute: must be at least 1"],
    [["--per-minute", ""], "--per-minute is a whole number"],
    [["--per-day", "0x10"], "--per-day is a whole number"],
  ])("makes no key that would be good otherwise than it was meant: %j", async (bounds, words) => {
    const { code, err } = await borderlink("keys", "create", ...partner, "--scopes", "documentReport:read", ...bounds);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("borderlink keys create", () => {
  it("says all that is wrong with a key at once, by its options, and makes no hub for it", async () => {
    const fresh = join(data, "fresh");
    const options = ["--name", "", "--role", "boss", "--owner", "uto", "--scopes", "person:fly", "--purposes", "fun"];
    const { code, err } = await called({ HUB_DATA: fresh }, "keys", "create", ...options, "--document-mode", "loose");
    const named = Array.from(err.matchAll(/^- (--[a-z-]+): /gm), ([, option]) => option);
    expect([code, existsSync(fresh)]).toEqual([2, false]);
    expect(named).toEqual(["--name", "--owner", "--role", "--scopes", "--purposes", "--document-mode"]);
  });

  it("is refused for an owner by another code than the hub's, which it names", async () => {
    for (const [owner, code] of [
      ["DEU", "D"],
      ["ROM", "ROU"],
    ]) {
      const desk = ["--name", "Desk", "--role", "analyst", "--owner", owner ?? "", "--scopes", "person:read"];
      const { code: exit, err } = await borderlink("keys", "create", ...desk);
      expect([exit, err]).toEqual([2, expect.stringContaining(`write --owner ${code}.`)]);
    }
  });
});

describe("borderlink keys list", () => {
  it("shows what narrows each key, when and from where it was used, and which nobody uses", async () => {
    const used = systemClock.now() - 100 * 86_400_000;
    const when = new Date(used).toISOString();
    const id = await holding(async ({ keys, store, agreements }) => {
      const made = await keys.create({
        name: "Gate 7",
        role: "partner",
        owner: "GATES",
        scopes: ["documentReport:read"],
        purposes: null,
        test: false,
        expires: null,
        bounds: { owners: ["UTO"], perMinute: 60, perDay: 900 },
        hours: [{ days: [1, 2], from: "06:00", until: "22:00" }],
      });
      const clock = { ...systemClock, now: () => used };
      const ledger = new UsageLedger({ store, clock, timer: () => () => {}, failed: expect.unreachable });
      const terms = {
        owner: "GATES",
        scopes: ["*:*"],
        purposes: null,
        bounds: unbounded,
        addresses: null,
        until: null,
      };
      await agreements.set(terms, "operator", "test");
      ledger.used({ id: made.id, owner: "GATES", test: false }, "192.0.2.9");
      await ledger.close();
      return made.id;
    });
    const [{ out }, listed] = await Promise.all([borderlink("keys", "list"), borderlink("keys", "list", "--json")]);
    const lines = out.split("\n");
    const at = lines.findIndex((line) => line.startsWith(id));
    expect(lines.slice(at + 1, at + 6).map((line) => line.trim())).toEqual([
      "60 points a minute; 900 points a day; records of GATES, UTO alone; at 1-2@06:00-22:00 UTC",
      "document mode ids-only, as partner keys have; bounded by the agreement with GATES",
      expect.stringMatching(/^made by operator 20/),
      `last used ${when}  UNUSED: revoke it if nobody needs it`,
      `from 192.0.2.9, ${when} to ${when}`,
    ]);
    const { keys } = JSON.parse(listed.out) as { keys: { id: string }[] };
    expect(keys.find((key) => key.id === id)).toMatchObject({
      mode: "ids-only",
      maker: "operator",
      agreement: true,
      lastUsed: when,
      unused: true,
      seen: [{ address: "192.0.2.9" }],
      bounds: { perDay: 900 },
    });
    await holding(({ agreements }) => agreements.remove("GATES", "operator", "test"));
  });
});

describe("borderlink keys revoke", () => {
  it("names the keys that it made and that stand, and ends them with --with-children", async () => {
    const defaults = { role: "partner", owner: "GATES", scopes: ["documentReport:read"] } as const;
    const key = { ...defaults, purposes: null, test: false, expires: null };
    const { maker, child } = await holding(async ({ keys }) => {
      const made = await keys.create({ ...key, name: "Head office" });
      return { maker: made.id, child: (await keys.create({ ...key, name: "Gate 11" }, made.id)).id };
    });
    const first = await borderlink("keys", "revoke", maker);
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(`^${maker} is revoked`)]);
    expect(first.err).toMatch(new RegExp(`--with-children ends them too:\n {2}${child} .*Gate 11`));
    const listed = await borderlink("keys", "list");
    expect(listed.out).toContain(`made by ${maker} "Head office" 20`);
    const second = await borderlink("keys", "revoke", maker, "--with-children", "--json");
    expect([second.code, JSON.parse(second.out)]).toEqual([
      0,
      { id: maker, revoked: false, children: [{ id: child, name: "Gate 11", maker, ended: true }] },
    ]);
    expect((await borderlink("keys", "revoke", maker, "--with-children")).code).toBe(1);
  });
});

describe("borderlink agreements", () => {
  it("bounds the keys of an organisation while it is in force", async () => {
    const file = join(data, "skyways.json");
    await writeFile(file, JSON.stringify({ owner: "SKYWAYS", scopes: ["documentReport:*"] }));
    expect((await borderlink("agreements", "set", file)).code).toBe(0);
    const refused = await borderlink("keys", "create", ...partner, "--scopes", "person:read");
    expect([refused.code, refused.err]).toEqual([
      2,
      "borderlink: the agreement with SKYWAYS does not cover the scopes person:read\n",
    ]);
    expect(JSON.parse((await borderlink("agreements", "list")).out)).toMatchObject({ scopes: ["documentReport:*"] });
    expect((await borderlink("agreements", "end", "SKYWAYS")).code).toBe(0);
    expect((await borderlink("keys", "create", ...partner, "--scopes", "person:read")).code).toBe(0);
    expect((await borderlink("agreements", "end", "SKYWAYS")).code).toBe(1);
  });

  it("that says what there is not is refused by its field", async () => {
    const file = join(data, "wrong.json");
    await writeFile(file, JSON.stringify({ owner: "SKYWAYS", scopes: ["passport:read"] }));
    const { code, err } = await borderlink("agreements", "set", file);
    expect([code, err]).toEqual([
      2,
      `borderlink: ${file} is no agreement:\n- scopes[0]: is not a scope such as document:read\n`,
    ]);
  });
});
