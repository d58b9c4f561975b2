import { generateKeyPairSync, randomBytes } from "node:crypto";
import { join } from "node:path";
import { unbounded } from "../../core/access/caller.ts";
import { systemClock, timestamp } from "../../core/clock.ts";
import type { PackTerms } from "../../packs/build.ts";
import { Device, enrolDevice } from "../../packs/device/folder.ts";
import { publicTextOf } from "../../packs/hub-key.ts";
import { publicOf } from "../../packs/journal/chain.ts";

/** A device in a new folder, and the terms on which a hub that it trusts makes its packs. */
export async function deviceIn(folder: string, secret: string) {
  const opener = { kind: "command", secret } as const;
  const { publicKey, device: id } = await enrolDevice(join(folder, "device"), "Bench", opener);
  const { privateKey: signingKey } = generateKeyPairSync("ed25519");
  const device = Device.open(join(folder, "device"), opener);
  device.accept({ borderlink: "pack-approval", device: id, hub: publicTextOf(signingKey) }, timestamp(systemClock));
  const terms = (sequence: number, keep: PackTerms["keep"]): PackTerms => ({
    device: { id, publicKey, sequence },
    caller: { id: "KEY-1", owner: "GRC", test: false, bounds: unbounded } as unknown as PackTerms["caller"],
    purpose: "border-control",
    made: systemClock.now(),
    validUntil: systemClock.now() + 86_400_000,
    signing: { key: signingKey, next: null },
    journal: publicOf(randomBytes(32)).toString("base64url"),
    lost: () => {},
    keep,
  });
  return { device, terms };
}
