import { hkdfSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeAnswer } from "../../packs/first-line/answer.ts";
import { buildFirstLine, type KeysAnswered } from "../../packs/first-line/build.ts";
import { FirstLine } from "../../packs/first-line/look-up.ts";

/** One figure of a first line, and what it has to keep to. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly bar: string;
  readonly kept: boolean;
}

const atOnce = 8_192;
const answer = encodeAnswer({ kind: "DOCUMENT_REPORT", nextStep: "SECOND_LINE", weak: false, owner: 1 });

/** What a first line of so many invented documents takes, in processor time of this process. */
export function measureFirstLine(documents: number, asked: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "first-line-"));
  const path = join(folder, "first-line");
  try {
    const built = builtOf(documents, path);
    const { blocks, bytes, keys, tries } = built.result;
    const memory = process.resourceUsage().maxRSS / 1_024;
    const open = (resident: boolean) => {
      const { result: line, seconds } = timed(() => FirstLine.open(path, { keyOf: hashKey, blocks, resident }));
      return { line, milliseconds: seconds * 1_000 };
    };
    const [lazily, whole] = [median(5, () => open(false)), median(5, () => open(true))];
    const line = open(true).line;
    const [absent, some] = [batchesOf(documents, asked), mixed(documents, Math.min(asked / 10, 1_000_000))];
    let alarms = 0;
    const missing = timed(() => {
      for (const one of absent) for (const found of line.find(one.keys)) if (found) alarms += 1;
    });
    const resident = rate(asked / 10, () => look(line, some, atOnce));
    const single = rate(asked / 10, () => look(line, some, 1));
    const few = some.slice(0, 1).map((one) => one.slice(0, 8_000));
    const lazy = open(false).line;
    const fromFile = rate(8_000, () => look(lazy, few, 1));
    lazy.close();
    return [
      { name: "bytes a key with its answer", value: bytes / keys, bar: "<= 6.5", kept: bytes / keys <= 6.5 },
      { name: "blocks' hashes, bytes a key", value: blocks.length / keys, bar: "", kept: true },
      {
        name: "keys to file a second",
        value: documents / built.seconds,
        bar: ">= 1000000",
        kept: documents / built.seconds >= 1e6,
      },
      { name: "memory at its highest until then, MB", value: memory, bar: "< 1500", kept: memory < 1_500 },
      { name: "tries until no two shared a place", value: tries, bar: "", kept: true },
      {
        name: `false alarms among ${asked} absent keys`,
        value: alarms,
        bar: "<= 1e-8 of them",
        kept: alarms <= Math.max(1, asked * 1e-8),
      },
      { name: "absent keys a second, resident", value: asked / missing.seconds, bar: "", kept: true },
      { name: "opened lazily, ms", value: lazily, bar: "< 50", kept: lazily < 50 },
      { name: "opened whole, ms", value: whole, bar: "< 250", kept: whole < 250 },
      { name: "checks a second, resident, in batches", value: resident, bar: ">= 500000", kept: resident >= 5e5 },
      { name: "checks a second, resident, one by one", value: single, bar: ">= 500000", kept: single >= 5e5 },
      { name: "checks a second, lazily, one by one", value: fromFile, bar: ">= 20000", kept: fromFile >= 2e4 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hashKey = (salt: Uint8Array) => Buffer.from(hkdfSync("sha256", "the bench's key", salt, "first line", 32));

/** Up to ten million texts are made before, as that is no part of the line; more are made on the way, and their time taken off. */
function builtOf(documents: number, path: string) {
  const terms = { most: documents, keyOf: hashKey };
  if (documents <= 10_000_000) {
    const batches = [...batchesOf(0, documents)];
    return timed(() => buildFirstLine(path, () => batches, terms));
  }
  const { seconds: ofTexts } = timed(() => {
    for (const { keys } of batchesOf(0, documents)) keys.at(-1);
  });
  const { result, seconds } = timed(() => buildFirstLine(path, () => batchesOf(0, documents), terms));
  return { result, seconds: seconds - ofTexts };
}

function* batchesOf(from: number, many: number): Generator<KeysAnswered> {
  for (let at = from; at < from + many; at += atOnce) {
    const keys = Array.from({ length: Math.min(atOnce, from + many - at) }, (_, index) => keyOf(at + index));
    yield { keys, answers: new Uint16Array(keys.length).fill(answer) };
  }
}

/** As a report's key is: number, type and issuer. Numbers are far from each other, as those of a register are. */
function keyOf(at: number): string {
  return `${String.fromCharCode(65 + (at % 26))}${String((at * 7_919) % 1_000_000_007).padStart(9, "0")}|PASSPORT|UTO`;
}

/** Half of them present, in an order that no place in the file has. */
function mixed(documents: number, many: number): string[][] {
  const keys = Array.from({ length: many }, (_, at) => keyOf((at * 104_729) % (2 * documents)));
  return Array.from({ length: Math.ceil(many / atOnce) }, (_, at) => keys.slice(at * atOnce, (at + 1) * atOnce));
}

function look(line: FirstLine, batches: readonly (readonly string[])[], together: number): void {
  for (const keys of batches)
    if (together >= keys.length) line.find(keys);
    else for (const key of keys) line.find([key]);
}

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { result, seconds: (user + system) / 1e6 };
}

/** Of three rounds the middle one. */
function rate(many: number, work: () => void): number {
  const rounds = [0, 1, 2].map(() => many / timed(work).seconds);
  return rounds.toSorted((one, other) => one - other)[1] as number;
}

function median(rounds: number, open: () => { readonly line: FirstLine; readonly milliseconds: number }): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { line, milliseconds } = open();
    line.close();
    times.push(milliseconds);
  }
  return times.toSorted((one, other) => one - other)[rounds >> 1] as number;
}
