import type { GraphQLObjectType } from "graphql";
import type { Role } from "../askers.ts";
import { may, sees, tells } from "../model.ts";
import { api } from "../schema.ts";
import { everythingOf } from "../shapes.ts";
import type { Hearing } from "../ruling.ts";
import type { Known } from "../world.ts";
import { aliased, chunksOf, type Ground, maxAliases, type Path } from "./path.ts";
import { isOwn, mayWrite, never } from "./writes.ts";

const types = ["Person", "Document", "Vehicle"];

/** What is told of which records speak of the same, and who may say so. */
export function identityPaths(ground: Ground): Path[] {
  return types.flatMap((type) => [
    ...chunksOf(ground.world.ofType(type), maxAliases).map((some) => clusterPath(ground, type, some)),
    ...chunksOf(ground.world.ofType(type), maxAliases).map((some) => candidatePath(ground, type, some)),
    queuePath(ground, type),
    ...judgingPaths(ground, type),
  ]);
}

interface Mention {
  readonly id: string;
}

const idsIn = (some: readonly Mention[] | null | undefined) => (some ?? []).map(({ id }) => id);
const sorted = (some: readonly Mention[]) => idsIn(some).toSorted();

/** By everybody's judgements, as far as the asker sees them. */
function clusterPath({ world }: Ground, type: string, records: readonly Known[]): Path {
  const selection = everythingOf(api.getType("IdentityCluster") as GraphQLObjectType);
  return {
    name: `sameAs of ${type}s`,
    ...aliased(records, (alias, id) => `${alias}: sameAs(of: ${id}, trustAll: true) ${selection}`),
    judge(hearing, { data }) {
      const { role } = hearing;
      const told = may(role, "read", "identityJudgement");
      const judgements = world.ofType("IdentityJudgement").filter((one) => sees(role, one));
      for (const [at, record] of records.entries()) {
        const got = data?.[`r${at}`] ?? null;
        hearing.judge(record, told && sees(role, record), got !== null);
        if (!got) continue;
        const wanted = clusterOf(record, judgements);
        hearing.expect(`the cluster of ${record.label}`, idsIn(got.records), sorted(wanted.records));
        hearing.expect("what joins it", idsIn(got.judgements), sorted(wanted.joining));
        hearing.expect("what contradicts it", idsIn(got.conflicts), sorted(wanted.conflicts));
        hearing.expect("whether it is complete", got.complete, true);
      }
    },
  };
}

/** What judgements make of a record. */
function clusterOf(record: Known, judgements: readonly Known[]) {
  const same = (one: Known) => one.said.judgement === "SAME";
  const different = (one: Known) => one.said.judgement === "DIFFERENT";
  const isOfPair = (one: Known, other: Known) => one.ends.every((end) => other.ends.includes(end));
  const joining = judgements.filter(
    (one) => same(one) && !judgements.some((other) => different(other) && isOfPair(one, other)),
  );
  let records = [record];
  for (let before = 0; before < records.length;) {
    before = records.length;
    const reached = joining.filter(({ ends }) => ends.some((end) => records.includes(end))).flatMap(({ ends }) => ends);
    records = [...new Set([...records, ...reached])];
  }
  const isIn = (end: Known) => records.includes(end);
  return {
    records,
    joining: joining.filter(({ ends }) => ends.every(isIn)),
    conflicts: judgements.filter(
      (one) =>
        different(one) &&
        (one.ends.every(isIn) ||
          (one.ends.some(isIn) && judgements.some((other) => same(other) && isOfPair(one, other)))),
    ),
  };
}

/** Every record of a type in this world may be the same as any other, but for the issuers of documents. */
function candidatePath({ world }: Ground, type: string, records: readonly Known[]): Path {
  const selection = everythingOf(api.getType("IdentityCandidates") as GraphQLObjectType);
  return {
    name: `identityCandidates of ${type}s`,
    ...aliased(records, (alias, id) => `${alias}: identityCandidates(of: ${id}, limit: 100) ${selection}`),
    judge(hearing, { data }) {
      const { role } = hearing;
      for (const [at, record] of records.entries()) {
        const got = data?.[`r${at}`] ?? null;
        hearing.judge(record, mayLook(role, record) && sees(role, record), got !== null);
        if (got) judgeCandidates(hearing, world.ofType(type), world.ofType("IdentityJudgement"), record, got);
      }
    },
  };
}

