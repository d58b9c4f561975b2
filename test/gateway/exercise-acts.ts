import { expect } from "vitest";
import type { Asker, TestHub } from "../hub.ts";
import { holder, keyIdOf, participants, passports, started } from "../subgraphs/operations/exercises.ts";
import type { Act } from "./examining-acts.ts";

type Key = Exclude<Asker, string>;

/** Acts of those who hold exercises and take part in them. */
export function exerciseActs(hub: () => TestHub, newKey: () => string): Readonly<Record<string, Act>> {
  const numbers = Array.from({ length: 6 }, (_, at) => `XA${String(at * 1111).padStart(7, "0")}`);
  const travellers = () => passports(hub(), numbers, numbers.slice(0, 2));
  const anExercise = async () => {
    await travellers();
    return (await started(hub(), { reference: newKey() })).id;
  };
  return {
    startExercise: {
      lists: true,
      as: holder as Key,
      declared:
        "$reference: String!, $scenario: ExerciseScenario!, $seed: Int!, $participants: [ExerciseParticipantInput!]!",
      answer: "{ result exercise { id scenario } }",
      asked: async () => {
        await travellers();
        const officer = await hub().world.write("officer", { test: true });
        const key = await keyIdOf(hub(), participants[0]);
        return { reference: newKey(), scenario: "FIRST_LINE", seed: 1, participants: [{ officer, key }] };
      },
      other: { seed: 2 },
      answered: { result: "CREATED", exercise: { id: expect.any(String), scenario: "FIRST_LINE" } },
    },
    recordExerciseDecision: {
      lists: true,
      as: participants[0] as Key,
      declared: "$exercise: ID!, $traveller: Int!, $decision: ExerciseDecision!",
      answer: "{ result id }",
      asked: async () => ({ exercise: await anExercise(), traveller: 1, decision: "PASS" }),
      other: { decision: "REFUSE" },
      answered: { result: "CREATED", id: expect.any(String) },
    },
    endExercise: {
      lists: true,
      as: holder as Key,
      declared: "$exercise: ID!",
      answer: "{ result exercise { id } }",
      asked: async () => ({ exercise: await anExercise() }),
      other: { exercise: `EXE-${"A".repeat(26)}` },
      answered: { result: "CHANGED", exercise: { id: expect.any(String) } },
    },
  };
}
