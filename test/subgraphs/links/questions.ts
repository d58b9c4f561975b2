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
  "everything and its links": {
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { displayName version }
      ... on Person { links { totalCount nodes { id } edges { other { id } } } }
      ... on Document { links { totalCount nodes { id } } } } }`,
    variables: ofAll,
  },
};
