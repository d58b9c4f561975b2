import type { Found } from "../../session/entry.ts";
import { elementsAt, namedTwice, textOf, textsAt } from "../formats/elements.ts";
import type { Encoding } from "../formats/encoding.ts";
import { type Element, entriesOf } from "../formats/xml.ts";
import { nationalitiesOf } from "../listed/countries.ts";
import { distinct, fitting } from "../listed/fitting.ts";
import { entriesOfPerson, type ListedPerson } from "../listed/person.ts";
import { sexOf } from "../listed/sex.ts";
import { birthsOf } from "./births.ts";
import { documentOf, isNoDocument } from "./documents.ts";
import { namesOf } from "./names.ts";
import { addressesOf, birthPlaceOf } from "./places.ts";

const source = "OFAC sanctions list";
const form = { root: "sdnList", entries: ["sdnEntry"], depth: 2 } as const;
/** What an entry writes several times where there are several. */
const repeated = /^(program|id|aka|address|nationality|citizenship|dateOfBirthItem|placeOfBirthItem)$/;

export interface OfacListOptions {
  readonly owner: string;
  readonly encoding?: Encoding | undefined;
}

/**
 * A list of the United States' Office of Foreign Assets Control, as published (SDN.XML, CONSOLIDATED.XML): both have one
 * form, and nothing in them says which of the two they are. Individuals become persons with their listing and their numbered
 * documents; entities, vessels and aircraft are not held.
 */
export async function* readOfacList(
  chunks: AsyncIterable<Uint8Array>,
  { owner, encoding = "utf-8" }: OfacListOptions,
): AsyncGenerator<Found> {
  for await (const piece of entriesOf(chunks, { ...form, encoding })) {
    const { at } = piece;
    if ("reason" in piece) yield piece;
    else if (piece.element.name === "sdnEntry") yield* entry(piece.element, at, owner);
    else if (piece.element.name !== "publshInformation")
      yield { at, reason: `the list has no entries of the name ${piece.element.name.slice(0, 60)}` };
  }
}

function* entry(element: Element, line: string, owner: string): Generator<Found> {
  const [uid, type] = [textOf(element, "uid"), textOf(element, "sdnType")];
  const at = uid === null ? line : `${line}, entry ${uid}`;
  const kind = type?.toLowerCase() ?? "";
  const names = namesOf(element, elementsAt(element, "akaList", "aka"));
  const twice = namedTwice(element, repeated);
  if (["entity", "vessel", "aircraft"].includes(kind)) yield { at, notHeld: kind };
  else if (twice !== null) yield { at, reason: `the entry names ${twice} twice` };
  else if (kind !== "individual")
    yield { at, reason: `the entry is ${type ?? "nothing"}: an Individual, Entity, Vessel or Aircraft` };
  else if (uid === null) yield { at, reason: "the entry has no uid" };
  else if (names.length === 0) yield { at, reason: "the individual has no name" };
  else yield* entriesOfPerson(personOf(element, uid, names), at, { owner, source });
}

function personOf(element: Element, uid: string, names: ReturnType<typeof namesOf>): ListedPerson {
  const births = birthsOf(textsAt(element, "dateOfBirthList", "dateOfBirthItem", "dateOfBirth"));
  const ids = elementsAt(element, "idList", "id");
  const typed = ids.map((id) => ({ id, type: textOf(id, "idType") ?? "", value: textOf(id, "idNumber") }));
  const others = typed.filter(({ type }) => isNoDocument(type));
  const sexes = new Set(others.filter(({ type }) => /^gender$/i.test(type)).map(({ value }) => sexOf(value)));
  const said = others.filter(({ type }) => !/^gender$/i.test(type));
  const nationalities = ["nationality", "citizenship"].flatMap((name) =>
    textsAt(element, `${name}List`, name, "country"),
  );
  const title = textOf(element, "title");
  return {
    reference: uid,
    fields: {
      names,
      birthDates: births.dates,
      birthPlaces: distinct(textsAt(element, "placeOfBirthList", "placeOfBirthItem", "placeOfBirth").map(birthPlaceOf)),
      sex: sexes.size === 1 ? ([...sexes][0] ?? null) : null,
      ...nationalitiesOf(nationalities),
      occupations: title === null ? [] : [fitting(title, 300)],
      addresses: addressesOf(elementsAt(element, "addressList", "address")),
    },
    notes: [
      textOf(element, "remarks"),
      ...births.notes,
      ...said.map(({ type, value }) => [type, value].filter(Boolean).join(type.endsWith(":") ? " " : ": ")),
    ],
    notice: { reference: uid, fields: listingOf(element, uid) },
    documents: typed.filter(({ type }) => !isNoDocument(type)).map(({ id }, index) => documentOf(id, index)),
  };
}

/** This form says under which programmes somebody is listed, and not what these impose. */
function listingOf(element: Element, uid: string) {
  const programmes = textsAt(element, "programList", "program");
  const under = programmes.length > 0 ? `programmes: ${programmes.join(", ")}` : null;
  return {
    form: "LISTING",
    number: uid,
    status: "VALID",
    purpose: fitting([source, under].filter(Boolean).join("; "), 2000),
  };
}
