// node checks/derived-forms.ts [--check]: writes down what the columns and keys of every dataset derive to, or says that it
// is stale. Either way it refuses a change that left the dataset's number as it was: rows that stand would go unfound.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { datasets } from "../records/datasets.ts";
import type { Kind } from "../records/kinds.ts";
import { writeGenerated } from "../schema/generated.ts";
import { declaredIn } from "./declared-in.ts";
import { changedForms, type FormsOfAll, formsOf } from "./forms.ts";
import { samples } from "./samples.ts";
import { textSamples } from "./text-samples.ts";

const path = join(import.meta.dirname, "generated/forms.json");

const now = Object.fromEntries(
  [...datasets].map(([name, dataset]) => [name, formsOf(dataset, [...samples[name], textSamples[name]])]),
);
const committed = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as FormsOfAll) : {};
const faults = changedForms(committed, now, (name) => declaredIn(name as Kind));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else writeGenerated({ [path]: `${JSON.stringify(now, null, 2)}\n` });
