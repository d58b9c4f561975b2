import { stat } from "node:fs/promises";
import { join } from "node:path";
import { verifyAudit } from "../../core/audit/verify.ts";
import { readSettings } from "../../core/settings.ts";
import { type ExitCode, type Output, Refusal } from "../answer.ts";

/** `borderlink audit verify`. Ends with 1 where anything is not as the hub wrote it and no crash explains it. */
export async function verifyAuditFiles({ json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const folder = join(readSettings().data, "audit");
  if (!(await stat(folder).catch(() => null)))
    throw new Refusal(`There is no audit in ${folder}: has the hub run with this HUB_DATA?`);
  const found = await verifyAudit(folder);
  const { files, entries, faults, unlisted } = found;
  for (const { file, seq, what } of json ? [] : faults) output.remark(`${file} entry ${seq}: ${what}`);
  if (unlisted > 0 && !json) output.remark(`… and ${unlisted} more`);
  const torn = faults.filter((fault) => fault.torn).length;
  const bad = faults.length - torn + unlisted;
  output.answer(
    json ? JSON.stringify(found) : `${files} files, ${entries} entries verified, ${bad} faults, ${torn} torn ends`,
  );
  return bad > 0 ? 1 : 0;
}
