import type { Found } from "../../session/entry.ts";
import { namedTwice } from "../formats/elements.ts";
import type { Encoding } from "../formats/encoding.ts";
import { publishedAt } from "../formats/published.ts";
import { entriesOf } from "../formats/xml.ts";
import { nationalitiesOf } from "../listed/countries.ts";
import { fitting } from "../listed/fitting.ts";
import { measuresOf } from "../listed/measures.ts";
import { entriesOfPerson } from "../listed/person.ts";
import { sexOf } from "../listed/sex.ts";
import { birthsOf } from "./births.ts";
import { designationsOf } from "./csv.ts";
import type { Designation } from "./designation.ts";
import { documentsOf } from "./documents.ts";
import { namesOf } from "./names.ts";
import { addressesOf, birthPlacesOf, numbered } from "./places.ts";
import { designationOf, form, repeated } from "./xml.ts";

const source = "UK Sanctions List";

export interface UkListOptions {
  readonly shape: "XML" | "CSV";
  readonly owner: string;
  readonly encoding?: Encoding | undefined;
}

/**
 * The UK Sanctions List as published, the only list of the United Kingdom since 2026-01-28. An individual becomes a person
 * with its listing and its numbered documents. Entities and ships are not held.
 */
export async function* readUkList(
  chunks: AsyncIterable<Uint8Array>,
  { shape, owner, encoding = "utf-8" }: UkListOptions,
): AsyncGenerator<Found> {
  if (shape === "CSV") {
    for await (const one of designationsOf(chunks, encoding)) {
      if ("reason" in one) yield one;
      else yield* found(one.designation, one.at, owner);
    }
    return;
  }
  for await (const piece of entriesOf(chunks, { ...form, encoding })) {
    const { at } = piece;
    if ("reason" in piece) yield piece;
    else if (piece.element.name === "Designation") {
      const twice = namedTwice(piece.element, repeated);
      if (twice !== null) yield { at, reason: `the designation names ${twice} twice` };
      else yield* found(designationOf(piece.element), at, owner);
    } else if (piece.element.name !== "DateGenerated")
      yield { at, reason: `the list has no entries of the name ${piece.element.name.slice(0, 60)}` };
  }
}

function* found(designation: Designation, line: string, owner: string): Generator<Found> {
  const { uniqueId, type } = designation;
  const at = uniqueId === null ? line : `${line}, designation ${uniqueId}`;
  const kind = type?.toLowerCase();
  if (kind === "entity" || kind === "ship") return yield { at, notHeld: kind };
  const names = namesOf(designation);
  if (kind !== "individual")
    yield { at, reason: `the designation is ${type ?? "nothing"}: an Individual, Entity or Ship` };
  else if (uniqueId === null) yield { at, reason: "the designation has no Unique ID" };
  else if (names.length === 0) yield { at, reason: "the individual has no name" };
  else yield* entriesOfPerson(personOf(designation, uniqueId, names), at, { owner, source });
}

function personOf(designation: Designation, uniqueId: string, names: ReturnType<typeof namesOf>) {
  const { titles, positions, genders, births: printed, unReference, ofsiGroup, notes } = designation;
  const births = birthsOf(printed);
  const sexes = new Set(genders.map(sexOf));
  return {
    reference: uniqueId,
    fields: {
      names,
      birthDates: births.dates,
      birthPlaces: birthPlacesOf(designation.birthPlaces),
      sex: sexes.size === 1 ? ([...sexes][0] ?? null) : null,
      ...nationalitiesOf(numbered(designation.nationalities)),
      titles: titles.map((text) => fitting(text, 300)),
      occupations: numbered(positions).map((text) => fitting(text, 300)),
      addresses: addressesOf(designation.addresses),
    },
    notes: [
      ...notes,
      ...births.notes,
      unReference && `Reference of the United Nations: ${unReference}`,
      ofsiGroup && `Group ID of OFSI: ${ofsiGroup}`,
    ],
    notice: { reference: uniqueId, fields: listingOf(designation, uniqueId) },
    documents: documentsOf(designation),
  };
}

function listingOf({ regime, designatedBy, designated, measures }: Designation, uniqueId: string) {
  const imposed = measures.length > 0 ? `imposes: ${measures.join(", ")}` : null;
  const purpose = [regime ?? source, designatedBy && `designated by ${designatedBy}`, imposed]
    .filter(Boolean)
    .join("; ");
  return {
    form: "LISTING",
    number: uniqueId,
    issued: publishedAt(designated ?? "", "DMY")?.slice(0, 10) ?? null,
    status: "VALID",
    measures: measuresOf(measures),
    purpose: fitting(purpose, 2000),
  };
}