const mayLook = (role: Role, { kind }: Pick<Known, "kind">) =>
  may(role, "read", "identityJudgement") && may(role, "search", kind);

interface Found {
  readonly more: boolean;
  readonly candidates: readonly { readonly record: Mention; readonly judgements: readonly Mention[] }[];
}

function judgeCandidates(
  hearing: Hearing,
  all: readonly Known[],
  judgements: readonly Known[],
  record: Known,
  { candidates, more }: Found,
): void {
  const { role } = hearing;
  const seen = judgements.filter((one) => one.ends.includes(record) && sees(role, one));
  const wanted = all.filter((one) => isCandidate(role, record, one, seen));
  hearing.judgeList(
    all.filter((one) => one !== record),
    wanted,
    candidates.map((one) => one.record.id),
  );
  hearing.expect("more", more, false);
  for (const one of candidates) {
    const about = seen.filter(({ ends }) => ends.some(({ id }) => id === one.record.id));
    hearing.expect(`what is judged of ${record.label} and ${one.record.id}`, idsIn(one.judgements), sorted(about));
  }
}

function isCandidate(role: Role, record: Known, other: Known, judged: readonly Known[]): boolean {
  if (other === record || !sees(role, other) || other.said.issuer !== record.said.issuer) return false;
  if (judged.some(({ owner, ends }) => owner === role.owner && ends.includes(other))) return false;
  return record.type !== "Person" || (tells(role, record, "identity") && tells(role, other, "identity"));
}

/** Of the asker's own, those that have candidates. */
function queuePath({ world }: Ground, type: string): Path {
  const selection = everythingOf(api.getType("IdentityQueue") as GraphQLObjectType);
  return {
    name: `identityQueue of ${type}s`,
    query: `{
      queue: identityQueue(kind: ${type.toUpperCase()}, first: 50) ${selection}
      begun: identityQueue(kind: ${type.toUpperCase()}, first: 1) { __typename next }
    }`,
    variables: {},
    judge(hearing, { data }) {
      const { role } = hearing;
      const all = world.ofType(type);
      const judgements = world.ofType("IdentityJudgement").filter((one) => sees(role, one));
      const queued = all.filter((record) => {
        const about = judgements.filter(({ ends }) => ends.includes(record));
        const own = isOwn(role, record) && sees(role, record) && mayLook(role, record);
        return own && all.some((other) => isCandidate(role, record, other, about));
      });
      const found: readonly { readonly record: Mention }[] = data?.queue?.records ?? [];
      hearing.judgeList(
        all,
        queued,
        found.map(({ record }) => record.id),
      );
      if (!data?.queue) return;
      const own = all.filter((record) => isOwn(role, record) && sees(role, record));
      hearing.expect("whether to go on", [data.queue.next, data.begun.next !== null], [null, own.length > 1]);
    },
  };
}

/** An organisation judges a record of its own and another: one that it does not see is to it as one that is not there. */
function judgingPaths({ world }: Ground, type: string): Path[] {
  const all = world.ofType(type);
  const starts = new Map(all.map((one) => [`${one.owner} ${one.test}`, one]));
  return [...starts.values()].map((start) => {
    const ends = all.filter((one) => one !== start);
    const said = { from: start.id, judgement: "SAME", basis: "oracle", expected: never };
    return {
      name: `recordIdentityJudgements of ${type}s`,
      query: `mutation($records: [IdentityJudgementInput!]!, $key: String!) {
        written: recordIdentityJudgements(records: $records, idempotencyKey: $key) { __typename id result } }`,
      variables: {
        records: ends.map(({ id }) => ({ ...said, to: id })),
        key: `oracle-judging-${type}-${start.number}`,
      },
      isFor: (role) => isOwn(role, start),
      judge(hearing, { data }) {
        const { role } = hearing;
        for (const [at, record] of ends.entries()) {
          const known = sees(role, record) || isOwn(role, record);
          const wanted = mayWrite(role, { kind: "identityJudgement" }) && known;
          hearing.judge(record, wanted, data?.written?.[at]?.result === "CONFLICT");
        }
      },
    };
  });
}
