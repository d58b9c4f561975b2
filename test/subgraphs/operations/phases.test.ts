import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteUntil } from "../../../core/operation-counts/until.ts";
import { operationPhases } from "../../../records/operations/phases.ts";
import { numbered } from "../../../session/entry.ts";
import { ingest } from "../../../session/ingest.ts";
import { openTestHub } from "../../hub.ts";
import { type Operator, openOperator } from "../../imports/operator.ts";
import { everybody } from "../specimens/quality-control.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let operator: Operator;
beforeAll(async () => {
  hub = await openTestHub();
  operator = await openOperator();
});
afterAll(async () => {
  await hub.close();
  await operator.close();
});

type Phase = (typeof operationPhases)[number];

const desk = (owner: string) => ({ owner, scopes: ["*:read", "*:search", "*:write"] });
const said = { programme: "STOP", name: "Harbour week", countries: ["NLD"] };
const shown = { handling: everybody };

let keys = 0;

/** Hands an operation in, by a mutation; its id, and what became of it, or `REFUSED`. */
async function record(reference: string, phase: Phase, name: string): Promise<{ id: string; told: string }> {
  const idempotencyKey = `phases-${(keys += 1)}-of-operations`;
  const query = `mutation ($records: [OperationInput!]!, $idempotencyKey: String!) {
    recordOperations(records: $records, idempotencyKey: $idempotencyKey) { id result path }
  }`;
  const records = [{ ...said, ...shown, reference, phase, name }];
  const { data } = await hub.ask(desk("UTO"), query, { variables: { records, idempotencyKey } });
  const [{ id, result, path }] = data.recordOperations;
  return { id, told: result === "REFUSED" ? `REFUSED at ${path}` : result };
}

/** The same, by a line of a file, which is tried before it is taken in. */
async function file(reference: string, phase: Phase, name: string): Promise<{ told: string }> {
  const take = async (dryRun: boolean) => {
    let reason = "";
    const entry = { record: "operation", owner: "UTO", ...said, ...shown, reference, phase, name } as const;
    const reject = (rejected: { reason: string }) => void (reason = rejected.reason);
    const { report } = await ingest(operator.session, numbered([entry]), { dryRun, reject });
    const [came] = (["created", "changed", "unchanged"] as const).filter((one) => report[one] === 1);
    return came?.toUpperCase() ?? `REFUSED at ${/^(the|a new) Operation /.test(reason) ? "phase" : reason}`;
  };
  const tried = await take(true);
  const told = await take(false);
  expect(tried).toBe(told);
  return { told };
}

const refused = "REFUSED at phase";

/** What becomes of an operation that is handed in as it stands, and with another name, by the phase that it has and gets. */
const steps: Readonly<Record<Phase, Partial<Record<Phase, readonly [same: string, other: string]>>>> = {
  PLANNED: {
    PLANNED: ["UNCHANGED", "CHANGED"],
    RUNNING: ["CHANGED", "CHANGED"],
    CANCELLED: ["CHANGED", "CHANGED"],
  },
  RUNNING: { RUNNING: ["UNCHANGED", "CHANGED"], EVALUATION: ["CHANGED", "CHANGED"] },
  EVALUATION: { EVALUATION: ["UNCHANGED", "CHANGED"], RUNNING: ["CHANGED", "CHANGED"] },
  // What was handed in before the hub closed it stands, as it was said.
  CLOSED: { CLOSED: ["UNCHANGED", refused], EVALUATION: ["UNCHANGED", refused] },
  CANCELLED: { CANCELLED: ["UNCHANGED", refused] },
};

describe.each([
  ["a mutation", record],
  ["a file", file],
] as const)("an operation that is handed in by %s", (way, hand) => {
  it.each(operationPhases)("in %s becomes what its owner may make of it, and nothing else", async (from) => {
    for (const to of operationPhases)
      for (const [at, name] of [said.name, "Another week"].entries()) {
        const reference = `${way}-${from}-${to}-${at}`;
        if (from === "CANCELLED") await hand(reference, "PLANNED", said.name);
        await hand(reference, from, said.name);
        const wanted = steps[from][to]?.[at] ?? refused;
        expect([from, to, name, (await hand(reference, to, name)).told]).toEqual([from, to, name, wanted]);
      }
  });

  it("does not begin as one that was called off", async () => {
    expect((await hand(`${way} cancelled`, "CANCELLED", said.name)).told).toBe(refused);
  });
});

describe("an act on an operation", () => {
  const inPhase = async (phase: Phase) => {
    const reference = `acts-${phase}-${(keys += 1)}`;
    if (phase === "CANCELLED") await record(reference, "PLANNED", said.name);
    return (await record(reference, phase, said.name)).id;
  };
  const ask = async (mutation: string, owner = "UTO") => {
    await noteUntil(hub.hub.platform.store, "acts", { until: new Date(hub.clock.now()).toISOString(), counted: true });
    const { data, errors } = await hub.ask(desk(owner), `mutation { ${mutation} }`);
    return errors[0]?.message ?? Object.values(data)[0];
  };

  it.each([
    [
      "PLANNED",
      "The Operation is PLANNED, in which it cannot become CLOSED: its owner makes it RUNNING or CANCELLED first.",
    ],
    ["RUNNING", "The Operation is RUNNING, in which it cannot become CLOSED: its owner makes it EVALUATION first."],
    ["CLOSED", "The operation was recorded as CLOSED: the hub has not closed it."],
    ["CANCELLED", "The Operation is CANCELLED, in which it cannot become CLOSED: what follows is its owner's to do."],
  ] as const)("does not close one that is %s", async (phase, why) => {
    const id = await inPhase(phase);
    expect(await ask(`closeOperation(operation: "${id}") { result }`)).toBe(why);
  });

  it.each(operationPhases)("corrects no report of one that is %s and was never closed by the hub", async (phase) => {
    const id = await inPhase(phase);
    expect(await ask(`correctReport(operation: "${id}", reason: "Counted late.") { result }`)).toBe(
      "There is no report to correct: close the operation first.",
    );
  });

  it("closes it once, and leaves its report when it is closed again", async () => {
    const id = await inPhase("EVALUATION");
    const close = () => ask(`closeOperation(operation: "${id}") { result report { number } }`);
    expect(await close()).toEqual({ result: "CHANGED", report: { number: 1 } });
    expect(await close()).toEqual({ result: "UNCHANGED", report: { number: 1 } });
  });

  it.each([
    // What was said, and what becomes of ACCEPTED, DECLINED and LEFT after it.
    [[], ["CREATED", "CREATED", null]],
    [["ACCEPTED"], ["UNCHANGED", null, "CHANGED"]],
    [["DECLINED"], ["CHANGED", "UNCHANGED", null]],
    [
      ["ACCEPTED", "LEFT"],
      ["CHANGED", null, "UNCHANGED"],
    ],
  ])("answers it after %j with what may follow alone", async (before, wanted) => {
    for (const [at, state] of ["ACCEPTED", "DECLINED", "LEFT"].entries()) {
      const id = await inPhase("RUNNING");
      const answer = (one: string) => ask(`answerOperation(operation: "${id}", state: ${one}) { result }`, "NLD");
      for (const one of before) await answer(one);
      const came = (await answer(state)) as string | { result: string };
      expect([state, typeof came === "string" ? null : came.result]).toEqual([state, wanted[at]]);
    }
  });
});
