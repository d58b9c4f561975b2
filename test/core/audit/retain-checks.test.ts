import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bringUpToDate } from "../../../core/audit/index/update.ts";
import { publicKeyFile } from "../../../core/audit/checkpoints/signer.ts";
import { segmentsIn } from "../../../core/audit/journal/files.ts";
import { wholeLinesOf } from "../../../core/audit/journal/read.ts";
import { DayKeys } from "../../../core/audit/marks/day-keys.ts";
import { openAudit } from "../../../core/audit/open.ts";
import { countedUpTo } from "../../../core/operation-counts/counted-up-to.ts";
import { AuditCounts } from "../../../core/operation-counts/from-audit.ts";
import { readPublicKey } from "../../../core/audit/public-key.ts";
import { type CheckRetention, CheckRetentionRefused, retainChecks } from "../../../core/audit/retain-checks.ts";
import { verifyAudit } from "../../../core/audit/verification/verify.ts";
import { openPlatform, type Platform } from "../../../session/platform.ts";
import { freshPlace, type Place } from "../../store.ts";
import { stillClock } from "../../world.ts";
import { read } from "./world.ts";

const day = 86_400_000;

let place: Place;
let platform: Platform;
let audit: Awaited<ReturnType<typeof openAudit>>;
let clock: ReturnType<typeof stillClock>;
let parts: CheckRetention;

/** A hub that runs, and keeps entries of checks for a year. */
beforeEach(async () => {
  place = freshPlace();
  clock = stillClock();
  platform = await openPlatform(place, clock);
  audit = await openAudit({ ...place, store: platform.store, clock, failed: () => {} });
  parts = {
    data: place.data,
    store: platform.store,
    index: platform.index,
    clock,
    administration: audit.administration,
    caller: null,
    dayKeys: new DayKeys(place.data, clock, 30),
    entryDays: 365,
    countedUpTo: countedUpTo(platform.store),
  };
});
afterEach(async () => {
  await audit.close();
  await platform.close();
  await place.remove();
});

const check = (requestId: string) => audit.checkAudit.append(read(requestId));
const checkFiles = async () => (await segmentsIn(audit.folder)).filter(({ checks }) => checks);
/** Requests of a file, or `gone` where a tombstone stands for it. */
async function kept() {
  const found: string[][] = [];
  for (const segment of await checkFiles()) {
    const requests: string[] = [];
    for await (const { body } of wholeLinesOf(segment)) requests.push(/"requestId":"([^"]+)"/.exec(body)?.[1] ?? "-");
    found.push(requests.length > 0 ? requests : ["gone"]);
  }
  return found;
}
const verify = async () => verifyAudit(audit.folder, { publicKey: readPublicKey(publicKeyFile(place.data)) });

