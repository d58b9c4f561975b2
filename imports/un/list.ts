import type { Found } from "../../session/entry.ts";
import type { Encoding } from "../formats/encoding.ts";
import { birthsOf, listDate } from "./births.ts";
import { documentOf } from "./documents.ts";
import { namesOf } from "./names.ts";
import { addressOf, birthPlaceOf } from "./places.ts";
import { nationalitiesOf } from "../listed/countries.ts";
import { distinct } from "../listed/fitting.ts";
import { entriesOfPerson } from "../listed/person.ts";
import { sexOf } from "../listed/sex.ts";
import { childrenOf, namedTwice, textOf, textsAt } from "../formats/elements.ts";
import { type Element, entriesOf } from "../formats/xml.ts";

/** Who says so, in each link made of the list. */
const source = "United Nations Security Council Consolidated List";
/** What the list writes several times where there are several. */
const repeated = /^(INDIVIDUAL_.*|COMMENTS1|NATIONALITY|TITLE|DESIGNATION|LIST_TYPE|LAST_DAY_UPDATED|VALUE)$/;

export interface UnListOptions {
  readonly owner: string;
  readonly encoding?: Encoding | undefined;
}

/**
 * The UN Security Council's consolidated list, as published (XML). An individual becomes a person with its UN special
 * notice and its numbered documents, each joined by a link with the list as source. Entities are not held. The list does
 * not say that a document was stolen, so no report is made of it.
 */
export async function* readUnList(
  chunks: AsyncIterable<Uint8Array>,
  { owner, encoding = "utf-8" }: UnListOptions,
): AsyncGenerator<Found> {
  const names = { root: "CONSOLIDATED_LIST", entries: ["INDIVIDUAL", "ENTITY"], depth: 3, encoding };
  for await (const piece of entriesOf(chunks, names)) {
    const { at } = piece;
    if ("reason" in piece) yield piece;
    else if (piece.element.name === "INDIVIDUAL") yield* individual(piece.element, at, owner);
    else if (piece.element.name === "ENTITY") yield { at, notHeld: "ENTITY" };
    else yield { at, reason: `the list has no entries of the name ${piece.element.name.slice(0, 60)}` };
  }
}

function* individual(element: Element, line: string, owner: string): Generator<Found> {
  const [id, number] = [textOf(element, "DATAID"), textOf(element, "REFERENCE_NUMBER")];
  const reference = id ?? number;
  const at = reference === null ? line : `${line}, individual ${reference}`;
  const names = namesOf(element);
  const fault = faultOf(element, reference, names);
  if (reference === null || fault !== null) {
    yield { at, reason: fault ?? noReference };
    return;
  }
  const births = birthsOf(element);
  const person = {
    reference,
    fields: { ...personFields(element), names, birthDates: births.dates },
    notes: [
      ...childrenOf(element, "COMMENTS1").map(({ text }) => text.replace(/\r\n?/g, "\n").trim()),
      ...births.notes,
    ],
    notice: number === null ? null : { reference: number, fields: noticeFields(element, number) },
    documents: childrenOf(element, "INDIVIDUAL_DOCUMENT").map(documentOf),
  };
  yield* entriesOfPerson(person, at, { owner, source });
}

const noReference = "the individual has neither DATAID nor REFERENCE_NUMBER";

function faultOf(element: Element, reference: string | null, names: readonly unknown[]): string | null {
  const twice = namedTwice(element, repeated);
  if (twice !== null) return `the individual names ${twice} twice`;
  if (reference === null) return noReference;
  return names.length === 0 ? "the individual has no name" : null;
}

function noticeFields(element: Element, number: string): Record<string, unknown> {
  const regime = textOf(element, "UN_LIST_TYPE");
  return {
    form: "NOTICE",
    colour: "UN_SPECIAL",
    number,
    issued: listDate(textOf(element, "LISTED_ON")),
    status: "VALID",
    purpose: `United Nations Security Council sanctions${regime ? `: ${regime}` : ""}`,
  };
}

function personFields(element: Element): Record<string, unknown> {
  const places = ["INDIVIDUAL_PLACE_OF_BIRTH", "INDIVIDUAL_ALIAS"].flatMap((name) => childrenOf(element, name));
  return {
    birthPlaces: distinct(places.flatMap((place) => withoutNote(place) ?? [])),
    sex: sexOf(textOf(element, "GENDER")),
    ...nationalitiesOf(textsAt(element, "NATIONALITY", "VALUE")),
    titles: textsAt(element, "TITLE", "VALUE"),
    occupations: textsAt(element, "DESIGNATION", "VALUE"),
    addresses: distinct(childrenOf(element, "INDIVIDUAL_ADDRESS").flatMap((address) => addressOf(address) ?? [])),
  };
}

/** An alias's note speaks of the alias, not of a place. */
function withoutNote(element: Element) {
  const isAlias = element.name === "INDIVIDUAL_ALIAS";
  return birthPlaceOf(
    isAlias ? { ...element, children: element.children.filter(({ name }) => name !== "NOTE") } : element,
  );
}
