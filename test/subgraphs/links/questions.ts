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
};
