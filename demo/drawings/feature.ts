import type { Chance } from "../chance.ts";
import type { Sheet } from "./furniture.ts";
import type { Box } from "./svg.ts";

/** A security feature that is to be drawn in its rectangle. */
export interface Drawn {
  readonly sheet: Sheet;
  readonly at: Box;
  /** The picture that its words name. */
  readonly motif: string;
  /** Whether it is the imitation that a fake has. */
  readonly fake: boolean;
  /** Begins the ids of what it defines; no other feature of the picture has it. */
  readonly id: string;
  readonly chance: Chance;
}

/** How a technique looks; what is drawn outside the rectangle is not seen. */
export type Draw = (drawn: Drawn) => string;
