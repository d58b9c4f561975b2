import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const check = process.argv.includes("--check");

/** Writes the files, texts by path; with `--check` says instead which are stale, and ends with 1. */
export function writeGenerated(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    if (check) {
      if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
      console.error(`${relative(process.cwd(), path)} is stale: run npm run generate.`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}
