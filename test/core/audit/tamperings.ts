import { generateKeyPairSync } from "node:crypto";
import { parseCheckpoint, signCheckpoint } from "../../../core/audit/checkpoints/checkpoint.ts";
import { asciiJson, leafText, sha256 } from "../../../core/audit/journal/entry.ts";
import { rootOf } from "../../../core/audit/journal/leaves.ts";
import { type AuditBody, chainLine, genesisOf, parseBody } from "../../../core/audit/journal/lines.ts";
import { type Books, entriesEach, type Part } from "./books.ts";

/** Where somebody tampers, drawn at random. */
export interface Spot {
  /** The segment of files. */
  readonly name: string;
  /** Two entries in their order, neither of them the last. */
  readonly early: number;
  readonly late: number;
  /** Any number: which byte, which of several ways. */
  readonly any: number;
  /** 1–255: what a byte is changed by. */
  readonly flip: number;
}

/** Changes the books, and returns the number of the entry of that segment which must then be named first. */
export type Tampering = (books: Books, spot: Spot) => number;

const stranger = generateKeyPairSync("ed25519").privateKey;
const both = ["chain", "bodies"] as const;
const all = [...both, "checkpoints"] as const;

/** The chain, the bodies, or both. */
const some = (any: number): readonly Part[] => [["chain"], ["bodies"], both][any % 3] as readonly Part[];

function edit(books: Books, name: string, parts: readonly Part[], change: (lines: string[]) => string[]): void {
  for (const part of parts) books.put(name, part, change(books.lines(name, part)));
}

/** Numbers the lines anew from 1, and leaves what they say of each other. */
function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => line.replace(/^\{"seq":\d+/, `{"seq":${index + 1}`));
}

/** The lines with those of two entries in each other's place. */
const swapped = (lines: string[], { early, late }: Spot) =>
  lines.with(early - 1, lines[late - 1] ?? "").with(late - 1, lines[early - 1] ?? "");

/** The first entry after the last checkpoint before it: from there on nothing vouches for what was hashed anew. */
const unvouched = (books: Books, name: string, seq: number) =>
  Math.max(0, ...books.covered(name).filter((covered) => covered < seq)) + 1;

/** An entry hashed anew alone: the next one tells on it, or a checkpoint of its own, which says less. */
const alone = (books: Books, name: string, seq: number) =>
  books.covered(name).includes(seq) ? unvouched(books, name, seq) : seq;

/** Where the chain parts before this entry: which of the two is wrong shows only if a checkpoint stands on the first. */
const parting = (books: Books, name: string, seq: number) =>
  seq === 1 || books.covered(name).includes(seq - 1) ? seq : seq - 1;

/** Hashes these entries of the bodies as the hub would, each chain line with the one before it. */
function hashAnew(books: Books, name: string, from: number, to: number): void {
  const bodies = books.lines(name, "bodies");
  const chain = books.lines(name, "chain");
  for (let seq = from; seq <= to; seq += 1) {
    const { header, seed, leaves } = parseBody(bodies[seq - 1] ?? "") as AuditBody;
    const hashes = `"header":"${sha256(asciiJson(header))}","root":"${rootOf(seed, leaves.map(leafText))}"}`;
    const prev = seq === 1 ? genesisOf(name) : sha256(`${chain[seq - 2]}\n`);
    chain[seq - 1] = chainLine(seq, prev, { chain: hashes }).trimEnd();
  }
  books.put(name, "chain", chain);
}

/** The lines with that entry changed, left out, or preceded by a copy of another. */
function reworked(lines: string[], seq: number, any: number): string[] {
  if (any % 3 === 0) return lines.with(seq - 1, (lines[seq - 1] ?? "").replace(/"millis":\w+/, '"millis":77'));
  return any % 3 === 1 ? lines.toSpliced(seq - 1, 1) : lines.toSpliced(seq - 1, 0, lines[2] ?? "");
}

/** Changes the past from an entry on and hides it in the chain. */
function rewriteTail(books: Books, { name, late, any }: Spot): void {
  edit(books, name, both, (lines) => numbered(reworked(lines, late, any)));
  hashAnew(books, name, late, books.lines(name, "bodies").length);
}

/** The segment's checkpoints from an entry on, of the chain as it now is, under a key that is not the hub's. */
function forgeCheckpoints(books: Books, { name, late }: Spot): void {
  const chain = books.lines(name, "chain");
  edit(books, name, ["checkpoints"], (lines) =>
    lines.map((line) => {
      const checkpoint = parseCheckpoint(line);
      if (!checkpoint || checkpoint.seq < late) return line;
      return signCheckpoint({ ...checkpoint, hash: sha256(`${chain[checkpoint.seq - 1]}\n`) }, stranger);
    }),
  );
}

const flipByte =
  (part: Part): Tampering =>
  (books, { name, any, flip }) => {
    const text = books.texts.get(`${name}.${part}`) ?? "";
    const at = any % text.length;
    const line = text.slice(0, at).split("\n").length;
    const named = part === "checkpoints" ? (books.covered(name)[line - 2] ?? 0) + 1 : line;
    const byte = String.fromCharCode(text.charCodeAt(at) ^ flip);
    books.texts.set(`${name}.${part}`, text.slice(0, at) + byte + text.slice(at + 1));
    return named;
  };

