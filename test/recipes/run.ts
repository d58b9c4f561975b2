// npm run recipes: follows each recipe of docs/contributing.md in a copy of the project, and wants `npm run generate`
// and the whole of `npm run check` and `npm test` to pass there as in the project itself. Takes minutes.

import { Copy } from "../copy.ts";
import { follow, recipe } from "./page.ts";

const wanted = process.argv.slice(2);
const headings = ["Add a field", "Add a kind", "Add a subgraph", "Add a check"];
// These read the page and would follow it a second time, in a copy of the copy.
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--exclude", "test/recipes.test.ts"];
const scripts = [["checks/run.ts", "generate"], ["checks/run.ts", "check"], vitest];

let faults = 0;
for (const heading of headings.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const copy = new Copy();
  for (const step of recipe(heading)) follow(copy, step);
  for (const script of scripts) {
    const { status, said } = await copy.run(...script);
    console.log(`${status === 0 ? "ok    " : "FAULT "} ${heading}: ${script.slice(0, 2).join(" ")}`);
    if (status === 0) continue;
    faults += 1;
    console.log(said.replaceAll(/^/gm, "       "));
  }
  copy.remove();
}
process.exitCode = faults > 0 ? 1 : 0;
