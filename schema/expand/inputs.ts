import { GraphQLError, type InputObjectTypeDefinitionNode, Kind, type NameNode, type TypeNode } from "graphql";
import { schemaOf } from "../../core/draft.ts";
import { kinds } from "../../records/kinds.ts";
import type { KindDataset } from "../../records/datasets.ts";
import { placeOf } from "../by-hand.ts";
import { fromTemplate } from "./templates.ts";
import { addType, nameOf, type Types } from "./types.ts";

/** The form of a value as zod keeps it, as far as it is looked at. */
interface Form {
  readonly def: {
    readonly innerType?: Form;
    readonly in?: Form;
    readonly element?: Form;
    readonly shape?: Shape;
    /** Values of an enum. */
    readonly entries?: Readonly<Record<string, string>>;
  };
  isOptional(): boolean;
  isNullable(): boolean;
}

type Shape = Readonly<Record<string, Form>>;
type InputFields = NonNullable<InputObjectTypeDefinitionNode["fields"]>;

/** Said of every record but decided by who asks. */
const fromCaller: ReadonlySet<string> = new Set(["owner", "test"]);

/** What is said of every record beside what it holds: who may see it, and which version its owner has seen. */
const { fields: recordFields } = fromTemplate("TYPEInput", {}) as unknown as { readonly fields: InputFields };

/** What an owner hands in of a kind: what a record of it may hold, in the words of the type that shows it. */
export function addInput(types: Types, dataset: KindDataset): void {
  const { type, subgraph } = kinds[dataset.name];
  const shape = Object.entries(schemaOf(dataset).shape as unknown as Shape);
  const said = shape.filter(([field]) => !fromCaller.has(field) && !Object.hasOwn(dataset.unshown, field));
  try {
    addType(types, inputOf(types, type, said, recordFields));
  } catch (error) {
    if (!(error instanceof NotShown)) throw error;
    const where = `write it there, or say under "unshown" where ${dataset.name} is declared why clients do not see it`;
    const place = placeOf(subgraph, error.type);
    throw new GraphQLError(`${place} has no ${error.message}, which the record has: ${where}.`);
  }
}

/** A field of a record that its type in the graph does not have, or a value that its enum does not. */
class NotShown extends Error {
  readonly type: string;

  constructor(type: string, lacking: string) {
    super(`${type}.${lacking}`);
    this.type = type;
  }
}

function inputOf(types: Types, type: string, shape: readonly [string, Form][], more: InputFields) {
  const input = fromTemplate("TYPEInput", { TYPE: type }) as unknown as InputObjectTypeDefinitionNode;
  const fields = shape.flatMap(([field, form]) => fieldsOfInput(types, type, field, form));
  return { ...input, fields: [...fields, ...more] };
}

/** Another record is named by its id or as its owner names it, for which there is a field beside: one of the two is said. */
function fieldsOfInput(types: Types, type: string, field: string, form: Form): InputFields[number][] {
  const said = fieldOf(types, type, field, form);
  if (!leadsToRecord(types, type, field)) return [said];
  const kind = Kind.INPUT_VALUE_DEFINITION;
  const value = `The same record by its owner's reference, in the place of \`${field}\`.`;
  const byReference = { kind, name: nameNode(`${field}Record`), description: { kind: Kind.STRING, value } } as const;
  return [
    { ...said, type: named("ID") },
    { ...byReference, type: named("RecordReferenceInput") },
  ];
}

function leadsToRecord(types: Types, type: string, field: string): boolean {
  const shown = fieldsOf(types, type).find(({ name }) => name.value === field);
  return shown !== undefined && types.get(nameOf(shown.type))?.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** A field that has to be said is not null; one with a default, or that may be unknown, is left out or null. */
function fieldOf(types: Types, type: string, field: string, form: Form): InputFields[number] {
  const shown = fieldsOf(types, type).find(({ name }) => name.value === field);
  if (!shown) throw new NotShown(type, field);
  const given = typeOf(types, form, nameOf(shown.type));
  const required = !form.isOptional() && !form.isNullable();
  const { name, description } = shown;
  return { kind: Kind.INPUT_VALUE_DEFINITION, name, description, type: required ? nonNull(given) : given };
}

function fieldsOf(types: Types, name: string) {
  const type = types.get(name);
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []) : [];
}

function typeOf(types: Types, { def }: Form, shown: string): NullableType {
  const { innerType, in: given, element, shape, entries = {} } = def;
  const inner = innerType ?? given;
  if (inner) return typeOf(types, inner, shown);
  if (element) return { kind: Kind.LIST_TYPE, type: nonNull(typeOf(types, element, shown)) };
  if (shape) {
    const input = inputOf(types, shown, Object.entries(shape), []);
    types.set(input.name.value, input);
    return named(input.name.value);
  }
  const type = types.get(shown);
  if (type?.kind === Kind.ENUM_TYPE_DEFINITION) {
    const missing = Object.values(entries).find((one) => !type.values?.some(({ name }) => name.value === one));
    if (missing !== undefined) throw new NotShown(shown, missing);
  }
  // Another record is named by its id.
  return named(isRecord(type) ? "ID" : shown);
}

/** Whether it is a type of records: Node itself, or one that implements it. */
function isRecord(type: ReturnType<Types["get"]>): boolean {
  if (type?.kind === Kind.INTERFACE_TYPE_DEFINITION) return true;
  return (
    type?.kind === Kind.OBJECT_TYPE_DEFINITION && (type.interfaces ?? []).some(({ name }) => name.value === "Node")
  );
}

type NullableType = Exclude<TypeNode, { kind: Kind.NON_NULL_TYPE }>;

function nonNull(type: NullableType): TypeNode {
  return { kind: Kind.NON_NULL_TYPE, type };
}

function named(value: string): NullableType {
  return { kind: Kind.NAMED_TYPE, name: nameNode(value) };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
