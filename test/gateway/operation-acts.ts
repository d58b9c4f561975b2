import { expect } from "vitest";
import { Tally } from "../../core/operation-counts/tally.ts";
import { noteUntil } from "../../core/operation-counts/until.ts";
import type { TestHub } from "../hub.ts";
import { deciding } from "../subgraphs/operations/deciding.ts";
import type { Act } from "./examining-acts.ts";

/** Acts of those who plan operations and take part in them. */
export function operationActs(hub: () => TestHub, newKey: () => string): Readonly<Record<string, Act>> {
  const { act } = deciding(hub);
  const everything = { owner: "UTO", scopes: ["*:*"] };
  const planned = (said: object = {}) =>
    hub().world.write("operation", { programme: "STOP", name: "Harbour week", phase: "PLANNED", ...said });
  const offered = async (): Promise<string> => {
    const asked = { operation: await planned(), reference: newKey(), kind: "PERSONNEL", amount: 5 };
    return (await act("offerResource", "{ offer { id } }", asked, everything)).offer.id;
  };
  const allocated = async (): Promise<string> => {
    const asked = { offer: await offered(), reference: newKey(), amount: 2 };
    return (await act("allocateResource", "{ allocation { id } }", asked, everything)).allocation.id;
  };
  const inEvaluation = async (): Promise<string> => {
    const { platform } = hub().hub;
    const until = new Date(hub().clock.now()).toISOString();
    await noteUntil(platform.store, "acts", { until, counted: true });
    return planned({ phase: "EVALUATION" });
  };
  const corrected = async (): Promise<string> => {
    const operation = await inEvaluation();
    await act("closeOperation", "{ result }", { operation }, everything);
    const tally = new Tally();
    const where = { operation, test: false, country: "UTO", place: null, day: "2026-06-01" };
    tally.add(where, { measure: "check", kind: "document", came: "NO_RECORD" }, 1);
    await hub().hub.platform.store.transaction((session) => tally.keep(session, "2026-06-01T12:00:00.000Z"));
    return operation;
  };
  const created = expect.objectContaining({ result: "CREATED" });

  return {
    answerOperation: {
      lists: true,
      declared: "$operation: ID!, $state: ParticipationState!",
      answer: "{ result participation { id state } }",
      asked: async () => ({ operation: await planned({ owner: "XPO", countries: ["UTO"] }), state: "ACCEPTED" }),
      other: { state: "DECLINED" },
      answered: created,
    },
    offerResource: {
      lists: true,
      declared: "$operation: ID!, $reference: String!, $kind: ResourceKind!",
      answer: "{ result offer { id } }",
      asked: async () => ({ operation: await planned(), reference: newKey(), kind: "PERSONNEL" }),
      other: { kind: "EQUIPMENT" },
      answered: created,
    },
    withdrawOffer: {
      lists: true,
      declared: "$offer: ID!",
      answer: "{ result }",
      asked: async () => ({ offer: await offered() }),
      other: { offer: `OFF-${"A".repeat(26)}` },
      answered: { result: "WITHDRAWN" },
    },
    allocateResource: {
      lists: true,
      declared: "$offer: ID!, $reference: String!, $amount: Int!",
      answer: "{ result allocation { id } }",
      asked: async () => ({ offer: await offered(), reference: newKey(), amount: 1 }),
      other: { amount: 2 },
      answered: created,
    },
    releaseAllocation: {
      lists: true,
      declared: "$allocation: ID!",
      answer: "",
      asked: async () => ({ allocation: await allocated() }),
      other: { allocation: `ALL-${"A".repeat(26)}` },
      answered: "WITHDRAWN",
    },
    recordDecision: {
      lists: true,
      declared: "$operation: ID!, $reference: String!, $subject: String!, $decision: String!",
      answer: "{ result decision { id } }",
      asked: async () => ({
        operation: await planned(),
        reference: newKey(),
        subject: "Second lane",
        decision: "It opens.",
      }),
      other: { decision: "It stays closed." },
      answered: created,
    },
    closeOperation: {
      lists: true,
      declared: "$operation: ID!",
      answer: "{ result report { id } }",
      asked: async () => ({ operation: await inEvaluation() }),
      other: { operation: `OPE-${"A".repeat(26)}` },
      answered: expect.objectContaining({ result: "CHANGED" }),
    },
    correctReport: {
      lists: true,
      declared: "$operation: ID!, $reason: String!",
      answer: "{ result report { id } }",
      asked: async () => ({ operation: await corrected(), reason: "Counted late." }),
      other: { reason: "Something else." },
      answered: expect.objectContaining({ result: "CHANGED" }),
    },
  };
}
