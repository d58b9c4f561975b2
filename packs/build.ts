import { createHash, hash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Caller } from "../core/access/caller.ts";
import type { Purpose } from "../core/access/purposes.ts";
import type { OfflinePicture } from "../session/offline/pictures.ts";
import type { OfflineRecords } from "../session/offline/records.ts";
import type { DeviceRecord } from "../session/offline/devices.ts";
import { type Held, type HeldHead, HeldRows } from "./delta/held.ts";
import { firstAnswerOf, isInFirstLine } from "./first-answers.ts";
import { encodeAnswer } from "./first-line/answer.ts";
import { buildFirstLine } from "./first-line/build.ts";
import { NameIndex } from "../records/persons/candidates/name-index.ts";
import { statedPerson } from "../records/persons/candidates/stated.ts";
import type { PersonRecord } from "../records/persons/records.ts";
import { idText, lookUpText, namedText } from "./look-up-text.ts";
import { formFour, formsWritten, formThree, type Manifest, signManifest } from "./manifest.ts";
import { writeNames } from "./names/file.ts";
import { parts } from "./parts.ts";
import { pictureId } from "./pictures/id.ts";
import { formsAmong, formsOfKinds, rowText } from "./row-text.ts";
import type { SigningKeys } from "./signed-line.ts";
import { SecondLineWriter } from "./second-line/write.ts";
import { subkey } from "./subkeys.ts";
import { wrap } from "./wrapped-key.ts";

export interface PackTerms {
  readonly device: Pick<DeviceRecord, "id" | "publicKey" | "sequence">;
  readonly caller: Caller;
  readonly purpose: Purpose;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly validUntil: number;
  readonly signing: SigningKeys;
  /** The public key to which the device seals what it is asked: base64url. */
  readonly journal: string;
  /** Told of a picture that is gone from where the hub keeps them: cards come without it, as they do at the hub. */
  readonly lost: (picture: Pick<OfflinePicture, "record" | "name">) => void;
  /** Keeps what the device has with it, before the device can have it. `draft`: what lies there has no name yet. */
  readonly keep: (held: Held, draft: string) => Promise<void> | void;
}

/** What goes into a pack. */
export type Packed = Pick<OfflineRecords, "records" | "sources" | "kinds">;

/** Keys of the first line, which comes after all rows are read. */
class FirstKeys {
  readonly keys: string[] = [];
  readonly answers: number[] = [];

  add(key: string, answer: number): void {
    this.keys.push(key);
    this.answers.push(answer);
  }
}

