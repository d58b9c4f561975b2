import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { Device } from "../packs/device/folder.ts";
import { faultOfPassphrase, type Opener } from "../packs/device/lock.ts";
import { PackRefused } from "../packs/refused.ts";
import { Refusal } from "./output.ts";
import { askPassphrase } from "./passphrase.ts";

export interface OpenerArguments {
  readonly passphraseFile?: string;
  readonly keyCommand?: string;
}

const run = promisify(execFile);

/** What opens the device's files, as the command line says. `twice`: where nothing would show a slip. */
export async function openerIn(
  { passphraseFile, keyCommand }: OpenerArguments,
  { twice = false } = {},
): Promise<Opener> {
  if (keyCommand !== undefined) return { kind: "command", secret: await printedBy(keyCommand) };
  const passphrase = await askPassphrase(passphraseFile, { twice });
  const fault = faultOfPassphrase(passphrase);
  if (fault !== null) throw new Refusal(fault, 2);
  return { kind: "passphrase", passphrase };
}

/** By a shell, as it stands on the command line and in no file of the device's. Nothing that it prints is repeated. */
async function printedBy(command: string): Promise<string> {
  const [shell, flag] = process.platform === "win32" ? ["cmd.exe", "/c"] : ["/bin/sh", "-c"];
  try {
    return (await run(shell, [flag, command])).stdout.trim();
  } catch (error) {
    throw new Refusal(`The key command failed (code ${(error as { code?: unknown }).code}).`);
  }
}

/** The device whose own files are in the folder. */
export async function openDevice(folder: string, given: OpenerArguments): Promise<Device> {
  const opener = await openerIn(given);
  try {
    return Device.open(resolve(folder), opener);
  } catch (error) {
    return inWords(error);
  }
}

/** Says what a pack is refused for as a command says it. */
export function inWords(error: unknown): never {
  throw error instanceof PackRefused ? new Refusal(error.message) : error;
}

/** Why a delta beside the pack is not in use, while what stands before it is. */
export function notUsed({ message }: PackRefused): string {
  return `Not used: what lies beside the pack in use. ${message}`;
}
