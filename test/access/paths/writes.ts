import type { GraphQLObjectType } from "graphql";
import type { Role } from "../askers.ts";
import { isHeard, may, sees } from "../model.ts";
import type { Hearing } from "../ruling.ts";
import { api, handedInTypes } from "../schema.ts";
import { everythingOf } from "../shapes.ts";
import type { Known } from "../world.ts";
import { askedFor, type Ground, type Path } from "./path.ts";

/** What writing tells of records, without a change to any. */
export function writePaths(ground: Ground): Path[] {
  return handedInTypes.map(({ name }) => writePath(name, askedFor(ground, name).slice(0, 100)));
}

/** A version that no record ever had. */
export const never = 99;

/**
 * An owner hands in what stands already, which comes back; then the same in another version than it has, which is a
 * conflict, and what stands comes back; then what is no record. Last it withdraws everybody's: another's is to it as
 * one that does not exist.
 */
function writePath(type: string, records: readonly Known[]): Path {
  const outcome = api.getType(`${type}Outcome`) as GraphQLObjectType;
  const record = (alias: string) =>
    `${alias}: record${type}s(records: $${alias}, idempotencyKey: "oracle-${alias}-${type}") ${everythingOf(outcome)}`;
  // Of a withdrawal it is the id that was sent.
  const withdrawn = everythingOf(outcome, ({ name }) => name !== "id");
  return {
    name: `record${type}s, withdraw${type}s`,
    query: `mutation($own: [${type}Input!]!, $stale: [${type}Input!]!, $none: [${type}Input!]!, $all: [WithdrawalInput!]!) {
      ${record("own")} ${record("stale")} ${record("none")}
      all: withdraw${type}s(records: $all, idempotencyKey: "oracle-all-${type}") ${withdrawn}
    }`,
    variables: (role) => {
      const own = ownOf(role, records).map(({ said, audiences }) => ({ ...said, handling: { audiences } }));
      return {
        own,
        stale: own.map((one) => ({ ...one, expected: never })),
        none: records.slice(0, 1).map(({ said }) => ({ ...said, handling: { audiences: [{ purposes: ["none"] }] } })),
        all: records.map(({ id }) => ({ id, expected: never })),
      };
    },
    judge(hearing, { data }) {
      const own = ownOf(hearing.role, records);
      judgeOutcomes(hearing, own, data?.own, () => "UNCHANGED");
      judgeOutcomes(hearing, own, data?.stale, () => "CONFLICT");
      judgeOutcomes(hearing, records, data?.all, (one) => (isOwn(hearing.role, one) ? "CONFLICT" : "ABSENT"));
      if (data?.none) hearing.expect("what is no record", data.none[0].result, "REFUSED");
    },
  };
}

interface Outcome {
  readonly result: string;
  readonly record: { readonly id: string } | null;
}

function judgeOutcomes(
  hearing: Hearing,
  records: readonly Known[],
  outcomes: readonly Outcome[] | null | undefined,
  wanted: (record: Known) => string,
): void {
  const { role } = hearing;
  for (const [at, record] of records.entries()) {
    const got = outcomes?.[at];
    hearing.judge(record, mayWrite(role, record) && sees(role, record), got?.record?.id === record.id);
    if (got) hearing.expect(record.label, got.result, wanted(record));
  }
}

/** A few of the role's own. A link to what it does not see is refused: `linking.ts` tries that. */
function ownOf(role: Role, records: readonly Known[]): Known[] {
  const isWhole = ({ ends }: Known) => ends.every((end) => isOwn(role, end) || sees(role, end));
  return records.filter((one) => isOwn(role, one) && isWhole(one) && standsAsStated(one)).slice(0, 4);
}

/** Handed in as a draft, an alert is its owner's alone, whatever its handling: any other would be changed by it. */
function standsAsStated({ type, audiences, screening }: Known): boolean {
  return type !== "Alert" || (audiences.length === 0 && !screening);
}

export function isOwn({ owner, test }: Role, record: Known): boolean {
  return owner === record.owner && test === record.test;
}

export function mayWrite(role: Role, { kind }: Pick<Known, "kind">): boolean {
  return isHeard(role) && may(role, "write", kind);
}
