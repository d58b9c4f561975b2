import type { Transitions } from "../../core/transitions.ts";

/** How far an operation has come. Values of the SDL's `OperationPhase`. */
export const operationPhases = ["PLANNED", "RUNNING", "EVALUATION", "CLOSED", "CANCELLED"] as const;
export type OperationPhase = (typeof operationPhases)[number];

/**
 * **Our rule.** Its owner begins and ends an operation, and calls off what has not begun; the hub alone closes it, with
 * the report that is kept then. One that was planned elsewhere is filed as it stands, also one that is over. What was
 * taken for over goes on again; closed and called off are final.
 */
export const phaseTransitions: Transitions = {
  field: "phase",
  begins: ["PLANNED", "RUNNING", "EVALUATION", "CLOSED"],
  byOwner: {
    PLANNED: ["PLANNED", "RUNNING", "CANCELLED"],
    RUNNING: ["RUNNING", "EVALUATION"],
    EVALUATION: ["EVALUATION", "RUNNING"],
  },
  byAct: { EVALUATION: ["CLOSED"] },
  setByAct: [],
  fixed: ["CLOSED", "CANCELLED"],
  final: ["CLOSED", "CANCELLED"],
};

/** Whether nobody joins it or leaves it any more. */
export function isOver(phase: OperationPhase): boolean {
  return phaseTransitions.final.includes(phase);
}
