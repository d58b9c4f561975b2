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

/** The steps of a check do not touch each other and run side by side, the slow ones first; those that write, in order. */
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
    { name: "columns and keys are numbered", script: ["checks/derived-forms.ts", "--check"] },
    { name: "README not stale", script: ["checks/readme.ts", "--check"] },
    { name: "format", script: [oxfmt, "--check", "."] },
  ],
  generate: [
    { name: "subgraphs' SDL", script: ["schema/expand.ts"] },
    { name: "resolver types", script: [codegen] },
    { name: "composition", script: ["schema/compose.ts"] },
    { name: "trusted documents", script: ["checks/trusted-documents.ts"] },
    { name: "what columns and keys derive to", script: ["checks/derived-forms.ts"] },
    { name: "README", script: ["checks/readme.ts"] },
  ],
  fix: [
    { name: "lint", script: [oxlint, "--fix"] },
    { name: "format", script: [oxfmt, "."] },
  ],
};

const [job = "check"] = process.argv.slice(2);
const steps = jobs[job];
if (!steps) throw new Error(`"${job}" is none of ${Object.keys(jobs).join(" ")}`);

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
  for (let step = waiting.shift(); step; step = waiting.shift()) await run(step);
}

async function run({ name, script, tells }: Step): Promise<void> {
  const start = performance.now();
  const child = spawn(process.execPath, script, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (status !== 0) failed.push(name);
  const said = status === 0 && tells ? `: ${output.trimEnd()}` : "";
  console.log(
    `${status === 0 ? "ok    " : "FAILED"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)${said}`,
  );
  if (status !== 0) console.log(output.trimEnd().replaceAll(/^/gm, "       "));
}
