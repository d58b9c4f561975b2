import {
  getNamedType,
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";
import type { HubRecord } from "../../core/record.ts";
import { classedFields, classOf, classOfStated, misnamed } from "./trade.ts";
import { api } from "./schema.ts";

/**
 * A canary: which record it stands in, and under which class of field (`P`: none). Letters and digits alone, so that it
 * stays itself where a number or a name is normalised; found again whatever the case.
 */
export function canary(record: number, fieldClass: string | null): string {
  return `CANARY${String(record).padStart(4, "0")}${letterOf(fieldClass)}`;
}

function letterOf(fieldClass: string | null): string {
  return Object.keys(classLetters).find((letter) => classLetters[letter] === fieldClass) ?? "P";
}

/** The canaries in a text. */
export function canariesIn(text: string): { readonly record: number; readonly letter: string }[] {
  const found = new Set(text.match(/CANARY\d{4}[A-Z]/gi) ?? []);
  return [...found].map((one) => ({ record: Number(one.slice(6, 10)), letter: one.slice(10).toUpperCase() }));
}

/** Letters of the classes in canaries. */
export const classLetters: Readonly<Record<string, string>> = {
  I: "identity",
  C: "criminal-history",
  B: "biometrics",
  S: "source",
  O: "border",
  L: "laboratory",
  U: "unknown",
};

/** The same record's canary of another class. */
function ofClass(mark: string, fieldClass: string | null): string {
  return mark.slice(0, -1) + letterOf(fieldClass);
}

/** A feature of each level, and of each with a picture that shows somebody and one that does not. */
function features(mark: string, owner: string, [type, pictures]: readonly [type: string, pictures: readonly string[]]) {
  const input = api.getType(type) as GraphQLInputObjectType;
  const plain = Object.values(input.getFields()).map((field) => [field.name, field] as const);
  return levels.map(([level, fieldClass]) => {
    const own = ofClass(mark, fieldClass);
    const said = plain.map(([name, field]) => [name, valueOf(input, field, own, owner)]);
    const pictured = pictures.map((name, at) => [name, picture(own, at === 0)]);
    return { ...Object.fromEntries(said), level, ...Object.fromEntries(pictured) };
  });
}

/** Of two versions, each of which follows the other, every second specimen is one. */
function versionOf(mark: string, later: number): string {
  return `UTO-AO-0100${(Number(mark.at(-2)) + later) % 2}`;
}

const levels = [
  ["PUBLIC", null],
  ["BORDER", "border"],
  ["LABORATORY", "laboratory"],
] as const;

/** Its name is of the class that it has by itself, if it has one: that of the feature shows as well. */
function picture(mark: string, showsPerson: boolean) {
  const shows = showsPerson && !isPublished(mark);
  const own = shows ? ofClass(mark, "biometrics") : mark;
  // Each has a name of its own in its record.
  const name = showsPerson && !shows ? `of-${own}-masked` : `of-${own}`;
  return { name: name.toLowerCase(), personalData: shows ? "SHOWN" : "MASKED" };
}

/** Every second alert, whose pictures are masked as they have to be by then. */
function isPublished(mark: string): boolean {
  return /[02468]\D$/.test(mark);
}

/** Fields whose form leaves no room for a canary, or which records must share to meet; by input type and field. */
const forms: Readonly<Record<string, (mark: string, owner: string) => unknown>> = {
  "PersonNameInput.full": (mark) => `Anna Eriksson ${mark}`,
  "PersonNameInput.script": () => "Latn",
  "BirthDateInput.date": () => "1974-08-12",
  "BirthDateInput.until": () => "1975",
  "PersonInput.heightCm": () => 170,
  "BorderPointHoursInput.from": () => "06:00",
  "BorderPointHoursInput.until": () => "22:00",
  "OperationInput.programmeCode": () => "STOP",
  "DocumentInput.number": () => "XZ 000-123",
  "DocumentReportInput.number": () => "XZ 000-123",
  "DocumentInput.issuer": (_mark, owner) => owner,
  "DocumentReportInput.issuer": (_mark, owner) => owner,
  "DocumentInput.mrz": (mark) => [`P<UTO${mark}`.padEnd(44, "<"), `XZ000123<${mark}`.padEnd(44, "<")],
  "VehicleInput.vin": () => "UTOPIA-77",
  "VehicleReportInput.vin": () => "UTOPIA-77",
  "VehicleInput.year": () => 2019,
  "VehicleReportInput.year": () => 2019,
  "VehicleReportInput.status": (mark) => (/[02468]\D$/.test(mark) ? "STOLEN" : "RECOVERED"),
  "SpecimenInput.number": (mark) => versionOf(mark, 0),
  "SpecimenInput.numberFormat": (mark) => `'${mark}'NN`,
  "SpecimenInput.predecessor": (mark) => versionOf(mark, 1),
  "SpecimenPageInput.page": () => "data page",
  "SpecimenPageInput.features": (mark, owner) => features(mark, owner, ["SecurityFeatureInput", ["picture"]]),
  "PagePositionInput.x": () => 0.125,
  "PagePositionInput.y": () => 0.25,
  "PagePositionInput.width": () => 0.5,
  "PagePositionInput.height": () => 0.25,
  "PictureInput.name": (mark) => `of-${mark.toLowerCase()}`,
  "AlertInput.specimenNumber": () => "UTO-AO-01001",
  "AlertInput.state": (mark) => (isPublished(mark) ? "PUBLISHED" : "DRAFT"),
  "AlertInput.features": (mark, owner) =>
    features(mark, owner, ["ComparedFeatureInput", ["fakePicture", "genuinePicture"]]),
  "AlertInput.quickCheck": (mark, owner) =>
    features(mark, owner, ["ComparedFeatureInput", ["fakePicture", "genuinePicture"]]).slice(0, 2),
  "ComparedFeatureInput.fake": (mark) => `Printed in grey ink and pressed into the paper: ${mark}`,
  // Its text stands in it, so nothing has to be said of one elsewhere.
  "PolicyDocumentInput.hash": () => null,
  "PolicyDocumentInput.address": (mark) => `https://policies.example/${mark}`,
  "AlertInput.pictures": (mark) => [picture(mark, false), picture(mark, true)],
};

const values: Readonly<Record<string, unknown>> = { Int: 2, Float: 2.5, Boolean: true, OwnerCode: "UTO" };

/** Content for a record of the type, every field of it: a canary in every text, one item in every list. */
export function filled(type: string, record: number, owner: string): Record<string, unknown> {
  return filledFrom(`${type}Input`, () => true, type, record, owner);
}

/** The same of what every record has, for a record of a type that no owner hands in. */
export function filledHeader(type: string, record: number, owner: string): Record<string, unknown> {
  const header = Object.keys((api.getType("Record") as GraphQLInterfaceType).getFields());
  return filledFrom("PartnerInput", (name) => header.includes(name), type, record, owner);
}

function filledFrom(
  from: string,
  isWanted: (field: string) => boolean,
  type: string,
  record: number,
  owner: string,
): Record<string, unknown> {
  const input = api.getType(from);
  if (!isInputObjectType(input)) throw new Error(`The client schema has no ${from} to make a ${type} from.`);
  const content: Record<string, unknown> = {};
  for (const field of Object.values(input.getFields()).filter(({ name }) => isWanted(name))) {
    // What it is about, who may see it and which version is expected are the world's to say.
    if (
      ["handling", "expected"].includes(field.name) ||
      ["ID", "RecordReferenceInput"].includes(getNamedType(field.type).name)
    )
      continue;
    const mark = canary(record, classOf(type, field.name));
    content[field.name] = field.name === "statements" ? statements(type, record) : valueOf(input, field, mark, owner);
  }
  return content;
}

function valueOf(input: GraphQLInputObjectType, field: GraphQLInputField, mark: string, owner: string): unknown {
  const form = forms[`${input.name}.${field.name}`];
  if (form) return form(mark, owner);
  const item = itemOf(field, mark, owner);
  return isListType(getNullableType(field.type)) ? [item] : item;
}

function itemOf({ name, type }: GraphQLInputField, mark: string, owner: string): unknown {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.value;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(named, field, mark, owner)]));
  }
  if (named.name === "PartialDate") return /until|expires|reviewBy/.test(name) ? "2031-02-01" : "2026-01-05";
  return values[named.name] ?? mark;
}

/** Somebody's word on a field of each class, and on one of none. */
function statements(type: string, record: number): Stated[] {
  return stated([...classedFields(type), "test"], type, record);
}

/** Somebody's word under names that are no field's. */
export function misnamedStatements(type: string, record: number): Stated[] {
  return stated(misnamed, type, record);
}

type Stated = HubRecord["statements"][number];

function stated(fields: readonly string[], type: string, record: number): Stated[] {
  return fields.map((field) => ({
    field,
    value: `${canary(record, classOfStated(type, field))} ${canary(record, "source")}`,
    source: canary(record, "source"),
    at: "2020",
  }));
}
