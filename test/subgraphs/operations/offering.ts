import type { TestHub } from "../../hub.ts";
import { asking, deciding } from "./deciding.ts";

const asked = { programme: "STOP", name: "Harbour week", phase: "PLANNED", countries: ["NLD", "GRC"] };

/** What is done about the resources of operations in which NLD and GRC are asked to take part. */
export function offering(hub: () => TestHub) {
  const { desk, act } = deciding(hub);

  /** An operation in which NLD and GRC take part, unless it asks others. */
  async function planned({
    owner = "UTO",
    ...said
  }: { owner?: string; [field: string]: unknown } = {}): Promise<string> {
    const operation = await hub().world.write("operation", { ...asked, owner, ...said });
    for (const country of ["NLD", "GRC"]) await answer(operation, "ACCEPTED", country);
    return operation;
  }

  const answer = (operation: string, state: string, owner = "NLD") =>
    act("answerOperation", "{ result withdrawn released }", { operation, state }, desk(owner));

  let references = 0;

  const offer = async (operation: string, said: object = {}, owner = "NLD") => {
    const reference = `O-${(references += 1)}`;
    const whole = { operation, reference, kind: "TEAM", name: "Dog unit 4", from: "2026-06-01", until: "2026-06-30" };
    return act("offerResource", "{ result offer { id name operation { name } } }", { ...whole, ...said }, desk(owner));
  };
  const allocate = async (of: string, said: object = {}, owner = "UTO") => {
    const reference = `A-${(references += 1)}`;
    const whole = { offer: of, reference, from: "2026-06-01", until: "2026-06-30", ...said };
    return act("allocateResource", "{ result allocation { id place offer { name } } }", whole, desk(owner));
  };

  async function plan(operation: string, owner = "UTO") {
    const query = `{ operation(id: "${operation}") { resourcePlan {
      offered { owner name amount } allocated { place amount }
      missing { kind place from until amount }
      conflicts { kind name owner isSure allocations { operation place from until } }
    } } }`;
    const { data, codes } = await hub().ask(desk(owner), query);
    return codes.length > 0 ? codes : data.operation.resourcePlan;
  }

  return { desk, act, asked, planned, answer, offer, allocate, plan, send: asking(hub) };
}
