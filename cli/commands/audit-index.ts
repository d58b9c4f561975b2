import { bringUpToDate, rebuildIndex } from "../../core/audit/index/follow.ts";
import { enquiryCollection } from "../../core/audit/index/enquiry-rows.ts";
import type { ExitCode, Output } from "../answer.ts";
import { auditFolder } from "./audit.ts";
import { withPlatform } from "./run.ts";

/** `borderlink audit index [--rebuild]`: brings the index over the audit's files up to date, or makes it anew. */
export async function indexAudit(
  { rebuild, json }: { readonly rebuild?: boolean; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  const folder = await auditFolder();
  return withPlatform<ExitCode>(async ({ index }) => {
    const store = await index();
    const entries = await (rebuild ? rebuildIndex : bringUpToDate)(folder, store);
    const enquiries = await store.count(enquiryCollection, {});
    const said = `${entries} entries read, ${enquiries} enquiries in the index`;
    output.answer(json ? JSON.stringify({ entries, enquiries }) : said);
    return 0;
  });
}
