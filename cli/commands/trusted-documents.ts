import { join } from "node:path";
import { buildSchema, GraphQLError, Source } from "graphql";
import { readBounded } from "../../core/bounded-file.ts";
import { readManifest } from "../../gateway/trusted-documents/manifest.ts";
import { manifestOf } from "../../gateway/trusted-documents/write-manifest.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";

const clientSchema = join(import.meta.dirname, "../../schema/generated/api.graphql");

/** `borderlink trusted-documents manifest FILES…`: what the hub would refuse at its start is refused here. */
export async function printManifest(files: readonly string[], output: Output): Promise<ExitCode> {
  const sources = await Promise.all(files.map(async (file) => new Source(await readBounded(file), file)));
  const manifest = written(sources);
  const { faults } = readManifest(manifest, buildSchema(await readBounded(clientSchema)));
  if (faults.length > 0) throw new Refusal(`these cannot be trusted documents:\n- ${faults.join("\n- ")}`);
  output.answer(manifest);
  return 0;
}

function written(sources: readonly Source[]): string {
  try {
    return JSON.stringify(manifestOf(sources), null, 2);
  } catch (error) {
    // An error of graphql-js says in its text where it stands.
    throw new Refusal(error instanceof GraphQLError ? String(error) : (error as Error).message);
  }
}
