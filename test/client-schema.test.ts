import { describe, expect, it } from "vitest";
import { schemaChanges } from "../checks/breaking-changes.ts";

const released = `
  "A travel document."
  type Document { number: String!, issuer: String }
  enum DocumentType { PASSPORT VISA }
  type Query { documents(number: String): [Document!]!, types: [DocumentType!]! }
`;
const lost = "Document.issuer was removed.";

describe("a change of the client's schema since the last release", () => {
  it("needs no word where it breaks no client", () => {
    const now = released.replace("issuer: String", "issuer: String, series: String").replace("A travel", "Any travel");
    expect(schemaChanges(released, now, "")).toEqual({ undeclared: [], unfounded: [] });
  });

  it("that breaks clients is named, each such change for itself", () => {
    const now = released
      .replace(", issuer: String", "")
      .replace(" VISA", "")
      .replace("(number: String)", "(number: String!)");
    expect(schemaChanges(released, now, "").undeclared.toSorted()).toEqual([
      lost,
      "Query.documents arg number has changed type from String to String!.",
      "VISA was removed from enum type DocumentType.",
    ]);
  });

  it("passes where exactly it was declared, and a declaration of what did not happen does not", () => {
    const now = released.replace(", issuer: String", "");
    expect(schemaChanges(released, now, `# meant\n\n  ${lost}\n`)).toEqual({ undeclared: [], unfounded: [] });
    expect(schemaChanges(released, now, "Document was removed.")).toEqual({
      undeclared: [lost],
      unfounded: ["Document was removed."],
    });
    expect(schemaChanges(released, released, lost).unfounded).toEqual([lost]);
  });
});
