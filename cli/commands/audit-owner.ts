import { readBounded } from "../../core/bounded-file.ts";
import type { Enquiry } from "../../core/audit/index/enquiries.ts";
import { between } from "../../core/audit/index/newest-first.ts";
import { openIndex } from "../../core/audit/index/store.ts";
import { bringUpToDate } from "../../core/audit/index/update.ts";
import { faultOf, parseProof, proofsFor } from "../../core/audit/verification/proof.ts";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { systemClock } from "../../core/clock.ts";
import { readSettings } from "../../core/settings.ts";
import { pagesOf } from "../../core/store/pages.ts";
import { visible } from "../../core/visible.ts";
import { kindOf } from "../../records/kinds.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { wholeAuditFolder } from "./audit-folder.ts";
import { otherCodeOf, ownerIn } from "./owner.ts";
import { momentOf } from "./moment.ts";

/** `borderlink audit enquiries --owner CODE`: who was shown an owner's records, the newest first. */
export async function printEnquiries(
  { json, ...given }: { readonly owner: string; readonly since?: string; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  const owner = ownerIn(given.owner);
  const from = given.since === undefined ? null : momentOf("--since", given.since);
  const folder = await wholeAuditFolder(output);
  // Without the rest of the platform, which does not open where files of the audit are missing.
  const { store, enquiries } = await openIndex(readSettings(subgraphs), systemClock, kindOf);
  let found = 0;
  try {
    await bringUpToDate(folder, { store, enquiries });
    const asked = { $and: [{ owner }, between(from, null)] };
    for await (const rows of pagesOf(store, enquiries, asked)) {
      for (const row of rows) output.answer(json ? JSON.stringify(enquiryIn(row)) : enquiryLine(row));
      found += rows.length;
    }
  } finally {
    await store.close();
  }
  const since = from === null ? "" : ` since ${from}`;
  if (found === 0) output.remark(`No answer has shown records of ${owner}${since}.${otherCodeOf(owner)}`);
  return 0;
}

function enquiryIn({ time, requestId, caller, purpose, caseReference, records, exported }: Enquiry): Enquiry {
  return { time, requestId, caller, purpose, caseReference, records, ...(exported && { exported }) };
}

/** `borderlink audit proof --request ID --owner CODE`: for the owner to verify alone, one a line. */
export async function printProofs(
  { request, ...given }: { readonly request: string; readonly owner: string },
  output: Output,
): Promise<ExitCode> {
  const owner = ownerIn(given.owner);
  let found = 0;
  for await (const proof of proofsFor(await wholeAuditFolder(output), request, owner)) {
    output.answer(JSON.stringify(proof));
    found += 1;
  }
  if (found > 0) return 0;
  throw new Refusal(`No entry of request ${request} concerns records of ${owner}.${otherCodeOf(owner)}`);
}

/** `borderlink audit check-proof FILE`. Needs nothing of the hub's but its public key. */
export async function checkProofs(
  path: string,
  { publicKey }: { readonly publicKey: string },
  output: Output,
): Promise<ExitCode> {
  const key = readPublicKey(publicKey);
  const lines = (await readBounded(path)).split("\n").filter(Boolean);
  if (lines.length === 0) throw new Refusal(`${path} is empty.`);
  let code: ExitCode = 0;
  for (const [index, line] of lines.entries()) {
    const proof = parseProof(line);
    const fault = proof ? faultOf(proof, key) : "the file is not a proof made by borderlink audit proof";
    if (fault !== null) code = 1;
    const said = fault ?? `proven ${JSON.stringify(proof?.header)} ${proof?.leaf.leaf}`;
    output.answer(`line ${index + 1}: ${visible(said)}`);
  }
  return code;
}

function enquiryLine({ time, requestId, caller, purpose, caseReference, records, exported }: Enquiry): string {
  const asker = caller ? `${caller.owner} ${caller.role} ${caller.id} ${JSON.stringify(caller.name)}` : "nobody known";
  const left = exported ? [`exported ${exported}`] : [];
  const parts = [time, requestId, asker, purpose ?? "-", caseReference ?? "-", records.join(","), ...left];
  return parts.map(visible).join("  ");
}
