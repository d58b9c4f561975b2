import type { Found } from "../../session/entry.ts";
import { fitting } from "./fitting.ts";

/** A list whose persons are taken in. */
export interface List {
  /** Who owns the records. */
  readonly owner: string;
  /** Who says so, in each link made of the list. */
  readonly source: string;
}

/** A person as a list has one, in what records can hold. */
export interface ListedPerson {
  /** Unique in the list, and the same in each edition. */
  readonly reference: string;
  /** The person's own fields, but for the note. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the list says and no field can hold. */
  readonly notes: readonly (string | null)[];
  /** The notice that the entry is; null where it has no number. */
  readonly notice: { readonly reference: string; readonly fields: Readonly<Record<string, unknown>> } | null;
  readonly documents: readonly ListedDocument[];
}

export interface ListedDocument {
  /** Where it stands in the entry. */
  readonly path: string;
  /** All that is said of it, in a row. */
  readonly said: string;
  /** Null where it has no number under which it could be met. */
  readonly held: HeldDocument | null;
}

interface HeldDocument {
  /** Unique among the person's documents: lists give them no number of their own. */
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A list is published: whoever may read the kind may read it. */
const handling = { audiences: [{}] };

const longestNumber = 40;
const longestNote = 4000;
const unnumbered = "a document without a number: the person's note says it";
const overlong = "a document whose number is too long: the person's note says it";

/**
 * A listed person as entries: the person, the notice, and each document with a number, joined by links whose source is the
 * list. A list does not say that a document was stolen, so no report is made of it; what it says of one is its own statement.
 */
export function* entriesOfPerson(listed: ListedPerson, at: string, { owner, source }: List): Generator<Found> {
  const { reference, fields, notice, documents } = listed;
  const person = { record: "person", owner, reference } as const;
  const joined = { owner, handling, record: "link", from: person, source } as const;
  const [held, told] = [documents.filter(isHeld), documents.filter((one) => !isHeld(one) && one.said !== "")];
  const notes = [...listed.notes, ...told.map(toldOf)];
  const note = fitting(notes.filter(Boolean).join("\n"), longestNote);
  yield { at, entry: { handling, ...person, ...fields, note } };
  if (notice) yield* entriesOfNotice(reference, notice, `${at}, notice`, { owner, source });
  for (const { path, key, fields: ofDocument } of once(held)) {
    const to = { record: "document", owner, reference: `${reference}/${key}` } as const;
    yield { at: `${at}, ${path}`, entry: { handling, ...to, ...ofDocument } };
    yield { at: `${at}, ${path}`, entry: { ...joined, kind: "HOLDER_OF", to } };
  }
  for (const { path, held: own } of told) yield { at: `${at}, ${path}`, notHeld: own ? overlong : unnumbered };
}

/** The notice about a listed person, for lists that say apart under what somebody stands. */
export function* entriesOfNotice(
  person: string,
  notice: NonNullable<ListedPerson["notice"]>,
  at: string,
  { owner, source }: List,
): Generator<Found> {
  const to = { record: "notice", owner, reference: notice.reference } as const;
  const from = { record: "person", owner, reference: person } as const;
  yield { at, entry: { handling, ...to, ...notice.fields } };
  yield { at, entry: { owner, handling, record: "link", from, source, kind: "SUBJECT_OF", to } };
}

type Held = ListedDocument & { readonly held: HeldDocument };

/** What is longer than a number may be is prose. */
function isHeld(document: ListedDocument): document is Held {
  return document.held !== null && String(document.held.fields["number"]).length <= longestNumber;
}

function toldOf({ said, held }: ListedDocument): string {
  return held ? `Document whose number is longer than a number is: ${said}` : `Document without a number: ${said}`;
}

/** Lists repeat a document with each name or day of birth: it is one, with all that is said of it. */
function once(documents: readonly Held[]) {
  return [...Map.groupBy(documents, ({ held }) => held.key)].map(([key, same]) => {
    const notes = [...new Set(same.flatMap(({ held }) => held.fields["note"] ?? []))];
    const statements = same.flatMap(({ held }) => (held.fields["statements"] as object[] | undefined) ?? []);
    const { path, held } = same[0] as Held;
    const note = fitting(notes.join("; "), 2000);
    return { path, key, fields: { ...held.fields, note, ...(statements.length > 0 && { statements }) } };
  });
}
