import { expect } from "vitest";
import type { TestHub } from "../hub.ts";
import type { Act } from "./examining-acts.ts";

/** Acts of those who plan operations and take part in them. */
export function operationActs(hub: () => TestHub): Readonly<Record<string, Act>> {
  const said = { programme: "STOP", name: "Harbour week", phase: "PLANNED" };
  return {
    answerOperation: {
      lists: true,
      declared: "$operation: ID!, $state: ParticipationState!",
      answer: "{ result participation { id state } }",
      asked: async () => ({
        operation: await hub().world.write("operation", { ...said, owner: "XPO", countries: ["UTO"] }),
        state: "ACCEPTED",
      }),
      other: { state: "DECLINED" },
      answered: expect.objectContaining({ result: "CREATED" }),
    },
  };
}
