import { hash, randomBytes } from "node:crypto";
import { link, open, rename, rm, writeFile } from "node:fs/promises";
import type { OfflineRecord } from "../../session/offline/records.ts";
import type { Packed, PackTerms } from "../build.ts";
import { formsWritten, formThree } from "../manifest.ts";
import { mostReadWhole } from "../parts.ts";
import { formsAmong, formsOfKinds, rowText } from "../row-text.ts";
import { wrap } from "../wrapped-key.ts";
import { sealChanges } from "./changes.ts";
import { type Held, type HeldHead, HeldRows } from "./held.ts";
import { type DeltaManifest, deltaFile } from "./manifest.ts";

/** **Our rule**: what share of a pack's rows its deltas change, and how many, before a new pack is asked for. */
const [mostShare, most] = [0.1, 100_000];
/** Changes that are always few. */
const few = 1_000;

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
  readonly rows = new HeldRows();
  readonly counts: Record<string, number> = {};
  readonly owners: Set<string>;
  readonly #held: Held;
  readonly #places: Map<string, number>;

  constructor(held: Held) {
    [this.#held, this.#places] = [held, held.rows.places()];
    this.owners = new Set(held.head.owners);
  }

  see(one: OfflineRecord): void {
    const { dataset, record } = one;
    const text = rowText(one);
    const place = this.#places.get(record.id);
    this.#places.delete(record.id);
    if (place === undefined || !this.#held.rows.isAt(place, text)) this.put.push(text);
    this.rows.add(record.id, text);
    this.counts[dataset.name] = (this.counts[dataset.name] ?? 0) + 1;
    this.owners.add(record.owner);
  }

  /** Ids of what the device has and was not seen: withdrawn, ended, or not the caller's to see any more. */
  get removed(): string[] {
    return [...this.#places.keys()];
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
  const found = new Difference(held);
  const note = `in delta ${terms.device.sequence} of ${terms.device.id}`;
  for await (const page of records.records(terms.validUntil, note)) for (const one of page) found.see(one);
  const changed = head.changed + found.put.length + found.removed.length;
  if (changed > Math.max(few, Math.min(most, head.rows * mostShare)))
    throw new NewPackNeeded(`${changed} changes since the device's pack of ${head.rows} rows are too many for deltas`);
  const deltaKey = randomBytes(32);
  const sealed = sealChanges(found.put, found.removed, deltaKey);
  const manifest = await manifestOf(found, records, held, terms, { deltaKey, sealed, forms });
  const { bytes, digest } = deltaFile(manifest, sealed, terms.signing);
  if (bytes.length > mostReadWhole) throw new NewPackNeeded("The delta would be too large");
  const { sequence, owners } = manifest;
  await writeNew(path, bytes, (draft) =>
    keep({ head: { ...head, sequence, manifest: digest, owners, forms, changed }, rows: found.rows }, draft),
  );
  return manifest;
}

async function manifestOf(
  { put, removed, owners, counts }: Difference,
  records: Packed,
  { head }: Held,
  { device, caller, purpose, made, validUntil }: Omit<PackTerms, "keep">,
  { deltaKey, sealed, forms }: { readonly deltaKey: Uint8Array; readonly sealed: Buffer; readonly forms: Forms },
): Promise<DeltaManifest> {
  const to = { device: device.id, sequence: device.sequence };
  const isFewer = Object.keys(forms).length < Object.keys(head.forms).length;
  return {
    borderlink: "pack-delta",
    ...formsWritten,
    // Passed over, it would have the device say that nothing is recorded.
    ...(isFewer && { minimumForm: formThree, forms }),
    ...to,
    made: new Date(made).toISOString(),
    validUntil: new Date(validUntil).toISOString(),
    caller: { id: caller.id, owner: caller.owner, test: caller.test },
    purpose,
    sources: (await records.sources()).map(({ owner, kind, delivered, due }) => ({ owner, kind, delivered, due })),
    owners: [...owners],
    counts,
    previous: head.manifest,
    changes: { put: put.length, removed: removed.length, sha256: hash("sha256", sealed, "hex") },
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
    await rm(draft, { force: true });
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
