import { hubError } from "../../core/errors.ts";
import { kindOfWord } from "../../records/kinds.ts";
import { identityJudgements } from "../../records/links/identity.ts";
import type { Candidate, Candidates } from "../../session/identity/candidates.ts";
import type { SeenCluster, Trusted } from "../../session/identity/clusters.ts";
import { participantAsked } from "../codes-asked.ts";
import { largestPage } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { byId, conditions, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

/** Which records speak of the same, as organisations have judged, and which may. */
export const identity = {
  identityJudgement: (_parent, { id }, context) => byId(context, identityJudgements, id),
  identityJudgements: (_parent, { of, judgement, ...list }, context) =>
    search(context, "identityJudgements", identityJudgements, conditions({ end: of, judgement }), list),
  sameAs: async (_parent, { of, trust, trustAll }, context) => {
    const cluster = await context.looking.identityClusters.clusterOf(of, trusted(context, trust, trustAll));
    return cluster && shownCluster(context, cluster);
  },
  identityCandidates: async (_parent, { of, limit, unsure }, context) => {
    const most = atMost("limit", limit, largestPage);
    const found = await context.looking.identityCandidates.candidatesFor(of, { most, unsure: unsure ?? false });
    return found && candidatesOf(context, found);
  },
  identityQueue: async (_parent, { kind, first, after, unsure }, context) => {
    const list = `identityQueue ${kind} ${unsure ?? false}`;
    const page = {
      first: atMost("first", first, largestQueue),
      after: after == null ? null : context.cursors.open(list, after),
    };
    const { queued, last, more } = await context.looking.identityCandidates.queue(
      kindOfWord(kind),
      unsure ?? false,
      page,
    );
    return {
      records: queued.map((one) => candidatesOf(context, one)),
      next: more && last !== null ? context.cursors.seal(list, last) : null,
    };
  },
} satisfies Resolvers["Query"];

export function shownCluster({ spending }: SubgraphContext, { records, judgements, conflicts, complete }: SeenCluster) {
  spending.charge("rows", records.length);
  return { records: records.map(stub), judgements: [...judgements], conflicts: [...conflicts], complete };
}

/** Each record that is looked at is a search of its own. */
const largestQueue = 50;

/** Organisations named at once. */
const mostTrusted = 100;

export function trusted(
  { caller }: SubgraphContext,
  trust: readonly string[] | null | undefined,
  trustAll: boolean | null | undefined,
): Trusted {
  if (trustAll && trust)
    throw hubError("BAD_USER_INPUT", 'Name whom you trust with "trust", or everybody with "trustAll".');
  if (trustAll) return null;
  if (trust && trust.length > mostTrusted)
    throw hubError("BAD_USER_INPUT", `"trust" names at most ${mostTrusted} organisations.`);
  return trust?.map((one) => participantAsked("trust", one) as string) ?? [caller.owner];
}

function atMost(argument: string, asked: number | null | undefined, most: number): number {
  const size = asked ?? 20;
  if (size < 1 || size > most) throw hubError("PAGE_SIZE", `"${argument}" is 1 to ${most}, not ${size}.`);
  return size;
}

function candidatesOf({ spending }: SubgraphContext, { id, candidates, more }: Candidates) {
  spending.charge("rows", 1 + candidates.length);
  return { record: stub(id), candidates: candidates.map(candidateOf), more };
}

function candidateOf({ id, score, weak, reasons, judgements }: Candidate) {
  return { record: stub(id), score, weak, reasons: [...reasons], judgements: [...judgements] };
}

/** A record of another subgraph: its id is all that is said of it here. */
function stub(id: string) {
  return { id };
}
