import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { holdsRecords, isRecord } from "./schema.ts";

/** Values for arguments that a field cannot do without. */
const compulsory: Readonly<Record<string, unknown>> = {
  "Specimen.fitsNumberFormat.number": "A1234567",
  "Me.exchanged.since": "2026-01-01T00:00:00Z",
  "Me.exchanged.until": "2026-12-01T00:00:00Z",
};

/** What stands for a record inside another's answer. Asked of the links subgraph alone, it must be right even so. */
const mention = "{ __typename id }";

/** Every field of the type, with all that is in it; of the records it leads to, that they are there. */
export function everythingOf(type: GraphQLNamedType, chosen = (_field: Field) => true): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return "{ __typename }";
  const fields = Object.values(type.getFields()).filter(chosen);
  return `{ __typename ${fields.map((field) => asked(type.name, field)).join(" ")} }`;
}

type Field = GraphQLField<unknown, unknown>;

/** The fields of a record that lead to no other. */
export function ownFields(field: Field): boolean {
  return !holdsRecords(getNamedType(field.type));
}

/** Fields that lead from a record to others. */
export function leading(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter((field) => !ownFields(field));
}

function asked(type: string, field: Field): string {
  const named = getNamedType(field.type);
  const selection = isRecord(named) ? mention : isCompositeType(named) ? everythingOf(named) : "";
  return `${field.name}${argumentsOf(type, field)} ${selection}`;
}

function argumentsOf(type: string, { name, args }: Field): string {
  const given = args.flatMap((argument) => {
    if (argument.name === "first") return ["first: 100"];
    if (!isNonNullType(argument.type) || argument.defaultValue !== undefined) return [];
    const place = `${type}.${name}.${argument.name}`;
    if (place in compulsory) return [`${argument.name}: ${JSON.stringify(compulsory[place])}`];
    throw new Error(`${place} cannot be left out: give it a value in test/access/shapes.ts.`);
  });
  return given.length > 0 ? `(${given.join(", ")})` : "";
}
