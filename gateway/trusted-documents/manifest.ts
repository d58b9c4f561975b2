import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { z } from "zod";
import { sha256 } from "../../core/audit/journal/entry.ts";
import { lines, readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import { documentExcess, maxTokens } from "../limits/document.ts";

/** Apollo's public form, whose word for a trusted document is operation; what else its tools may write is let be. */
const manifestForm = z.object({
  format: z.literal("apollo-persisted-query-manifest"),
  version: z.literal(1),
  operations: z.array(
    z.object({
      /** SHA-256 of the body, hex. */
      id: z.string(),
      name: z.string(),
      type: z.enum(["query", "mutation", "subscription"]),
      body: z.string(),
    }),
  ),
});

export type Manifest = z.output<typeof manifestForm>;
export type ManifestEntry = Manifest["operations"][number];

/** An entry of the manifest, found sound. */
export interface TrustedDocument extends ManifestEntry {
  readonly document: DocumentNode;
}

/** The trusted documents of a manifest's text, or everything that is wrong with it, one line a fault. */
export function readManifest(
  text: string,
  schema: GraphQLSchema,
): { readonly trusted: readonly TrustedDocument[]; readonly faults: readonly string[] } {
  const json = readJson(text);
  const form = "fault" in json ? { faults: [{ path: "", reason: json.fault }] } : readAs(manifestForm, json.value);
  if ("faults" in form) return { trusted: [], faults: lines(form.faults, "the whole") };
  const { operations } = form.value;
  const read = operations.map((entry, at) => checked(entry, schema, operations.slice(0, at)));
  return {
    trusted: read.flatMap((one) => ("document" in one ? [one] : [])),
    faults: read.flatMap((one, at) =>
      "document" in one ? [] : one.faults.map((fault) => `trusted document ${at + 1} (${one.name}): ${fault}`),
    ),
  };
}

interface Unsound {
  readonly name: string;
  readonly faults: readonly string[];
}

function checked(
  entry: ManifestEntry,
  schema: GraphQLSchema,
  before: readonly ManifestEntry[],
): TrustedDocument | Unsound {
  const { id, name, type, body } = entry;
  const document = documentOf(body);
  if (!document) return { name, faults: ["its body is no GraphQL, or longer than the hub reads"] };
  const [definition, ...more] = document.definitions.filter(isOperation);
  const excess = documentExcess(document);
  const wrong: readonly (readonly [boolean, string])[] = [
    [id !== sha256(body), "its id is not the SHA-256 of its body"],
    [before.some((other) => other.id === id), "its id is in the list already"],
    [!definition || more.length > 0, "its body does not hold exactly one query, mutation or subscription"],
    [!!definition && definition.name?.value !== name, "what its body holds has another name"],
    [!!definition && definition.operation !== type, "its body is not of its type"],
  ];
  const faults = [
    ...wrong.flatMap(([is, fault]) => (is ? [fault] : [])),
    ...("code" in excess ? [excess.message] : validate(schema, document, undefined, { maxErrors: 3 }).map(String)),
  ];
  return faults.length > 0 ? { name, faults: faults.map(oneLine) } : { ...entry, document };
}

function documentOf(body: string): DocumentNode | null {
  try {
    return parse(body, { maxTokens: maxTokens });
  } catch {
    return null;
  }
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

/** An error of graphql-js shows its place below it. */
function oneLine(fault: string): string {
  return fault.split("\n", 1)[0] ?? "";
}
