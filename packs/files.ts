import { hash } from "node:crypto";
import { join } from "node:path";
import { hashOfFile } from "./build.ts";
import type { Device } from "./device/folder.ts";
import { FirstLine } from "./first-line/look-up.ts";
import type { Manifest } from "./manifest.ts";
import { parts, readPart, sizeOfPart } from "./parts.ts";
import type { NameIndex } from "../records/persons/candidates/name-index.ts";
import { piecesForm } from "../records/persons/candidates/pieces.ts";
import { namesOf, readNames } from "./names/file.ts";
import { PackRefused } from "./refused.ts";
import { formsOfKinds } from "./row-text.ts";
import { RowFile } from "./second-line/read.ts";
import { subkey } from "./subkeys.ts";
import { unwrap } from "./wrapped-key.ts";

/** The two lines of a pack as they were made. */
export interface Files {
  readonly firstLine: FirstLine;
  readonly rows: RowFile;
  /** Reads the names of all its persons, also of those that may end before it does. */
  readonly names: () => Promise<NameIndex>;
}

const anew = "copy the pack anew from where it was made.";

/** Throws `PackRefused` where they are not whole, or not for the device and its program. */
export async function openFiles(
  folder: string,
  manifest: Manifest,
  device: Pick<Device, "id" | "keys">,
  resident: boolean,
): Promise<Files> {
  if (manifest.device !== device.id)
    throw new PackRefused("foreign", `The pack is for ${manifest.device}, and this is ${device.id}.`);
  refuseOtherForms(manifest);
  const packKey = await unwrap(manifest.key, device.keys, { device: device.id, sequence: manifest.sequence });
  const rows = await wholeRows(folder, manifest, packKey);
  try {
    const names = await wholeNames(folder, manifest, packKey, rows);
    return { firstLine: openFirstLine(folder, manifest, packKey, resident), rows, names };
  } catch (error) {
    rows.close();
    throw error;
  }
}

/** Keys that were derived in another way would be looked up in vain, and read as "not there". */
function refuseOtherForms({ forms }: Manifest): void {
  for (const [kind, form] of Object.entries(forms)) {
    const own = formsOfKinds[kind] ?? 0;
    if (form > own)
      throw new PackRefused("newer-format", `Its ${kind} is of a newer hub: renew the program on this device.`);
    if (form < own)
      throw new PackRefused("older-format", `Its ${kind} is of an older hub than this program: have it made anew.`);
  }
}

/** The whole file is read once: a row that was taken out would otherwise read as one that never was. */
async function wholeRows(folder: string, { secondLine }: Manifest, packKey: Uint8Array): Promise<RowFile> {
  const path = join(folder, parts.secondLine);
  const isWhole =
    sizeOfPart(folder, parts.secondLine) === secondLine.bytes && (await hashOfFile(path)) === secondLine.sha256;
  if (!isWhole) throw new PackRefused("damaged", `The second line is not as it was made: ${anew}`);
  return new RowFile(path, packKey);
}

/** They are read where somebody is asked for by name: documents do not wait for them. */
async function wholeNames(folder: string, { names }: Manifest, packKey: Uint8Array, rows: RowFile) {
  if (!names) return () => namesOf(rows);
  const path = join(folder, parts.names);
  const isWhole = sizeOfPart(folder, parts.names) === names.bytes && (await hashOfFile(path)) === names.sha256;
  if (!isWhole) throw new PackRefused("damaged", `The names are not as they were made: ${anew}`);
  // Of another program, which compares names in another way.
  return names.form === piecesForm ? () => readNames(path, packKey) : () => namesOf(rows);
}

function openFirstLine(folder: string, { firstLine }: Manifest, packKey: Uint8Array, resident: boolean): FirstLine {
  const blocks = readPart(folder, parts.blocks);
  if (hash("sha256", blocks, "hex") !== firstLine.blocks)
    throw new PackRefused("damaged", `The hashes of the first line are not as they were made: ${anew}`);
  const path = join(folder, parts.firstLine);
  if (sizeOfPart(folder, parts.firstLine) !== firstLine.bytes)
    throw new PackRefused("damaged", `The first line is not as long as it was: ${anew}`);
  return FirstLine.open(path, { keyOf: (salt) => subkey(packKey, "first line", salt), blocks, resident });
}
