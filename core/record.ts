import { z } from "zod";
import type { BorneOut } from "./access/borne-out.ts";
import type { FieldClass } from "./access/policies/policy.ts";
import { contentDefaults } from "./content-defaults.ts";
import type { Fault } from "./faults.ts";
import { type FieldClasses, type Parts, type RecordClass, withheld } from "./field-classes.ts";
import { anyOwnerCode } from "./owner-code.ts";
import type { Bound } from "./record-states.ts";
import { type SearchTexts, type TextKey, textKeysOf, textClasses, textIndexes } from "./search-texts.ts";
import { type Reliability, reliabilities } from "./standards/admiralty.ts";
import { isLonger, isOvermarked } from "./standards/normal-form.ts";
import { isPartialDate } from "./standards/partial-dates.ts";
import type { Collection, Draft, StoredRecord } from "./store/port.ts";
import { carriedWithin } from "./within.ts";

/** `1965`, `1965-03` or `1965-03-21`; what is not known stays unsaid. */
export const partialDate = z.string().refine(isPartialDate, "a date is written 1965, 1965-03 or 1965-03-21");

/**
 * Short text as printed or typed. Controls (C0, C1) are refused, as they forge lines in a log, and half of a surrogate pair,
 * which no UTF-8 can carry. Its length counts as normalised, so that no sign brings a sentence past it.
 */
export const text = (longest = 200) =>
  z
    .string()
    .min(1)
    .refine(
      (value) => !isLonger(value, longest),
      `has more than ${longest} characters, signs such as \u33a1 counted in full`,
    )
    .refine((value) => !isOvermarked(value), "holds more than 30 marks on one letter")
    .refine((value) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(value), "holds a control character")
    .refine((value) => value.isWellFormed(), "holds half of a character")
    .transform((value) => value.normalize("NFC"));

/** An owner's code: a country's as in ICAO Doc 9303 (its NCB) or an organisation's. */
export const ownerCode = anyOwnerCode.max(30);

/** Two-step "who says so": which source stated a value of a field, and when. */
const statement = z.strictObject({
  field: text(60),
  value: text(500),
  source: text(),
  at: partialDate,
});

/** What an owner may say of any record, whatever its kind. Admiralty: source A–F, information 1–6. */
export const headerShape = {
  owner: ownerCode,
  /** The owner's own reference, unique within owner and kind; the id is derived from it and it never changes. */
  reference: text(),
  test: z.boolean().default(false),
  reliability: z
    .enum(Object.keys(reliabilities) as Reliability[])
    .nullable()
    .default(null),
  credibility: z.int().min(1).max(6).nullable().default(null),
  /**
   * Deleted after this day where it is earlier than the kind's own, which null takes and which counts from the record's
   * creation. A later one has no effect: the owner extends, giving a reason.
   */
  reviewBy: partialDate.nullable().default(null),
  statements: z.array(statement).default([]),
} as const;

export const header = z.object(headerShape);

/** What every record of the hub has. */
export interface HubRecord extends StoredRecord, z.output<typeof header> {
  readonly owner: string;
  readonly test: boolean;
  /** Carried beside the record, as extensions move it: the day after which it is deleted. See `dueDay`. */
  readonly due?: string | null;
}

/** The sides of a link. Of the record at each it carries owner and policy. */
export const sides = ["from", "to"] as const;
export type Side = (typeof sides)[number];

/** What a link joins: ids of two records and, carried beside it, their owners and policies; null where one is gone. */
export interface Ends {
  readonly from: string;
  readonly to: string;
  readonly fromOwner?: string | null;
  readonly fromPolicy?: string | null;
  readonly toOwner?: string | null;
  readonly toPolicy?: string | null;
}

type FindFault<R extends HubRecord> = { of(record: Draft<R>): Fault | null }["of"];
type PictureNames<R extends HubRecord> = { of(shown: R): readonly string[] }["of"];
type DisplayName<R extends HubRecord> = { of(shown: R): string | null }["of"];

export type ReferenceOf<R extends HubRecord> = { of(record: Omit<Draft<R>, "id" | "reference">): string }["of"];

/** The record a dataset holds. */
export type RecordOf<D> = D extends Dataset<infer R> ? R : never;

/** What a kind of record is called: by the hub, in the ids of its records, and in the graph. */
export interface RecordKind<Name extends string = string> {
  readonly name: Name;
  /** Three letters, which begin every id. */
  readonly prefix: string;
  readonly type: string;
}

/** A kind of record as its domain declares it: what it may hold, how it is found, what a policy can withhold of it. */
export interface Dataset<R extends HubRecord = HubRecord, Name extends string = string>
  extends Collection<R>, RecordKind<Name>, Bound<R> {
  readonly name: Name;
  /**
   * Numbers what `columns` and `keys` derive to. Raise it whenever a record that may stand derives to something else
   * (`npm run check` says so), also where only what they call has changed, where rows carry of what they are said
   * within what they did not, and with each new field that has a default: the rows that stand are then derived anew.
   */
  readonly forms: number;
  /** The kind's own fields; unknown ones are refused. */
  readonly content: z.ZodObject;
  /** Fields that a policy may withhold, by class. The others are shown wherever the record is. */
  readonly classes: Readonly<Record<string, FieldClass>>;
  /** Fields that are shown with the record, but for parts of them. */
  readonly parts: Readonly<Record<string, Parts>>;
  /** Names of the pictures that what is shown of a record refers to: whoever is shown the name is shown the picture. */
  readonly pictureNames: PictureNames<R>;
  /** What the hub adds to a record, stamps and carried values, that a policy withholds as well, by class. */
  readonly stampClasses: Readonly<Record<string, FieldClass>>;
  /** Fields that the graph does not show, and why. */
  readonly unshown: Readonly<Record<string, string>>;
  /** Columns and keys computed from such fields: a condition on one must not tell what the field would not. */
  readonly searched: Readonly<Record<string, FieldClass>>;
  readonly recordClass: RecordClass | null;
  /** Of its keys those of names, words and numbers, by which it is found in a search over all kinds. */
  readonly textKeys: readonly TextKey[];
  /** After how many years a record is reviewed where its owner names no day. docs/contributing.md says whose rule it is. */
  readonly reviewYears: number;
  /** What is wrong with a record beyond its form, in words for its owner, and where; null where nothing is. */
  readonly fault: FindFault<R>;
  /** What a record is called, of as much of it as is shown; null where that names nothing. See `displayNameOf`. */
  readonly displayName: DisplayName<R>;
  /** Whether owners hand it in, and withdraw it; otherwise an act of the hub makes it, as a check makes a hit. */
  readonly handedIn: boolean;
  /** For a record that joins others: the sides whose kind, owner and policy it carries, and whose visibility it shares. */
  readonly joins: readonly Side[] | null;
  /** What names a record to which its owner gave no reference; null where the owner has to give one. */
  readonly referenceOf: ReferenceOf<R> | null;
  /** What other records have to bear out before one is written; null where it rests on no other. */
  readonly borneOut: BorneOut<R> | null;
}

