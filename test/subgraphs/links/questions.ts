/** What of a graph a question may name: ids of what is shown, the word that its names have in common, and its number. */
export interface Shown {
  readonly ids: readonly string[];
  readonly word: string;
  readonly run: number;
  /** A moment before the graph was written, and one after what is shown of it was. */
  readonly since: string;
  readonly later: string;
}

interface Question {
  readonly query: string;
  readonly variables: (shown: Shown) => Readonly<Record<string, unknown>>;
}

const unknown = (prefix: string) => `${prefix}-${"A".repeat(26)}`;
const ofAll = ({ ids }: Shown) => ({ ids });
const ofTwo = ({ ids: [one, other] }: Shown) => ({ one, other });

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
  "who was where when": {
    query: `query ($ids: [ID!]!, $one: [ID!]!) {
      together: whereabouts(of: $ids, first: 100) { ...Found } others: whereabouts(of: $one, within: 9) { ...Found } }
      fragment Found on SharedPresenceConnection { totalCount pageInfo { endCursor } nodes {
        records { id } place operation { id } from until certain because { id } } }`,
    variables: ({ ids }) => ({ ids, one: ids.slice(0, 1) }),
  },
  "what is linked, and how far": {
    query: `query ($ids: [ID!]!, $one: [ID!]!) {
      near: network(of: $one, depth: 2, perKind: 2) { ...Found } all: network(of: $ids, depth: 3, budget: { nodes: 6 }) { ...Found }
      later: network(of: $ids, depth: 2, since: "2024", types: [PERSON, DOCUMENT]) { ...Found } }
      fragment Found on Network { complete stoppedBy notFound nodes { id kind depth unexpanded degree { kind count more after } }
        edges { from to kind since until statements contradicting links { id } } }`,
    variables: ({ ids }) => ({ ids: ids.slice(0, 20), one: ids.slice(0, 1) }),
  },
  "how two are connected, and what several have in common": {
    query: `query ($one: ID!, $other: ID!, $ids: [ID!]!) {
      paths(from: $one, to: $other, maxDepth: 6, k: 5) { result complete stoppedBy paths { length nodes { id } steps { edges { kind statements } } } }
      common(of: $ids, atLeast: 2, first: 100) { totalCount nodes { id linkedTo edges { kind } } } }`,
    variables: (shown) => ({ ...ofTwo(shown), ids: shown.ids.slice(0, 20) }),
  },
  "what was known before": {
    query: `query ($one: ID!, $later: DateTime!, $of: [ID!]!) {
      versions(id: $one) { totalCount nodes { version displayName changed record } }
      recordAsKnownOn(id: $one, on: $later) { version record }
      linksAsKnownOn(id: $one, on: $later, first: 100) { totalCount nodes { kind other { recordId } } }
      network(of: $of, depth: 2, asKnownOn: $later) { complete nodes { id degree { kind count } } edges { from to kind } }
      timeline(of: $one, first: 100) { totalCount nodes { date kind placeCertain record { id } } } }`,
    variables: ({ ids, later }) => ({ one: ids[0], of: ids.slice(0, 1), later }),
  },
  "what has changed": {
    query: `query ($since: DateTime!, $later: DateTime!) { all: changes(since: $since, first: 100) { ...Feed } links: changes(since: $since, kinds: [LINK], first: 3) { ...Feed }
      later: changes(since: $later, first: 100) { ...Feed } }
      fragment Feed on ChangeFeed { cursor hasMore changes { kind id what version at node { id } } }`,
    variables: ({ since, later }) => ({ since, later }),
  },
  "who is the same": {
    query: `query ($one: ID!) { sameAs(of: $one, trustAll: true) { complete records { id } judgements { id } conflicts { id } }
      identityJudgements(of: $one, first: 100) { totalCount nodes { id judgement } }
      identityCandidates(of: $one) { more candidates { score weak reasons record { id } judgements { id } } } }`,
    variables: ({ ids }) => ({ one: ids.find((id) => /^(PER|DOC|VEH)/.test(id)) ?? unknown("PER") }),
  },
  "lists by ranges, in orders, and by what is linked": {
    query: `query ($operation: ID!) {
      born: persons(birth: { from: "1970", until: "1975" }, orderBy: UPDATED_NEWEST, first: 100) { totalCount nodes { id } }
      two: persons(holdsDocumentsOf: ["UTO", "D"], first: 100) { totalCount nodes { id } }
      red: notices(colour: RED, subjectNationality: "UTO", first: 100) { totalCount nodes { id } }
      seen: persons(seenIn: $operation, first: 100) { totalCount nodes { id } }
      planned: operations(during: { from: "2026-06", until: "2026-07" }, first: 100) { totalCount nodes { id } } }`,
    variables: ({ ids }) => ({ operation: ids.find((id) => id.startsWith("OPE")) ?? unknown("OPE") }),
  },
};
