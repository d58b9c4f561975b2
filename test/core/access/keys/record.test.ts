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
