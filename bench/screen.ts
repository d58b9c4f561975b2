// npm run screen-bench -- [--lines 200000] [--documents 20000] [--form number|full|zone] [--processes 2] [--kill] [--data DIR]
// How many lines a second a hub answers: 90 % unknown, 10 % known, 1 in 1,000 a hit. With --kill, hub and command are killed
// on the way and started again, and every answer and hit is counted.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { unbounded } from "../core/access/caller.ts";
import { systemClock } from "../core/clock.ts";
import { writeMrz } from "../core/standards/mrz-write.ts";
import { everything } from "../core/store/port.ts";
import { hits } from "../records/checks/records.ts";
import { today } from "../demo/dates.ts";
import { numbered } from "../session/entry.ts";
import { ingest } from "../session/ingest.ts";
import { openOperatorSession } from "../session/operator.ts";
import { ladderSettings } from "./standing.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "200000" },
    documents: { type: "string", default: "20000" },
    form: { type: "string", default: "number" },
    processes: { type: "string", default: "2" },
    kill: { type: "boolean", default: false },
    data: { type: "string" },
  },
});
const [lines, documents] = [Number(values.lines), Number(values.documents)];
const root = join(import.meta.dirname, "..");
const data = values.data ?? mkdtempSync(join(tmpdir(), "borderlink-screen-"));
const run = mkdtempSync(join(tmpdir(), "borderlink-batch-"));
const [list, answers, keyFile] = ["list.ndjson", "answers.ndjson", "key"].map((name) => join(run, name)) as [
  string,
  string,
  string,
];
const port = 20_000 + (process.pid % 20_000);
const hitLine = (line: number) => line % 1_000 === 500;
const wantedHits = Array.from({ length: lines }, (_, at) => at + 1).filter(hitLine).length;

