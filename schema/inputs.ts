// node schema/inputs.ts [--check]: writes what owners hand in (generated/inputs/), from the records' own declarations.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  buildASTSchema,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
} from "graphql";
import type { z } from "zod";
import { kinds } from "../records/kinds.ts";
import { type Dataset, headerShape } from "../core/record.ts";
import { datasets } from "../records/datasets.ts";
import { subgraphNames } from "../records/subgraphs.ts";
import { inputsFile, writtenSdlOf } from "./sdl.ts";

/** The form of a value as zod keeps it, as far as it is looked at. */
interface Form {
  readonly def: {
    readonly type: string;
    readonly innerType?: Form;
    readonly in?: Form;
    readonly element?: Form;
    readonly shape?: Readonly<Record<string, Form>>;
  };
}

/** Said of every record but decided by who asks. */
const fromCaller: ReadonlySet<string> = new Set(["owner", "test"]);

const shared = `
"Who may see a record beside its owner. No audience at all means the owner alone."
input HandlingInput {
  "The audiences; they do not learn of each other."
  audiences: [AudienceInput!]
}

"One audience of a record. What it leaves out is not restricted."
input AudienceInput {
  "Owners it admits; left out, all."
  to: [OwnerCode!]
  "Owners it leaves out, whatever \`to\` says."
  except: [OwnerCode!]
  "Purposes it admits, as in the header \`Hub-Purpose\`; left out, any."
  purposes: [String!]
  "Field classes it shows: \`identity\`, \`criminal-history\`, \`biometrics\`, \`source\`; left out, all."
  classes: [String!]
  "The permission ends then."
  until: DateTime
}

"A record to be withdrawn."
input WithdrawalInput {
  "Its id."
  id: ID!
  "The version last seen: another one stands, and nothing is withdrawn. Left out, whatever stands is."
  expected: Int
}

"What became of a record that was handed in."
enum WriteResult {
  "Written for the first time."
  CREATED
  "A new version was written."
  CHANGED
  "It stood so already, and no version was added."
  UNCHANGED
  "Withdrawn: no longer seen from the next request on."
  WITHDRAWN
  "There is nothing of the caller's to withdraw."
  ABSENT
  "Another version stands than the one expected; nothing was written."
  CONFLICT
  "It cannot be a record; \`path\` and \`reason\` say why. The others of its batch were written."
  REFUSED
}
`;

const check = process.argv.includes("--check");
for (const name of subgraphNames) {
  const own = [...datasets.values()].filter(({ name: kind }) => kinds[kind].subgraph === name);
  const schema = buildASTSchema(parse(writtenSdlOf(name)), { assumeValid: true, assumeValidSDL: true });
  const text = `${[shared.trim(), ...inputsOf(own, schema), mutationOf(own)].join("\n\n")}\n`;
  const path = inputsFile(name);
  if (!check) {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  } else if (text !== readFileSync(path, "utf8")) {
    console.error(`${relative(process.cwd(), path)} is stale: run npm run generate.`);
    process.exitCode = 1;
  }
}

function inputsOf(own: readonly Dataset[], schema: GraphQLSchema): string[] {
  const inputs = new Map<string, string>();
  for (const dataset of own) {
    const type = schema.getType(kinds[dataset.name].type);
    const shape = { ...headerShape, ...dataset.content.shape } as unknown as Readonly<Record<string, z.ZodType & Form>>;
    const said = Object.entries(shape).filter(([field]) => !fromCaller.has(field));
    const more = [
      '  "Who may see it beside the owner; left out, nobody."\n  handling: HandlingInput',
      '  "The version last seen, 0 where it must not exist yet: where another stands, nothing is written. Left out, whatever stands is replaced."\n  expected: Int',
    ];
    inputs.set(`${type?.name}Input`, "");
    const fields = said.map(([field, form]) => fieldOf(field, form, type, schema, inputs));
    inputs.set(`${type?.name}Input`, inputText(`${type?.name}`, [...fields, ...more]));
  }
  return [...inputs.values()];
}

function inputText(type: string, fields: readonly string[]): string {
  return `"What an owner says of it when it records a \`${type}\`."\ninput ${type}Input {\n${fields.join("\n")}\n}`;
}

function fieldOf(
  name: string,
  form: Form,
  parent: GraphQLNamedType | undefined,
  schema: GraphQLSchema,
  inputs: Map<string, string>,
): string {
  const shown = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  const description = shown?.description ?? `As the record's \`${name}\`.`;
  const type = typeOf(form, `${parent?.name}.${name}`, shown && getNamedType(shown.type), schema, inputs);
  return `  ${JSON.stringify(description)}\n  ${name}: ${type}`;
}

function typeOf(
  form: Form,
  place: string,
  shown: GraphQLNamedType | undefined,
  schema: GraphQLSchema,
  inputs: Map<string, string>,
): string {
  const { type, innerType, in: given, element, shape } = form.def;
  const inner = innerType ?? given;
  if (inner) return typeOf(inner, place, shown, schema, inputs);
  if (element) return `[${typeOf(element, place, shown, schema, inputs)}!]`;
  if (shape) {
    if (!shown) throw new Error(`${place} is an object that the graph does not show`);
    const name = `${shown.name}Input`;
    if (!inputs.has(name)) {
      inputs.set(name, "");
      const fields = Object.entries(shape).map(([field, one]) => fieldOf(field, one, shown, schema, inputs));
      inputs.set(name, inputText(shown.name, fields));
    }
    return name;
  }
  if (isEnumType(shown) || isScalarType(shown)) return shown.name;
  if (shown && isInterfaceType(shown)) return "ID";
  return type === "boolean" ? "Boolean" : type === "number" || type === "int" ? "Int" : "String";
}

function mutationOf(own: readonly Dataset[]): string {
  const outcomes = own.map(({ name }) => {
    const { type } = kinds[name];
    return `"What became of a \`${type}\` that was handed in."
type ${type}Outcome {
  "Its id; null where none could be made."
  id: ID
  "What became of it."
  result: WriteResult
  "The version that stands now; 0 where there was never one."
  version: Int
  "Where it was refused: the field at fault, such as \`names[0].full\`; empty where it is the record as a whole."
  path: String
  "Where it was refused: why."
  reason: String
  "The record as it stands now: after a conflict, what stands instead."
  record: ${type}
}`;
  });
  const fields = own.flatMap(({ name }) => {
    const { type } = kinds[name];
    const key =
      '"Yours for this batch: sent again under the same key it has no second effect, and the first outcomes are answered. Other contents are refused under it (`IDEMPOTENCY_KEY_USED`). 8 to 100 printable characters without a space."';
    return `  "Writes records of the caller's own, at most 100 at once; outcomes in their order."
  record${type}s(records: [${type}Input!]!, ${key} idempotencyKey: String!): [${type}Outcome!]
  "Withdraws records of the caller's own, at most 100 at once, with what links to them; outcomes in their order."
  withdraw${type}s(records: [WithdrawalInput!]!, ${key} idempotencyKey: String!): [${type}Outcome!]`;
  });
  return `${outcomes.join("\n\n")}\n\n"What a caller may change: records of its own."\ntype Mutation {\n${fields.join("\n")}\n}`;
}
