import { hash, randomFillSync } from "node:crypto";
import type { KeyedHash } from "../../keyed-hash.ts";
import { type Counted, shareOfCounts } from "./counted.ts";
import { ownersPerTree, rootOf } from "./leaves.ts";

export const entryKinds = ["start", "read", "refusal", "intent", "outcome", "recovery", "stop"] as const;
/**
 * `read` and `refusal`: what was answered. `intent` before a write, `outcome` after it, both with its request id;
 * `recovery` takes the outcome's place after a crash, or says how a file was found. `start` opens a file, `stop` ends it.
 */
export type EntryKind = (typeof entryKinds)[number];

/**
 * What tells after a crash whether an act took place: versions of the change log that are stamped with it, or, where files
 * of the audit are removed, the tombstone in the place of those that its entry has `found`.
 */
export const proofsOfActs = ["change log", "tombstone"] as const;
export type ProvenBy = (typeof proofsOfActs)[number];

/** The records of one owner that an entry concerns. */
export interface Share {
  readonly owner: string;
  readonly records: readonly string[];
}

/** Who asks, as far as it is written down. */
export interface AuditedCaller {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly owner: string;
  readonly test: boolean;
}

/** How a file was found whose process had not ended it. */
export interface FoundEnd {
  readonly file: string;
  /** How many of its entries were whole. */
  readonly entries: number;
  /** SHA-256 of the last whole chain line, line end included, hex; null where there was none. */
  readonly last: string | null;
}

/** What a client asked, as far as it may be written down. */
export interface OperationAsked {
  readonly name: string | null;
  /** SHA-256 of the document's text, hex. */
  readonly document: string;
  /** Names of the root fields asked for. */
  readonly fields: readonly string[];
  /** For each variable the HMAC of its value: the question "who asked for this number" can be answered, "what" not. */
  readonly variables: Readonly<Record<string, string>>;
  /** Of a check, in place of its variables' marks; the hash of its document is then made with the same key. */
  readonly marked?: Marked;
}

/** What a check was asked, under the key of its day: see `DayKeys`. */
export interface Marked {
  /** The day, and which key of that day. */
  readonly day: string;
  readonly key: string;
  /** Marks of the values, each once, sorted: they tell nothing of the values' order. */
  readonly values: readonly string[];
}

/** One entry as the hub hands it in. Texts that come from outside are cut to their bounds, never refused. */
export interface AuditEntry {
  readonly kind: EntryKind;
  /** The hub's own id of the request. */
  readonly requestId: string;
  /**
   * Of a recorded act: which of its request's, as the stamps of what it changes say in the request's place. Earlier hubs
   * named none, and stamped with the request's id.
   */
  readonly act?: string;
  /** The id that the client gave its request, if any. */
  readonly clientRequestId?: string | null;
  /** Null where nobody was recognised. */
  readonly caller?: AuditedCaller | null;
  readonly purpose?: string | null;
  readonly caseReference?: string | null;
  readonly operation?: OperationAsked | null;
  /** The client's network address. */
  readonly address?: string | null;
  /** HTTP status of an answer or refusal; of a write or recovery, what became of it: `committed`, `not committed`. */
  readonly status: string | number;
  /** Error codes of the catalogue. */
  readonly errors?: readonly string[];
  /** From the request's arrival to this entry, in milliseconds. */
  readonly millis?: number | null;
  /**
   * For `start` and `recovery`: what was found, in words. For an act of administration: which, and on which ids. For what
   * was answered: that the query is no trusted document, where its key's mode wants that noted.
   */
  readonly note?: string | null;
  /** About a whole file, that of a process that is gone or one that is removed: how much of it was whole. */
  readonly found?: FoundEnd | null;
  /** For `intent`: what recovery asks. */
  readonly provenBy?: ProvenBy;
  /**
   * Which records were disclosed or written, by owner. Each owner stands in it once. There is no total beside them:
   * an owner who is shown the header would learn from it how much was disclosed of others'.
   */
  readonly records?: readonly Share[];
  /** Checks in police operations that were answered, for the counters of these. */
  readonly counted?: readonly Counted[];
}

