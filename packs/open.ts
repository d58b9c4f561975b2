import { hash } from "node:crypto";
import { join } from "node:path";
import type { Clock } from "../core/clock.ts";
import { hashOfFile } from "./build.ts";
import type { Device, DeviceState } from "./device/folder.ts";
import { FirstLine } from "./first-line/look-up.ts";
import { publicKeyFrom } from "./hub-key.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { parts, readPart, sizeOfPart } from "./parts.ts";
import { PackRefused } from "./refused.ts";
import { SecondLine } from "./second-line/read.ts";
import { subkey } from "./subkeys.ts";
import { unwrap } from "./wrapped-key.ts";

/** A pack that is as its hub made it, and for this device; whether it is still good is for each answer to ask. */
export interface OpenPack {
  readonly manifest: Manifest;
  readonly firstLine: FirstLine;
  readonly secondLine: SecondLine;
  /** Milliseconds since 1970: the clock's, or the latest time that the device knows to have been. */
  readonly now: () => number;
  /** Has the device keep what the clock came to: set back after that, it is not believed. */
  readonly keepTime: () => void;
  readonly close: () => void;
}

/**
 * Opens the pack in the folder. Throws `PackRefused` where it is not whole, not signed by the hub that the device trusts, not
 * the device's, or older than one that it has opened: what it had before stays as it was.
 */
export async function openPack(
  folder: string,
  device: Device,
  { clock, resident }: { readonly clock: Clock; readonly resident: boolean },
): Promise<OpenPack> {
  const state = device.state();
  const hub = publicKeyFrom(state.hub);
  if (!hub) throw new PackRefused("damaged", "The device's own files hold no key of a hub.");
  const manifest = readManifest(readPart(folder, parts.manifest).toString(), hub);
  if (manifest.device !== device.id)
    throw new PackRefused("foreign", `The pack is for ${manifest.device}, and this is ${device.id}.`);
  if (manifest.sequence < state.sequence)
    throw new PackRefused(
      "replayed",
      `The pack is the device's ${manifest.sequence}., and it has had the ${state.sequence}.`,
    );
  const packKey = await unwrap(manifest.key, device.keys, { device: device.id, sequence: manifest.sequence });
  const secondLine = await wholeRows(folder, manifest, packKey);
  let firstLine: FirstLine;
  try {
    firstLine = openFirstLine(folder, manifest, packKey, resident);
  } catch (error) {
    secondLine.close();
    throw error;
  }
  const time = () => Math.min(clock.now(), lastMoment);
  const known = after(state, manifest, time());
  device.keep({ ...known, latest: new Date(Math.max(time(), Date.parse(known.latest))).toISOString() });
  let latest = Date.parse(known.latest);
  const keepTime = () => {
    const standing = device.state();
    // A newer pack was opened since, whose time counts.
    if (standing.sequence > manifest.sequence) return;
    const most = Math.max(latest, Date.parse(standing.latest));
    device.keep({ ...standing, latest: new Date(most).toISOString() });
  };
  return {
    manifest,
    firstLine,
    secondLine,
    now: () => (latest = Math.max(latest, time())),
    keepTime,
    close: () => {
      keepTime();
      firstLine.close();
      secondLine.close();
    },
  };
}

/** RFC 3339 has years of four digits: a later moment would be kept in a form that is not read again. */
const lastMoment = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * The latest time that was seen stands, and nothing earlier is believed: a clock that was set back makes no pack young. The
 * hub's own time in a newer pack alone takes its place, so that a clock that once ran ahead does not end all packs to come.
 */
function after(state: DeviceState, { sequence, made }: Manifest, now: number): DeviceState {
  if (sequence > state.sequence) return { ...state, sequence, latest: made };
  return { ...state, latest: new Date(Math.max(Date.parse(state.latest), now)).toISOString() };
}

const anew = "copy the pack anew from where it was made.";

/** The whole file is read once: a row that was taken out would otherwise read as one that never was. */
async function wholeRows(folder: string, { secondLine }: Manifest, packKey: Uint8Array): Promise<SecondLine> {
  const path = join(folder, parts.secondLine);
  const isWhole =
    sizeOfPart(folder, parts.secondLine) === secondLine.bytes && (await hashOfFile(path)) === secondLine.sha256;
  if (!isWhole) throw new PackRefused("damaged", `The second line is not as it was made: ${anew}`);
  return new SecondLine(path, packKey);
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
