import type { KeyObject } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DeltaManifest, deltaFile, unverifiedDelta } from "../../packs/delta/manifest.ts";
import { PackRefused } from "../../packs/refused.ts";
import { openWorld } from "../world.ts";
import { type Draw, drawFrom } from "./alike.ts";
import { passport } from "./asked.ts";
import { newSigningKey, offline, TestDevice } from "./packed.ts";
import { flipped } from "./spoilt.ts";

/** The next delta of a device, and others that were made: the one it has, one after the next, one too late, another's. */
export type Deltas = Readonly<Record<"sound" | "applied" | "later" | "late" | "another", Buffer>>;

/** What somebody who has the way to the device makes of its next delta; each is to be refused. */
export const spoilingDeltas: Readonly<Record<string, (deltas: Deltas, draw: Draw, hub: KeyObject) => Buffer>> = {
  flipped: ({ sound }, draw) => flipped(sound, draw),
  cut: ({ sound }, draw) => sound.subarray(0, draw(sound.length)),
  longer: ({ sound }, draw) => Buffer.concat([sound, Buffer.alloc(1 + draw(9_000))]),
  rotated: ({ sound }, draw) => {
    const at = 1 + draw(sound.length - 1);
    return Buffer.concat([sound.subarray(at), sound.subarray(0, at)]);
  },
  mixed: ({ sound, later }) => Buffer.concat([sound.subarray(0, sealedAt(sound)), later.subarray(sealedAt(later))]),
  replayed: ({ applied }) => applied,
  reordered: ({ later }) => later,
  expired: ({ late }) => late,
  foreign: ({ another }) => another,
  prolonged: ({ sound }, draw) =>
    rewritten(sound, (said) => ({ ...said, validUntil: new Date(Date.UTC(2027, draw(12))).toISOString() })),
  renumbered: ({ later }, draw) => rewritten(later, (said) => ({ ...said, sequence: 3 + draw(1_000) })),
  signedByAnother: ({ sound }) => signed(sound, (said) => said, newSigningKey()),
  downgraded: ({ sound }, _, hub) => signed(sound, (said) => ({ ...said, form: 1, minimumForm: 1 }), hub),
};

/** How often each kind of spoilt delta was refused, by the reason. Throws where one was not, or the pack answers otherwise. */
export async function refuseSpoiltDeltas(variants: number, seed: number) {
  const draw = drawFrom(seed);
  await using world = await openWorld();
  using device = await TestDevice.enrolled(world.clock);
  using other = await TestDevice.enrolled(world.clock, device.signingKey);
  const report = (number: string) =>
    world.write("documentReport", { type: "PASSPORT", issuer: "UTO", fraudType: "STOLEN", policy: offline, number });
  for (let at = 0; at < 30; at += 1) await report(`XZ${at}`);
  using pack = await device.open(await device.build(world));
  await other.build(world);
  await report("XZ50");
  const next = async (of = device, hours = 24) => readFileSync(await of.buildDelta(world, { hours }));
  const applied = await next();
  await pack.apply(join(device.folder, "2.delta"));
  await report("XZ60");
  const had = device.held;
  const late = await next(device, -1);
  device.held = had;
  const sound = await next();
  await report("XZ70");
  const deltas = { applied, late, sound, later: await next(), another: await next(other) };
  const answers = async () => {
    const said = await pack.checks.check(["XZ7", "XZ50", "XZ60", "XZ70"].map(passport));
    return said.map(({ verdict }) => verdict).join(" ");
  };
  const refused: Record<string, Record<string, number>> = {};
  const [kinds, path] = [Object.entries(spoilingDeltas), join(device.folder, "spoilt.delta")];
  for (let at = 0; at < variants; at += 1) {
    const [kind, spoil] = kinds[at % kinds.length] as (typeof kinds)[number];
    writeFileSync(path, spoil(deltas, draw, device.signingKey));
    const because = await pack.apply(path).then(
      () => {
        throw new Error(`variant ${at} of seed ${seed} was applied: ${kind}`);
      },
      (error: unknown) => {
        if (!(error instanceof PackRefused)) throw error;
        return error.because;
      },
    );
    const reasons = (refused[kind] ??= {});
    reasons[because] = (reasons[because] ?? 0) + 1;
    if ((await answers()) !== "NOT_VALID NOT_VALID NO_RECORD NO_RECORD") throw new Error("the pack says otherwise");
  }
  writeFileSync(path, sound);
  await pack.apply(path);
  if ((await answers()) !== "NOT_VALID NOT_VALID NOT_VALID NO_RECORD") throw new Error("the sound delta is not in use");
  return refused;
}

function sealedAt(delta: Buffer): number {
  return delta.indexOf("\n\n") + 2;
}

/** Under the signature of what it said before. */
function rewritten(delta: Buffer, change: (said: DeltaManifest) => DeltaManifest): Buffer {
  const signature = delta.subarray(delta.indexOf("\n"));
  return Buffer.concat([Buffer.from(JSON.stringify(change(unverifiedDelta(delta)))), signature]);
}

function signed(delta: Buffer, change: (said: DeltaManifest) => DeltaManifest, key: KeyObject): Buffer {
  return deltaFile(change(unverifiedDelta(delta)), delta.subarray(sealedAt(delta)), { key, next: null }).bytes;
}
