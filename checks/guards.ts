// node checks/guards.ts: every guard's text stands exactly once in its file, so that `npm run guards` can break it.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guards } from "../test/guards/list.ts";

const root = join(import.meta.dirname, "..");

for (const { name, file, find, test } of guards) {
  const places = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8").split(find).length - 1 : 0;
  if (places !== 1) fault(`the text of "${name}" stands ${places} times in ${file}: put it right in test/guards/`);
  if (!existsSync(join(root, test[0]))) fault(`the test of "${name}" is not there: ${test[0]}`);
}

function fault(text: string): void {
  console.error(text);
  process.exitCode = 1;
}
