import { describe, expect, it } from "vitest";
import type { Dataset, HubRecord } from "../../core/record.ts";
import type { Draft } from "../../core/store/port.ts";
import { faultsOfTransitions, type Mover, stepTo, type Transitions } from "../../core/transitions.ts";
import { datasets } from "../../records/datasets.ts";
import { datasetOf, openWorld } from "../world.ts";

const way: Transitions = {
  field: "state",
  begins: ["DRAFT"],
  byOwner: { DRAFT: ["DRAFT", "SENT"] },
  byAct: { SENT: ["DONE"] },
  setByAct: [],
  fixed: ["DONE"],
  final: ["DONE"],
};

describe("a declaration of states", () => {
  it("is refused where it names a state that is none, or leaves one that nothing leads to", () => {
    expect(faultsOfTransitions(way, ["DRAFT", "SENT", "DONE"])).toEqual([]);
    expect(faultsOfTransitions(way, ["DRAFT", "DONE", "LOST"])).toEqual(["SENT is no state", "nothing leads to LOST"]);
    expect(faultsOfTransitions({ ...way, fixed: ["OVER"] }, ["DRAFT", "SENT", "DONE"])).toEqual(["OVER is no state"]);
  });

  it("is refused where what it calls final is followed by something, and where what nothing follows is not called so", () => {
    expect(faultsOfTransitions({ ...way, final: ["SENT"] }, ["DRAFT", "SENT", "DONE"])).toEqual([
      "SENT is final, and something follows it",
      "nothing follows DONE, which is not final",
    ]);
  });

  it("is sound of every kind that has one", () => {
    const declared = [...datasets.values()].filter(({ transitions }) => transitions);
    expect(declared.map(({ name }) => name)).toContain("alert");
    for (const { transitions, content } of declared) {
      const { field } = transitions as Transitions;
      const state = content.shape[field] as { def: { innerType?: { options: string[] } }; options?: string[] };
      expect(faultsOfTransitions(transitions as Transitions, (state.def.innerType ?? state).options ?? [])).toEqual([]);
    }
  });
});

describe("a step of an alert", () => {
  const alert: Dataset = datasetOf("alert");
  const states = ["DRAFT", "SUBMITTED", "IN_QUALITY_CONTROL", "PUBLISHED", "RETURNED"] as const;
  const reasons = { returnReasons: ["blurred"] };

  /** What may follow each state, to the same contents and to others. */
  async function steps(mover: Mover, change: object): Promise<Record<string, string[]>> {
    await using world = await openWorld();
    const draft = await world.draft("alert", { kind: "COUNTERFEIT", reference: "A", ...reasons });
    const inState = (state: string) => ({ ...draft, state }) as Draft<HubRecord>;
    const allowed = (from: string) => (to: string) =>
      (mover === "owner" || from !== to) &&
      stepTo(alert, inState(from) as HubRecord, { ...inState(to), ...change }, mover) === "written";
    return Object.fromEntries(states.map((from) => [from, states.filter(allowed(from))]));
  }

  it("is its owner's as far as it is declared; contents change in a draft, and on the way into one", async () => {
    expect(await steps("owner", { title: "Another" })).toEqual({
      DRAFT: ["DRAFT", "SUBMITTED"],
      SUBMITTED: ["DRAFT"],
      IN_QUALITY_CONTROL: [],
      PUBLISHED: ["DRAFT"],
      RETURNED: ["DRAFT", "SUBMITTED"],
    });
  });

  it("of a review leads on from what was submitted alone, and changes no contents", async () => {
    expect(Object.values(await steps("act", { title: "Another" })).flat()).toEqual([]);
    expect(await steps("act", {})).toEqual({
      DRAFT: [],
      SUBMITTED: ["IN_QUALITY_CONTROL"],
      IN_QUALITY_CONTROL: ["PUBLISHED", "RETURNED"],
      PUBLISHED: [],
      RETURNED: [],
    });
  });

  it("says which states may follow where it is none", async () => {
    await using world = await openWorld();
    const draft = await world.draft("alert", { kind: "COUNTERFEIT", reference: "A" });
    const to = (state: string) => ({ ...draft, state, title: "Another" }) as Draft<HubRecord>;
    const published = { ...draft, state: "PUBLISHED" } as unknown as HubRecord;
    expect(stepTo(alert, undefined, to("PUBLISHED"), "owner")).toEqual({
      refused: "a new Alert cannot be PUBLISHED: it begins as DRAFT or SUBMITTED",
    });
    expect(stepTo(alert, published, to("PUBLISHED"), "owner")).toEqual({
      refused: "the Alert is PUBLISHED, in which its contents do not change: DRAFT may follow",
    });
    expect(stepTo(alert, { ...published, state: "SUBMITTED" } as never, to("PUBLISHED"), "owner")).toEqual({
      refused: "the Alert is SUBMITTED, in which it cannot become PUBLISHED: DRAFT may follow",
    });
  });

  it("is none where its owner hands in again what a review has led on since", async () => {
    await using world = await openWorld();
    const draft = await world.draft("alert", { kind: "COUNTERFEIT", reference: "A", state: "SUBMITTED" });
    for (const state of ["IN_QUALITY_CONTROL", "PUBLISHED", "RETURNED"]) {
      const standing = { ...draft, state, ...reasons, policy: "POL-OTHER" } as unknown as HubRecord;
      expect(stepTo(alert, standing, draft, "owner")).toBe("stands");
    }
  });
});
