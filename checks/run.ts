// node checks/run.ts check|generate|fix

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

interface Step {
  readonly name: string;
  /** The script that does it, from the top of the checkout, and its arguments. */
  readonly script: readonly [string, ...string[]];
  /** What it prints is worth reading where all is well, too. */
  readonly tells?: boolean;
}

const root = join(import.meta.dirname, "..");
const oxfmt = "node_modules/oxfmt/bin/oxfmt";
const oxlint = "node_modules/oxlint/bin/oxlint";
const codegen = "node_modules/@graphql-codegen/cli/esm/bin.js";
const rulesTest = "test/subgraphs/rules.test.ts";

/** Runs before all others and alone: what is not written yet would fail in every other, each in its own words. */
const rooms: Readonly<Record<string, readonly [string, ...string[]]>> = {
  check: ["checks/rooms.ts", "--generated"],
  generate: ["checks/rooms.ts"],
};

/**
 * The steps of a check do not touch each other and run side by side, the slow ones first; those that write run in order,
 * up to the first that fails.
 */
const jobs: Readonly<Record<string, readonly Step[]>> = {
  check: [
    { name: "every type and field has a rule", script: ["node_modules/vitest/vitest.mjs", "run", rulesTest] },
    { name: "resolver types not stale", script: [codegen, "--check", "--silent"] },
    { name: "types", script: ["node_modules/typescript/bin/tsc", "-p", "."] },
    { name: "subgraphs' SDL not stale", script: ["schema/expand.ts", "--check"] },
    { name: "composition", script: ["schema/compose.ts", "--check"] },
    { name: "lint and borders", script: [oxlint, "--deny-warnings"] },
    { name: "folders", script: ["checks/folders.ts"], tells: true },
    { name: "guards' texts", script: ["checks/guards.ts"] },
    { name: "client schema", script: ["checks/client-schema.ts"] },
    { name: "trusted documents not stale", script: ["checks/trusted-documents.ts", "--check"] },
    { name: "OpenAPI not stale", script: ["checks/openapi.ts", "--check"] },
    { name: "manual not stale", script: ["checks/manual.ts", "--check"] },
    { name: "columns and keys are numbered", script: ["checks/derived-forms.ts", "--check"] },
    { name: "format", script: [oxfmt, "--check", "."] },
  ],
  generate: [
    { name: "subgraphs' SDL", script: ["schema/expand.ts"] },
    { name: "resolver types", script: [codegen] },
    { name: "composition", script: ["schema/compose.ts"] },
    { name: "trusted documents", script: ["checks/trusted-documents.ts"] },
    { name: "OpenAPI", script: ["checks/openapi.ts"] },
    { name: "manual", script: ["checks/manual.ts"] },
    { name: "what columns and keys derive to", script: ["checks/derived-forms.ts"] },
  ],
  fix: [
    { name: "lint", script: [oxlint, "--fix"] },
    { name: "format", script: [oxfmt, "."] },
  ],
};

const [job = "check"] = process.argv.slice(2);
const steps = jobs[job];
if (!steps) throw new Error(`"${job}" is none of ${Object.keys(jobs).join(" ")}`);

const first = rooms[job];
if (first) await sayFaultsOf(first);

const waiting = steps.filter(({ script }) =>
  script.every((part) => part !== rulesTest || existsSync(join(root, part))),
);
const failed: string[] = [];
await Promise.all(Array.from({ length: job === "check" ? availableParallelism() : 1 }, work));
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}

async function work(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    await run(step);
    if (job !== "check" && failed.length > 0) return;
  }
}

/** Prints nothing where all is well, and nothing but the faults where it is not. */
async function sayFaultsOf(script: Step["script"]): Promise<void> {
  const { status, output } = await outcomeOf(script);
  if (status === 0) return;
  console.error(output.trimEnd());
  process.exit(1);
}

async function run({ name, script, tells }: Step): Promise<void> {
  const start = performance.now();
  const { status, output } = await outcomeOf(script);
  if (status !== 0) failed.push(name);
  const said = status === 0 && tells ? `: ${output.trimEnd()}` : "";
  console.log(
    `${status === 0 ? "ok    " : "FAILED"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)${said}`,
  );
  if (status !== 0) console.log(output.trimEnd().replaceAll(/^/gm, "       "));
}

async function outcomeOf(script: Step["script"]): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn(process.execPath, script, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { status, output };
}