/** Makes a pack in a folder that is free: whole, or nothing is there. */
export async function buildPack(folder: string, records: Packed, terms: PackTerms): Promise<Manifest> {
  const draft = `${folder}.draft-${randomBytes(6).toString("hex")}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    const { manifest, held } = await filled(draft, records, terms);
    const signed = signManifest(manifest, terms.signing);
    const path = join(draft, parts.manifest);
    await writeFile(`${path}.draft`, signed.text, { mode: 0o600, flush: true });
    await terms.keep({ head: headOf(manifest, signed.digest), rows: held }, draft);
    // Not before: what a build leaves that was killed is no pack.
    await rename(`${path}.draft`, path);
    // Fails where anything but an empty folder has the name.
    await rename(draft, folder);
    return manifest;
  } catch (error) {
    // Why there is no pack is what is told.
    await rm(draft, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

function headOf({ sequence, purpose, owners, forms, secondLine }: Manifest, digest: string): HeldHead {
  return { sequence, manifest: digest, purpose, owners, forms, rows: secondLine.rows, changed: 0, pictureBytes: 0 };
}

async function filled(folder: string, records: Packed, terms: PackTerms) {
  const packKey = randomBytes(32);
  const { device, caller, purpose, made, validUntil } = terms;
  const { counts, owners, first, held, names, pictures } = await writeRows(
    join(folder, parts.secondLine),
    packKey,
    records,
    terms,
  );
  const keyOf = (salt: Uint8Array) => subkey(packKey, "first line", salt);
  const built = buildFirstLine(join(folder, parts.firstLine), () => [first], { most: first.keys.length, keyOf });
  await writeFile(join(folder, parts.blocks), built.blocks, { mode: 0o600, flush: true });
  const named = names.size > 0 && writeNames(join(folder, parts.names), packKey, names);
  const { size } = await stat(join(folder, parts.secondLine));
  const manifest: Manifest = {
    borderlink: "pack",
    ...formsWritten,
    ...(named && { minimumForm: formThree, names: named }),
    ...(pictures.count > 0 && { minimumForm: formFour, pictures }),
    device: device.id,
    sequence: device.sequence,
    made: new Date(made).toISOString(),
    validUntil: new Date(validUntil).toISOString(),
    caller: { id: caller.id, owner: caller.owner, test: caller.test },
    purpose,
    sources: (await records.sources()).map(({ owner, kind, delivered, due }) => ({ owner, kind, delivered, due })),
    owners,
    counts: Object.fromEntries(counts),
    forms: formsAmong(formsOfKinds, records.kinds),
    firstLine: { keys: built.keys, bytes: built.bytes, blocks: hash("sha256", built.blocks, "hex") },
    secondLine: {
      rows: [...counts.values()].reduce((sum, one) => sum + one, 0),
      bytes: size,
      sha256: await hashOfFile(join(folder, parts.secondLine)),
    },
    key: await wrap(packKey, Buffer.from(device.publicKey, "base64url"), {
      device: device.id,
      sequence: device.sequence,
    }),
    journal: terms.journal,
  };
  return { manifest, held };
}

async function writeRows(path: string, packKey: Uint8Array, records: Packed, terms: PackTerms) {
  const [counts, numbers, first] = [new Map<string, number>(), new Map<string, number>(), new FirstKeys()];
  const [rows, held, names] = [new SecondLineWriter(path, packKey), new HeldRows(), new NameIndex()];
  const pictures = { count: 0, bytes: 0 };
  const note = `in pack ${terms.device.sequence} of ${terms.device.id}`;
  for await (const page of records.records(terms.validUntil, note))
    for (const one of page) {
      const { dataset, record, keys } = one;
      const text = rowText(one);
      held.add(record.id, text);
      counts.set(dataset.name, (counts.get(dataset.name) ?? 0) + 1);
      const owner = numbers.getOrInsertComputed(record.owner, () => numbers.size);
      const { name, ...values } = keys;
      const texts = [idText(record.id), ...(name ? [namedText(dataset)] : [])];
      for (const [field, some] of Object.entries(values)) {
        const isFirst = isInFirstLine(dataset.name, field);
        for (const value of some) {
          const under = lookUpText(dataset, field, value);
          texts.push(under);
          if (isFirst) first.add(under, encodeAnswer({ ...firstAnswerOf(one, value), owner }));
        }
      }
      rows.add(texts, text);
      if (name) names.put(record.id, statedPerson(record as PersonRecord));
      // Most have none, and a pack has millions.
      const own = one.pictures.length > 0 ? await readPictures(one.pictures, terms.lost) : [];
      for (const { id, upload, bytes } of own) {
        rows.add([idText(id)], bytes);
        held.add(id, upload);
        pictures.count += 1;
        pictures.bytes += bytes.length;
      }
    }
  rows.close();
  return { counts, owners: [...numbers.keys()], first, held, names, pictures };
}

/** All of one record's at once, as each may come over a network. */
async function readPictures(pictures: readonly OfflinePicture[], lost: PackTerms["lost"]) {
  const read = await Promise.all(pictures.map(async (one) => ({ one, bytes: await one.read() })));
  return read.flatMap(({ one, bytes }) => {
    if (!bytes) lost(one);
    return bytes ? [{ id: pictureId(one), upload: one.upload, bytes }] : [];
  });
}

/** SHA-256, hex. */
export async function hashOfFile(path: string): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) sum.update(chunk as Buffer);
  return sum.digest("hex");
}
