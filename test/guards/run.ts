// npm run guards: breaks each guard of the list on purpose, in a copy of the project, and wants its own test to fail by
// an assertion. A guard whose loss no test notices, a text that is no longer there and a crash count as faults.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Guard, guards } from "./list.ts";

const root = join(import.meta.dirname, "../..");
const copy = join(mkdtempSync(join(tmpdir(), "borderlink-guards-")), "main");
process.once("exit", () => rmSync(dirname(copy), { recursive: true, force: true }));

interface TestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const wanted = process.argv.slice(2);
const chosen = guards.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
copyProject();
const sound = soundTests([...new Set(chosen.map(({ test }) => test[0]))]);
let faults = 0;
for (const guard of chosen) {
  const { fault, felt } = broken(guard);
  if (fault) faults += 1;
  console.log(`${fault ? "FAULT " : "hurts "} ${guard.name}: ${fault ?? felt}`);
}
console.log(`\n${chosen.length - faults} of ${chosen.length} guards hurt when they are broken.`);
process.exitCode = faults > 0 ? 1 : 0;

function copyProject(): void {
  const listed = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  for (const file of listed.stdout.split("\n").filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
}

/** Names of the tests that pass while nothing is broken. */
function soundTests(files: readonly string[]): ReadonlySet<string> {
  const results = testsOf(files);
  if (!results) throw new Error("the tests do not run while nothing is broken: name fewer guards");
  return new Set(results.filter(({ status }) => status === "passed").map(({ fullName }) => fullName));
}

interface Outcome {
  /** What is wrong with the guard's test. */
  readonly fault?: string;
  /** The test that noticed. */
  readonly felt?: string;
}

function broken({ file, find, put, test: [testFile, name] }: Guard): Outcome {
  if (![...sound].some((one) => one.includes(name)))
    return { fault: `no test "${name}" passes while nothing is broken` };
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  const places = text.split(find).length - 1;
  if (places !== 1) return { fault: `its text stands ${places} times in ${file}` };
  writeFileSync(
    path,
    text.replace(find, () => put),
  );
  try {
    const results = testsOf([testFile]);
    if (!results) return { fault: "its tests did not end in two minutes, or did not begin" };
    const failed = results.filter(({ status }) => status === "failed");
    const own = failed.find(({ fullName }) => fullName.includes(name));
    const others = failed.map(({ fullName }) => fullName).join(" | ");
    if (!own) return { fault: `"${name}" did not fail${others ? `, but: ${others}` : ""}` };
    const [message = ""] = own.failureMessages;
    return /^(AssertionError|Error: Property failed|Error: promise (resolved|rejected) .* instead of (rejecting|resolving))/.test(
      message,
    )
      ? { felt: own.fullName }
      : { fault: `it crashed: ${message.slice(0, 200)}` };
  } finally {
    writeFileSync(path, text);
  }
}

/** What became of each test; null where they did not come to an end. */
function testsOf(files: readonly string[]) {
  const report = join(dirname(copy), "report.json");
  rmSync(report, { force: true });
  const vitest = ["node_modules/vitest/vitest.mjs", "run", ...files, "--reporter=json", `--outputFile=${report}`];
  const { stderr } = spawnSync(process.execPath, vitest, { cwd: copy, encoding: "utf8", timeout: 120_000 });
  if (!existsSync(report)) {
    console.error(stderr.slice(0, 500));
    return null;
  }
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as TestReport;
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}
