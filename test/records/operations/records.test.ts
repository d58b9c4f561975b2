import { faultsOfOperation } from "../../../records/operations/operation-faults.ts";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../core/record.ts";
import { deployments } from "../../../records/operations/deployments.ts";
import { partners } from "../../../records/operations/partners.ts";
import { type OperationRecord, operations } from "../../../records/operations/records.ts";
import { courses, sessions } from "../../../records/operations/training.ts";

/** The least that each kind must say. */
const least: readonly (readonly [Dataset, Readonly<Record<string, unknown>>])[] = [
  [operations, { programme: "STOP", name: "Stop Utopia", phase: "PLANNED" }],
  [deployments, { event: "Utopian Games" }],
  [courses, { title: "Examining documents" }],
  [sessions, {}],
  [partners, { name: "Utopian Airways", kind: "PRIVATE" }],
];

const header = {
  id: "OPE-A",
  owner: "UTO",
  reference: "O-1",
  policy: "POL-A",
  test: false,
  reliability: null,
  credibility: null,
  reviewBy: null,
  statements: [],
};

describe("records of operations", () => {
  it("need no more than what tells one from another", () => {
    for (const [{ name, content, fault }, stated] of least) {
      expect([name, fault({ ...header, ...content.parse(stated) })]).toEqual([name, null]);
    }
  });

  it("say where an operation, a border point of it or what it asks for ends before it begins", () => {
    const wrong = { from: "2026-06", until: "2026-05-31" };
    const faults = faultsOfOperation({ ...wrong, targets: [], borderPoints: [wrong], requested: [wrong] });
    const reason = "it ends (2026-05-31) before it begins (2026-06)";
    const paths = ["until", "borderPoints[0].until", "requested[0].until"];
    expect(faults).toEqual(paths.map((path) => ({ path, reason })));
  });

  it("do not end before they begin", () => {
    for (const [{ name, content, fault }, stated] of least) {
      // An operation's faults have places of their own: see below.
      if (name === "course" || name === "operation") continue;
      const wrong = { ...header, ...content.parse({ ...stated, from: "2026-06", until: "2026-05-31" }) };
      expect([name, fault(wrong)]).toEqual([name, "it ends (2026-05-31) before it begins (2026-06)"]);
      const vague = { ...header, ...content.parse({ ...stated, from: "2026-06-15", until: "2026" }) };
      expect([name, fault(vague)]).toEqual([name, null]);
    }
  });

  it("count no fewer than nothing and no more than the graph can say", () => {
    const ofChecks = (checks: number) =>
      operations.content.safeParse({ ...least[0]?.[1], results: { checks } }).success;
    expect(ofChecks(4_000_000)).toBe(true);
    expect(ofChecks(-1)).toBe(false);
    expect(ofChecks(2 ** 31)).toBe(false);
  });

  it("have no place for a person's name in a team or among participants", () => {
    const named = { role: "document examiner", count: 1, name: "Erika Mustermann" };
    expect(deployments.content.safeParse({ event: "Utopian Games", team: [named] }).success).toBe(false);
    expect(sessions.content.safeParse({ participants: [{ country: "UTO", count: 1, name: "E. M." }] }).success).toBe(
      false,
    );
  });

  it("are found by each country that takes part", () => {
    const stated = { ...header, ...operations.content.parse({ ...least[0]?.[1], countries: ["UTO", "D"] }) };
    expect(operations.keys["country"]?.(stated as unknown as OperationRecord)).toEqual(["UTO", "D"]);
  });
});