await fill();
writeList();
console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; ${documents} documents on record`);
let hub = await startHub();
try {
  if (values.kill) await killed();
  else await screenOnce();
} finally {
  await end(hub, "SIGTERM");
}
await countAnswers();
if (!values.data) rmSync(data, { recursive: true, force: true });
rmSync(run, { recursive: true, force: true });

/** The list through a hub that nothing happens to. */
async function screenOnce(): Promise<void> {
  const before = processorTime(hub);
  const command = startCommand();
  let said = "";
  command.stdout?.on("data", (part: Buffer) => (said += String(part)));
  const [code] = await once(command, "exit");
  if (code !== 0) throw new Error(`borderlink screen ended with ${code}`);
  const { perSecond } = JSON.parse(said.trim().split("\n").at(-1) ?? "") as { perSecond: number };
  const micros = ((processorTime(hub) - before) * 1e6) / lines;
  const busy = Number.isNaN(micros) ? "" : `; ${micros.toFixed(1)} µs of processor time a line in the hub`;
  console.log(`${values.form}: ${lines} lines, ${perSecond} a second on ${values.processes} processes${busy}`);
}

/** Kills the hub's processes, then the command, a third and two thirds of the way. */
async function killed(): Promise<void> {
  let command = startCommand();
  const size = statSync(list).size;
  await answered(size / 3);
  await end(hub, "SIGKILL");
  hub = await startHub();
  await answered((2 * size) / 3);
  await end(command, "SIGKILL");
  command = startCommand();
  const [code] = await once(command, "exit");
  if (code !== 0) throw new Error(`borderlink screen ended with ${code}`);
  console.log("hub and command were killed on the way, and went on");
}

/** Until the answers have about so many bytes: they are about as long as what they answer. */
async function answered(bytes: number): Promise<void> {
  while (!existsSync(answers) || statSync(answers).size < bytes) await setTimeout(20);
}

async function countAnswers(): Promise<void> {
  let line = 0;
  let met = 0;
  for await (const text of createInterface({ input: createReadStream(answers) })) {
    line += 1;
    const answer = JSON.parse(text) as { line: number; verdict?: string };
    if (answer.line !== line) throw new Error(`line ${line} was answered as ${answer.line}`);
    if ((answer.verdict === "NOT_VALID") !== hitLine(line)) throw new Error(`line ${line} came to ${answer.verdict}`);
    if (answer.verdict === "NOT_VALID") met += 1;
  }
  const session = await openOperatorSession(ladderSettings(data), systemClock);
  const made = await session.platform.store.count(hits, everything);
  await session.close();
  console.log(
    `${line} of ${lines} lines were answered once, ${met} of ${wantedHits} met a report; ${made} hits on record`,
  );
  if (line !== lines || met !== wantedHits || (!values.data && made !== wantedHits)) process.exitCode = 1;
}

async function fill(): Promise<void> {
  if (existsSync(join(data, "screened.json"))) return;
  const session = await openOperatorSession(ladderSettings(data), systemClock);
  const base = { owner: "UTO", type: "PASSPORT", issuer: "UTO", handling: { audiences: [{}] } };
  const entries = function* () {
    for (let at = 0; at < documents; at += 1)
      yield { record: "document", reference: `D-${at}`, ...base, number: numberOf("K", at) };
    for (let at = 0; at < 1_000; at += 1)
      yield { record: "documentReport", reference: `R-${at}`, ...base, number: numberOf("R", at), fraudType: "STOLEN" };
  };
  const { report } = await ingest(session, numbered(entries() as never), { today });
  if (report.rejected > 0) throw new Error(`${report.rejected} records were rejected`);
  writeFileSync(join(data, "screened.json"), "{}");
  await session.close();
}

async function makeKey(): Promise<void> {
  const session = await openOperatorSession(ladderSettings(data), systemClock);
  const { text } = await session.platform.keys.create({
    name: "batch",
    role: "internal",
    owner: "GRC",
    scopes: ["document:check"],
    purposes: null,
    test: false,
    expires: null,
    bounds: unbounded,
  });
  writeFileSync(keyFile, text);
  await session.close();
}

/** Of a document that is known, that is reported, or that nobody knows. */
function numberOf(series: "K" | "R" | "U", at: number): string {
  return `${series}${String(at).padStart(8, "0")}`;
}

function writeList(): void {
  const text = Array.from({ length: lines }, (_, at) => `${JSON.stringify(lineOf(at + 1))}\n`);
  writeFileSync(list, text.join(""));
}

function lineOf(line: number): object {
  const number = hitLine(line)
    ? numberOf("R", Math.floor(line / 1_000) % 1_000)
    : line % 10 === 0
      ? numberOf("K", line % documents)
      : numberOf("U", line);
  if (values.form === "number") return { number };
  if (values.form === "full") return { number, type: "PASSPORT", issuer: "UTO" };
  return {
    zone: writeMrz({
      format: "TD3",
      documentCode: "P",
      issuer: "UTO",
      nationality: "UTO",
      number,
      birthDate: "1980-01-01",
      sex: "F",
      expiryDate: "2030-01-01",
      optionalData: "",
      optionalData2: "",
      primaryName: "BEISPIEL",
      secondaryName: "ANNA",
    }).join("\n"),
  };
}

async function startHub(): Promise<ChildProcess> {
  if (!existsSync(keyFile)) await makeKey();
  const child = spawn(process.execPath, [join(root, "gateway/main.ts")], {
    env: {
      NODE_ENV: "production",
      HUB_DATA: data,
      HUB_PORT: String(port),
      HUB_PROCESSES: values.processes,
      HUB_DEMO: "off",
      HUB_LOG: "error",
    },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (ready?.status === 200) break;
    await setTimeout(50);
  }
  if (!values.kill) await atRest(child);
  return child;
}

/** One process answers while the others are still starting: what that takes is no part of a line. */
async function atRest(child: ChildProcess): Promise<void> {
  for (let looks = 0, before = 0; looks < 20; looks += 1) {
    await setTimeout(500);
    const now = processorTime(child);
    if (!(now - before > 0.05)) return;
    before = now;
  }
}

function startCommand(): ChildProcess {
  const options = ["--key-file", keyFile, "--purpose", "border-control", "--answers", answers, "--json"];
  const command = [join(root, "cli/borderlink.ts"), "screen", list, ...options, "--url", `http://127.0.0.1:${port}`];
  return spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"], detached: true });
}

/** Seconds that the hub's processes have run, which a busy machine makes little difference to; NaN where none says so. */
function processorTime({ pid }: ChildProcess): number {
  if (!existsSync("/proc/self/stat")) return NaN;
  const stats = readdirSync("/proc").flatMap((name) => {
    try {
      return /^\d+$/.test(name) ? readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\) /s, "") : [];
    } catch {
      return [];
    }
  });
  const own = stats.map((stat) => stat.split(" ")).filter(([, , group]) => Number(group) === pid);
  return own.reduce((sum, fields) => sum + Number(fields[11]) + Number(fields[12]), 0) / 100;
}

/** With all the processes it started. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  process.kill(-(child.pid ?? 0), signal);
  await ended;
}
