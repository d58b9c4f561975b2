import { describe, expect, it } from "vitest";
import { grantedBy, type KeyRecord, type NewKey, summaryOf, writtenOf } from "../../../../core/access/keys/record.ts";
import { kindNames } from "../../../../records/kinds.ts";

const analyst: NewKey = {
  name: "Desk of Utopia",
  role: "analyst",
  owner: "UTO",
  scopes: ["person:read"],
  purposes: null,
  test: false,
  expires: null,
  documentMode: "ids-only",
};

describe("the document mode of a key", () => {
  it("is stored under the name that a process of an earlier hub on the same store reads", () => {
    const stored = writtenOf(grantedBy(analyst, 0, kindNames));
    expect(stored.operationsMode).toBe("ids-only");
    expect(stored).not.toHaveProperty("documentMode");
  });

  it("is listed under its own name, null where the key was stored without one", () => {
    const stored = writtenOf(grantedBy(analyst, 0, kindNames)) as unknown as KeyRecord;
    expect(summaryOf(stored)).toMatchObject({ name: "Desk of Utopia", documentMode: "ids-only" });
    const { operationsMode: _none, ...older } = stored;
    expect(summaryOf(older)).toMatchObject({ documentMode: null });
    expect(summaryOf(stored)).not.toHaveProperty("operationsMode");
  });
});

describe("a key that would be good for nothing, or otherwise than it was meant", () => {
  it.each([
    [{ hours: [{ days: [1], from: "22:00", until: "06:00" }] }, "hours[0]: a part of the week ends later on the day"],
    [{ hours: [{ days: [1], from: "06:00", until: "06:00" }] }, "a night is two parts"],
    [{ hours: [] }, "hours: an empty list lets nobody in"],
    [{ addresses: [] }, "addresses: an empty list lets nobody in"],
    [{ purposes: [] }, "purposes: an empty list lets nobody in"],
    [{ bounds: { operations: [] } }, "operations: an empty list lets nobody in"],
    [{ expires: "2035" }, "not a date and time such as 2027-06-30T00:00:00Z"],
    [{ expires: "2035-02-30T00:00:00Z" }, "not a date"],
    [{ expires: "2035-01-01T00:00:00" }, "not a date"],
    [{ notBefore: "2035-01-01" }, "not a date"],
  ])("is not granted: %j", (mistake, words) => {
    expect(() => grantedBy({ ...analyst, ...mistake }, 0, kindNames)).toThrow(words);
  });
});
