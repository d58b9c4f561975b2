import { expect } from "vitest";
import type { TestHub } from "../../hub.ts";

export const desk = (owner: string) => ({ owner, scopes: ["*:read", "*:search", "*:write"] });
let keys = 0;
const open = { audiences: [{}] };

export interface Said {
  readonly by?: string;
  readonly judgement?: string;
  readonly handling?: object;
  readonly expected?: number;
  readonly reference?: string;
}

/** An organisation judges two records; what became of it. */
export async function judge(
  hub: TestHub,
  from: string,
  to: string,
  { by = "UTO", judgement = "SAME", ...more }: Said = {},
) {
  const record = { from, to, judgement, basis: "seen together", officer: "desk 4", handling: open, ...more };
  const { data, errors } = await hub.ask(
    desk(by),
    `mutation ($records: [IdentityJudgementInput!]!, $key: String!) {
      written: recordIdentityJudgements(records: $records, idempotencyKey: $key) {
        id result version reason record { judgement owner officer }
      }
    }`,
    { variables: { records: [record], key: `judging-${(keys += 1)}` } },
  );
  expect(errors).toEqual([]);
  return data.written[0];
}

export async function withdraw(hub: TestHub, id: string, by = "UTO") {
  const { data } = await hub.ask(
    desk(by),
    `mutation ($id: ID!, $key: String!) {
      withdrawIdentityJudgements(records: [{ id: $id }], idempotencyKey: $key) { result }
    }`,
    { variables: { id, key: `withdrawing-${(keys += 1)}` } },
  );
  return data.withdrawIdentityJudgements[0].result;
}
