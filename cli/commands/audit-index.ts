import { bringUpToDate, rebuildIndex } from "../../core/audit/index/update.ts";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { noteNewSegments } from "../../core/register/segments.ts";
import type { ExitCode, Output } from "../output.ts";
import { auditFolder } from "./audit-folder.ts";
import { withPlatform } from "./run.ts";

/** `borderlink audit index [--rebuild]`: brings the index over the audit's files up to date, or makes it anew. */
export async function indexAudit(
  { rebuild, json }: { readonly rebuild?: boolean; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  const folder = await auditFolder();
  return withPlatform<ExitCode>(async (platform) => {
    const names = (await segmentsIn(folder)).map(({ name }) => name);
    await noteNewSegments(platform.store, folder, names);
    const index = await platform.index();
    const entries = await (rebuild ? rebuildIndex : bringUpToDate)(folder, index);
    const enquiries = await index.store.count(index.enquiries, {});
    const said = `${entries} entries read, ${enquiries} enquiries in the index`;
    output.answer(json ? JSON.stringify({ entries, enquiries }) : said);
    return 0;
  });
}
