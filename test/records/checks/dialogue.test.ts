import { describe, expect, it } from "vitest";
import { clockAt, faultOfReply, type HitState, hitStates, replyStates } from "../../../records/checks/dialogue.ts";
import { policyTelling, type Telling, tellingFor, tellings } from "../../../records/checks/telling.ts";
import { nextSteps } from "../../../records/checking/verdict.ts";

describe("a reply to a hit", () => {
  it.each<[HitState, readonly string[]]>([
    ["NOT_SENT", []],
    ["SENT", ["ACKNOWLEDGED", "MORE_TIME", "CONFIRMED", "REFUTED"]],
    ["ACKNOWLEDGED", ["MORE_TIME", "CONFIRMED", "REFUTED"]],
    ["MORE_TIME", ["MORE_TIME", "CONFIRMED", "REFUTED"]],
    ["CONFIRMED", ["CONFIRMED", "REFUTED"]],
    ["REFUTED", ["CONFIRMED", "REFUTED"]],
  ])("to one that is %s is one of %j", (standing, replies) => {
    expect(replyStates.filter((reply) => faultOfReply(standing, reply) === null)).toEqual(replies);
  });

  it("is judged from every state that there is", () => {
    expect(hitStates).toHaveLength(6);
  });
});

describe("the clock of a hit", () => {
  it.each([
    ["12:09:59", "RUNNING"],
    ["12:10:00", "OVERDUE"],
    ["12:19:59", "OVERDUE"],
    ["12:20:00", "ESCALATED"],
  ])("that was due at 12:10 within ten minutes is at %s %s", (time, clock) => {
    expect(clockAt(`2026-06-01T${time}.000Z`, "2026-06-01T12:10:00.000Z", 10)).toBe(clock);
  });
});

describe("what an owner is told of a hit", () => {
  const declared = [
    { about: "D", tell: "NOTHING" as const },
    { about: null, tell: "HIT" as const },
  ];

  it.each<[string, string, Telling | null, Telling]>([
    ["is what was declared for it, by either of its codes", "DEU", null, "NOTHING"],
    ["is what was declared for all others", "UTO", null, "HIT"],
    ["is less where the check says so", "UTO", "NOTHING", "NOTHING"],
    ["is never more than was declared", "DEU", "ALL", "NOTHING"],
    ["is all where it is the bureau's own", "GRC", "NOTHING", "ALL"],
  ])("%s", (_what, owner, asked, told) => {
    expect(tellingFor("GRC", owner, declared, asked)).toBe(told);
  });

  it("is all where nothing was declared", () => {
    expect(tellingFor("GRC", "UTO", [], null)).toBe("ALL");
  });

  it.each<[Telling, readonly object[]]>([
    ["NOTHING", []],
    ["HIT", [{ to: ["UTO"], classes: [] }]],
    ["ALL", [{ to: ["UTO"], classes: null }]],
  ])("%s is a policy of the hit", (tell, audiences) => {
    expect(tellings).toContain(tell);
    expect(policyTelling("GRC", "UTO", tell).audiences).toMatchObject(audiences);
    expect(policyTelling("GRC", "UTO", tell).audiences).toHaveLength(audiences.length);
  });
});

it("No next step is to act against a traveller before the owner has confirmed", () => {
  expect(nextSteps.filter((step) => /ARREST|DETAIN|SEIZE|REFUSE/.test(step))).toEqual([]);
});
