import fc from "fast-check";
import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { patterns } from "../../hostile-texts.ts";

/** How a value comes: in the query's text, in a variable, as what a variable is where none is sent, or as a null sent. */
export type Way = "text" | "variable" | "default" | "null";

/** An argument, a field of an input, or an item of a list, which has no name. */
export interface Argument {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** A value of an input type, and the way it comes. */
export interface Placed {
  readonly type: GraphQLInputType;
  readonly way: Way;
  /** As JSON. */
  readonly value: unknown;
  /** What it is made of, where it stands in the text: items of a list, fields of an object. */
  readonly parts: readonly (readonly [string, Placed])[] | null;
}

/** Texts that are long to look at, mean something elsewhere, or look like a code, a date or a moment and are none. */
const texts = fc.oneof(
  fc.constantFrom(
    ...patterns,
    "",
    " ",
    "-",
    "N/A",
    "2035",
    "2026-02-30",
    "9999-12-31",
    "-000001-01-01T00:00:00Z",
    "+275760-09-13T00:00:01Z",
    "2035-01-01T00:00:00Z",
    "2026-06-01T12:00:00.123456789+14:00",
    "24:00",
    "UTO",
    "utopia",
    "D",
    "UTO-AO-01001",
    "AB1234567",
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "PER-00000000000000000000000000",
    "PER-",
    "person:read",
    "person:*:read",
    "border-control",
    "evil",
    "safelist",
    "192.0.2.0/99",
    "names[0].full",
    "__proto__",
    "constructor",
    "\ufdfa".repeat(300),
    "\u0130\u1e9e\ufb03",
    "\u202eXZ\u200b000",
    "\ufeff",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

const numbers = fc.constantFrom(0, -1, 1, 2, 100, 101, 2_147_483_647, -2_147_483_648);

/** What each of these is like where nothing is wrong with it: behind one fault no second is met. */
const usual: Readonly<Record<string, unknown>> = {
  after: null,
  birthDate: "1974-08-12",
  country: "UTO",
  expires: "2027-01-01T00:00:00Z",
  first: 3,
  full: "Anna Eriksson",
  issuer: "UTO",
  name: "A desk",
  number: "XZ000123",
  purposes: ["border-control"],
  reason: "as the case goes on",
  reference: "R-1",
  scopes: ["person:read"],
  until: "2027-01-01",
};

/** What no type takes, or not every one. */
const strays = fc.constantFrom<unknown>(
  {},
  { $gt: "" },
  [],
  [[null]],
  "1",
  1,
  true,
  { toString: 1 },
  2_147_483_648,
  1.5,
  1e308,
  "\0",
  "\ud800",
);

/** Values of the argument or field: usual ones, hostile ones of its type and, seldom, what is of none. */
export function valuesOf({ name, type }: Argument, ids: readonly string[]): fc.Arbitrary<Placed> {
  const way = fc.constantFrom<Way>("text", "text", "variable", "variable", "default", "null");
  const known = valuesNotNull(getNullableType(type), ids);
  const hostile = isNonNullType(type) ? known : fc.option(known, { nil: null, freq: 6 });
  const whole = Object.hasOwn(usual, name)
    ? fc.oneof(
        { weight: 3, arbitrary: fc.constant({ value: usual[name], parts: null }) },
        { weight: 1, arbitrary: hostile },
      )
    : hostile;
  return fc
    .record({ made: whole, way, stray: seldom(strays, 60) })
    .map(({ made, way, stray }) =>
      stray === null
        ? { type, way, value: made?.value ?? null, parts: made?.parts ?? null }
        : { type, way: "variable", value: stray, parts: null },
    );
}

type Made = Pick<Placed, "value" | "parts">;

function valuesNotNull(type: GraphQLInputType, ids: readonly string[]): fc.Arbitrary<Made> {
  if (isEnumType(type)) return leaves(fc.constantFrom(...type.getValues().map(({ name }) => name)));
  if (isListType(type)) {
    const item = valuesOf({ name: "", type: type.ofType }, ids);
    return fc
      .array(item, { maxLength: 2 })
      .map((items) => ({ value: items.map(({ value }) => value), parts: items.map((one) => ["", one] as const) }));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const made = Object.fromEntries(fields.map((field) => [field.name, valuesOf(field, ids)]));
    return fc.record(made, { requiredKeys: required.map(({ name }) => name) }).map((record) => {
      const parts = Object.entries(record);
      return { value: Object.fromEntries(parts.map(([name, { value }]) => [name, value])), parts };
    });
  }
  switch ((type as { readonly name: string }).name) {
    case "Int":
    case "Float":
      return leaves(numbers);
    case "Boolean":
      return leaves(fc.boolean());
    case "ID":
      return leaves(fc.oneof(fc.constantFrom(...ids), texts));
    default:
      return leaves(texts);
  }
}

function leaves(values: fc.Arbitrary<unknown>): fc.Arbitrary<Made> {
  return values.map((value) => ({ value, parts: null }));
}

/** Once in so many, else null. */
export function seldom<T>(values: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values });
}
