import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  validate,
} from "graphql";
import { api } from "../../access/schema.ts";
import type { Foremost } from "./crowded-world.ts";
import { manyNumbers, overAndOver } from "./literals.ts";
import type { Shape } from "./shape.ts";

/** What was once found to take long: the search begins with these. */
export function knownShapes({ person, document, specimen, operation }: Foremost): Shape[][] {
  const aliases = aliased(23, "links(first: 1) { totalCount }");
  const [same, sameSpecimen] = [person, specimen].map(([id]) => JSON.stringify(overAndOver(id)));
  const [numbers, vins, plates] = [manyNumbers.numbers[0], manyNumbers.vins[0], manyNumbers.plates[0]];
  return [
    "{ vehicles(first: 100) { nodes { reports(first: 20) { totalCount nodes { id status vehicles(first: 10) { edges { weak } } } } } } }",
    `{ nodes(ids: ${JSON.stringify(person)}) { ... on Person { associates(first: 20) { edges { node { ${aliases} } } } } } }`,
    '{ persons(name: "Moham med Ali") { totalCount } }',
    '{ persons(name: "Moham med Ali", birthDate: "1900") { totalCount nodes { id } } }',
    "{ vehicles(colour: PINK, year: 1950) { totalCount nodes { id } } }",
    '{ vehicleReports(make: "Norvik", colour: GREEN) { totalCount nodes { id } } }',
    "{ specimens(first: 100) { nodes { pages { page features { technique light whatToSee image } } } } }",
    `{ nodes(ids: ${same}) { ... on Person { links(first: 100) { edges { ${aliased(29, "cursor")} } } } } }`,
    `{ nodes(ids: ${same}) { ... on Person { associates(first: 100) { nodes { sex ${aliased(29, "eyes")} } } } } }`,
    `{ nodes(ids: ${sameSpecimen}) { ... on Specimen { pages { features { ${aliased(29, "light")} } } } } }`,
    `{ vehicleReportsByVins(vins: ${vins}, first: 10) { records { components { ${aliased(20, "serialNumber")} } } } }`,
    `{ documentsByNumbers(numbers: ${numbers}, first: 10) { asked result more records { displayName ${aliased(20, "number")} } } }`,
    `{ vehiclesByPlates(plates: ${plates}, plateCountry: "GRC", first: 2) { records { reports(first: 5) { nodes { id } } } } }`,
    `{ ${aliased(9, `network(of: ${JSON.stringify(person.slice(0, 20))}, depth: 4, perKind: 500, budget: { nodes: 2000, edges: 10000, milliseconds: 3000 }) { nodes { id degree { count more } } edges { kind links { id } } }`)} }`,
    `{ ${aliased(9, `paths(from: "${person[0]}", to: "${person.at(-1)}", maxDepth: 6, k: 5, budget: { nodes: 50000, edges: 100000, milliseconds: 3000 }) { result paths { length } }`)} }`,
    ...walks({ person, operation }),
    ...looking({ person, document, operation }),
  ].map(shapesOf);
}

/** Along links, of records that have thousands. */
function walks({ person, operation }: Pick<Foremost, "person" | "operation">): string[] {
  const [some, seen] = [JSON.stringify(person.slice(0, 20)), JSON.stringify([...person.slice(0, 2), operation[0]])];
  return [
    `{ network(of: ${some}, depth: 4, perKind: 500, asKnownOn: "2030-01-01", budget: { nodes: 2000, edges: 10000, milliseconds: 3000 }) { nodes { id degree { count more } node { id } } edges { kind links { id source otherStatements { id } } } } }`,
    `{ paths(from: "${person[0]}", to: "${operation[0]}", maxDepth: 6, k: 5, budget: { nodes: 50000, edges: 100000, milliseconds: 3000 }) { result paths { nodes { id } steps { edges { links { id contradicts { id } } } } } } }`,
    `{ ${aliased(9, `common(of: ${some}, atLeast: 2, kinds: [SEEN_IN, HOLDER_OF], first: 100) { totalCount nodes { linkedTo edges { links { id } } } }`)} }`,
    `{ ${aliased(9, `timeline(of: "${operation[0]}", first: 100) { totalCount nodes { record { id } link { id source } } }`)} }`,
    `{ ${aliased(9, `timeline(of: "${person[0]}", kinds: [SEEN_IN], first: 100) { totalCount nodes { record { id } link { id source } } }`)} }`,
    `{ ${aliased(9, `whereabouts(of: ${seen}, within: 30, first: 100) { totalCount nodes { because { id } records { id } } }`)} }`,
    `{ ${aliased(9, `linksAsKnownOn(id: "${person[0]}", on: "2030-01-01", first: 100) { totalCount nodes { link { record } other { displayName record } } }`)} }`,
    `{ ${aliased(9, `sameAs(of: "${person[0]}", trustAll: true) { records { id } judgements { id basis } conflicts { id } }`)} }`,
  ];
}