/** The dataset of records that join others. */
export interface JoiningDataset<
  R extends HubRecord & Ends = HubRecord & Ends,
  Name extends string = string,
> extends Dataset<R, Name> {
  readonly joins: readonly Side[];
}

/** Whether a record has ends, which the kind of its dataset tells. */
export function hasEnds<R extends Draft<HubRecord>>(dataset: Dataset, _record: R): _record is R & Ends {
  return dataset.joins !== null;
}

/** Ids of the records that one joins; none where its kind joins no others. */
export function endsOf(dataset: Dataset, record: Draft<HubRecord>): readonly string[] {
  return hasEnds(dataset, record) ? sides.map((side) => record[side]) : [];
}

/** What a dataset is declared by. */
export interface Declaration<R extends HubRecord, Field extends string> extends Partial<Bound<R>> {
  /** See `Dataset.forms`. */
  forms: number;
  columns?: Collection<R>["columns"];
  keys?: Collection<R>["keys"];
  indexes?: Collection<R>["indexes"];
  /** Every field of the kind's own, so that a new one cannot be shown to everybody by having been forgotten. */
  classes: FieldClasses<Field>;
  /** See `Dataset.parts`; such a field is `open` among the classes. */
  parts?: Readonly<Partial<Record<Field, Parts>>>;
  /** See `Dataset.pictureNames`. */
  pictureNames?: PictureNames<R>;
  stampClasses?: Readonly<Record<string, FieldClass>>;
  unshown?: Readonly<Partial<Record<Field, string>>>;
  /** Carried columns of the kind's own; see `Collection.carried`. */
  carried?: readonly string[];
  searched?: Record<string, FieldClass>;
  recordClass?: RecordClass;
  /** Fields by whose names, words and numbers it is found. What is withheld is null in them, or an empty list. */
  texts?: SearchTexts<R, Field>;
  /** See `Dataset.displayName`. What a policy withholds is null there, or an empty list, whatever the type says. */
  displayName: DisplayName<R>;
  reviewYears: number;
  handedIn?: boolean;
  fault?: FindFault<R>;
  /** See `Dataset.borneOut`. */
  borneOut?: BorneOut<R>;
}

/** Where a record comes from is withheld as one class, whatever its kind. */
const headerClasses: FieldClasses<keyof typeof headerShape> = {
  owner: "open",
  reference: "source",
  test: "open",
  reliability: "source",
  credibility: "source",
  reviewBy: "open",
  statements: "source",
};

/** Declares a dataset; the record's type follows from the schema of its content. */
export function dataset<S extends z.ZodObject, Name extends string>(
  { name, prefix, type }: RecordKind<Name>,
  content: S,
  declaration: Declaration<HubRecord & z.output<S>, keyof z.output<S> & string>,
): Dataset<HubRecord & z.output<S>, Name> {
  const classes: FieldClasses<string> = { ...headerClasses, ...declaration.classes };
  const textKeys = textKeysOf(declaration.texts ?? {}, classes);
  return {
    name,
    prefix,
    type,
    content,
    textKeys,
    defaults: contentDefaults(content),
    forms: declaration.forms,
    columns: declaration.columns ?? {},
    carried: ["due", ...(declaration.within ? carriedWithin : []), ...(declaration.carried ?? [])],
    refilled: declaration.within ? carriedWithin : [],
    keys: { ...textIndexes(textKeys), ...declaration.keys },
    indexes: [...(declaration.indexes ?? []), ["due", "owner"], ["updated"]],
    classes: withheld(classes),
    parts: { ...declaration.parts } as Record<string, Parts>,
    pictureNames: declaration.pictureNames ?? (() => []),
    stampClasses: declaration.stampClasses ?? {},
    unshown: { ...declaration.unshown } as Record<string, string>,
    recordClass: declaration.recordClass ?? null,
    // What is withheld as a stamp is not told by an order or a range either.
    searched: { ...declaration.stampClasses, ...declaration.searched, ...withheld(textClasses(textKeys)) },
    displayName: declaration.displayName,
    reviewYears: declaration.reviewYears,
    fault: declaration.fault ?? (() => null),
    handedIn: declaration.handedIn ?? true,
    joins: null,
    referenceOf: null,
    borneOut: declaration.borneOut ?? null,
    underGrant: declaration.underGrant ?? null,
    within: declaration.within ?? null,
    transitions: declaration.transitions ?? null,
    statedHandling: declaration.statedHandling ?? null,
  };
}
