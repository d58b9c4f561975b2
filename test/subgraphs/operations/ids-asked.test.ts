import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { deciding } from "./deciding.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const { desk, act } = deciding(() => hub);

describe("an act on an operation", () => {
  it.each([
    ["answerOperation", "{ result }", { operation: "HARBOUR", state: "ACCEPTED" }, "operation"],
    ["offerResource", "{ result }", { operation: "HARBOUR", reference: "O", kind: "FUNDING" }, "operation"],
    ["allocateResource", "{ result }", { offer: "BOAT", reference: "A" }, "offer"],
    ["recordDecision", "{ result }", { operation: "OPE-1", reference: "D", subject: "S", decision: "D" }, "operation"],
    ["withdrawOffer", "{ result }", { offer: "BOAT" }, "offer"],
    ["releaseAllocation", "", { allocation: "BOAT" }, "allocation"],
  ])("%s refuses what is no id, instead of finding nothing", async (field, answer, said, argument) => {
    const told = await act(field, answer, said, desk("UTO"));
    expect(told).toMatch(`BAD_USER_INPUT: "${argument}" takes ids such as PER-`);
  });
});
