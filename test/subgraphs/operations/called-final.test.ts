import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftOf } from "../../../core/draft.ts";
import { type OperationRecord, operations } from "../../../records/operations/records.ts";
import { numbered } from "../../../session/entry.ts";
import { ingest } from "../../../session/ingest.ts";
import { requestFor } from "../../../session/operator.ts";
import { openOperator } from "../../imports/operator.ts";
import { openTestHub } from "../../hub.ts";
import { everybody } from "../specimens/quality-control.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const desk = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
const said = { programme: "STOP", name: "Harbour week", reference: "HARBOUR" };

let keys = 0;

/** Hands it in, and says what became of it or why it is refused. */
async function hand(reference: string, phase: string, more: object = {}) {
  const idempotencyKey = `final-phases-${(keys += 1)}`;
  const query = `mutation ($records: [OperationInput!]!, $idempotencyKey: String!) {
    recordOperations(records: $records, idempotencyKey: $idempotencyKey) { id result reason }
  }`;
  const records = [{ ...said, reference, phase, ...more }];
  const { data } = await hub.ask(desk, query, { variables: { records, idempotencyKey } });
  const [outcome] = data.recordOperations;
  return { id: outcome.id as string, told: (outcome.reason ?? outcome.result) as string };
}

async function withdraw(id: string) {
  const query = `mutation { withdrawOperations(records: [{ id: "${id}" }], idempotencyKey: "final-phases-${(keys += 1)}") { result } }`;
  return (await hub.ask(desk, query)).data.withdrawOperations;
}

/** An operation that stands in a final phase, and was withdrawn. */
async function withdrawnIn(phase: "CLOSED" | "CANCELLED") {
  const reference = `WITHDRAWN-${phase}`;
  const { id } = await hand(reference, phase === "CLOSED" ? "EVALUATION" : "PLANNED");
  if (phase === "CANCELLED") await hand(reference, phase);
  else {
    const record = (await hub.hub.platform.store.getMany(operations, [id])).get(id);
    const closed = { ...draftOf(operations, record as OperationRecord), phase };
    await hub.world.writer("UTO", "act").put(operations, [{ record: closed }]);
  }
  expect(await withdraw(id)).toEqual([{ result: "WITHDRAWN" }]);
  return { id, again: async (to: string, more: object = {}) => (await hand(reference, to, more)).told };
}

describe.each(["CLOSED", "CANCELLED"] as const)("an operation that was withdrawn when it was %s", (phase) => {
  it("does not begin anew in another phase or with other contents, and comes back as it was", async () => {
    const { again } = await withdrawnIn(phase);
    const stands = `the Operation was ${phase} when it was withdrawn: it comes back as it was`;
    for (const other of ["PLANNED", "RUNNING", "EVALUATION"]) expect(await again(other)).toBe(stands);
    expect(await again(phase, { name: "Another week" })).toBe(stands);
    expect(await again(phase)).toBe("CREATED");
    expect(await again("PLANNED")).toMatch(`the Operation is ${phase}, in which it cannot become PLANNED`);
  });
});

it("an operation that was withdrawn before it was over begins anew", async () => {
  const { id } = await hand("BEGUN", "RUNNING");
  await withdraw(id);
  expect((await hand("BEGUN", "PLANNED")).told).toBe("CREATED");
});

it("an operation that a file records anew once it was withdrawn as CLOSED is refused, dry or not", async () => {
  const operator = await openOperator();
  try {
    const entry = { record: "operation", owner: "UTO", handling: everybody, ...said } as const;
    const taken = async (phase: string, dryRun: boolean) => {
      const reasons: string[] = [];
      const reject = ({ reason }: { reason: string }) => void reasons.push(reason);
      const { report } = await ingest(operator.session, numbered([{ ...entry, phase }]), { dryRun, reject });
      return [report.created, ...reasons];
    };
    expect(await taken("CLOSED", false)).toEqual([1]);
    const [{ id = "" } = {}] = await operator.held("operation");
    await requestFor(operator.session, "UTO").writer({}).withdraw(operations, [{ id }]);
    const stands = "the Operation was CLOSED when it was withdrawn: it comes back as it was";
    for (const dryRun of [true, false]) expect(await taken("PLANNED", dryRun)).toEqual([0, stands]);
    expect(await taken("CLOSED", true)).toEqual([1]);
    expect(await taken("CLOSED", false)).toEqual([1]);
  } finally {
    await operator.close();
  }
});
