import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, signManifest } from "../../packs/manifest.ts";
import { parts } from "../../packs/parts.ts";
import type { Draw } from "./alike.ts";
import { newSigningKey } from "./packed.ts";

const names = Object.values(parts);

/** The files of a pack, by name. */
export type Files = ReadonlyMap<string, Buffer>;

export function filesIn(folder: string): Files {
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

export function layOut(folder: string, files: Files): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** What somebody who has the device's disk, or the way to it, makes of a pack; each is to be refused. */
export const spoiling: Readonly<Record<string, (sound: Files, others: readonly Files[], draw: Draw) => Files>> = {
  flipped: (sound, _, draw) => changed(sound, draw, (bytes) => flipped(bytes, draw)),
  cut: (sound, _, draw) => changed(sound, draw, (bytes) => bytes.subarray(0, draw(bytes.length))),
  longer: (sound, _, draw) => changed(sound, draw, (bytes) => Buffer.concat([bytes, Buffer.alloc(1 + draw(9_000))])),
  reordered: (sound, _, draw) =>
    changed(sound, draw, (bytes) => {
      const at = 1 + draw(bytes.length - 1);
      const turned = Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
      return turned.equals(bytes) ? flipped(bytes, draw) : turned;
    }),
  // Of a manifest all parts hang together, so another's whole pack is what is left: see `replayed` and `foreign`.
  mixed: (sound, others, draw) => {
    const name = names[1 + draw(names.length - 1)] as string;
    return new Map([...sound, [name, others[draw(others.length)]?.get(name) as Buffer]]);
  },
  missing: (sound, _, draw) => {
    const name = names[draw(names.length)];
    return new Map([...sound].filter(([one]) => one !== name));
  },
  replayed: (_sound, others) => others[0] as Files,
  foreign: (_sound, others) => others[1] as Files,
  prolonged: (sound, _, draw) =>
    rewritten(sound, (manifest) => ({ ...manifest, validUntil: new Date(Date.UTC(2027, draw(12))).toISOString() })),
  renumbered: (sound, _, draw) => rewritten(sound, (manifest) => ({ ...manifest, sequence: 3 + draw(1_000) })),
  signedByAnother: (sound) =>
    new Map([
      ...sound,
      [parts.manifest, Buffer.from(signManifest(manifestIn(sound), { key: newSigningKey(), next: null }).text)],
    ]),
};

export function manifestIn(files: Files): Manifest {
  return JSON.parse(String(files.get(parts.manifest)).split("\n")[0] ?? "") as Manifest;
}

function changed(sound: Files, draw: Draw, change: (bytes: Buffer) => Buffer): Files {
  const name = names[draw(names.length)] as string;
  return new Map([...sound, [name, change(sound.get(name) as Buffer)]]);
}

export function flipped(bytes: Buffer, draw: Draw): Buffer {
  const other = Buffer.from(bytes);
  const at = draw(bytes.length);
  other[at] = (other[at] as number) ^ (1 << draw(8));
  return other;
}

/** Under the signature of what it said before. */
function rewritten(sound: Files, change: (manifest: Manifest) => Manifest): Files {
  const [, signature] = String(sound.get(parts.manifest)).split("\n");
  const text = `${JSON.stringify(change(manifestIn(sound)))}\n${signature}\n`;
  return new Map([...sound, [parts.manifest, Buffer.from(text)]]);
}
