// node checks/openapi.ts [--check]: writes the description of the hub's own trusted documents as plain calls, or says that it
// is stale.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { callsOf } from "../gateway/rest/calls.ts";
import { describedBeside } from "../gateway/described.ts";
import { openApiOf } from "../gateway/rest/openapi/description.ts";
import { clientSchema, openTrustedDocuments } from "../gateway/trusted-documents/open.ts";

const path = "gateway/rest/generated/openapi.json";
const file = join(import.meta.dirname, "..", path);
const schema = clientSchema();
const { all } = openTrustedDocuments({ trustedDocuments: null }, schema);
const text = `${JSON.stringify(openApiOf(callsOf(all).values(), schema, describedBeside()), null, 2)}\n`;

if (!process.argv.includes("--check")) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
  console.error(`${path} is stale: run npm run generate.`);
  process.exitCode = 1;
}
