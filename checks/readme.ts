// node checks/readme.ts [--check]: writes the generated parts of README.md and the manual page of the errors, or says
// that they are stale.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorsPage } from "../core/errors.ts";
import { settingsTable } from "../core/settings.ts";
import { subgraphs } from "../records/subgraphs.ts";

/** What stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
const parts: Readonly<Record<string, string>> = { settings: settingsTable(subgraphs) };

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

const manual = join(import.meta.dirname, "../core/generated/errors.md");
if (check && readFileSync(manual, "utf8") !== errorsPage())
  stop("core/generated/errors.md is stale: run npm run generate.");
if (!check) writeFileSync(manual, errorsPage());

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
