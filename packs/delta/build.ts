import { hash, randomBytes } from "node:crypto";
import { link, open, rename, rm, writeFile } from "node:fs/promises";
import type { OfflinePicture } from "../../session/offline/pictures.ts";
import type { OfflineRecord } from "../../session/offline/records.ts";
import type { Packed, PackTerms } from "../build.ts";
import { formFour, formsWritten, formThree } from "../manifest.ts";
import { mostReadWhole } from "../parts.ts";
import { isPictureId, pictureId } from "../pictures/id.ts";
import { formsAmong, formsOfKinds, rowText } from "../row-text.ts";
import { wrap } from "../wrapped-key.ts";
import { pictureLine, sealChanges } from "./changes.ts";
import { type Held, type HeldHead, HeldRows } from "./held.ts";
import { type DeltaManifest, deltaFile } from "./manifest.ts";

/** **Our rule**: what share of a pack's rows its deltas change, and how many, before a new pack is asked for. */
const [mostShare, most] = [0.1, 100_000];
/** Changes that are always few. */
const few = 1_000;
/** **Our rule**: bytes of pictures that a pack's deltas bring, which a device holds in memory. */
const mostOfPictures = 2 ** 25;

type Forms = HeldHead["forms"];

/** A delta that cannot be made, and why: the device needs a new pack. */
export class NewPackNeeded extends Error {
  constructor(why: string) {
    super(`${why}: borderlink pack build makes a new pack.`);
    this.name = "NewPackNeeded";
  }
}

/** What the device has is not what its caller may take along now; this is what is. */
class Difference {
  readonly put: string[] = [];
  /** A line each. */
  readonly putPictures: string[] = [];
  /** Bytes of pictures that this and the deltas before bring. */
  pictureBytes: number;
  readonly pictures = { count: 0, bytes: 0 };
  readonly rows = new HeldRows();
  readonly counts: Record<string, number> = {};
  readonly owners: Set<string>;
  readonly #held: Held;
  readonly #places: Map<string, number>;
  readonly #lost: PackTerms["lost"];

  constructor(held: Held, lost: PackTerms["lost"]) {
    [this.#held, this.#places, this.#lost] = [held, held.rows.places(), lost];
    this.owners = new Set(held.head.owners);
    this.pictureBytes = held.head.pictureBytes;
  }

  see(one: OfflineRecord): void {
    const { dataset, record } = one;
    const text = rowText(one);
    if (!this.#isHeld(record.id, text)) this.put.push(text);
    this.#keep(record.id, text);
    this.counts[dataset.name] = (this.counts[dataset.name] ?? 0) + 1;
    this.owners.add(record.owner);
  }

  /** Of one that the device has no byte is read. */
  async seePicture(picture: OfflinePicture): Promise<void> {
    const id = pictureId(picture);
    if (!this.#isHeld(id, picture.upload)) {
      const bytes = await picture.read();
      if (!bytes) return this.#lost(picture);
      this.putPictures.push(pictureLine(id, bytes));
      this.pictureBytes += bytes.length;
      if (this.pictureBytes > mostOfPictures) throw new NewPackNeeded("The pictures are too many for deltas");
    }
    this.#keep(id, picture.upload);
    this.pictures.count += 1;
    this.pictures.bytes += picture.size;
  }

  /** Whether the device has it as it is now. */
  #isHeld(id: string, text: string): boolean {
    const place = this.#places.get(id);
    return place !== undefined && this.#held.rows.isAt(place, text);
  }

  #keep(id: string, text: string): void {
    this.#places.delete(id);
    this.rows.add(id, text);
  }

