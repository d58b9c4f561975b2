import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countByHand, countedChecks, differences } from "../../../bench/operations/by-hand.ts";
import type { Counted } from "../../../core/audit/journal/counted.ts";
import { openAudit } from "../../../core/audit/open.ts";
import { AuditCounts } from "../../../core/operation-counts/from-audit.ts";
import { operationCountCollections } from "../../../core/operation-counts/rows.ts";
import { openStore } from "../../../core/store/open.ts";
import type { Store } from "../../../core/store/port.ts";
import { freshPlace, type Place } from "../../store.ts";
import { callerOf, stillClock, type TestClock } from "../../world.ts";

const counting = join(import.meta.dirname, "../../../bench/operations/count-until-killed.ts");

let place: Place;
let clock: TestClock;
let store: Store;
let audit: Awaited<ReturnType<typeof openAudit>>;

beforeEach(async () => {
  place = freshPlace();
  clock = stillClock();
  store = await openStore(place, operationCountCollections, clock);
  audit = await openAudit({ data: place.data, store, clock, failed: () => {} });
});
afterEach(async () => {
  await audit.close();
  await store.close();
  await place.remove();
});

const one = { operation: "OPE-1", place: "PORT-1", kind: "document", verdict: "NO_RECORD", times: 1 };

/** A check as it stands in the audit once it is answered. */
const checked = (counted: Partial<Counted> = {}, { owner = "GRC", met = false } = {}) =>
  (met ? audit.audit : audit.checkAudit).append({
    kind: "read",
    requestId: clock.id(),
    caller: callerOf(owner),
    status: 200,
    records: met ? [{ owner: "NLD", records: ["DRP-1"] }] : [],
    counted: [{ ...one, ...counted }],
  });

const followed = () => new AuditCounts({ folder: audit.folder, store, clock });
const always = async () => true;

/** What differs from a count by hand. */
async function wrong(): Promise<string[]> {
  return differences(await countedChecks(store), await countByHand(audit.folder));
}

describe("checks of police operations", () => {
  it("are counted by country, place, day, kind and verdict, from both files that checks stand in", async () => {
    for (let at = 0; at < 3; at += 1) await checked();
    await checked({ verdict: "HIT", times: 40 }, { met: true });
    await checked({ place: null, kind: "vehicle" }, { owner: "UTO" });
    clock.pass(24 * 60 * 60_000);
    await checked();
    await followed().look(always);
    expect([...(await countedChecks(store))].toSorted()).toEqual([
      ["OPE-1 GRC PORT-1 2026-06-01 document HIT", 40],
      ["OPE-1 GRC PORT-1 2026-06-01 document NO_RECORD", 3],
      ["OPE-1 GRC PORT-1 2026-06-02 document NO_RECORD", 1],
      ["OPE-1 UTO - 2026-06-01 vehicle NO_RECORD", 1],
    ]);
    expect(await wrong()).toEqual([]);
  });

  it("are counted once, whoever reads on: the same again, another after it, and two that read side by side", async () => {
    const [first, second] = [followed(), followed()];
    for (let at = 0; at < 20; at += 1) {
      await checked();
      if (at % 3 === 0) await Promise.all([first.look(always), second.look(always)]);
    }
    for (const each of [first, second, followed()]) await each.look(always);
    expect(await wrong()).toEqual([]);
  });

  it("of two machines on one store are counted together, each machine's from its own audit, also at the same time", async () => {
    const data = mkdtempSync(join(tmpdir(), "borderlink-"));
    const other = await openAudit({ data, store, clock, failed: () => {} });
    const elsewhere = new AuditCounts({ folder: other.folder, store, clock });
    const entry = { kind: "read", caller: callerOf("GRC"), status: 200, counted: [one] } as const;
    const here = followed();
    for (let at = 0; at < 12; at += 1) {
      await Promise.all([checked(), other.checkAudit.append({ ...entry, requestId: clock.id() })]);
      await Promise.all([here.look(always), elsewhere.look(always)]);
    }
    expect([...(await countedChecks(store)).values()]).toEqual([24]);
    await other.close();
    rmSync(data, { recursive: true });
  });

  it("are counted once by processes that are killed with 9 while more come, each where the one before it stood", async () => {
    const writing = (async () => {
      for (let at = 0; at < 2_000; at += 50)
        await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            checked({ operation: `OPE-${index % 3}`, place: `PORT-${index % 12}` }, { met: index % 50 === 0 }),
          ),
        );
    })();
    for (let kills = 0; kills < 4; kills += 1) {
      const child = spawn(process.execPath, [counting, place.store, place.data], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      await new Promise((resolve) => void setTimeout(resolve, 5 + 20 * kills));
      child.kill("SIGKILL");
      expect((await once(child, "exit"))[1]).toBe("SIGKILL");
    }
    await writing;
    await followed().look(always);
    expect(await wrong()).toEqual([]);
    expect([...(await countedChecks(store)).values()].reduce((sum, count) => sum + count, 0)).toBe(2_000);
  });
});
