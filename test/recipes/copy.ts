import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { done, type Step } from "./page.ts";

const root = join(import.meta.dirname, "../..");
const left = ["node_modules", ".git", ".borderlink", "coverage"];

/** A copy of the project in which recipes are followed. `remove` ends it. */
export class Copy {
  readonly top = join(mkdtempSync(join(tmpdir(), "borderlink-recipe-")), "main");

  constructor() {
    cpSync(root, this.top, { recursive: true, filter: (path) => path === root || !left.includes(basename(path)) });
    symlinkSync(join(root, "node_modules"), join(this.top, "node_modules"));
  }

  /** Does one step; what comes back undoes it. */
  follow(step: Step): () => void {
    const path = join(this.top, step.file);
    const before = existsSync(path) ? readFileSync(path, "utf8") : null;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, done(step, before));
    return () => (before === null ? rmSync(path) : writeFileSync(path, before));
  }

  /** Runs a script of the copy with the Node that runs this one, and gives what it said, standard error first. */
  run(...script: readonly string[]): Promise<{ readonly status: number | null; readonly said: string }> {
    const env = { HUB_DATA: join(this.top, ".borderlink"), TMPDIR: tmpdir() };
    const child = spawn(process.execPath, script, { cwd: this.top, env, stdio: ["ignore", "pipe", "pipe"] });
    const said = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const)
      child[stream].setEncoding("utf8").on("data", (text: string) => (said[stream] += text));
    return new Promise((resolve) =>
      child.on("close", (status) => resolve({ status, said: `${said.stderr}${said.stdout}`.trimEnd() })),
    );
  }

  remove(): void {
    rmSync(dirname(this.top), { recursive: true, force: true });
  }
}
