import { fullTurn, laterTurn, turnLasted } from "../../core/turn.ts";
import { NameIndex } from "../../records/persons/candidates/name-index.ts";
import { piecesForm } from "../../records/persons/candidates/pieces.ts";
import { statedPerson } from "../../records/persons/candidates/stated.ts";
import { type PersonRecord, persons } from "../../records/persons/records.ts";
import { namedText } from "../look-up-text.ts";
import type { Manifest } from "../manifest.ts";
import type { RowFile } from "../second-line/read.ts";
import { subkey } from "../subkeys.ts";
import { openPieces, sealPieces } from "./sealed-file.ts";

/** What the manifest says of the file. */
export type NamesSaid = NonNullable<Manifest["names"]>;

/** Writes an index of names beside the rows: to make it of a million rows takes a device a minute, to read it a second. */
export function writeNames(path: string, packKey: Uint8Array, names: NameIndex): NamesSaid {
  return { form: piecesForm, ...sealPieces(path, subkey(packKey, "names"), bytesOf(names)) };
}

/** Throws `PackRefused` where it is not as it was made. */
export function readNames(path: string, packKey: Uint8Array): Promise<NameIndex> {
  return openPieces(path, subkey(packKey, "names"), (next) => NameIndex.read(next));
}

/** The same from the rows of a pack without such a file: slowly. */
export async function namesOf(rows: RowFile): Promise<NameIndex> {
  const names = new NameIndex();
  for (const { record } of rows.each(namedText(persons))) {
    if (turnLasted() >= fullTurn) await laterTurn();
    names.put(record.id, statedPerson(record as PersonRecord));
  }
  return names;
}

function* bytesOf(names: NameIndex): Generator<Uint8Array> {
  for (const { buffer, byteOffset, byteLength } of names.pieces()) yield new Uint8Array(buffer, byteOffset, byteLength);
}
