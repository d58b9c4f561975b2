import type { Found } from "../../session/entry.ts";
import { attributeOf, childrenOf, textsOf } from "../formats/elements.ts";
import type { Encoding } from "../formats/encoding.ts";
import { type Element, entriesOf } from "../formats/xml.ts";
import { fitting } from "../listed/fitting.ts";
import { entriesOfPerson, type ListedPerson } from "../listed/person.ts";
import { sexOf } from "../listed/sex.ts";
import { birthsOf } from "./births.ts";
import { documentOf } from "./documents.ts";
import { namesOf } from "./names.ts";
import { addressesOf, birthPlacesOf, citizenshipsOf } from "./places.ts";

const source = "European Union financial sanctions";
const form = { root: "export", entries: ["sanctionEntity"], depth: 2 } as const;

export interface EuListOptions {
  readonly owner: string;
  readonly encoding?: Encoding | undefined;
}

/**
 * The consolidated list of persons under financial sanctions of the European Union, as published (XML 1.1). All that it
 * says stands in attributes. A person becomes a person with its listing and its numbered documents; enterprises are not held.
 */
export async function* readEuList(
  chunks: AsyncIterable<Uint8Array>,
  { owner, encoding = "utf-8" }: EuListOptions,
): AsyncGenerator<Found> {
  for await (const piece of entriesOf(chunks, { ...form, encoding })) {
    const { at } = piece;
    if ("reason" in piece) yield piece;
    else if (piece.element.name === "sanctionEntity") yield* entity(piece.element, at, owner);
    else yield { at, reason: `the list has no entries of the name ${piece.element.name.slice(0, 60)}` };
  }
}

function* entity(element: Element, line: string, owner: string): Generator<Found> {
  const reference = attributeOf(element, "euReferenceNumber") ?? attributeOf(element, "logicalId");
  const at = reference === null ? line : `${line}, entity ${reference}`;
  const codes = childrenOf(element, "subjectType").map((type) => attributeOf(type, "code")?.toLowerCase());
  const [code] = codes;
  const names = namesOf(childrenOf(element, "nameAlias"));
  if (code === "enterprise" || code === "entity") yield { at, notHeld: code };
  else if (codes.length > 1) yield { at, reason: "the entity names subjectType twice" };
  else if (code !== "person") yield { at, reason: `the entity is ${code ?? "nothing"}: a person or an enterprise` };
  else if (reference === null) yield { at, reason: "the entity has neither euReferenceNumber nor logicalId" };
  else if (names.length === 0) yield { at, reason: "the person has no name" };
  else yield* entriesOfPerson(personOf(element, reference, names), at, { owner, source });
}

function personOf(element: Element, reference: string, names: ReturnType<typeof namesOf>): ListedPerson {
  const [aliases, births] = [childrenOf(element, "nameAlias"), childrenOf(element, "birthdate")];
  const ofAliases = (name: string) => [...new Set(aliases.flatMap((alias) => attributeOf(alias, name) ?? []))];
  const { dates, notes } = birthsOf(births);
  const sexes = new Set(ofAliases("gender").map(sexOf));
  const unReference = attributeOf(element, "unitedNationId");
  return {
    reference,
    fields: {
      names,
      birthDates: dates,
      birthPlaces: birthPlacesOf(births),
      sex: sexes.size === 1 ? ([...sexes][0] ?? null) : null,
      ...citizenshipsOf(childrenOf(element, "citizenship")),
      titles: ofAliases("title").map((text) => fitting(text, 300)),
      occupations: ofAliases("function").map((text) => fitting(text, 300)),
      addresses: addressesOf(childrenOf(element, "address")),
    },
    notes: [
      ...textsOf(element, "remark"),
      attributeOf(element, "designationDetails"),
      ...births.flatMap((birth) => textsOf(birth, "remark")).map((remark) => `Birth: ${remark}`),
      ...notes,
      unReference && `Reference of the United Nations: ${unReference}`,
    ],
    notice: { reference, fields: listingOf(element, reference) },
    documents: childrenOf(element, "identification").map((one, index) => documentOf(one, index, source)),
  };
}

/** The list is one of freezes; bans on travel stand in the acts themselves. */
function listingOf(element: Element, reference: string) {
  const regulations = childrenOf(element, "regulation");
  const acts = regulations.map((one) => ["programme", "numberTitle"].flatMap((name) => attributeOf(one, name) ?? []));
  const issued = [
    attributeOf(element, "designationDate"),
    ...regulations.flatMap((one) => ["entryIntoForceDate", "publicationDate"].map((name) => attributeOf(one, name))),
  ].find((date) => date !== null);
  return {
    form: "LISTING",
    number: reference,
    issued: issued?.slice(0, 10) ?? null,
    status: "VALID",
    measures: ["ASSET_FREEZE"],
    purpose: fitting([source, ...acts.map((act) => act.join(" "))].filter(Boolean).join("; "), 2000),
  };
}
