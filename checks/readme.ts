// node checks/readme.ts [--check]: writes the generated parts of README.md, or says that they are stale.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settingsTable } from "../core/settings.ts";

/** What stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
const parts: Readonly<Record<string, string>> = { settings: settingsTable() };

const path = join(import.meta.dirname, "../README.md");
const check = process.argv.includes("--check");

const readme = readFileSync(path, "utf8");
let written = readme;
for (const [name, text] of Object.entries(parts)) {
  const between = new RegExp(`(?<=<!-- ${name} -->\n).*?(?=<!-- /${name} -->)`, "s");
  if (!between.test(written))
    stop(`README.md has no place for the generated part: <!-- ${name} --> <!-- /${name} -->.`);
  written = written.replace(between, () => `\n${text}\n\n`);
}
if (check && written !== readme) stop("README.md is stale: run npm run generate.");
if (!check) writeFileSync(path, written);

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
