// node checks/trusted-documents.ts [--check]: writes the manifest of the page's and the manual's examples and of what stands
// ready, or says that it is stale or holds what the hub would refuse.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { readManifest } from "../gateway/trusted-documents/manifest.ts";
import { ownManifest } from "../gateway/trusted-documents/open.ts";
import { manifestOf } from "../gateway/trusted-documents/write-manifest.ts";

const root = join(import.meta.dirname, "..");
const textOf = (...path: string[]) => readFileSync(join(root, ...path), "utf8");

const textsIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".graphql"))
    .toSorted()
    .map((file) => textOf(folder, file));

/** Pages of the manual whose examples programs run. */
const pages = ["README.md", "docs/integrators.md", "docs/access-and-audit.md", "docs/partners.md"];
const inManual = pages.flatMap((page) =>
  Array.from(textOf(page).matchAll(/^```graphql\n(.*?)^```/gms), ([, text = ""]) => text),
);
const texts = [...textsIn("gateway/page/examples"), ...inManual, ...textsIn("gateway/trusted-documents/ready")];

const manifest = `${JSON.stringify(manifestOf(texts), null, 2)}\n`;
const { faults } = readManifest(manifest, buildSchema(textOf("schema/generated/api.graphql")));
if (faults.length > 0) stop(faults.join("\n"));
if (!process.argv.includes("--check")) writeFileSync(ownManifest, manifest);
else if (readFileSync(ownManifest, "utf8") !== manifest)
  stop("gateway/trusted-documents/generated/examples.json is stale: run npm run generate.");

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
