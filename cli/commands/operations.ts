import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { readManifest } from "../../gateway/operations/manifest.ts";
import { manifestOf } from "../../gateway/operations/write-manifest.ts";
import { type ExitCode, type Output, Refusal } from "../answer.ts";

const clientSchema = join(import.meta.dirname, "../../schema/generated/api.graphql");

/** `borderlink operations manifest FILES…`: what the hub would refuse at its start is refused here. */
export async function printManifest(files: readonly string[], output: Output): Promise<ExitCode> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const manifest = written(texts);
  const { faults } = readManifest(manifest, buildSchema(await readFile(clientSchema, "utf8")));
  if (faults.length > 0) throw new Refusal(`the operations cannot be listed:\n- ${faults.join("\n- ")}`);
  output.answer(manifest);
  return 0;
}

function written(texts: readonly string[]): string {
  try {
    return JSON.stringify(manifestOf(texts), null, 2);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}
