import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../core/clock.ts";
import { openPlatform } from "../../session/platform.ts";
import { called } from "./command.ts";

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "borderlink-"));
  // The first command makes the store.
  const role = ["--role", "analyst", "--owner", "UTO", "--scopes", "*:read"];
  await borderlink("keys", "create", "--name", "Desk", ...role);
});
afterAll(() => rm(data, { recursive: true, force: true }));

const borderlink = (...args: string[]) => called({ HUB_DATA: data }, ...args);
const said = async (...args: string[]) => JSON.parse((await borderlink(...args, "--json")).out);

/** Who the hub takes the holder of a key for. */
async function holderOf(text: string) {
  const platform = await openPlatform({ store: "sqlite", data }, systemClock);
  try {
    return await platform.keys.check(text);
  } finally {
    await platform.store.close();
  }
}

const today = new Date(systemClock.now()).toISOString().slice(0, 10);
const games = ["--owner", "UTO", "--from", today, "--until", today, "--registers", "SLTD,NOMINALS"];

describe("borderlink imest", () => {
  it("leads from an event to keys that work, and are revoked, listed and told of by one command each", async () => {
    const { deployment, grant, keys } = await said("imest", "Games", ...games, "--team", "2", "--country", "UTO");
    const [{ id, key }] = keys as [{ id: string; key: string }];
    expect(keys).toHaveLength(2);
    expect(await holderOf(key)).toMatchObject({
      owner: "UTO",
      role: "analyst",
      bounds: { operations: [deployment] },
      scopes: expect.arrayContaining(["person:check", "documentReport:read"]),
    });
    const { grants } = await said("grant", "list", "--owner", "UTO", "--operation", deployment);
    expect(grants).toMatchObject([{ id: grant, inForce: true, case: deployment, granter: "operator" }]);
    const on = await borderlink("grant", "on", today, "--owner", "UTO", "--operation", deployment);
    expect(on.out).toContain(`${id} Games, 1 of 2`);
    const revoked = await borderlink("grant", "revoke", grant);
    expect([revoked.code, revoked.out]).toEqual([0, expect.stringContaining("with 2 keys")]);
    expect(await holderOf(key)).toBeNull();
    expect((await borderlink("grant", "revoke", grant)).code).toBe(1);
    const again = await borderlink("imest", "Games", ...games, "--team", "2");
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("stands")]);
  });

  it("prints each key once, on a line of its own", async () => {
    const { out, err } = await borderlink("imest", "Fair", ...games, "--team", "2");
    expect(out.trim().split("\n")).toEqual([expect.stringMatching(/^blk_live_/), expect.stringMatching(/^blk_live_/)]);
    expect(err).toContain("given now and never again");
    expect(err).toContain("checkTotals");
  });
});

describe("borderlink grant create", () => {
  it("says what is wrong before it gives anything", async () => {
    const none = ["grant", "create", "--owner", "UTO", "--operation", "OPE-AAAAAAAAAAAAAAAAAAAAAAAAAA"];
    const rest = ["--until", "2999-01-01", "--registers", "SLTD"];
    const errs = async (...more: string[]) => (await borderlink(...none, ...rest, ...more)).err;
    expect(await errs()).toContain("Name one of --team");
    expect(await errs("--team", "Gate", "--keys", "0")).toContain("--keys is a whole number from 1");
    expect(await errs("--team", "Gate", "--keys", "201")).toContain("--keys is a whole number from 1 to 200");
    expect(await errs("--team", "Gate", "--keys", "1")).toContain("within 366 days of the beginning: give access anew");
    const over = ["--until", "2020-01-01", "--from", "2019-12-01", "--team", "Gate", "--keys", "1"];
    expect(await errs(...over)).toContain("has passed already: name a time to come");
    expect(await errs("--team", "Gate", "--keys", "1", "--actions", "write")).toContain("none of check read search");
    const soon = ["--until", new Date(systemClock.now() + 86_400_000).toISOString(), "--registers", "SLTD"];
    const ended = await borderlink(...none, ...soon, "--team", "Gate", "--keys", "1");
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining("is over, or you take no part")]);
  });
});
