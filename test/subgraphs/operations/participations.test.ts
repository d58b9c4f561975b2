import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../../records/operations/records.ts";
import type { OperationRecord } from "../../../records/operations/records.ts";
import { standingOf } from "../../../session/operations/standing.ts";
import { type Asker, openTestHub } from "../../hub.ts";
import { shownTo } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const desk = (owner: string) => ({ owner, scopes: ["*:read", "*:search", "participation:write"] });
const asked = {
  programme: "STOP",
  name: "Harbour week",
  phase: "PLANNED",
  countries: ["D", "NLD"],
  partnersAsked: ["AIR-1"],
};

const planned = (said: object = {}) => hub.world.write("operation", { owner: "UTO", ...asked, ...said });

async function answer(operation: string, state: string, asker: Asker, note: string | null = null) {
  const query = `mutation ($operation: ID!, $state: ParticipationState!, $note: String) {
    answerOperation(operation: $operation, state: $state, note: $note) {
      result participation { owner state since note operation { name } }
    }
  }`;
  const { data, codes, errors } = await hub.ask(asker, query, { variables: { operation, state, note } });
  return codes.length > 0 ? `${codes[0]}: ${errors[0]?.message}` : data.answerOperation;
}

async function participants(operation: string, asker: Asker) {
  const query = `{ operation(id: "${operation}") { participants { owner asked state since } } }`;
  return (await hub.ask(asker, query)).data.operation?.participants;
}

describe("an operation that asks countries and partners to take part", () => {
  it("is accepted by each for itself, which all who are asked see; the others stand as asked", async () => {
    const operation = await planned();
    expect(await answer(operation, "ACCEPTED", desk("NLD"), "two teams")).toEqual({
      result: "CREATED",
      participation: {
        owner: "NLD",
        state: "ACCEPTED",
        since: "2026-06-01T12:00:00.000Z",
        note: "two teams",
        operation: { name: "Harbour week" },
      },
    });
    expect(await answer(operation, "DECLINED", desk("AIR-1"))).toMatchObject({ participation: { state: "DECLINED" } });
    const told = [
      { owner: "D", asked: true, state: "ASKED", since: null },
      {
        owner: "NLD",
        asked: true,
        state: "ACCEPTED",
        since: "2026-06-01T12:00:00.000Z",
      },
      {
        owner: "AIR-1",
        asked: true,
        state: "DECLINED",
        since: "2026-06-01T12:00:00.000Z",
      },
    ];
    for (const owner of ["UTO", "D", "NLD", "AIR-1"]) expect(await participants(operation, desk(owner))).toEqual(told);
  });

  it("tells whom it is not shown to nothing of it: no answer, no decision, nothing offered", async () => {
    const operation = await planned({ phase: "RUNNING", policy: shownTo({ to: ["NLD", "D"], except: ["D"] }) });
    const all = { owner: "NLD", scopes: ["*:read", "*:search", "*:write"] };
    const { data } = await hub.ask(
      all,
      `mutation {
        answerOperation(operation: "${operation}", state: ACCEPTED) { participation { id } }
        offerResource(operation: "${operation}", reference: "BOAT", kind: TEAM, name: "Boat 7", amount: 1) { offer { id } }
        recordDecision(operation: "${operation}", reference: "D-1", subject: "Boat 7", decision: "On Monday.") { decision { id } }
      }`,
    );
    const ids = [
      data.answerOperation.participation.id,
      data.offerResource.offer.id,
      data.recordDecision.decision.id,
    ] as string[];
    const seenBy = async (owner: string) => {
      const query = `{ ${ids.map((id, at) => `_${at}: node(id: "${id}") { id }`).join(" ")} }`;
      return Object.values((await hub.ask(desk(owner), query)).data);
    };
    expect(await seenBy("UTO")).toEqual(ids.map((id) => ({ id })));
    for (const owner of ["D", "AIR-1", "GRC"]) expect(await seenBy(owner)).toEqual([null, null, null]);
  });

  it("tells who is not among them no answer", async () => {
    const operation = await planned();
    await answer(operation, "ACCEPTED", desk("NLD"));
    const states = (await participants(operation, desk("GRC"))).map(({ state }: { state: string }) => state);
    expect(states).toEqual(["ASKED", "ASKED", "ASKED"]);
    const { data } = await hub.ask(desk("GRC"), "{ participations { nodes { id } } }");
    expect(data.participations.nodes).toEqual([]);
  });

  it("is left and joined again, not left by whom it has not", async () => {
    const operation = await planned();
    expect(await answer(operation, "LEFT", desk("NLD"))).toBe(
      "BAD_USER_INPUT: A new Participation cannot be LEFT: it begins as ACCEPTED or DECLINED.",
    );
    await answer(operation, "ACCEPTED", desk("NLD"));
    expect(await answer(operation, "ACCEPTED", desk("NLD"))).toMatchObject({ result: "UNCHANGED" });
    expect(await answer(operation, "DECLINED", desk("NLD"))).toMatch(
      /in which it cannot become DECLINED: ACCEPTED or LEFT/,
    );
    for (const state of ["LEFT", "ACCEPTED"])
      expect(await answer(operation, state, desk("NLD"))).toMatchObject({
        result: "CHANGED",
        participation: { state },
      });
  });

  it("is answered by nobody else, its owner neither, and not where it is not seen", async () => {
    const operation = await planned();
    expect(await answer(operation, "ACCEPTED", desk("GRC"))).toBe(
      "FORBIDDEN: Only a country or partner that the operation asks to take part answers it.",
    );
    expect(await answer(operation, "ACCEPTED", desk("UTO"))).toBe(
      "FORBIDDEN: Its owner always takes part in an operation.",
    );
    const hidden = await planned({ policy: shownTo({ to: ["D"] }) });
    expect(await answer(hidden, "ACCEPTED", desk("NLD"))).toBeNull();
  });

  it.each(["CLOSED", "CANCELLED"])("that is %s is not answered any more", async (phase) => {
    const operation = await planned({ reference: phase, ...(phase === "CLOSED" && { phase: "EVALUATION" }) });
    await answer(operation, "ACCEPTED", desk("NLD"));
    const said = { owner: "UTO", reference: phase, ...asked, phase };
    const mover = phase === "CLOSED" ? "act" : "owner";
    await hub.world
      .writer("UTO", mover)
      .put(operations, [{ record: (await hub.world.draft("operation", said)) as never }]);
    expect(await answer(operation, "LEFT", desk("NLD"))).toBe(
      `BAD_USER_INPUT: The operation is ${phase}: nobody joins it or leaves it any more.`,
    );
  });
});

