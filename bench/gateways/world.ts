import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLSchema } from "graphql";
import { graphql } from "../graphql.ts";

/** The subgraphs of this comparison, which has nothing of the hub's but its executor. */
export const subgraphNames = ["officers", "documents", "checks", "registers"] as const;
export type SubgraphName = (typeof subgraphNames)[number];

interface Document {
  readonly number: string;
  readonly type: string;
  readonly issuer: string;
  readonly pages: number;
  readonly remarks: string;
}

interface Check {
  readonly id: string;
  readonly note: string;
  readonly by: number;
  readonly of: number;
}

/** Chosen so that the answer to the public query has about 87 kB, and that to the list about 441. */
const [officerCount, checkCount, seenDocuments, allDocuments] = [6, 20, 5, 1_000];
const words = "seen at the northern counter with worn corners and a second page that was sewn in again ".repeat(4);

const officers = Array.from({ length: officerCount }, (_, at) => ({
  id: `officer-${at}`,
  badge: `UTO-${1000 + at}`,
  name: `Officer ${"ABCDEFGHIJ"[at % 10]} ${at}`,
}));
const documents: readonly Document[] = Array.from({ length: allDocuments }, (_, at) => ({
  number: `X${String(at).padStart(8, "0")}`,
  type: at % 3 === 0 ? "IDENTITY_CARD" : "PASSPORT",
  issuer: "UTO",
  pages: 16 + (at % 5) * 8,
  remarks: words.slice(0, 314 + (at % 40)),
}));
const checks: readonly Check[] = Array.from({ length: checkCount }, (_, at) => ({
  id: `check-${at}`,
  note: words.slice(at, at + 58),
  by: at % officerCount,
  of: (at * 3) % seenDocuments,
}));

const numberOf = (number: string) => Number(number.slice(1));
const shownCheck = ({ id, note, by, of }: Check) => ({
  id,
  note,
  officer: { id: officers[by]?.id, badge: officers[by]?.badge },
  document: { number: documents[of]?.number },
});
const post = { __resolveReference: ({ id }: { id: string }) => ({ id }) };
const next = ({ id }: { readonly id: string }) => ({ id: `post-${Number(id.slice(5)) + 1}` });

const resolvers = {
  officers: {
    Query: { officers: () => officers, firstPost: () => ({ id: "post-0" }) },
    Officer: { __resolveReference: ({ id }: { id: string }) => officers.find((one) => one.id === id) },
    Post: { ...post, toDocuments: next },
  },
  documents: {
    Query: { documents: (_: unknown, { first }: { first: number }) => documents.slice(0, first) },
    Document: { __resolveReference: ({ number }: { number: string }) => documents[numberOf(number)] },
    Post: { ...post, toChecks: next },
  },
  checks: {
    Officer: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      checks: ({ id }: { id: string }) => checks.filter(({ by }) => officers[by]?.id === id).map(shownCheck),
    },
    Document: {
      __resolveReference: ({ number }: { number: string }) => ({ number }),
      checks: ({ number }: { number: string }) => checks.filter(({ of }) => of === numberOf(number)).map(shownCheck),
    },
    Post: { ...post, toRegisters: next },
  },
  registers: {
    Document: {
      __resolveReference: ({ number, issuer = "", pages = 0 }: Document) => ({
        number,
        reported: numberOf(number) % 7 === 0,
        risk: issuer.length + pages,
      }),
    },
    Post: { ...post, toOfficers: next },
  },
} as const;

/** A subgraph as any library would serve it. */
export function schemaOf(name: SubgraphName, sdl: string): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: graphql.parse(sdl), resolvers: resolvers[name] as never }]);
}
