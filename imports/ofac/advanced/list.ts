import type { Found } from "../../../session/entry.ts";
import { attributeOf, childrenOf, elementsAt, textsOf } from "../../formats/elements.ts";
import type { Encoding } from "../../formats/encoding.ts";
import { type Element, entriesOf } from "../../formats/xml.ts";
import { fitting } from "../../listed/fitting.ts";
import { measuresOf } from "../../listed/measures.ts";
import { entriesOfNotice, entriesOfPerson } from "../../listed/person.ts";
import { featuresOf } from "./features.ts";
import { namesOf } from "./names.ts";
import { dayOf } from "./periods.ts";
import { References } from "./references.ts";

const source = "OFAC sanctions list";
const form = { root: "Sanctions", entries: ["DistinctParty"], depth: 3 } as const;
const passedOver = /^(Year|Month|Day|ProfileRelationship|SanctionsEntryLink)$/;

export interface AdvancedListOptions {
  readonly owner: string;
  readonly encoding?: Encoding | undefined;
}

/**
 * The advanced form of OFAC's lists (SDN_ADVANCED.XML, CONS_ADVANCED.XML): words, places and documents come first, then
 * parties that refer to them by numbers, then under what each party stands. A party's number is the uid of the plain form,
 * so the records are the same. Memory holds the words, places and documents of one list.
 */
export async function* readAdvancedList(
  chunks: AsyncIterable<Uint8Array>,
  { owner, encoding = "utf-8" }: AdvancedListOptions,
): AsyncGenerator<Found> {
  const references = new References();
  /** The references of individuals by the numbers of their profiles. */
  const individuals = new Map<string, string>();
  let parties = 0;
  for await (const piece of entriesOf(chunks, { ...form, encoding })) {
    const { at } = piece;
    if ("reason" in piece) yield piece;
    else if (piece.element.name === "DistinctParty") {
      parties += 1;
      yield* party(piece.element, at, owner, references, individuals);
    } else if (piece.element.name === "SanctionsEntry")
      yield* listing(piece.element, at, owner, references, individuals);
    else if (parties > 0 && !passedOver.test(piece.element.name))
      yield { at, reason: `${piece.element.name.slice(0, 60)} stands behind the parties, which may refer to it` };
    else if (piece.element.name === "Location") references.addLocation(piece.element);
    else if (piece.element.name === "IDRegDocument") references.addDocument(piece.element);
    else references.addWords(piece.element);
  }
}

function* party(
  element: Element,
  line: string,
  owner: string,
  references: References,
  individuals: Map<string, string>,
): Generator<Found> {
  const reference = attributeOf(element, "FixedRef");
  const at = reference === null ? line : `${line}, party ${reference}`;
  const [profile, second] = childrenOf(element, "Profile");
  const kind = profile && references.partyType(attributeOf(profile, "PartySubTypeID"));
  if (!profile || second) return yield { at, reason: "the party has no profile, or several" };
  if (kind?.toLowerCase() !== "individual")
    return kind
      ? yield { at, notHeld: kind.toLowerCase() }
      : yield { at, reason: "the file does not say what kind the party is of" };
  const identities = childrenOf(profile, "Identity");
  const names = identities.flatMap((identity) => namesOf(identity, references));
  if (reference === null) return yield { at, reason: "the party has no FixedRef" };
  if (names.length === 0) return yield { at, reason: "the individual has no name" };
  individuals.set(attributeOf(profile, "ID") ?? reference, reference);
  const { fields, notes } = featuresOf(profile, references);
  const documents = identities.flatMap((identity) => references.documentsOf(attributeOf(identity, "ID")));
  const comments = textsOf(element, "Comment");
  const person = { reference, fields: { ...fields, names }, notes: [...comments, ...notes], notice: null, documents };
  yield* entriesOfPerson(person, at, { owner, source });
}

/** What an individual stands under; that of others was counted with them. */
function* listing(
  element: Element,
  line: string,
  owner: string,
  references: References,
  individuals: ReadonlyMap<string, string>,
): Generator<Found> {
  const reference = individuals.get(attributeOf(element, "ProfileID") ?? "");
  if (reference === undefined) return;
  const list = references.word("List", attributeOf(element, "ListID"));
  const measures = childrenOf(element, "SanctionsMeasure").map((one) => ({
    type: references.word("SanctionsType", attributeOf(one, "SanctionsTypeID")) ?? "",
    comments: textsOf(one, "Comment"),
  }));
  const isProgramme = ({ type }: { readonly type: string }) => /^program$/i.test(type);
  const imposed = measures.filter((one) => !isProgramme(one) && one.type !== "").map(({ type }) => type);
  const programmes = measures.filter(isProgramme).flatMap(({ comments }) => comments);
  const said = [
    source,
    list,
    programmes.length > 0 ? `programmes: ${programmes.join(", ")}` : null,
    imposed.length > 0 ? `imposes: ${imposed.join(", ")}` : null,
  ];
  const fields = {
    form: "LISTING",
    number: reference,
    issued: dayOf(elementsAt(element, "EntryEvent", "Date")[0]),
    status: "VALID",
    measures: measuresOf(imposed),
    purpose: fitting(said.filter(Boolean).join("; "), 2000),
  };
  yield* entriesOfNotice(reference, { reference, fields }, `${line}, entry of party ${reference}`, { owner, source });
}
