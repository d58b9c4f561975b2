import type { FieldClass } from "./access/policies/policy.ts";
import { nameTokens, textWords } from "./standards/names.ts";
import { partKeys } from "./standards/number-parts.ts";
import type { Collection, Computed, Draft, StoredRecord } from "./store/port.ts";

/** What a field holds of a kind of text; null stands for none. */
export type Texts<R extends StoredRecord> = Computed<R, readonly (string | null)[]>;

/** Kinds of text by which a search over all kinds finds a record, and the keys that are made of each. */
const keysOf = {
  /** Names and titles, every part in every spelling. */
  names: nameTokens,
  /** Running text, by its words. */
  words: textWords,
  /** Numbers in their normal form, by every part of them. */
  numbers: partKeys,
} as const;

export type TextKind = keyof typeof keysOf;

/** Which fields of a kind hold such texts. */
export type SearchTexts<R extends StoredRecord, Field extends string> = Readonly<
  Partial<Record<TextKind, Readonly<Partial<Record<Field, Texts<R>>>>>>
>;

/** A search key over the texts of one kind that are withheld as one class. */
export interface TextKey {
  readonly key: string;
  readonly of: TextKind;
  readonly class: FieldClass | "open";
  readonly fields: Readonly<Record<string, Texts<StoredRecord>>>;
}

const keyNames: Readonly<Record<TextKind, string>> = { names: "name", words: "words", numbers: "parts" };

/** One key for each kind of text and field class, so that a condition on it tells of nothing that is withheld otherwise. */
export function textKeysOf<R extends StoredRecord, Field extends string>(
  texts: SearchTexts<R, Field>,
  classes: Readonly<Record<Field, FieldClass | "open">>,
): TextKey[] {
  return (Object.keys(keysOf) as TextKind[]).flatMap((of) => {
    const fields = Object.entries(texts[of] ?? {}) as [Field, Texts<StoredRecord>][];
    const byClass = Map.groupBy(fields, ([field]) => classes[field]);
    return [...byClass].map(([one, some]) => ({
      key: keyName(of, one),
      of,
      class: one,
      fields: Object.fromEntries(some),
    }));
  });
}

/** `words`, `identityWords`, `criminalHistoryWords`. Of names a kind has one class, and the key has one name. */
function keyName(of: TextKind, one: FieldClass | "open"): string {
  const name = keyNames[of];
  if (one === "open" || of === "names") return name;
  const prefix = one.replaceAll(/-[a-z]/g, (start) => start.slice(1).toUpperCase());
  return `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The values of such a key that a record has, each once. */
function textValues({ of, fields }: TextKey, record: Draft<StoredRecord>): string[] {
  const texts = Object.values(fields).flatMap((textsOf) => textsIn(textsOf, record));
  return [...new Set(texts.flatMap(keysOf[of]))];
}

/** The field whose texts make the most of these values, of equals the first; null where none makes any. */
export function fieldOf(
  { of, fields }: TextKey,
  record: Draft<StoredRecord>,
  values: ReadonlySet<string>,
): string | null {
  const made = ([name, textsOf]: readonly [string, Texts<StoredRecord>]) => {
    const found = new Set(textsIn(textsOf, record).flatMap((text) => [...keysOf[of](text)]));
    return { name, many: found.intersection(values).size };
  };
  const [best] = Object.entries(fields)
    .map(made)
    .sort((one, other) => other.many - one.many);
  return best && best.many > 0 ? best.name : null;
}

function textsIn(textsOf: Texts<StoredRecord>, record: Draft<StoredRecord>): string[] {
  return textsOf(record).filter((text) => text !== null);
}

/** Such keys as a collection has them. */
export function textIndexes(keys: readonly TextKey[]): Collection["keys"] {
  return Object.fromEntries(keys.map((one) => [one.key, (record) => textValues(one, record)]));
}

/** The class of each. */
export function textClasses(keys: readonly TextKey[]): Readonly<Record<string, FieldClass | "open">> {
  return Object.fromEntries(keys.map((one) => [one.key, one.class]));
}
