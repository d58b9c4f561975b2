import { oldSegments, type OldSegment, finishRemovals, removeSegment } from "../../core/audit/retain.ts";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { openTombstoneSigner, publicKeyFile } from "../../core/audit/checkpoints/signer.ts";
import { countedUpTo } from "../../core/operation-counts/counted-up-to.ts";
import { operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { auditFolder } from "./audit-folder.ts";
import { asOperator } from "./run.ts";

export interface RetainArguments {
  /** Such as `5y`, `18m` or `400d`. */
  readonly olderThan: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `borderlink audit retain`. Ends with 1 where files that are old enough had to be kept. */
export async function retainAudit({ olderThan, dryRun, json }: RetainArguments, output: Output): Promise<ExitCode> {
  const folder = await auditFolder();
  return asOperator<ExitCode>(async ({ platform, data, clock, administration }) => {
    const before = momentBefore(clock.now(), olderThan);
    const publicKey = readPublicKey(publicKeyFile(data));
    const sign = openTombstoneSigner(data);
    const removal = { folder, index: await platform.index(), clock, administration, caller: operator, sign };
    if (!dryRun) await finishRemovals(removal, publicKey);
    const old = await oldSegments(folder, () => before, publicKey, { countedUpTo: countedUpTo(platform.store) });
    const going = old.filter(({ kept }) => kept === null);
    for (const one of old) if (!json) output.remark(lineOf(one, dryRun ? "would go" : "goes"));
    if (!dryRun) for (const one of going) await removeSegment(one, removal);
    const counts = { before, removed: going.length, kept: old.length - going.length, dryRun: dryRun ?? false };
    const done = dryRun ? "would be removed" : "removed";
    const said = `${counts.removed} files with no entry since ${before} ${done}, ${counts.kept} kept`;
    output.answer(json ? JSON.stringify(counts) : said);
    return counts.kept > 0 ? 1 : 0;
  });
}

export function lineOf({ segment, entries, asked, kept }: OldSegment, goes: string): string {
  return `${segment.name}: ${entries} entries up to ${asked}: ${kept === null ? goes : `stays, since ${kept}`}`;
}

/** The moment that long before, by the calendar (UTC). */
function momentBefore(now: number, period: string): string {
  const [, count, unit] = /^([1-9]\d{0,4})([ymd])$/.exec(period) ?? [];
  if (!unit) throw new Refusal("--older-than is a number of years, months or days: 5y, 18m or 400d.", 2);
  const moment = new Date(now);
  if (unit === "y") moment.setUTCFullYear(moment.getUTCFullYear() - Number(count));
  else if (unit === "m") moment.setUTCMonth(moment.getUTCMonth() - Number(count));
  else moment.setUTCDate(moment.getUTCDate() - Number(count));
  return moment.toISOString();
}
