import { readMrz } from "../../../core/standards/mrz-read.ts";
import { writeMrz } from "../../../core/standards/mrz-write.ts";
import { Chance } from "../../../demo/chance.ts";
import { agreement, digitOf } from "./mrz-digits.ts";

const today = "2026-11-23";
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<<<<<<";
const strange = ["?", "Ö", "ß", "«", " ", "\n", "\u200b", "А", "🛂", "\ud800", "a", "-"];
const misread: Readonly<Record<string, string>> = {
  O: "0",
  "0": "O",
  I: "1",
  "1": "I",
  B: "8",
  "8": "B",
  S: "5",
  "5": "S",
};
const issuers = ["UTO", "D<<", "XXA", "BEL", "QQQ", "FRA"];

/** What a run of the fuzzing tried. */
export interface Fuzzed {
  readonly zones: number;
  readonly valid: number;
  readonly malformed: number;
  readonly unknown: number;
  /** Processor time of reading one zone, of all and of the valid ones, in microseconds. */
  readonly time: number;
  readonly timeOfValid: number;
  /** What was found wrong with the reader, in words; at most ten. */
  readonly wrong: readonly string[];
}

/** Reads so many zones at random, whole, damaged and made up, and judges each answer by digits of its own. */
export function fuzzZones(runs: number, seed: number): Fuzzed {
  const chance = new Chance("zones", seed);
  const zones = { valid: 0, malformed: 0, unknown: 0 };
  const wrong: string[] = [];
  let [time, timeOfValid] = [0, 0];
  for (let done = 0; done < runs; done += 1_000) {
    const texts = Array.from({ length: Math.min(1_000, runs - done) }, () => anyZone(chance));
    const { results, spent } = timed(texts);
    time += spent;
    for (const [at, result] of results.entries()) {
      const text = texts[at] ?? "";
      if (typeof result !== "string") zones[result.ok ? "valid" : result.format ? "malformed" : "unknown"] += 1;
      const fault = typeof result === "string" ? result : faultIn(text, result);
      if (fault !== null && wrong.length < 10) wrong.push(`${fault}: ${JSON.stringify(text)}`);
    }
    timeOfValid += timed(texts.filter((_, at) => isValid(results[at]))).spent;
  }
  return { zones: runs, ...zones, time: time / runs, timeOfValid: timeOfValid / zones.valid, wrong };
}

function isValid(result: ReturnType<typeof tried> | undefined): boolean {
  return typeof result === "object" && result.ok;
}

/** In microseconds of this thread's processor time, which other work on the machine does not count in. */
function timed(texts: readonly string[]) {
  const start = process.threadCpuUsage();
  const results = texts.map(tried);
  const { user, system } = process.threadCpuUsage(start);
  return { results, spent: user + system };
}

function tried(text: string): ReturnType<typeof readMrz> | string {
  try {
    return readMrz(text, today);
  } catch (error) {
    return `it throws ${String(error)}`;
  }
}

/** What the reader says that the digits do not bear out; null where nothing is. */
function faultIn(text: string, { ok, format, mrz, faults, advice }: ReturnType<typeof readMrz>): string | null {
  const digits = agreement(text) ?? {};
  const disagreeing = Object.keys(digits).filter((field) => !digits[field]);
  if (ok && disagreeing.length > 0) return `called valid, though ${disagreeing.join(", ")} disagrees`;
  if (!ok && faults.length === 0) return "called malformed without a fault";
  const isWhole = format !== null && faults.every(({ kind }) => kind !== "shape");
  const proven = mrz?.proven ?? [];
  if (isWhole && proven.some((field) => digits[field] === false)) return `calls ${proven.join(", ")} proven`;
  const denied = isWhole && faults.find(({ kind, field }) => kind === "check-digit" && digits[field] !== false);
  if (denied) return `denies the digit of ${denied.field}`;
  const idle = isWhole && faults.find((fault) => !isExplained(text, fault));
  if (idle) return `suggests for ${idle.field} what would not mend it`;
  const strange = Object.entries(mrz ?? {}).find(
    ([, value]) => typeof value === "string" && !/^[-A-Z0-9< ]*$/.test(value),
  );
  if (strange) return `reads what no zone has in ${strange[0]}`;
  const outside = [...faults, ...advice].find(({ line, column }) => line < 1 || line > 3 || column < 1 || column > 45);
  return outside ? `names line ${outside.line}, column ${outside.column}` : null;
}

