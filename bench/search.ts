// npm run search-bench -- [--records 100000] [--asked 200] [--data DIR]
// How long a search over all kinds takes, in a store of so many records, of which the caller may not see a quarter. A folder
// that was filled so before is used again.

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../core/clock.ts";
import { Chance } from "../demo/chance.ts";
import { openOperatorSession, ownRequest } from "../session/operator.ts";
import { longestTurn } from "./names/turns.ts";
import { fill } from "./search/fill.ts";
import { contentOf } from "./search/world.ts";
import { ladderSettings } from "./standing.ts";

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "100000" },
    asked: { type: "string", default: "200" },
    data: { type: "string" },
  },
});
const [records, asked] = [Number(values.records), Number(values.asked)];
const data = values.data ?? mkdtempSync(join(tmpdir(), "borderlink-search-"));
const filledMark = join(data, "search-bench.json");

type Said = any; // oxlint-disable-line typescript/no-explicit-any

const questions: Readonly<Record<string, (chance: Chance) => string>> = {
  "a whole name": (chance) => (anyOf(0, chance) as Said).names[0].full,
  "a family name": (chance) => (anyOf(0, chance) as Said).names[0].full.split(" ").at(-1),
  "the beginning of a name": (chance) => (anyOf(0, chance) as Said).names[0].full.split(" ").at(-1).slice(0, 4),
  "a name and the beginning of one": (chance) => {
    const [one = "", other = "x"] = (anyOf(0, chance) as Said).names[0].full.split(" ");
    return `${one} ${other.slice(0, 3)}`;
  },
  "an address": (chance) => (anyOf(0, chance) as Said).addresses[0].text,
  "words of charges": (chance) => (anyOf(6, chance) as Said).charges[0].charge,
  "two words of a note": (chance) => (anyOf(0, chance) as Said).note.split(" ").slice(-2).join(" "),
  "a common word": () => "passport",
  "two common words": (chance) => `${chance.odds(0.5) ? "street" : "city"} passport`,
  "a common word before a rarer one": (chance) => `passport ${(anyOf(0, chance) as Said).note.split(" ").at(-1)}`,
  "a common beginning": (chance) => chance.pick(["mar", "ver", "sen", "pas"]),
  "a common name and the beginning of one": (chance) => `${(anyOf(0, chance) as Said).names[0].full.split(" ")[0]} ma`,
  "a document's number": (chance) => (anyOf(1, chance) as Said).number,
  "a VIN": (chance) => (anyOf(3, chance) as Said).vin,
  "four characters of a plate": (chance) => (anyOf(3, chance) as Said).plate.slice(2, 6),
  "three digits": (chance) => String(chance.between(100, 999)),
  "a plate with unknown characters": (chance) => {
    const plate: string = (anyOf(3, chance) as Said).plate;
    return `${plate.slice(0, 4)}?${plate.slice(5, 6)}?`;
  },
  "six characters of a VIN": (chance) => (anyOf(3, chance) as Said).vin.slice(8, 14),
};

const session = await openOperatorSession(ladderSettings(data), systemClock);
try {
  if (!existsSync(filledMark)) {
    const { platform } = session;
    const micros = await fill({ store: platform.store, data, idKey: platform.secret("id"), records });
    console.log(`A record is written in ${micros.toFixed(0)} µs of processor time`);
    writeFileSync(filledMark, JSON.stringify({ records }));
  }
  const filled = JSON.parse(readFileSync(filledMark, "utf8")) as { records: number };
  if (filled.records !== records) throw new Error(`${data} was filled with ${filled.records} records`);
  const bytes = statSync(join(data, "store.sqlite")).size;
  console.log(`${records} records, ${(bytes / 1e6).toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`);
  for (const [name, question] of Object.entries(questions)) await measure(name, question);
  await askInVain();
} finally {
  await session.close();
  if (!values.data) rmSync(data, { recursive: true });
}

/** Content of a record of a kind, of which the tenth at these places is one. */
function anyOf(place: number, chance: Chance): Readonly<Record<string, never>> {
  return contentOf(10 * chance.between(0, records / 10 - 1) + place) as Readonly<Record<string, never>>;
}

async function ask(owner: string, text: string) {
  const request = ownRequest(session, { id: "bench", owner, test: false, scopes: ["*:read", "*:search"] });
  return request.looking.search.search({ text, kinds: null }, 20, null);
}

async function measure(name: string, question: (chance: Chance) => string): Promise<void> {
  const [wall, processor]: [number[], number[]] = [[], []];
  let found = 0;
  for (let at = -20; at < asked; at += 1) {
    const text = question(new Chance(name, at));
    const [begun, started] = [process.cpuUsage(), performance.now()];
    const answer = await ask("UTO", text);
    if (at < 0) continue;
    wall.push(performance.now() - started);
    processor.push(1_000 * seconds(begun));
    found += answer.found.length;
  }
  const told = [p(wall, 0.5), p(wall, 0.95), p(processor, 0.95), p(wall, 1)].map((one) => one.toFixed(1));
  console.log(
    `${name}: ${told[0]} ms the middle one, p95 ${told[1]} (${told[2]} of processor time), worst ${told[3]}; ${(found / asked).toFixed(1)} found`,
  );
}

/** As who may see nothing of it. */
async function askInVain(): Promise<void> {
  for (const text of ["passport", "pass", "123", "vera", "a?1234"]) {
    let ended = "";
    const started = performance.now();
    const turn = await longestTurn(async () => {
      ended = await ask("NIX", text).then(
        ({ found }) => `${found.length} found`,
        (error: Error) => error.message,
      );
    });
    console.log(
      `in vain, "${text}": the event loop is held ${turn.toFixed(0)} ms at a time, ${(performance.now() - started).toFixed(0)} ms in all; ${ended}`,
    );
  }
}

function p(all: readonly number[], share: number): number {
  const sorted = all.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function seconds(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
