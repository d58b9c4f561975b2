import type { Device } from "../device/folder.ts";
import type { Standing } from "../manifest.ts";
import { PackRefused } from "../refused.ts";
import { unwrap } from "../wrapped-key.ts";
import { changesIn, type DeltaChanges } from "./changes.ts";
import { readDelta } from "./manifest.ts";

/** What stands after a delta that follows what stood, and what it changes. Throws `PackRefused` where it does not follow. */
export async function follow(
  { manifest: before, digest: previous, trust: trusted }: Standing,
  bytes: Buffer,
  device: Pick<Device, "id" | "keys">,
): Promise<Standing & { readonly changes: DeltaChanges }> {
  const { manifest, digest, trust, sealed } = readDelta(bytes, trusted);
  const { borderlink: _, previous: follows, changes, key, forms = before.forms, ...said } = manifest;
  if (said.device !== device.id)
    throw new PackRefused("foreign", `The delta is for ${said.device}, and this is ${device.id}.`);
  if (said.sequence <= before.sequence)
    throw new PackRefused(
      "replayed",
      `The delta is the device's ${said.sequence}., and it has the ${before.sequence}.`,
    );
  if (follows !== previous)
    throw new PackRefused(
      "out-of-order",
      `The delta does not follow what this device has, which is its ${before.sequence}.: apply what was made in between, or have a new pack made.`,
    );
  const deltaKey = await unwrap(key, device.keys, { device: device.id, sequence: said.sequence });
  return { manifest: { ...before, ...said, forms }, digest, trust, changes: changesIn(sealed, deltaKey, changes) };
}
