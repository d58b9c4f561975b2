import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readBounded } from "../../core/bounded-file.ts";
import { basename } from "node:path";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { readExportNote } from "../../core/audit/signed-export.ts";
import { type ExportRun, exportRunCollection, exportRunId } from "../../core/export-runs.ts";
import { readSchedules } from "../../gateway/export/scheduled/schedules.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { withPlatform } from "./run.ts";

/** `borderlink exports list` */
export async function listExports({ json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const exports = await withPlatform(async ({ store }, settings) => {
    const schedules = readSchedules(settings);
    const runs = await store.getMany(
      exportRunCollection,
      schedules.map(({ name }) => exportRunId(name)),
    );
    return schedules.map(({ name, everyHours }) => ({ name, everyHours, ...stateOf(runs.get(exportRunId(name))) }));
  });
  if (json) output.answer(JSON.stringify({ exports }));
  else if (exports.length === 0) output.remark("No export is made on a schedule: HUB_EXPORTS names a file of them.");
  else for (const one of exports) output.answer(lineOf(one));
  return exports.some(({ failed }) => failed !== null) ? 1 : 0;
}

type State = Pick<ExportRun, "made" | "file" | "failed"> & { readonly due: string | null };

function stateOf(run: ExportRun | undefined): State {
  const { made = null, file = null, failed = null, due = null } = run ?? {};
  return { made, file, failed, due };
}

function lineOf({ name, everyHours, made, file, failed, due }: State & { name: string; everyHours: number }): string {
  return [
    name,
    `every ${everyHours} h`,
    made ? `made ${made} (${file})` : "not made yet",
    failed ? `FAILED: ${failed}` : "",
    due ? `due ${due}` : "due at once",
  ]
    .filter(Boolean)
    .join("  ");
}

/** `borderlink exports check FILE` */
export async function checkExport(
  file: string,
  { publicKey }: { readonly publicKey: string },
  output: Output,
): Promise<ExitCode> {
  const beside = `${file}.signed.json`;
  const line = await readBounded(beside).catch(() => null);
  if (line === null) throw new Refusal(`There is no ${basename(beside)} beside it: without one the file is not whole.`);
  const note = readExportNote(line, readPublicKey(publicKey));
  if (!note) throw new Refusal(`${basename(beside)} is not signed by the hub with this public key.`);
  if (note.file !== basename(file)) throw new Refusal(`${basename(beside)} was signed for ${note.file}.`);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  if (bytes !== note.bytes || hash.digest("hex") !== note.sha256)
    throw new Refusal(`${basename(file)} is not as the hub made it: it was cut or changed.`);
  output.answer(`${basename(file)} is as the hub made it on ${note.made}: ${bytes} bytes.`);
  return 0;
}
