import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema } from "graphql";
import { type Settings, SettingsError } from "../../core/settings.ts";
import { readNamedFile } from "../../core/setting-file.ts";
import { TrustedDocuments } from "./resolve.ts";
import { readManifest } from "./manifest.ts";

/** The documents that are ready, and the example queries of the page and the manual, as a manifest. */
export const ownManifest = join(import.meta.dirname, "generated/examples.json");

const clientSdl = join(import.meta.dirname, "../../schema/generated/api.graphql");

/** The client's schema as it is written, with every description. */
export function clientSchema(): GraphQLSchema {
  return buildSchema(readFileSync(clientSdl, "utf8"));
}

/**
 * The trusted documents of the settings, checked against the client's schema, which is read where none is at hand.
 * Throws `SettingsError` with every fault of the manifest at once.
 */
export function openTrustedDocuments(
  { trustedDocuments: file }: Pick<Settings, "trustedDocuments">,
  schema: GraphQLSchema = clientSchema(),
) {
  const read = readManifest(readNamedFile("HUB_TRUSTED_DOCUMENTS", file ?? ownManifest), schema);
  const faults = read.faults.map((fault) => `HUB_TRUSTED_DOCUMENTS, ${fault}.`);
  if (faults.length > 0) throw new SettingsError(faults);
  return new TrustedDocuments(read.trusted);
}
