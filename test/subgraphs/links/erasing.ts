import { eraseStep } from "../../../core/retention/erasure.ts";
import { type Kind, kindOf } from "../../../records/kinds.ts";
import { partsOf } from "../../core/retention/parts.ts";
import type { TestHub } from "../../hub.ts";
import { datasetOf } from "../../world.ts";

/** The operator erases a record. */
export async function erase(hub: TestHub, id: string): Promise<void> {
  const by = {
    caller: { id: "KEY-1", name: "desk", role: "internal", owner: "", test: false },
    note: "by law",
  } as const;
  await eraseStep(partsOf(hub), by, datasetOf(kindOf(id) as Kind), [id], null);
}
