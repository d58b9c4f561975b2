import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guardLines, measureGuards } from "./audit.ts";
import { type Case, makeCase } from "./cases.ts";
import { Child } from "./child.ts";
import { type Rung, type RungName, startRung } from "./ladder.ts";
import { compare, type Line, measure, measureHalfLoad, measureHollow } from "./measure.ts";
import { type Options, readOptions, usageText } from "./options.ts";
import { barLines, floorLine, guardsLine, halfLoadLine, machine, table } from "./report.ts";
import { fillWorld, type LadderWorld } from "./world.ts";

/** Progress goes to standard error: with --json the last line of standard output is for a machine. */
const say = (text: string) => console.error(text);

/** Rungs that are also asked half as much as they can answer. */
const halved: ReadonlySet<RungName> = new Set<RungName>(["hub-http", "hub-two"]);

async function climb(
  { persons, subjects, others, rounds, seconds, rungs: names, queries, profile, json }: Options,
  data: string,
): Promise<void> {
  const machineUsed = machine();
  const { versions, ...rest } = machineUsed;
  console.log(Object.values(rest).join(", "));
  console.log(
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  );
  const started = performance.now();
  const world = await fillWorld(data, persons, { subjects, others });
  say(
    `${world.records} records of ${persons} persons, ${world.numbers.length} of whom are asked about, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );

  const loader = await Child.start("load.ts", []);
  const execArgv = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
  const rungs: Rung[] = [];
  for (const name of names) rungs.push(await startRung(name, { data, headers: world.headers, loader, execArgv }));
  const [first] = rungs;
  if (!first) return;

  const lines: Line[] = [];
  const told: string[] = [];
  for (const asked of (await casesOf(world, first)).filter(({ name }) => queries.includes(name))) {
    await compare(rungs, asked);
    say(`${asked.name}: equal bytes and reads on ${names.join(", ")}; measuring`);
    const measured = await measure(rungs, asked, rounds, seconds);
    lines.push(...measured);
    for (const [at, rung] of rungs.entries()) {
      const beyond = await measureHollow(rung, asked, seconds);
      if (beyond !== null) told.push(floorLine(asked.name, beyond));
      const line = measured[at] as Line;
      if (halved.has(rung.name)) told.push(halfLoadLine(line, await measureHalfLoad(rung, asked, line, seconds)));
    }
  }
  for (const rung of rungs) await rung.stop();
  await loader.stop();

  console.log(`\n${table(lines)}\n`);
  for (const line of told) console.log(line);
  for (const query of new Set(lines.map((line) => line.query))) {
    for (const line of [...barLines(lines, query), guardsLine(lines, query)]) if (line) console.log(line);
  }
  if (json) console.log(JSON.stringify({ machine: machineUsed, cases: lines }));
}

/** The questions. The fifty are drawn from the holders of the passports that the link query is asked about. */
async function casesOf({ numbers, plain }: LadderWorld, rung: Rung): Promise<Case[]> {
  const check = makeCase(
    "check",
    numbers.map((number) => ({ number })),
  );
  const link = makeCase("link", check.variables);
  const holders = new Set<string>();
  for (const question of numbers.keys()) for (const id of holdersIn(await rung.answer(link, question))) holders.add(id);
  const ids = [...holders];
  const groups = Array.from({ length: Math.floor(ids.length / 50) * 10 }, (_, at) =>
    Array.from({ length: 50 }, (_, place) => ids[(at * 5 + place) % ids.length]),
  );
  return [
    check,
    await checksOf(plain, numbers.length, rung),
    link,
    makeCase(
      "fifty",
      groups.map((group) => ({ ids: group })),
    ),
  ];
}

/** Of ten documents nine are unknown and one is known; nothing is recorded against any, as in most checks. */
async function checksOf(numbers: readonly string[], count: number, rung: Rung): Promise<Case> {
  const asked = (number: string) => ({ document: { number, type: "PASSPORT", issuer: "UTO" }, at: null });
  const look = makeCase(
    "check",
    numbers.map((number) => ({ number })),
  );
  const check = makeCase("check-document", numbers.map(asked));
  const inOrder: string[] = [];
  for (const [question, number] of numbers.entries()) {
    if (inOrder.length === count) break;
    const isKnown = (await rung.answer(look, question)).includes('"type":"PASSPORT"');
    // The verdict, since a reason may be named so as well.
    if (isKnown && (await rung.answer(check, question)).includes('"verdict":"NO_RECORD"')) inOrder.push(number);
  }
  // Of the form of their series, and of no passport of this world's.
  const unknown = inOrder.flatMap((number) =>
    Array.from({ length: 9 }, (_, nth) => `${number.slice(0, 2)}9${number.slice(3, -1)}${nth}`),
  );
  return makeCase("check-document", [...unknown, ...inOrder].map(asked));
}

interface Answer {
  readonly data: {
    readonly documents: {
      readonly nodes: readonly { readonly holders: { readonly nodes: readonly { id: string }[] } }[];
    };
  };
}

function holdersIn(body: string): string[] {
  const { nodes } = (JSON.parse(body) as Answer).data.documents;
  const holders = nodes.flatMap((document) => document.holders.nodes.map(({ id }) => id));
  if (holders.length === 0) throw new Error(`nobody holds the passport: ${body}`);
  return holders;
}

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  say(`${(error as Error).message}\n${usageText}`);
  process.exit(1);
}
if (options.audit) {
  const figures = await measureGuards(options.folder, options.seconds);
  for (const line of guardLines(figures)) console.log(line);
  if (options.json) console.log(JSON.stringify({ machine: machine(), ...figures }));
  process.exit();
}
const { world } = options;
const data = world ?? mkdtempSync(join(tmpdir(), "borderlink-bench-"));
const clear = () => {
  if (world === null) rmSync(data, { recursive: true, force: true });
};
process.once("SIGINT", () => {
  clear();
  process.exit(130);
});
try {
  await climb(options, data);
} catch (error) {
  say(`The ladder fell: ${(error as Error).stack}`);
  process.exitCode = 1;
} finally {
  clear();
}
// What a fault left running would keep this process as well.
process.exit();
