import { join, resolve } from "node:path";
import { isPurpose, purposes } from "../../core/access/purposes.ts";
import { buildPack } from "../../packs/build.ts";
import { buildDelta } from "../../packs/delta/build.ts";
import { unverifiedDelta } from "../../packs/delta/manifest.ts";
import { bytesOf, unverified } from "../../packs/manifest.ts";
import { parts, readSmallFile } from "../../packs/parts.ts";
import type { DeviceRecord } from "../../session/offline/devices.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { heldListsIn } from "./pack-hub.ts";
import { made } from "./pack-made.ts";

interface Asked {
  readonly device: string;
  readonly json?: boolean;
}

/** `borderlink pack build PACK` */
export async function build(
  folder: string,
  { device: id, purpose, json }: Asked & { readonly purpose: string },
  output: Output,
): Promise<ExitCode> {
  if (!isPurpose(purpose)) throw new Refusal(`--purpose is one of ${purposes.join(" ")}.`, 2);
  const path = resolve(folder);
  const manifest = await made("pack build", { id, path, remark: output.remark }, () => ({
    purpose,
    make: (records, terms) => buildPack(path, records, terms),
    read: () => saidIn(join(path, parts.manifest), (bytes) => unverified(bytes.toString())),
  }));
  const { sequence, validUntil, counts, pictures, firstLine, secondLine } = manifest;
  const bytes = bytesOf(manifest);
  if (json)
    output.answer(JSON.stringify({ device: id, sequence, validUntil, counts, pictures, keys: firstLine.keys, bytes }));
  else
    output.answer(
      `Pack ${sequence} of ${id}, good until ${validUntil}: ${secondLine.rows} records, ${pictures?.count ?? 0} pictures, ${bytes} bytes`,
    );
  return 0;
}

/** `borderlink pack delta FILE` */
export async function delta(file: string, { device: id, json }: Asked, output: Output): Promise<ExitCode> {
  const path = resolve(file);
  const manifest = await made("pack delta", { id, path, remark: output.remark }, (session, device) => {
    const held = heldBy(session, device);
    return {
      purpose: held.head.purpose,
      make: (records, terms) => buildDelta(path, records, held, terms),
      read: () => saidIn(path, unverifiedDelta),
    };
  });
  const {
    sequence,
    validUntil,
    counts,
    changes: { put, removed, pictures },
  } = manifest;
  const ofPictures = pictures ? `; ${pictures.put} pictures put, ${pictures.removed} removed` : "";
  if (json) output.answer(JSON.stringify({ device: id, sequence, validUntil, counts, put, removed, pictures }));
  else
    output.answer(
      `Delta ${sequence} of ${id}, good until ${validUntil}: ${put} records put, ${removed} removed${ofPictures}`,
    );
  return 0;
}

/** Null where there is no such file. */
function saidIn<M>(path: string, say: (bytes: Buffer) => M): M | null {
  const bytes = readSmallFile(path);
  return bytes && say(bytes);
}

/** What the device has, as far as the hub knows: a newer pack or delta than that may have come to be. */
function heldBy(session: OperatorSession, { id, living = [] }: DeviceRecord) {
  const held = heldListsIn(session).read(id);
  const newer = held && living.find(({ sequence }) => sequence > held.head.sequence);
  if (held && !newer) return held;
  const why = newer?.unsettled ? `: ${newer.unsettled.path}, whose making was broken off, is not to be seen` : "";
  throw new Refusal(`It is not known here what ${id} has${why}. borderlink pack build makes a new pack.`);
}