describe("how somebody stands to an operation", () => {
  const standing = async (id: string, owner: string) => {
    const { store, secret } = hub.hub.platform;
    const operation = (await store.getMany<OperationRecord>(operations, [id])).get(id) as OperationRecord;
    return standingOf({ store, idKey: secret("id") }, operation, owner);
  };

  it("is read by its code, in whatever form, and from the store", async () => {
    const operation = await planned();
    await answer(operation, "ACCEPTED", desk("D"));
    const said = await Promise.all(["UTO", "D", "DEU", "NLD", "GRC"].map((owner) => standing(operation, owner)));
    expect(said).toEqual(["OWNER", "ACCEPTED", "ACCEPTED", "ASKED", null]);
  });

  it("is nothing once the operation asks it no more, whatever it has said", async () => {
    const operation = await planned({ reference: "asked no more" });
    await answer(operation, "ACCEPTED", desk("NLD"));
    await planned({ reference: "asked no more", countries: ["D"] });
    expect(await standing(operation, "NLD")).toBeNull();
    expect(await participants(operation, desk("UTO"))).toContainEqual(
      expect.objectContaining({ owner: "NLD", asked: false, state: "ACCEPTED" }),
    );
  });
});

let references = 0;

describe("an operation's phase", () => {
  const begun = async (from: string) => {
    const reference = `phases ${(references += 1)}`;
    const id = await planned({ reference, phase: from });
    return async (phase: string) => {
      const record = await hub.world.draft("operation", { owner: "UTO", reference, ...asked, phase });
      const [outcome] = await hub.world.writer("UTO").put(operations, [{ record: record as never }]);
      expect(outcome?.id).toBe(id);
      return outcome && "reason" in outcome ? outcome.reason : outcome?.result;
    };
  };

  it("is moved on by its owner step by step", async () => {
    const to = await begun("PLANNED");
    expect(await to("EVALUATION")).toBe(
      "the Operation is PLANNED, in which it cannot become EVALUATION: PLANNED or RUNNING or CANCELLED may follow",
    );
    for (const phase of ["RUNNING", "EVALUATION", "RUNNING", "EVALUATION"]) expect(await to(phase)).toBe("changed");
  });

  it("is closed by the hub alone, and not by an owner who hands it in so", async () => {
    const to = await begun("EVALUATION");
    expect(await to("CLOSED")).toBe(
      "the Operation is EVALUATION, in which it cannot become CLOSED: EVALUATION or RUNNING may follow",
    );
  });

  it("stands once the operation was called off", async () => {
    const to = await begun("PLANNED");
    await to("CANCELLED");
    expect(await to("PLANNED")).toMatch(/the Operation is CANCELLED, in which it cannot become PLANNED/);
  });
});