/** For a text that thousands have, in orders that thousands share, and by what is linked to thousands. */
function looking({ person, document, operation }: Pick<Foremost, "person" | "document" | "operation">): string[] {
  const texts = ["Mohammed", "XZ0", "?Z000", "UTOPIA-77", "check every document on the route", "norvik fjell"];
  return [
    ...texts.map((text) => `{ ${aliased(9, `search(text: "${text}", first: 100) { nodes { id } edges { field } }`)} }`),
    `{ ${aliased(9, 'changes(first: 100, since: "2020-01-01") { changes { id node { id } } hasMore }')} }`,
    `{ ${aliased(20, `versions(id: "${document[0]}", first: 100) { totalCount nodes { changed record current { id } } }`)} }`,
    `{ identityQueue(kind: PERSON, first: 100) { records { candidates { score reasons judgements { id } record { id } } } next } }`,
    `{ identityQueue(kind: DOCUMENT, first: 100, unsure: true) { records { candidates { score record { id } } } next } }`,
    `{ ${aliased(9, `identityCandidates(of: "${person[0]}", limit: 100, unsure: true) { candidates { score record { id } } more }`)} }`,
    `{ ${aliased(9, "persons(orderBy: UPDATED_NEWEST, heightCm: { from: 1 }, first: 100) { totalCount nodes { id } }")} }`,
    `{ ${aliased(9, 'documentReports(theftCountry: "GRC", orderBy: THEFT_DATE_OLDEST, first: 100) { totalCount nodes { id } }')} }`,
    `{ ${aliased(5, "vehicles(keeperHoldsReported: { fraudType: STOLEN }, first: 100) { totalCount nodes { id } }")} }`,
    `{ ${aliased(5, 'persons(holdsDocumentsOf: ["UTO", "GRC"], first: 100) { totalCount nodes { id } }')} }`,
    `{ ${aliased(5, `persons(seenIn: "${operation[0]}", first: 100) { totalCount nodes { id } }`)} }`,
    `{ ${aliased(5, 'notices(subjectNationality: "UTO", first: 100) { totalCount nodes { id } }')} }`,
  ];
}

function aliased(many: number, asked: string): string {
  return Array.from({ length: many }, (_, at) => `a${at}: ${asked}`).join(" ");
}

/** The shapes that a query text asks for. Throws where the schema of clients has grown past it. */
function shapesOf(text: string): Shape[] {
  const document = parse(text);
  const [fault] = validate(api, document);
  if (fault) throw new Error(`${text}: ${fault.message}`);
  const [definition] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is no query`);
  return within(api.getQueryType() as GraphQLObjectType, definition.selectionSet);
}

function within(type: GraphQLNamedType, { selections }: SelectionSetNode): Shape[] {
  return selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return ofField(type, selection);
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) throw new Error("a spread fragment");
    const on = api.getType(selection.typeCondition.name.value) as GraphQLNamedType;
    return { name: `... on ${on.name}`, type: on, args: {}, inner: within(on, selection.selectionSet) };
  });
}

function ofField(type: GraphQLNamedType, { name, selectionSet, arguments: given = [] }: FieldNode): Shape {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
  const of = getNamedType(field?.type) as GraphQLNamedType;
  const args = Object.fromEntries(given.map((one) => [one.name.value, print(one.value)]));
  return { name: name.value, type: of, args, inner: selectionSet ? within(of, selectionSet) : [] };
}