  /** Ids of records that the device has and were not seen: withdrawn, ended, or not the caller's to see any more. */
  get removed(): string[] {
    return [...this.#places.keys()].filter((id) => !isPictureId(id));
  }

  /** The same of pictures. */
  get removedPictures(): string[] {
    return [...this.#places.keys()].filter(isPictureId);
  }
}

/**
 * Writes into a new file what makes the device's last pack what its caller may take along now. All of that is read, and
 * compared with the list of what the device has: so whatever took a record from the caller, it goes. Whole, or nothing is
 * there. `keep` has the list of what the device has then before it can have it.
 */
export async function buildDelta(
  path: string,
  records: Packed,
  held: Held,
  { keep, ...terms }: PackTerms,
): Promise<DeltaManifest> {
  const { head } = held;
  const isOtherForm = Object.entries(head.forms).some(([kind, form]) => formsOfKinds[kind] !== form);
  if (isOtherForm) throw new NewPackNeeded("Since the device's pack was made records are looked up in another way");
  if (records.kinds.some((kind) => head.forms[kind] === undefined))
    throw new NewPackNeeded("The device's pack was made without kinds of records that its key may take along now");
  const forms = formsAmong(head.forms, records.kinds);
  const found = new Difference(held, terms.lost);
  const note = `in delta ${terms.device.sequence} of ${terms.device.id}`;
  for await (const page of records.records(terms.validUntil, note))
    for (const one of page) {
      found.see(one);
      for (const picture of one.pictures) await found.seePicture(picture);
    }
  const [put, removed] = [
    [...found.put, ...found.putPictures],
    [...found.removed, ...found.removedPictures],
  ];
  const changed = head.changed + put.length + removed.length;
  if (changed > Math.max(few, Math.min(most, head.rows * mostShare)))
    throw new NewPackNeeded(`${changed} changes since the device's pack of ${head.rows} rows are too many for deltas`);
  const deltaKey = randomBytes(32);
  const sealed = sealChanges(put, removed, deltaKey);
  const manifest = await manifestOf(found, records, held, terms, { deltaKey, sealed, forms });
  const { bytes, digest } = deltaFile(manifest, sealed, terms.signing);
  if (bytes.length > mostReadWhole) throw new NewPackNeeded("The delta would be too large");
  const [{ sequence, owners }, { pictureBytes, rows }] = [manifest, found];
  await writeNew(path, bytes, (draft) =>
    keep({ head: { ...head, sequence, manifest: digest, owners, forms, changed, pictureBytes }, rows }, draft),
  );
  return manifest;
}

async function manifestOf(
  { put, removed, putPictures, removedPictures, pictures, owners, counts }: Difference,
  records: Packed,
  { head }: Held,
  { device, caller, purpose, made, validUntil }: Omit<PackTerms, "keep" | "lost">,
  { deltaKey, sealed, forms }: { readonly deltaKey: Uint8Array; readonly sealed: Buffer; readonly forms: Forms },
): Promise<DeltaManifest> {
  const to = { device: device.id, sequence: device.sequence };
  // Also where the last of them goes.
  const hasPictures = pictures.count + removedPictures.length > 0;
  const ofPictures = { put: putPictures.length, removed: removedPictures.length };
  const isFewer = Object.keys(forms).length < Object.keys(head.forms).length;
  return {
    borderlink: "pack-delta",
    ...formsWritten,
    // Passed over, it would have the device say that nothing is recorded.
    ...(isFewer && { minimumForm: formThree, forms }),
    ...(hasPictures && { minimumForm: formFour, pictures }),
    ...to,
    made: new Date(made).toISOString(),
    validUntil: new Date(validUntil).toISOString(),
    caller: { id: caller.id, owner: caller.owner, test: caller.test },
    purpose,
    sources: (await records.sources()).map(({ owner, kind, delivered, due }) => ({ owner, kind, delivered, due })),
    owners: [...owners],
    counts,
    previous: head.manifest,
    changes: {
      put: put.length,
      removed: removed.length,
      ...(hasPictures && { pictures: ofPictures }),
      sha256: hash("sha256", sealed, "hex"),
    },
    key: await wrap(deltaKey, Buffer.from(device.publicKey, "base64url"), to),
  };
}

/** `before` is done where the file can be there, and before it is. */
async function writeNew(
  path: string,
  bytes: Uint8Array,
  before: (draft: string) => Promise<void> | void,
): Promise<void> {
  const draft = `${path}.draft-${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(draft, bytes, { mode: 0o600, flush: true });
    await before(draft);
    await giveName(draft, path);
  } finally {
    // Once it has its name it is there, whatever becomes of the draft.
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** Fails where anything has the name. Sticks have no links: there the name is taken first, in a step of its own. */
async function giveName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    await (await open(path, "wx", 0o600)).close();
    await rename(draft, path).catch(async (fault: unknown) => {
      await rm(path, { force: true });
      throw fault;
    });
  }
}
