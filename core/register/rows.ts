import type { SecretName } from "../secrets.ts";
import { bare, type Collection, type StoredRecord } from "../store/port.ts";

/** The secrets that everybody on a store must have: ids and keys are made with them. */
export const sharedSecrets = ["id", "pepper"] as const;

/** The secrets of one machine's audit. */
export const auditSecrets = ["audit", "audit-signing"] as const;

/** What the store remembers of a secret that it was made with. */
export interface SecretRow extends StoredRecord {
  readonly fingerprint: string;
}

/** An audit folder of the store's: one for each machine that shares it. */
export interface FolderRow extends StoredRecord {
  /** Name of the machine that registered it, for people to tell folders apart. */
  readonly host: string;
  /** Fingerprints of the secrets that its entries and checkpoints are made with. */
  readonly secrets: Readonly<Record<(typeof auditSecrets)[number], string>>;
  /** Set once an operator has declared it lost. */
  readonly lost: { readonly at: string; readonly reason: string } | null;
}

/** A segment of audit files, under its own name. */
export interface SegmentRow extends StoredRecord {
  /** Id of the folder that it was written to. */
  readonly folder: string;
}

export const secretCollection: Collection<SecretRow> = bare("secret");

export const folderCollection: Collection<FolderRow> = bare("auditFolder");

export const segmentCollection: Collection<SegmentRow> = {
  ...bare<SegmentRow>("auditPair"),
  columns: { folder: ({ folder }) => folder },
  indexes: [["folder"]],
};

export const registerCollections = [secretCollection, folderCollection, segmentCollection];

export function secretRowId(name: SecretName): string {
  return `SECRET-${name}`;
}

/** What every row has and none of these needs. */
export const unowned = { owner: "", policy: "", test: false } as const;
