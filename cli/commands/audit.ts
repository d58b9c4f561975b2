import { stat } from "node:fs/promises";
import { checkpointText, newestCheckpoint } from "../../core/audit/checkpoints/checkpoint.ts";
import type { Witness } from "../../core/audit/checkpoints/evidence.ts";
import { exportedCheckpoints } from "../../core/audit/checkpoints/exported.ts";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { markFile } from "../../core/audit/mark.ts";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { publicKeyFile } from "../../core/audit/checkpoints/signer.ts";
import { verifyAudit } from "../../core/audit/verification/verify.ts";
import { visible } from "../../core/visible.ts";
import { readSettings } from "../../core/settings.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { auditFolder, remembered } from "./audit-folder.ts";
import { subgraphs } from "../../records/subgraphs.ts";

/** Options as the command line gives them. */
export interface VerifyArguments {
  /** The audit's folder; the hub's own where it is left out. */
  readonly folder?: string;
  readonly publicKey?: string;
  /** Files of exported checkpoints, or folders that the hub exports to. */
  readonly checkpoint?: readonly string[];
  readonly json?: boolean;
}

/** `borderlink audit verify`. Ends with 1 where anything is not as the hub wrote it and no crash explains it. */
export async function verifyAuditFiles({ json, ...given }: VerifyArguments, output: Output): Promise<ExitCode> {
  const known = given.folder === undefined ? await remembered() : null;
  if (given.folder === undefined && !known)
    output.remark("There is no store beside the audit, so nothing tells which files there must be.");
  for (const remark of known?.remarks ?? []) output.remark(remark);
  const folder = await auditFolder(given.folder).catch((refused: Error) => {
    throw known?.faults.length
      ? new Refusal(`${refused.message} Its ${markFile} ${known.faults.join(", ")}.`)
      : refused;
  });
  const witness = await witnessOf(given);
  if (!witness) output.remark("Without a public key no checkpoint is verified, only hashes: give --public-key.");
  const found = await verifyAudit(folder, witness, known ?? undefined);
  const { files, entries, checkpoints, removed, faults, unlisted } = found;
  for (const one of json ? [] : removed)
    output.remark(`${one.file}: ${one.seq} entries up to ${one.time} were removed under retention at ${one.removed}`);
  for (const { file, seq, what, vouched, torn } of json ? [] : faults) {
    const until = torn || vouched >= seq - 1 ? "" : ` (vouched for up to ${vouched})`;
    output.remark(visible(`${file}${seq === 0 ? "" : ` entry ${seq}`}: ${what}${until}`));
  }
  if (unlisted > 0 && !json) output.remark(`… and ${unlisted} more`);
  const torn = faults.filter((fault) => fault.torn).length;
  const bad = faults.length - torn + unlisted;
  const counted = `${files} files, ${entries} entries and ${checkpoints} checkpoints verified`;
  const gone = removed.length > 0 ? `, ${removed.length} removed under retention` : "";
  output.answer(json ? JSON.stringify(found) : `${counted}, ${bad} faults, ${torn} torn ends${gone}`);
  return bad > 0 ? 1 : 0;
}

/** `borderlink audit checkpoint`: the newest of each writer, one a line, to be kept where the hub's people cannot write. */
export async function printCheckpoints(output: Output): Promise<ExitCode> {
  for (const segment of await segmentsIn(await auditFolder())) {
    const newest = await newestCheckpoint(segment);
    if (newest) output.answer(checkpointText(newest));
  }
  return 0;
}

/** The hub's own public key serves where no other is given, and says nothing against who could exchange it. */
async function witnessOf({ folder, publicKey, checkpoint = [] }: VerifyArguments): Promise<Witness | undefined> {
  const own = folder === undefined ? publicKeyFile(readSettings(subgraphs).data) : null;
  const path = publicKey ?? (own && (await stat(own).catch(() => null)) ? own : null);
  if (path)
    return {
      publicKey: readPublicKey(path),
      exported: (await Promise.all(checkpoint.map(exportedCheckpoints))).flat(),
    };
  if (checkpoint.length > 0)
    throw new Refusal("Checkpoints are verified with the hub's public key: give --public-key.", 2);
  return undefined;
}
