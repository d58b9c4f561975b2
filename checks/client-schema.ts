// node checks/client-schema.ts [--release]: says which changes since the last release break clients and are not
// declared; with --release makes the schema of now that of the last release.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaChanges } from "./breaking-changes.ts";

const folder = join(import.meta.dirname, "../schema");
const [released, declared] = [join(folder, "released.graphql"), join(folder, "declared-changes.txt")];

const declarations = `# Breaking changes of the client's schema since schema/released.graphql that are meant, one a line, in the words of
# npm run check. A release empties this file: node checks/client-schema.ts --release
`;

const now = readFileSync(join(folder, "generated/api.graphql"), "utf8");
if (process.argv.includes("--release")) {
  writeFileSync(released, now);
  writeFileSync(declared, declarations);
} else {
  const { undeclared, unfounded } = schemaChanges(readFileSync(released, "utf8"), now, readFileSync(declared, "utf8"));
  for (const change of undeclared) console.error(`breaks clients: ${change}`);
  for (const change of unfounded) console.error(`declared, but not so: ${change}`);
  if (undeclared.length > 0)
    console.error("Undo it, or if it is meant declare it in schema/declared-changes.txt, in these words.");
  if (undeclared.length + unfounded.length > 0) process.exitCode = 1;
}
