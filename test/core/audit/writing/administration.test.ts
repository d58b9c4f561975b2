import { copyFileSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { administered } from "../../../../core/audit/writing/administration.ts";
import { type FoundSegment, segmentsIn } from "../../../../core/audit/journal/files.ts";
import { kindIn } from "../../../../core/audit/journal/lines.ts";
import { AuditLog } from "../../../../core/audit/writing/log.ts";
import { wholeLinesOf } from "../../../../core/audit/journal/read.ts";
import { recover } from "../../../../core/audit/writing/recover.ts";
import { verifyAudit } from "../../../../core/audit/verification/verify.ts";
import { auditFolder, openLog, read, tickingClock } from "../world.ts";

const operator = { id: "operator", name: "operator", role: "internal", owner: "", test: false } as const;
const committed = { committed: async () => 1 };

function administrationIn(folder: string, hour = 0): AuditLog {
  const clock = tickingClock(Date.parse("2026-06-01T12:00:00.000Z") + hour * 3_600_000);
  return AuditLog.idle(folder, { clock, software: "0.1.0", administration: true });
}

const making = async () => ({ result: null, note: "key create k000000001" });

async function kindsIn(segment: FoundSegment | undefined): Promise<(string | null)[]> {
  const kinds: (string | null)[] = [];
  if (segment) for await (const { body } of wholeLinesOf(segment)) kinds.push(kindIn(body));
  return kinds;
}

describe("the audit of administration", () => {
  it("is a chain of its own beside that of requests, and verified with it", async () => {
    const folder = auditFolder();
    const log = await openLog(folder);
    const administration = administrationIn(folder);
    await administered(administration, { requestId: "a-1", caller: operator }, "key create", making);
    await log.append(read("r-1"));
    await administration.close();
    await log.close();
    const segments = await segmentsIn(folder);
    const [own] = segments.filter((segment) => segment.administration);
    expect(await kindsIn(own)).toEqual(["start", "intent", "outcome", "stop"]);
    expect(await kindsIn(segments.find((segment) => !segment.administration))).toEqual(["start", "read", "stop"]);
    expect(await verifyAudit(folder)).toMatchObject({ files: 2, entries: 7, faults: [] });
  });

  it("makes no files where nothing is administered", async () => {
    const folder = auditFolder();
    const administration = administrationIn(folder);
    expect(await recover(folder, committed, administration)).toEqual({ files: 0, closed: [] });
    await administration.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("cannot be passed off as one of requests, nor the other way round", async () => {
    const folder = auditFolder();
    const administration = administrationIn(folder);
    await administered(administration, { requestId: "a-1", caller: operator }, "key create", making);
    await administration.close();
    for (const file of readdirSync(folder))
      renameSync(join(folder, file), join(folder, file.replace("-administration", "")));
    expect((await verifyAudit(folder)).faults).not.toEqual([]);
  });

  it("closes in its own files the act that a killed process left open", async () => {
    const [worked, folder] = [auditFolder(), auditFolder()];
    const killed = administrationIn(worked);
    await killed.intent({ requestId: "a-1", caller: operator, status: "begun", note: "key create" });
    for (const file of readdirSync(worked)) copyFileSync(join(worked, file), join(folder, file));
    await killed.close();
    const log = await openLog(folder, { clock: tickingClock(Date.parse("2026-06-01T13:00:00.000Z")) });
    const administration = administrationIn(folder, 2);
    expect(await recover(folder, committed, log)).toEqual({ files: 0, closed: [] });
    const { closed } = await recover(folder, committed, administration);
    expect(closed).toEqual([{ requestId: "a-1", committed: true }]);
    await administration.close();
    await log.close();
    const last = (await segmentsIn(folder)).findLast((segment) => segment.administration);
    expect(await kindsIn(last)).toEqual(["start", "recovery", "recovery", "stop"]);
    expect((await verifyAudit(folder)).faults).toEqual([]);
  });

  it("leaves acts that older hubs wrote among the requests where they are: they are closed there", async () => {
    const [worked, folder] = [auditFolder(), auditFolder()];
    const old = await openLog(worked);
    await administered(old, { requestId: "a-1", caller: operator }, "key create", making);
    await old.intent({ requestId: "a-2", caller: operator, status: "begun", note: "key revoke" });
    for (const file of readdirSync(worked)) copyFileSync(join(worked, file), join(folder, file));
    const log = await openLog(folder, { clock: tickingClock(Date.parse("2026-06-01T13:00:00.000Z")) });
    expect((await recover(folder, committed, log)).closed).toEqual([{ requestId: "a-2", committed: true }]);
    await log.close();
    expect((await verifyAudit(folder)).faults).toEqual([]);
  });
});