/** The two texts of an entry, without the number that its place in the file gives it. */
export interface SealedEntry {
  readonly chain: string;
  readonly body: string;
}

const bound = 200;
const maxListed = 50;

/**
 * The entry's texts, ready to be written. An entry that concerns more owners than a tree has room for becomes several,
 * each with its part of the owners and marked with its part's number.
 */
export function seal(entry: AuditEntry, time: string, software: string): SealedEntry[] {
  const { counted = [], records = [] } = entry;
  const shares = [...(counted.length > 0 ? [shareOfCounts(counted)] : []), ...records];
  const parts = Math.max(1, Math.ceil(shares.length / ownersPerTree));
  return Array.from({ length: parts }, (_, part) => {
    const leaves = shares.slice(part * ownersPerTree, (part + 1) * ownersPerTree).map(leafText);
    const header = asciiJson(headerOf(entry, time, software, parts > 1 ? { part: part + 1, of: parts } : null));
    const seed = freshSeed();
    return {
      chain: `"header":"${sha256(header)}","root":"${rootOf(seed, leaves)}"}`,
      body: `"header":${header},"seed":"${seed}","leaves":[${leaves.join()}]}`,
    };
  });
}

const seedBytes = 32;
/** Random bytes for the next entries: drawing them costs the same for one entry as for many. */
const drawn = Buffer.alloc(128 * seedBytes);
let used = drawn.length;

/** 32 random bytes, hex. No seed is ever given out twice. */
function freshSeed(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const from = used;
  used += seedBytes;
  const seed = drawn.toString("hex", from, used);
  drawn.fill(0, from, used);
  return seed;
}

/** The exact text that a leaf's hash covers. */
export function leafText({ owner, records }: Share): string {
  return asciiJson({ owner, records });
}

export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

/**
 * JSON in printable ASCII alone: whatever a name or a query holds (line ends, text that looks like an entry, marks that
 * turn the writing direction), an entry stays one line that a terminal shows as it is.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What was asked, with the values of its variables under the hub's audit key. */
export function operationAsked(
  asked: {
    readonly name: string | null;
    readonly document: string;
    readonly fields: readonly string[];
    readonly variables: Readonly<Record<string, unknown>>;
  },
  key: KeyedHash,
): OperationAsked {
  const variables = Object.entries(asked.variables).slice(0, maxListed);
  return {
    name: asked.name,
    document: sha256(asked.document),
    fields: asked.fields,
    variables: Object.fromEntries(variables.map(([name, value]) => [cut(name), valueMark(value, key)])),
  };
}

/** The mark that a value leaves in the audit: 128 bits of its HMAC, hex. The same value leaves the same mark. */
export function valueMark(value: unknown, key: KeyedHash): string {
  return key.of(JSON.stringify(value) ?? "null").slice(0, 32);
}

/** The order of the fields is part of what is hashed. */
function headerOf(entry: AuditEntry, time: string, software: string, part: { part: number; of: number } | null) {
  const { caller, operation } = entry;
  return {
    kind: entry.kind,
    time,
    requestId: entry.requestId,
    ...(entry.act && { act: entry.act }),
    clientRequestId: cut(entry.clientRequestId),
    caller: caller && {
      id: caller.id,
      name: cut(caller.name),
      role: caller.role,
      owner: caller.owner,
      test: caller.test,
    },
    purpose: entry.purpose ?? null,
    caseReference: cut(entry.caseReference),
    operation: operation && {
      name: cut(operation.name),
      document: operation.document,
      fields: operation.fields.slice(0, maxListed).map(cut),
      variables: operation.variables,
      ...(operation.marked && { marked: operation.marked }),
    },
    address: cut(entry.address),
    status: entry.status,
    errors: entry.errors?.slice(0, maxListed).map(cut) ?? [],
    millis: entry.millis ?? null,
    note: cut(entry.note),
    found: entry.found ?? null,
    ...(entry.provenBy && { provenBy: entry.provenBy }),
    part,
    software,
  };
}

/** As much of a text that comes from outside as is written down. */
export function cut(text: string | null | undefined): string | null {
  return text?.slice(0, bound) ?? null;
}
