import { resolve } from "node:path";
import { systemClock } from "../../core/clock.ts";
import { readSettings } from "../../core/settings.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import type { ExitCode, Output } from "../output.ts";
import type { Manifest } from "../backup/manifest.ts";
import { restoreBackup } from "../backup/put-back.ts";
import { takeBackup } from "../backup/take.ts";
import { askPassphrase } from "../passphrase.ts";

/** Options as the command line gives them. */
export interface BackupArguments {
  readonly passphraseFile?: string;
  readonly json?: boolean;
  readonly offline?: boolean;
}

/** `borderlink backup FILE` */
export async function runBackup(file: string, given: BackupArguments, output: Output): Promise<ExitCode> {
  const { store, data } = readSettings(subgraphs);
  const passphrase = await askPassphrase(given.passphraseFile, { twice: true });
  const manifest = await takeBackup({ store, data, clock: systemClock }, resolve(file), {
    passphrase,
    offline: given.offline ?? false,
  });
  output.answer(given.json ? JSON.stringify(counted(manifest)) : `Backed up to ${file}: ${inWords(manifest)}`);
  if (!given.json) output.remark("Nobody can open it without the passphrase: keep that elsewhere.");
  return 0;
}

/** `borderlink restore FILE`. Ends with 1, and leaves `HUB_DATA` as it was, where the restored state is not equal. */
export async function runRestore(file: string, given: BackupArguments, output: Output): Promise<ExitCode> {
  const { store, data } = readSettings(subgraphs);
  const passphrase = await askPassphrase(given.passphraseFile);
  const manifest = await restoreBackup({ store, data, clock: systemClock }, resolve(file), { passphrase });
  const equal = `Restored to ${data}, equal to what was backed up at ${manifest.made}: ${inWords(manifest)}`;
  output.answer(given.json ? JSON.stringify({ ...counted(manifest), equal: true }) : equal);
  return 0;
}

function counted({ made, state, parts }: Manifest) {
  return { made, ...state, files: parts.length, bytes: parts.reduce((all, { bytes }) => all + bytes, 0) };
}

function inWords(manifest: Manifest): string {
  const { records, versions, files, hash } = counted(manifest);
  return `${records} records, ${versions} versions, ${files} files, state ${hash}`;
}
