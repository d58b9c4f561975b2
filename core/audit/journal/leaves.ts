/**
 * The tree over an entry's owners: sparse, of fixed depth, each owner in a random place, each empty branch a random
 * value. So an owner can be shown that the entry holds its own records, with eight hashes beside it that say nothing:
 * not who else is in the entry, nor how many, nor whether anybody is.
 *
 * Hashes are SHA-256 over text, in lower-case hex, so that `sha256sum` is enough to check one by hand:
 * a leaf is H("0" + salt + leaf's text), a node is H("1" + left + right).
 */
import { hash } from "node:crypto";

const depth = 8;
export const ownersPerTree = 2 ** depth;

/** Bytes of the stream that draw a place. */
const drawBytes = 4;
const hashBytes = 32;

/** What an owner needs, beside the chain line, to see that the entry holds its leaf and no other text of its own. */
export interface LeafProof {
  /** Exact text of the leaf. */
  readonly leaf: string;
  readonly salt: string;
  /** 0–255, from the left. */
  readonly position: number;
  /** From the leaf's own sibling up to the root's child. */
  readonly siblings: readonly string[];
}

interface Leaf {
  readonly position: number;
  readonly salt: string;
  readonly text: string;
}

/** The root over the leaves' texts, at most 256 of them, each of another owner. `seed`: 32 random bytes, hex. */
export function rootOf(seed: string, texts: readonly string[]): string {
  return walk(seed, texts, null).root;
}

/** The proof for the leaf at that index among the texts. */
export function proofOf(seed: string, texts: readonly string[], index: number): LeafProof {
  const { leaves, siblings } = walk(seed, texts, index);
  const leaf = leaves[index];
  if (!leaf) throw new RangeError(`there is no leaf ${index}`);
  return { leaf: leaf.text, salt: leaf.salt, position: leaf.position, siblings };
}

/** Whether the root covers this leaf at this place. Needs nothing of the hub. */
export function verifyProof(root: string, { leaf, salt, position, siblings }: LeafProof): boolean {
  if (siblings.length !== depth || !Number.isInteger(position) || position < 0 || position >= ownersPerTree)
    return false;
  const top = siblings.reduce(
    (below, sibling, level) => ((position >> level) & 1 ? nodeHash(sibling, below) : nodeHash(below, sibling)),
    leafHash(salt, leaf),
  );
  return top === root;
}

function walk(seed: string, texts: readonly string[], wanted: number | null) {
  const stream = new SeedStream(seed, texts.length);
  const leaves = placeLeaves(stream, texts);
  const ordered = leaves.toSorted((a, b) => a.position - b.position);
  const target = wanted === null ? null : (leaves[wanted]?.position ?? null);
  const siblings: string[] = [];

  /** Hash of the branch that spans `width` places from `first`; its leaves are `ordered[from]` up to `ordered[to]`. */
  const branch = (first: number, width: number, from: number, to: number): string => {
    if (from === to) return stream.take(hashBytes);
    const leaf = ordered[from];
    if (width === 1 && leaf) return leafHash(leaf.salt, leaf.text);
    const half = width / 2;
    let middle = from;
    while (middle < to && (ordered[middle]?.position ?? 0) < first + half) middle += 1;
    const left = branch(first, half, from, middle);
    const right = branch(first + half, half, middle, to);
    if (target !== null && target >= first && target < first + width) {
      siblings.push(target < first + half ? right : left);
    }
    return nodeHash(left, right);
  };

  return { root: branch(0, ownersPerTree, 0, ordered.length), leaves, siblings };
}

/** A place drawn at random for each leaf among those still free. */
function placeLeaves(stream: SeedStream, texts: readonly string[]): Leaf[] {
  if (texts.length > ownersPerTree) throw new RangeError(`a tree holds ${ownersPerTree} leaves, not ${texts.length}`);
  /** Which free place stands where another was that is taken; all others stand where they are. */
  const moved = new Map<number, number>();
  const freeAt = (at: number) => moved.get(at) ?? at;
  return texts.map((text, index) => {
    const last = ownersPerTree - 1 - index;
    const drawn = Number.parseInt(stream.take(drawBytes), 16) % (last + 1);
    const position = freeAt(drawn);
    moved.set(drawn, freeAt(last));
    return { position, salt: stream.take(hashBytes), text };
  });
}

/** One output of SHAKE256 from the seed, taken piece by piece in the order of the walk: places, salts, paddings. */
class SeedStream {
  readonly #hex: string;
  #taken = 0;

  constructor(seed: string, leaves: number) {
    // A path has at most one padding a level; the empty tree is one padding.
    const bytes = leaves * (drawBytes + hashBytes) + Math.max(1, leaves * depth) * hashBytes;
    this.#hex = hash("shake256", Buffer.from(seed, "hex"), { outputEncoding: "hex", outputLength: bytes });
  }

  take(bytes: number): string {
    const start = this.#taken;
    this.#taken += 2 * bytes;
    return this.#hex.slice(start, this.#taken);
  }
}

function leafHash(salt: string, text: string): string {
  return hash("sha256", `0${salt}${text}`, "hex");
}

function nodeHash(left: string, right: string): string {
  return hash("sha256", `1${left}${right}`, "hex");
}
