// node checks/manual.ts [--check]: writes the table of settings in docs/operators.md and the page of errors, or says that
// they are stale.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorsPage } from "../core/errors.ts";
import { settingsTable } from "../core/settings.ts";
import { subgraphs } from "../records/subgraphs.ts";

/** What stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
const parts: Readonly<Record<string, string>> = { settings: settingsTable(subgraphs) };

const path = join(import.meta.dirname, "../docs/operators.md");
const check = process.argv.includes("--check");

const page = readFileSync(path, "utf8");
let written = page;
for (const [name, text] of Object.entries(parts)) {
  const between = new RegExp(`(?<=<!-- ${name} -->\n).*?(?=<!-- /${name} -->)`, "s");
  if (!between.test(written))
    stop(`docs/operators.md has no place for the generated part: <!-- ${name} --> <!-- /${name} -->.`);
  written = written.replace(between, () => `\n${text}\n\n`);
}
if (check && written !== page) stop("docs/operators.md is stale: run npm run generate.");
if (!check) writeFileSync(path, written);

const manual = join(import.meta.dirname, "../core/generated/errors.md");
if (check && readFileSync(manual, "utf8") !== errorsPage())
  stop("core/generated/errors.md is stale: run npm run generate.");
if (!check) writeFileSync(manual, errorsPage());

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