describe("the entries of checks", () => {
  it("stand in files of their own, another each day, and the day that is over is ended in order", async () => {
    await check("r-1");
    await audit.audit.append(read("other"));
    clock.pass(day);
    await Promise.all([check("r-2"), check("r-3")]);
    await audit.checkAudit.close();
    expect(await kept()).toEqual([
      ["-", "r-1", "-"],
      ["-", "r-2", "r-3", "-"],
    ]);
    expect(await verify()).toMatchObject({ faults: [], files: 3 });
    const settled = readdirSync(audit.folder).filter((file) => file.endsWith("-checks.settled"));
    expect(settled).toHaveLength(1);
  });

  it("go after a year, while the hub that wrote them still runs, and audit verify says so and finds no fault", async () => {
    await check("r-1");
    clock.pass(day / 4);
    await check("r-2");
    clock.pass(day);
    await check("r-3");
    clock.pass(363.9 * day);
    await check("r-4");
    const dry = await retainChecks(parts, { dryRun: true });
    expect(dry.files.map(({ kept: why }) => why)).toEqual([]);
    clock.pass(day / 5);
    expect((await retainChecks(parts, { dryRun: true })).files).toMatchObject([{ entries: 4, kept: null }]);
    expect((await kept())[0]).toEqual(["-", "r-1", "r-2", "-"]);
    await retainChecks(parts);
    expect(await kept()).toEqual([["gone"], ["-", "r-3", "-"], ["-", "r-4"]]);
    await audit.close();
    const { faults, removed } = await verify();
    expect(faults).toEqual([]);
    expect(removed.map(({ file }) => file)).toEqual([expect.stringMatching(/^20260601.*-checks$/)]);
  });

  it("of a bureau go after a time of its own, whoever checks no more, and all others' stay", async () => {
    await audit.close();
    const days = { checkEntryDaysOf: new Map([["D", 7]]) };
    audit = await openAudit({ ...place, ...days, store: platform.store, clock, failed: () => {} });
    parts = { ...parts, administration: audit.administration, endPast: () => audit.checkAudit.endPast() };
    const by = (owner: string, requestId: string) => {
      const entry = read(requestId);
      return audit.checkAudit.append({ ...entry, caller: { ...(entry.caller as object), owner } as never });
    };
    for (const owner of ["DEU", "D", "GRC"]) await by(owner, `of ${owner}`);
    expect((await checkFiles()).map(({ name }) => name.split("-").at(-1)).toSorted()).toEqual(["checks", "checks7"]);
    clock.pass(6.9 * day);
    expect((await retainChecks(parts)).files).toEqual([]);
    clock.pass(day / 5);
    expect((await retainChecks(parts, { dryRun: true })).files).toMatchObject([{ entries: 4, kept: null }]);
    await retainChecks(parts);
    expect((await kept()).toSorted()).toEqual([["-", "of GRC", "-"], ["gone"]]);
    await audit.close();
    const { faults, removed } = await verify();
    expect([faults, removed.map(({ file }) => file)]).toEqual([[], [expect.stringMatching(/-checks7$/)]]);
  });

  it("of a bureau keep the time that they were made for, whatever is set later", async () => {
    await audit.close();
    for (const owner of ["UTO", "GRC"]) {
      const days = { checkEntryDaysOf: new Map([[owner, 7]]) };
      audit = await openAudit({ ...place, ...days, store: platform.store, clock, failed: () => {} });
      await check(`while ${owner} has a week`);
      await audit.close();
    }
    clock.pass(8 * day);
    audit = await openAudit({ ...place, store: platform.store, clock, failed: () => {} });
    await retainChecks({ ...parts, administration: audit.administration });
    expect((await kept()).toSorted()).toEqual([["-", "while GRC has a week", "-"], ["gone"]]);
  });

  it("go alone: what was disclosed in that year stays", async () => {
    await check("r-1");
    await audit.audit.append(read("r-2", [{ owner: "NLD", records: ["PER-A"] }]));
    await audit.audit.close();
    clock.pass(366 * day);
    await check("r-3");
    expect((await retainChecks(parts)).files).toHaveLength(1);
    const index = await platform.index();
    await bringUpToDate(audit.folder, index);
    const shown = await index.store.find(index.enquiries, {}, { first: 9 });
    expect(shown.map(({ requestId }) => requestId)).toEqual(["r-2"]);
  });

  it("go as well where the process was killed that wrote them, once a later start has said how it left them", async () => {
    await check("r-1");
    const torn = readdirSync(audit.folder).filter((file) => /-checks\.(chain|bodies)$/.test(file));
    const aside = torn.map((file) => [join(audit.folder, file), readFileSync(join(audit.folder, file))] as const);
    await audit.close();
    for (const file of await checkFiles()) rmSync(file.checkpoints);
    for (const [path, content] of aside) writeFileSync(path, content);
    audit = await openAudit({ ...place, store: platform.store, clock, failed: () => {} });
    parts = { ...parts, administration: audit.administration };
    clock.pass(day);
    await check("r-2");
    await audit.close();
    clock.pass(366 * day);
    audit = await openAudit({ ...place, store: platform.store, clock, failed: () => {} });
    parts = { ...parts, administration: audit.administration };
    await retainChecks(parts);
    expect(await kept()).toEqual([["gone"], ["gone"], ["gone"]]);
    await audit.close();
    expect((await verify()).faults).toEqual([]);
  });

  it("are removed by one process at a time", async () => {
    await check("r-1");
    clock.pass(367 * day);
    await check("r-2");
    const [one, other] = await Promise.allSettled([retainChecks(parts), retainChecks(parts)]);
    const refused = [one, other].filter((result) => result.status === "rejected");
    expect(refused.map(({ reason }) => reason)).toEqual([expect.any(CheckRetentionRefused)]);
    await audit.close();
    expect((await verify()).faults).toEqual([]);
  });

  it("take the keys of their marks with them long before", async () => {
    const { dayKeys } = parts;
    dayKeys.today();
    clock.pass(31 * day);
    expect((await retainChecks(parts, { dryRun: true })).keys).toEqual(["2026-06-01"]);
    expect(dayKeys.outlived()).toEqual(["2026-06-01"]);
    expect((await retainChecks(parts)).keys).toEqual(["2026-06-01"]);
    expect(readdirSync(join(place.data, "check-keys"))).toEqual([]);
  });
});

describe("checks of a police operation", () => {
  it("are not removed before they are counted, however old their file is", async () => {
    const one = { operation: "OPE-1", place: null, kind: "document", verdict: "NO_RECORD", times: 1 };
    await audit.checkAudit.append({ ...read("counted"), counted: [one] });
    clock.pass(366 * day);
    await check("younger");
    const { files } = await retainChecks(parts);
    expect(files.map(({ kept: why }) => why)).toEqual(["checks of operations in it are not counted yet"]);
    await new AuditCounts({ folder: audit.folder, store: platform.store, clock }).look(async () => true);
    expect((await retainChecks(parts)).files.map(({ kept: why }) => why)).toEqual([null]);
    expect(await kept()).toEqual([["gone"], expect.arrayContaining(["younger"])]);
  });
});
