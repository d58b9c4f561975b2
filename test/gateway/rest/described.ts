import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The description that stands in the sources. */
export const committed = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../gateway/rest/generated/openapi.json"), "utf8"),
);

/** What a call's answer is described as. */
export function formOf(path: string) {
  return schemaOf(committed.paths[`/rest/${path}`].post.responses["200"].content["application/json"].schema);
}

/** What every failure is described as. */
export const problem = schemaOf(committed.components.schemas.Problem);

/** References are found where JSON Schema has its own definitions. */
function schemaOf(schema: object) {
  const text = JSON.stringify({ ...schema, $defs: committed.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")));
}
