/** What of a graph a question may name: ids of what is shown, the word that its names have in common, and its number. */
export interface Shown {
  readonly ids: readonly string[];
  readonly word: string;
  readonly run: number;
}

interface Question {
  readonly query: string;
  readonly variables: (shown: Shown) => Readonly<Record<string, unknown>>;
}

const ofAll = ({ ids }: Shown) => ({ ids });
const ofEnds = ({ ids }: Shown) => ({ ids, from: ids[0], to: ids.at(-1) });

const edges =
  "edges { from to kind since until statements contradicting links { id otherStatements { id } contradicts { id } } }";
const page = "totalCount totalCountAtLeast nodes { id } pageInfo { hasNextPage endCursor }";

/** One of each kind that leads along links or through all that is held. */
export const questions: Readonly<Record<string, Question>> = {
  "a search for a name, for its beginning and for parts of numbers": {
    query: `query ($word: String!, $start: String!, $part: String!, $plate: String!) {
      name: search(text: $word, first: 3) { ...found } start: search(text: $start, first: 2) { ...found }
      part: search(text: $part, first: 3) { ...found } plate: search(text: $plate, first: 100) { ...found } }
      fragment found on SearchPage { takenFor { what normalForm } nodes { id } pageInfo { hasNextPage endCursor }
        edges { kind matched field node { id ... on Record { displayName } } } }`,
    variables: ({ word, run }) => ({
      word,
      start: word.slice(0, -1),
      part: `XZ${run}00`,
      plate: `Z2${run}?123`,
    }),
  },
  "everything and its links": {
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { displayName version }
      ... on Person { links { totalCount nodes { id } edges { other { id } } } }
      ... on Document { links { totalCount nodes { id } } } } }`,
    variables: ofAll,
  },
  "a network, wide and narrow": {
    query: `query ($ids: [ID!]!) {
      whole: network(of: $ids, budget: { milliseconds: 3000 }) { ...shown }
      deep: network(of: $ids, depth: 3, perKind: 1, since: "2024", budget: { milliseconds: 3000 }) { ...shown }
      few: network(of: $ids, depth: 2, budget: { nodes: 3, edges: 2, milliseconds: 3000 }) { ...shown } }
      fragment shown on Network { complete stoppedBy notFound ${edges}
        nodes { id depth unexpanded degree { kind count atLeast more after } } }`,
    variables: ofAll,
  },
  "paths from one to another, and what several have in common": {
    query: `query ($ids: [ID!]!, $from: ID!, $to: ID!) {
      paths(from: $from, to: $to, k: 5, budget: { milliseconds: 3000 }) { ...ways }
      few: paths(from: $from, to: $to, maxDepth: 6, budget: { nodes: 4, edges: 3, milliseconds: 3000 }) { ...ways }
      common(of: $ids, atLeast: 1, first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id linkedTo ${edges} } } }
      fragment ways on Paths { result complete stoppedBy paths { length nodes { id } steps { ${edges} } } }`,
    variables: ofEnds,
  },
  "lists by range, in an order, and by what is linked": {
    query: `query ($number: String!) {
      born: persons(birth: { from: "1974-08", until: "1974-09" }, first: 3) { ${page} }
      twoIssuers: persons(holdsDocumentsOf: ["UTO", "D"], first: 2) { ${page} }
      reported: persons(holdsReported: { fraudType: STOLEN, weakly: true }, first: 2) { ${page} }
      kept: vehicles(keeperHoldsReported: { theft: { from: "2024" } }, first: 2) { ${page} }
      notices(subjectNationality: "D", first: 2) { ${page} }
      newest: notices(orderBy: ISSUED_NEWEST, first: 2) { ${page} }
      now: operations(during: { from: "2026-07", until: "2026-07" }, orderBy: FROM_OLDEST, first: 2) { ${page} }
      since: documents(updatedSince: "2026-05-01", number: $number, orderBy: UPDATED_OLDEST, first: 1) { ${page} } }`,
    variables: ({ run }) => ({ number: `XZ${run}001` }),
  },
  "who was where when": {
    query: `query ($ids: [ID!]!, $one: [ID!]!) {
      together: whereabouts(of: $ids, first: 100) { ...Found } others: whereabouts(of: $one, within: 9) { ...Found } }
      fragment Found on SharedPresenceConnection { totalCount pageInfo { endCursor } nodes {
        records { id } place operation { id } from until certain because { id } } }`,
    variables: ({ ids }) => ({ ids, one: ids.slice(0, 1) }),
  },
};
