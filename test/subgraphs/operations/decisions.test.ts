import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { asking, deciding } from "./deciding.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const { desk, act } = deciding(() => hub);
const planned = () =>
  hub.world.write("operation", {
    programme: "STOP",
    name: "Harbour week",
    phase: "RUNNING",
    countries: ["NLD", "GRC"],
  });

const said = { reference: "D-1", subject: "Second lane", decision: "It opens on Monday.", reasons: "Queues." };
const answer = "{ result decision { id owner subject decision reasons decidedBy decidedAt corrects } }";
const decide = (operation: string, more: object = {}, owner = "UTO") =>
  act("recordDecision", answer, { operation, ...said, ...more }, desk(owner));

describe("a decision on an operation", () => {
  it("says who decided, when and on what, to all who are asked to take part", async () => {
    const operation = await planned();
    const made = await decide(operation);
    expect(made).toEqual({
      result: "CREATED",
      decision: {
        id: expect.stringMatching(/^DCN-/),
        owner: "UTO",
        subject: "Second lane",
        decision: "It opens on Monday.",
        reasons: "Queues.",
        decidedBy: "Desk of UTO",
        decidedAt: new Date(hub.clock.now()).toISOString(),
        corrects: null,
      },
    });
    const query = `{ operation(id: "${operation}") { decisions { subject operation { name } } } }`;
    expect((await hub.ask(desk("GRC"), query)).data.operation.decisions).toEqual([
      { subject: "Second lane", operation: { name: "Harbour week" } },
    ]);
    expect((await hub.ask(desk("D"), query)).data.operation.decisions).toEqual([]);
  });

  it("stands as it was made: what is corrected is a decision of its own, that names the old one", async () => {
    const operation = await planned();
    const { decision } = await decide(operation);
    hub.clock.pass(3_600_000);
    expect(await decide(operation, { decision: "It opens on Tuesday." })).toMatchObject({
      result: "CONFLICT",
      decision: { decision: "It opens on Monday." },
    });
    const later = { reference: "D-2", decision: "It opens on Tuesday.", corrects: decision.id };
    expect(await decide(operation, later)).toMatchObject({ result: "CREATED", decision: { corrects: decision.id } });
    const query = `{ operation(id: "${operation}") { decisions { decision } } }`;
    expect((await hub.ask(desk("UTO"), query)).data.operation.decisions).toEqual([
      { decision: "It opens on Tuesday." },
      { decision: "It opens on Monday." },
    ]);
  });

  it("is found under its reference, however its accents were typed", async () => {
    const operation = await planned();
    const made = await decide(operation, { reference: "Cafe\u0301" });
    expect(made).toMatchObject({ result: "CREATED", decision: { id: expect.stringMatching(/^DCN-/) } });
    expect(await decide(operation, { reference: "Caf\u00e9", decision: "Another." })).toMatchObject({
      result: "CONFLICT",
      decision: { id: made.decision.id },
    });
  });

  it("corrects nobody else's, and none on another operation", async () => {
    const [operation, other] = [await planned(), await planned()];
    const { decision } = await decide(other);
    const refused = 'BAD_USER_INPUT: "corrects" is to be a decision of your organisation\'s on this operation.';
    expect(await decide(operation, { corrects: decision.id })).toBe(refused);
    const { errors } = await asking(() => hub)(
      "recordDecision",
      { operation, ...said, corrects: decision.id },
      desk("UTO"),
    );
    expect(errors[0]?.extensions.faults).toMatchObject([{ path: "corrects" }]);
  });

  it("is made by the operation's owner and who takes part, not by who is only asked or has left", async () => {
    const operation = await planned();
    const refused = "FORBIDDEN: Only the owner of an operation and who takes part in it decide about it.";
    expect(await decide(operation, {}, "NLD")).toBe(refused);
    const answerAs = (state: string) =>
      hub.ask(desk("NLD"), `mutation { answerOperation(operation: "${operation}", state: ${state}) { result } }`);
    await answerAs("ACCEPTED");
    expect(await decide(operation, {}, "NLD")).toMatchObject({ result: "CREATED", decision: { owner: "NLD" } });
    await answerAs("LEFT");
    expect(await decide(operation, { reference: "D-2" }, "NLD")).toBe(refused);
    expect(await decide(operation, {}, "D")).toBe(refused);
  });
});