const forgeExported: Tampering = (books, { name, any }) => {
  const place = books.exported.findIndex(({ file }) => file === name);
  const real = books.exported[place] as Books["exported"][number];
  const foreign = parseCheckpoint(signCheckpoint(real, stranger)) ?? real;
  const forged = [
    { ...real, hash: "0".repeat(64) },
    { ...real, seq: real.seq - 1 },
    { ...real, time: "2026-01-01T00:00:00Z" },
    foreign,
  ];
  books.exported = books.exported.with(place, forged[any % forged.length] ?? real);
  return books.exported[place]?.seq ?? 0;
};

const useOldCheckpoint: Tampering = (books, { name, any }) => {
  const covered = books.covered(name);
  const old = any % (covered.length - 1);
  if (any % 2 === 0) {
    edit(books, name, ["checkpoints"], (lines) => [...lines.slice(0, -1), lines[old] ?? ""]);
    return (covered.at(-2) ?? 0) + 1;
  }
  // Everything is put back to where that checkpoint was the newest.
  const seq = covered[old] ?? 0;
  edit(books, name, both, (lines) => lines.slice(0, seq));
  edit(books, name, ["checkpoints"], (lines) => lines.slice(0, old + 1));
  return seq + 1;
};

const cut: Tampering = (books, { name, late, any }) => {
  for (const part of some(any)) {
    const lines = books.lines(name, part);
    const torn = any % 2 === 0 ? "" : (lines[late - 1] ?? "").slice(0, any % 50);
    books.texts.set(
      `${name}.${part}`,
      lines
        .slice(0, late - 1)
        .map((line) => `${line}\n`)
        .join("") + torn,
    );
  }
  return late;
};

const remove: Tampering = (books, { name, any }) => {
  const gone = [...some(any), ...(any % 2 === 0 ? ["checkpoints", "settled"] : [])];
  for (const ending of gone) books.texts.delete(`${name}.${ending}`);
  return 1;
};

const rename: Tampering = (books, { name, any }) => {
  const others = [name.replace("Z-", "Z-9"), ...books.names.filter((other) => other !== name)];
  const other = others[any % others.length] ?? "";
  for (const part of all) {
    const [mine, theirs] = [books.texts.get(`${name}.${part}`), books.texts.get(`${other}.${part}`)];
    books.texts.set(`${other}.${part}`, mine ?? "");
    if (theirs === undefined) books.texts.delete(`${name}.${part}`);
    else books.texts.set(`${name}.${part}`, theirs);
  }
  return 1;
};

/** Every kind of tampering, by what somebody does. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  "changes a byte of the chain": flipByte("chain"),
  "changes a byte of the bodies": flipByte("bodies"),
  "changes a byte of the checkpoints": flipByte("checkpoints"),
  "swaps two entries": (books, spot) => {
    edit(books, spot.name, some(spot.any), (lines) => swapped(lines, spot));
    return spot.early;
  },
  "swaps two entries and their numbers": (books, spot) => {
    edit(books, spot.name, both, (lines) => numbered(swapped(lines, spot)));
    return parting(books, spot.name, spot.early);
  },
  "drops an entry": (books, { name, early, any }) => {
    edit(books, name, some(any), (lines) => lines.toSpliced(early - 1, 1));
    return early;
  },
  "drops an entry and numbers the rest anew": (books, { name, early }) => {
    edit(books, name, both, (lines) => numbered(lines.toSpliced(early - 1, 1)));
    return parting(books, name, early);
  },
  "doubles an entry": (books, { name, early, late, any }) => {
    edit(books, name, some(any), (lines) => lines.toSpliced(late, 0, lines[early - 1] ?? ""));
    return late + 1;
  },
  "inserts an entry, rightly hashed, and numbers the rest anew": (books, { name, early, late }) => {
    edit(books, name, both, (lines) => numbered(lines.toSpliced(late, 0, lines[early - 1] ?? "")));
    hashAnew(books, name, late + 1, late + 1);
    return alone(books, name, late + 1);
  },
  "changes an entry and hashes it anew": (books, { name, late }) => {
    edit(books, name, ["bodies"], (lines) => reworked(lines, late, 0));
    hashAnew(books, name, late, late);
    return alone(books, name, late);
  },
  "changes, drops or inserts an entry and hashes all that follows anew": (books, spot) => {
    rewriteTail(books, spot);
    return unvouched(books, spot.name, spot.late);
  },
  "hashes all that follows anew and removes the checkpoints": (books, spot) => {
    rewriteTail(books, spot);
    const seq = unvouched(books, spot.name, spot.late);
    edit(books, spot.name, ["checkpoints"], (lines) =>
      lines.filter((line) => (parseCheckpoint(line)?.seq ?? 0) < spot.late),
    );
    return seq;
  },
  "hashes all that follows anew and forges the checkpoints": (books, spot) => {
    rewriteTail(books, spot);
    forgeCheckpoints(books, spot);
    return unvouched(books, spot.name, spot.late);
  },
  "forges an exported checkpoint": forgeExported,
  "passes an old checkpoint for the newest": useOldCheckpoint,
  "cuts the end off": cut,
  "removes files": remove,
  "gives a segment of files another's name": rename,
};

/** Entries of each segment but the last, which ends it. */
export const spots = entriesEach - 1;
