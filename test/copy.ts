import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const left = ["node_modules", ".git", ".borderlink", "coverage"];

/** A script that ended, and what it said, standard error first. `status` is null where it had to be ended. */
export interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** A copy of the project whose files a test changes. `remove` ends it. */
export class Copy {
  readonly top = join(mkdtempSync(join(tmpdir(), "borderlink-copy-")), "main");

  constructor() {
    cpSync(root, this.top, { recursive: true, filter: (path) => path === root || !left.includes(basename(path)) });
    symlinkSync(join(root, "node_modules"), join(this.top, "node_modules"));
  }

  /** What stands in the file; null where there is none. */
  read(file: string): string | null {
    const path = join(this.top, file);
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  }

  /** Writes the file; what comes back undoes it. */
  write(file: string, text: string): () => void {
    const path = join(this.top, file);
    const before = this.read(file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return () => (before === null ? rmSync(path) : writeFileSync(path, before));
  }

  /** Runs a script of the copy with the Node that runs this one. */
  run(...script: readonly string[]): Promise<Ended> {
    return this.runFor(0, ...script);
  }

  /** The same, ended after so many milliseconds; after none where they are 0. */
  runFor(timeout: number, ...script: readonly string[]): Promise<Ended> {
    // What runs a second time is compiled already, and goes with the copy.
    const env = {
      HUB_DATA: join(this.top, ".borderlink"),
      TMPDIR: tmpdir(),
      NODE_COMPILE_CACHE: `${this.top}-compiled`,
    };
    const child = spawn(process.execPath, script, {
      cwd: this.top,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout,
      killSignal: "SIGKILL",
    });
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
