import { z } from "zod";
import { asciiJson, entryKinds, leafText, proofsOfActs, type SealedEntry, sha256, type Share } from "./entry.ts";
import { type LeafProof, ownersPerTree, proofOf } from "./leaves.ts";

/** A line of the chain file: hashes alone, so it can be shown to anybody. */
export interface ChainLine {
  readonly seq: number;
  /** SHA-256 of the exact line before it, line end included, hex; of the first line, the segment's genesis. */
  readonly prev: string;
  /** SHA-256 of the header's exact text in the body's line, hex. */
  readonly header: string;
  /** Root over the owners' leaves, hex. */
  readonly root: string;
}

const bodySchema = z.strictObject({
  seq: z.int().positive(),
  /** In full what `entry.ts` writes; here the part that recovery and verification read. */
  header: z.looseObject({
    kind: z.enum(entryKinds),
    requestId: z.string(),
    /** Of recorded acts; earlier hubs wrote none. */
    act: z.string().optional(),
    status: z.union([z.string(), z.number()]),
    found: z.object({ file: z.string(), entries: z.int(), last: z.string().nullable() }).nullable(),
    /** Of intents; earlier hubs wrote none. */
    provenBy: z.enum(proofsOfActs).optional(),
    part: z.object({ part: z.int(), of: z.int() }).nullable(),
  }),
  /** Secret of the hub, 32 bytes in hex: places, salts and paddings of the leaves follow from it. */
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  leaves: z.array(z.strictObject({ owner: z.string(), records: z.array(z.string()) })).max(ownersPerTree),
});

/** A line of the bodies file: what the chain line beside it, with the same number, has hashed. */
export type AuditBody = z.output<typeof bodySchema>;

const chainShape =
  /^\{"seq":([1-9]\d{0,14}),"prev":"([0-9a-f]{64})","header":"([0-9a-f]{64})","root":"([0-9a-f]{64})"\}$/;
const seqShape = /^\{"seq":([1-9]\d{0,14}),/;
const kindShape = /^\{"seq":\d+,"header":\{"kind":"([a-z]+)"/;

/** The line of the bodies file, line end included. `seq` counts from 1 in each segment of files. */
export function bodyLine(seq: number, { body }: Pick<SealedEntry, "body">): string {
  return `{"seq":${seq},${body}\n`;
}

/** The line of the chain file, line end included. */
export function chainLine(seq: number, prev: string, { chain }: Pick<SealedEntry, "chain">): string {
  return `{"seq":${seq},"prev":"${prev}",${chain}\n`;
}

/** All but the digits of a chain line's number, in bytes, line end included. */
const chainLineBytes =
  chainLine(0, "0".repeat(64), {
    chain: `"header":"${"0".repeat(64)}","root":"${"0".repeat(64)}"}`,
  }).length - 1;

/** How many bytes the first so many lines of a chain take up: only the digits of their numbers differ. */
export function bytesOfChain(lines: number): number {
  let bytes = lines * chainLineBytes;
  for (let first = 1; first <= lines; first *= 10) bytes += lines - first + 1;
  return bytes;
}

/** What the first line of a segment names as the line before it: so a file cannot take another's name. */
export function genesisOf(name: string): string {
  return sha256(`borderlink audit ${name}\n`);
}

/** The hash by which the next line names this one. */
export function chainHash({ seq, prev, header, root }: ChainLine): string {
  return sha256(chainLine(seq, prev, { chain: `"header":"${header}","root":"${root}"}` }));
}

/** The number of a line of either file; null where it does not begin as a line does. */
export function seqOf(line: string): number | null {
  const seq = seqShape.exec(line)?.[1];
  return seq ? Number(seq) : null;
}

/** The kind of a body, told from its first characters: most lines need not be parsed to be passed over. */
export function kindIn(line: string): string | null {
  return kindShape.exec(line)?.[1] ?? null;
}

/** Null where the line is not, to the character, one that the hub writes. */
export function parseChain(line: string): ChainLine | null {
  const [, seq, prev, header, root] = chainShape.exec(line) ?? [];
  return seq && prev && header && root ? { seq: Number(seq), prev, header, root } : null;
}

/** Null where the line is not, to the character, one that the hub writes. */
export function parseBody(line: string): AuditBody | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const { data } = bodySchema.safeParse(value);
  if (!data) return null;
  // zod sorts the header's fields by its schema; what was hashed is their order in the line.
  const body: AuditBody = { ...data, header: (value as AuditBody).header };
  // The hashes cover exact text: a line that reads the same but is written otherwise was not written by the hub.
  return asciiJson(body) === line ? body : null;
}

/** What the owner of a leaf gets to verify it alone, beside the header and the chain line; null where it has none. */
export function proofFor(body: Pick<AuditBody, "seed" | "leaves">, owner: string): LeafProof | null {
  const index = body.leaves.findIndex((leaf: Share) => leaf.owner === owner);
  return index < 0 ? null : proofOf(body.seed, body.leaves.map(leafText), index);
}
