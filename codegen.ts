import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { exitOnError } from "./core/start.ts";
import { sdlOf } from "./schema/sdl.ts";
import { type SubgraphName, subgraphNames } from "./records/subgraphs.ts";

/**
 * What stands for a type of the graph in the resolvers: a record's own type where `records.ts` exports one
 * (`DocumentRecord` for `Document`), and for every page and edge what `connection.ts` makes.
 */
function mappersOf(name: SubgraphName): Record<string, string> {
  const file = join(import.meta.dirname, "records", name, "records.ts");
  const source = existsSync(file) ? readFileSync(file, "utf8") : "";
  const records = Array.from(source.matchAll(/^export (?:type|interface) (\w+)Record\b/gm), ([, type = ""]) => type);
  const pages = Array.from(sdlOf(name).matchAll(/^type (\w+)(Connection|Edge)\b/gm), ([, of = "", shape = ""]) => {
    const node = records.includes(of) ? `${of}Record` : "unknown";
    return [`${of}${shape}`, `../../connection.ts#${shape}<${node}>`];
  });
  return Object.fromEntries([
    ...records.map((type) => [type, `../../../records/${name}/records.ts#${type}Record`]),
    ...pages,
  ]);
}

function generates(): CodegenConfig["generates"] {
  return Object.fromEntries(
    subgraphNames.map((name) => [
      `subgraphs/${name}/generated/resolver-types.ts`,
      {
        schema: sdlOf(name),
        plugins: ["typescript", "typescript-resolvers"],
        config: {
          federation: true,
          contextType: "../../context.ts#SubgraphContext",
          mappers: mappersOf(name),
          scalars: {
            PartialDate: "string",
            DateTime: "string",
            Date: "string",
            CountryCode: "string",
            OwnerCode: "string",
            JSON: "unknown",
            _FieldSet: "string",
          },
          strictScalars: true,
          // The interface Record would hide TypeScript's own type of that name.
          namingConvention: (type: string) => (type === "Record" ? "RecordInterface" : type),
          enumsAsTypes: true,
          useTypeImports: true,
          emitLegacyCommonJSImports: false,
        },
      },
    ]),
  );
}

const config: CodegenConfig = { generates: {} };
// Of what its configuration throws, codegen says no more than that it found none.
await exitOnError(async () => void (config.generates = generates()));

/** Types of the resolvers of each subgraph, written from its SDL. */
export default config;
