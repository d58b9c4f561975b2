import { generated, generatedWhenWorth, inCode, readInCode } from "./generated-code.ts";
import type { Required } from "./plan.ts";
import { held, type ResultObject } from "./result-objects.ts";

/** A key of fields that hold no others. Most are such, and a large list has thousands of them. */
export interface FlatKey {
  /**
   * What tells it from others of its type: the value of its only field, or a text of several. Undefined where the place
   * lacks one of them.
   */
  readonly identify: (place: ResultObject) => unknown;
  /** The key of a place that lacks none. */
  readonly represent: (place: ResultObject) => ResultObject;
}

interface FlatField {
  readonly name: string;
  readonly as: string;
}

/** The key that a selection is for things of the type; null where one of its fields holds others. */
export function flatKey(typename: string, selections: readonly Required[]): FlatKey | null {
  const fields: FlatField[] = [];
  let typed = false;
  for (const one of selections) {
    if (one.kind !== "Field" || one.selections) return null;
    if (one.as === "__typename") typed = one.name === "__typename";
    else fields.push(one);
  }
  const [only] = fields;
  if (!typed || !only) return null;
  return {
    identify: fields.length === 1 ? (place) => held(place, only.name) : identifier(fields),
    represent: maker(typename, fields),
  };
}

function identifier(fields: readonly FlatField[]): FlatKey["identify"] {
  return generatedWhenWorth<ResultObject, void, void, string | undefined>(
    (place) => {
      let text = "";
      for (const { name } of fields) {
        const value = held(place, name);
        if (value === undefined) return undefined;
        text += textOf(value);
      }
      return text;
    },
    () => {
      const reads = fields.map(
        ({ name }, at) => `
        const v${at} = ${readInCode("place", name)};
        if (v${at} === undefined) return undefined;`,
      );
      const texts = fields.map((_, at) => `textOf(v${at})`);
      return generated(
        { held, textOf },
        `(place) => {${reads.join("")}
        return ${texts.join(" + ")};
      }`,
      );
    },
  ) as FlatKey["identify"];
}

/** No two rows of values make the same row of texts: that of a string begins with its length. */
function textOf(value: unknown): string {
  return typeof value === "string" ? `${value.length}:${value}` : `${JSON.stringify(value)};`;
}

function maker(typename: string, fields: readonly FlatField[]): FlatKey["represent"] {
  return generatedWhenWorth<ResultObject, void, void, ResultObject>(
    (place) => {
      const key: ResultObject = { __typename: typename };
      for (const { name, as } of fields) key[as] = held(place, name);
      return key;
    },
    () => {
      const properties = fields.map(({ name, as }) => `${inCode(as)}: ${readInCode("place", name)}`);
      return generated({ held }, `(place) => ({ __typename: ${inCode(typename)}, ${properties.join(", ")} })`);
    },
  ) as FlatKey["represent"];
}
