// npm run guards: breaks each guard of the list on purpose, in a copy of the project, and wants its own test to fail by
// an assertion. A guard whose loss no test notices, a text that is no longer there and a crash count as faults.
//   npm run guards                     all of them, in as many copies as there are cores
//   npm run guards -- WORD …           those whose names hold one of the words
//   npm run guards -- --since COMMIT   those whose source, test or row has changed since

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Copy } from "../copy.ts";
import { type Guard, guards } from "./list.ts";

const root = join(import.meta.dirname, "../..");
/** Busy machines take many times as long as quiet ones: this ends what hangs. */
const patience = 300_000;

interface TestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly TestResult[];
  }[];
}

interface TestResult {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

interface Outcome {
  /** What is wrong with the guard's test. */
  readonly fault?: string;
  /** The test that noticed. */
  readonly felt?: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { since: { type: "string" }, copies: { type: "string", default: String(availableParallelism()) } },
});
const chosen = guards.filter(named(positionals)).filter(changed(values.since));
const waiting = chosen.values();
let faults = 0;
const copies = Array.from({ length: Number(values.copies) }, () => new Copy());
process.once("exit", () => copies.forEach((copy) => copy.remove()));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const sound = await soundTests();
await Promise.all(copies.map(breakAll));
console.log(`\n${chosen.length - faults} of ${chosen.length} guards hurt when they are broken.`);
process.exitCode = faults > 0 ? 1 : 0;

function named(words: readonly string[]): (guard: Guard) => boolean {
  return ({ name }) => words.length === 0 || words.some((word) => name.includes(word));
}

/** What a test reaches through other files is not followed: a change there is left to the whole run. */
function changed(since: string | undefined): (guard: Guard) => boolean {
  if (since === undefined) return () => true;
  const diff = spawnSync("git", ["diff", "-U0", since], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (diff.status !== 0) throw new Error(diff.stderr);
  const files = new Set(Array.from(diff.stdout.matchAll(/^\+\+\+ b\/(.*)$/gm), ([, file]) => file));
  return ({ name, file, test: [test] }) =>
    files.has(file) || files.has(test) || diff.stdout.includes(`\n+    name: ${JSON.stringify(name)}`);
}

/** Names of the tests that pass while nothing is broken, in whatever order: each is run alone where its guard is. */
async function soundTests(): Promise<ReadonlySet<string>> {
  const [copy] = copies;
  const files = new Set(chosen.map(({ test: [file] }) => file));
  const names = chosen.map(({ test: [, name] }) => name);
  const results = copy && (await testsOf(copy, [...files, "--sequence.shuffle.tests"], names, patience * 4));
  if (!results) throw new Error("the tests do not run while nothing is broken: name fewer guards");
  return new Set(results.filter(({ status }) => status === "passed").map(({ fullName }) => fullName));
}

async function breakAll(copy: Copy): Promise<void> {
  for (const guard of waiting) {
    const { fault, felt } = await broken(copy, guard);
    if (fault) faults += 1;
    console.log(`${fault ? "FAULT " : "hurts "} ${guard.name}: ${fault ?? felt}`);
  }
}

async function broken(copy: Copy, { file, find, put, test: [testFile, name] }: Guard): Promise<Outcome> {
  if (![...sound].some((one) => one.includes(name)))
    return { fault: `no test "${name}" passes while nothing is broken` };
  const text = copy.read(file) ?? "";
  const places = text.split(find).length - 1;
  if (places !== 1) return { fault: `its text stands ${places} times in ${file}` };
  const mend = copy.write(
    file,
    text.replace(find, () => put),
  );
  try {
    const results = await testsOf(copy, [testFile], [name], patience);
    if (!results) return { fault: "its test did not end in five minutes, or did not begin" };
    const own = results.find(({ fullName, status }) => status === "failed" && fullName.includes(name));
    return own ? feltBy(own) : { fault: `"${name}" did not fail${await othersIn(copy, testFile)}` };
  } finally {
    mend();
  }
}

function feltBy({ fullName, failureMessages: [message = ""] }: TestResult): Outcome {
  return /^(AssertionError|Error: Property failed|Error: promise (resolved|rejected) .* instead of (rejecting|resolving))/.test(
    message,
  )
    ? { felt: fullName }
    : { fault: `it crashed: ${message.slice(0, 200)}` };
}

/** For whoever looks for the guard's true test: which others of its file fail. */
async function othersIn(copy: Copy, testFile: string): Promise<string> {
  const results = (await testsOf(copy, [testFile], [], patience)) ?? [];
  const failed = results.filter(({ status }) => status === "failed").map(({ fullName }) => fullName);
  return failed.length > 0 ? `, but: ${failed.join(" | ")}` : "";
}

/** What became of each test whose name holds one of these, or of all; null where they did not come to an end. */
async function testsOf(copy: Copy, asked: readonly string[], names: readonly string[], patience: number) {
  const report = `${copy.top}-report.json`;
  rmSync(report, { force: true });
  const those = names.length > 0 ? ["-t", names.map((name) => RegExp.escape(name)).join("|")] : [];
  const vitest = ["node_modules/vitest/vitest.mjs", "run", ...asked, ...those, "--reporter=json"];
  const { said } = await copy.runFor(patience, ...vitest, `--outputFile=${report}`);
  if (!existsSync(report)) {
    console.error(said.slice(0, 500));
    return null;
  }
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as TestReport;
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}
