import { CheckRetentionRefused, retainChecks } from "../../core/audit/retain-checks.ts";
import { DayKeys } from "../../core/audit/marks/day-keys.ts";
import { countedUpTo } from "../../core/operation-counts/counted-up-to.ts";
import { readSettings } from "../../core/settings.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { auditFolder } from "./audit-folder.ts";
import { lineOf } from "./audit-retain.ts";
import { asOperator } from "./run.ts";

/** `borderlink audit retain-checks`: what the running hub does each day. Ends with 1 where old files had to be kept. */
export async function retainCheckEntries(
  { dryRun = false, json }: { readonly dryRun?: boolean; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  await auditFolder();
  const { checkKeyDays, checkEntryDays: entryDays } = readSettings(subgraphs);
  return asOperator<ExitCode>(async ({ platform, data, clock, administration }) => {
    const { store, index } = platform;
    const dayKeys = new DayKeys(data, clock, checkKeyDays);
    const parts = {
      data,
      store,
      index,
      clock,
      administration,
      caller: operator,
      dayKeys,
      entryDays,
      countedUpTo: countedUpTo(store),
    };
    const { keys, before, files } = await retainChecks(parts, { dryRun }).catch((error: unknown) => {
      throw error instanceof CheckRetentionRefused ? new Refusal(`Nothing is removed: ${error.message}`) : error;
    });
    for (const one of files) if (!json) output.remark(lineOf(one, dryRun ? "would go" : "went"));
    const kept = files.filter(({ kept: why }) => why !== null).length;
    const counts = { keys: keys.length, before, removed: files.length - kept, kept, dryRun };
    const would = dryRun ? "would be " : "";
    const said =
      `keys of ${keys.length} days ${would}destroyed; ` +
      `${counts.removed} files of checks past their time (usually ${before}) ${would}removed, ${kept} kept`;
    output.answer(json ? JSON.stringify(counts) : said);
    return kept > 0 ? 1 : 0;
  });
}