/** Whether each suggestion, applied, makes the digit agree. */
function isExplained(
  text: string,
  { kind, field, suggestions }: ReturnType<typeof readMrz>["faults"][number],
): boolean {
  if (kind !== "check-digit") return true;
  const zone = text.replace(/\s/g, "").replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const width = zone.length === 90 ? 30 : zone.length === 30 ? 30 : zone.length / 2;
  return suggestions.every(({ line, column, read, instead }) => {
    const at = (line - 1) * width + column - 1;
    const mended = zone.slice(0, at) + instead + zone.slice(at + 1);
    return zone[at] === read && agreement(mended)?.[field] === true;
  });
}

function anyZone(chance: Chance): string {
  if (chance.odds(0.1)) return atRandom(chance, chance.between(0, 120));
  let zone = chance.odds(0.15) ? madeUp(chance) : chance.odds(0.15) ? national(chance) : written(chance).join("\n");
  const damages = chance.pick([0, 0, 1, 1, 2, 5]);
  for (let done = 0; done < damages; done += 1) zone = damaged(chance, zone);
  return zone;
}

function atRandom(chance: Chance, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(chance.between(0, alphabet.length - 1))).join("");
}

/** As a document would have it. */
function written(chance: Chance): string[] {
  const format = chance.pick(["TD1", "TD2", "TD3", "MRV-A", "MRV-B"] as const);
  const long = format === "TD1" || format === "TD2" ? chance.between(1, 11) : chance.between(1, 9);
  return writeMrz({
    format,
    documentCode: chance.pick(format.startsWith("MRV") ? ["V", "VC"] : ["I", "P", "AC"]),
    issuer: chance.pick(issuers),
    number: `Z${atRandom(chance, long - 1).replaceAll("<", "0")}`,
    nationality: chance.pick(issuers),
    birthDate: chance.pick([null, "1968", "1980-02", "2000-02-29", "1999-12-31"]),
    sex: chance.pick(["M", "F", "X"]),
    expiryDate: chance.pick([null, "2030", "2031-01-01"]),
    primaryName: chance.pick(["BEISPIEL", "SPECIMEN ERIKSSON", "Ö"]),
    secondaryName: chance.pick(["", "ANNA MARIA", "LEA"]),
  });
}

/** Of no sense, with digits that agree more often than not. */
function madeUp(chance: Chance): string {
  const width = chance.pick([30, 36, 44]);
  const zone = Array.from(atRandom(chance, width === 30 ? 90 : width * 2));
  const put = (at: number, from: number, to: number) =>
    zone.splice(at, 1, digitOf(zone.slice(from, to).join("")) ?? "0");
  if (width === 30) {
    put(14, 5, 14);
    put(36, 30, 36);
    put(44, 38, 44);
  } else {
    put(width + 9, width, width + 9);
    put(width + 19, width + 13, width + 19);
    put(width + 27, width + 21, width + 27);
  }
  return zone.join("");
}

function national(chance: Chance): string {
  const closed = (text: string) => text + (chance.odds(0.8) ? digitOf(text) : chance.between(0, 9));
  const birth = chance.pick(["800101", "680000", "<<<<<<", "801399"]);
  switch (chance.between(0, 3)) {
    case 0: {
      const first = `IDFRA${"BEISPIEL".padEnd(25, "<")}${atRandom(chance, 6)}`;
      const number = closed(String(chance.between(100_000_000_000, 999_999_999_999)));
      return closed(`${first}${number}${"ANNA<<LEA".padEnd(14, "<")}${closed(birth)}${chance.pick(["M", "F"])}`);
    }
    case 1:
      return closed(`${closed(`D1FRA${atRandom(chance, 9)}`)}301231BEISPIEL`);
    case 2:
      return closed(`D1NLD${atRandom(chance, 24)}`);
    default:
      return `AAA000D<<\nFACHE${chance.between(100_000_000, 999_999_999)}001<<${birth}<<<<<\n${"BEISPIEL<<ANNA".padEnd(30, "<")}`;
  }
}

function damaged(chance: Chance, zone: string): string {
  const at = chance.between(0, Math.max(0, zone.length - 1));
  const [before, here, after] = [zone.slice(0, at), zone.charAt(at), zone.slice(at + 1)];
  switch (chance.between(0, 6)) {
    case 0:
      return before + (misread[here] ?? here) + after;
    case 1:
      return before + alphabet.charAt(chance.between(0, alphabet.length - 1)) + after;
    case 2:
      return before + chance.pick(strange) + after;
    case 3:
      return before + after;
    case 4:
      return before + here + here + after;
    case 5:
      return before + after.charAt(0) + here + after.slice(1);
    default:
      return before + chance.between(0, 9) + after;
  }
}
