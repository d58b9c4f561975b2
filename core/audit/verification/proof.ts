import { z } from "zod";
import { checkpointText, isSigned, parseCheckpoint, type SignedCheckpoint } from "../checkpoints/checkpoint.ts";
import { asciiJson, sha256 } from "../journal/entry.ts";
import { type FoundSegment, segmentAt, segmentsIn } from "../journal/files.ts";
import { verifyProof } from "../journal/leaves.ts";
import { bytesOfChain, chainHash, parseBody, parseChain, proofFor } from "../journal/lines.ts";
import type { PublicKey } from "../public-key.ts";
import { linesOf, wholeLinesOf } from "../journal/read.ts";

const proofSchema = z.strictObject({
  /** Name of the journal segment. */
  file: z.string(),
  /** Who asked, when, why. Its hash stands in the first of the lines. */
  header: z.record(z.string(), z.unknown()),
  /** The owner's leaf and its way up to the root in the first of the lines. */
  leaf: z.strictObject({
    leaf: z.string(),
    salt: z.string(),
    position: z.int(),
    siblings: z.array(z.string()).readonly(),
  }),
  /** Chain lines from the entry's own up to that of the checkpoint: hashes alone. */
  lines: z.array(z.string()).min(1),
  /** The line of the first checkpoint that covers the entry; null where none does yet. */
  checkpoint: z.string().nullable(),
});

/** What an owner gets to see for itself that the hub has an entry about its records, and what it says. */
export type EntryProof = z.output<typeof proofSchema>;

/** Null where the text is no proof. */
export function parseProof(text: string): EntryProof | null {
  try {
    // The header's hash covers its fields in their order, which zod keeps for an open record.
    return proofSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A proof for each entry of that request which concerns records of the owner. Others' leaves are in none of them. */
export async function* proofsFor(folder: string, requestId: string, owner: string): AsyncGenerator<EntryProof> {
  for (const segment of await segmentsIn(folder)) yield* proofsIn(segment, requestId, owner);
}

async function* proofsIn(segment: FoundSegment, requestId: string, owner: string): AsyncGenerator<EntryProof> {
  const mark = `"requestId":${asciiJson(requestId)},`;
  const checkpoints = await checkpointsOf(segment);
  const begun: { proof: EntryProof; until: number }[] = [];
  for await (const { chain, body: text } of wholeLinesOf(segment)) {
    const seq = parseChain(chain)?.seq ?? 0;
    for (const { proof } of begun) proof.lines.push(chain);
    const body = text.includes(mark) ? parseBody(text) : null;
    const leaf = body?.header.requestId === requestId ? proofFor(body, owner) : null;
    if (body && leaf) {
      const covering = checkpoints.find((checkpoint) => checkpoint.seq >= seq);
      const checkpoint = covering ? checkpointText(covering) : null;
      const proof = { file: segment.name, header: body.header, leaf, lines: [chain], checkpoint };
      begun.push({ proof, until: covering?.seq ?? seq });
    }
    while (begun[0] && begun[0].until <= seq) yield (begun.shift() as { proof: EntryProof }).proof;
  }
  for (const { proof } of begun) yield { ...proof, checkpoint: null };
}

/** Where an entry stands: see `EnquiryRow`. */
export interface EntryPlace {
  readonly pair: string;
  readonly seq: number;
  readonly byte: number;
}

/**
 * The proof for one entry, read from its place. Null where the entry is not there as it was, or holds nothing of the
 * owner's; `too long` where more lines of the chain than that lie before its checkpoint.
 */
export async function proofAt(
  folder: string,
  { pair: name, seq, byte }: EntryPlace,
  owner: string,
  maxLines: number,
): Promise<EntryProof | "too long" | null> {
  const segment = segmentAt(folder, name);
  const [text = ""] = await firstLines(segment.bodies, byte, 1);
  const body = parseBody(text);
  const leaf = body?.seq === seq ? proofFor(body, owner) : null;
  if (!body || !leaf) return null;
  const covering = (await checkpointsOf(segment)).find((checkpoint) => checkpoint.seq >= seq);
  const wanted = (covering?.seq ?? seq) - seq + 1;
  if (wanted > maxLines) return "too long";
  const lines = await firstLines(segment.chain, bytesOfChain(seq - 1), wanted);
  if (lines.length < wanted) return null;
  return { file: name, header: body.header, leaf, lines, checkpoint: covering ? checkpointText(covering) : null };
}

async function firstLines(path: string, start: number, wanted: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { text, whole } of linesOf(path, start)) {
    if (whole) found.push(text);
    if (!whole || found.length === wanted) break;
  }
  return found;
}

async function checkpointsOf(segment: FoundSegment): Promise<SignedCheckpoint[]> {
  const found: SignedCheckpoint[] = [];
  for await (const { text } of linesOf(segment.checkpoints))
    found.push(...[parseCheckpoint(text)].filter((one) => one !== null));
  return found;
}

/** What is wrong with the proof, in words; null where it holds. Needs nothing of the hub but its public key. */
export function faultOf(
  { file, header, leaf, lines, checkpoint: text }: EntryProof,
  publicKey: PublicKey,
): string | null {
  const chain = lines.map(parseChain);
  const [entry] = chain;
  if (!entry) return "its first line is not a line of a chain";
  if (sha256(asciiJson(header)) !== entry.header) return "its header is another than was hashed";
  if (!verifyProof(entry.root, leaf)) return "its leaf is not under the entry's root";
  if (text === null) return "no checkpoint covers the entry yet: ask again in a minute";
  const checkpoint = parseCheckpoint(text);
  if (!checkpoint || !isSigned(checkpoint, publicKey)) return "its checkpoint is not signed by the hub's key";
  const joined = chain.every((line, index) => {
    const next = chain[index + 1];
    return line && (!next || (next.seq === line.seq + 1 && next.prev === chainHash(line)));
  });
  const last = chain.at(-1);
  const reached =
    last && checkpoint.file === file && checkpoint.seq === last.seq && checkpoint.hash === chainHash(last);
  return joined && reached ? null : "its lines do not lead to the checkpoint";
}
