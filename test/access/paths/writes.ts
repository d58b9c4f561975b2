import { may, sees, isHeard } from "../model.ts";
import type { Role } from "../askers.ts";
import { api, recordTypes } from "../schema.ts";
import { everythingOf } from "../shapes.ts";
import type { Known } from "../world.ts";
import type { Ground, Path } from "./path.ts";

/**
 * What writing tells of a record. Handed in as it stands, by its owner, nothing is changed and it comes back; expected
 * in a version it never had, it is a conflict, and what stands comes back; to withdraw another's is as to withdraw nothing.
 */
export function writePaths({ world }: Ground): Path[] {
  return recordTypes.flatMap(({ name }) => {
    const outcome = everythingOf(api.getType(`${name}Outcome`) as never);
    const records = world.ofType(name).slice(0, 90);
    const ofOwner = (owner: string, test: boolean) => records.filter((one) => one.owner === owner && one.test === test);
    const owners = [...new Map(records.map((one) => [`${one.owner} ${one.test}`, ofOwner(one.owner, one.test)])).values()];
    const writes = owners.flatMap((own) => [
      recordPath(name, outcome, own, undefined),
      recordPath(name, outcome, own, 99),
    ]);
    return [...writes, withdrawPath(name, outcome, records)];
  });
}

function recordPath(type: string, outcome: string, own: readonly Known[], expected: number | undefined): Path {
  const records = own.map(({ said, audiences }) => ({ ...said, handling: { audiences }, ...(expected && { expected }) }));
  return {
    name: `record${type}s${expected ? ", in conflict" : ""}`,
    query: `mutation($records: [${type}Input!]!, $key: String!) {
      written: record${type}s(records: $records, idempotencyKey: $key) ${outcome} }`,
    variables: { records, key: `oracle-${type}-${expected}` },
    // In anybody else's hands the same words are a new record.
    isFor: (role) => own.every((one) => isOwn(role, one)),
    judge(role, { data }, ruling) {
      for (const [at, record] of own.entries()) {
        const got = data?.written?.[at];
        const wanted = mayWrite(role, record) && sees(role, record);
        ruling.judge(role, this.name, record, wanted, got?.record?.id === record.id);
        if (got) ruling.expect(role, this.name, record.label, got.result, expected ? "CONFLICT" : "UNCHANGED");
      }
    },
  };
}

function withdrawPath(type: string, outcome: string, records: readonly Known[]): Path {
  return {
    name: `withdraw${type}s`,
    query: `mutation($records: [WithdrawalInput!]!, $key: String!) {
      written: withdraw${type}s(records: $records, idempotencyKey: $key) ${outcome} }`,
    // In a version it never had, so that nobody's record goes.
    variables: { records: records.map(({ id }) => ({ id, expected: 99 })), key: `oracle-${type}-withdraw` },
    judge(role, { data }, ruling) {
      for (const [at, record] of records.entries()) {
        const got = data?.written?.[at];
        const wanted = mayWrite(role, record) && sees(role, record);
        ruling.judge(role, this.name, record, wanted, got?.record?.id === record.id);
        if (got) ruling.expect(role, this.name, record.label, got.result, isOwn(role, record) ? "CONFLICT" : "ABSENT");
      }
    },
  };
}

function isOwn(role: Role, { owner, test }: Known): boolean {
  return role.owner === owner && role.test === test;
}

function mayWrite(role: Role, { kind }: Known): boolean {
  return isHeard(role) && may(role, "write", kind);
}
