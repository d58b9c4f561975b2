import { describe, expect, it } from "vitest";
import { catalogue } from "../../../core/errors.ts";
import { shownError } from "../../../gateway/request/shown-errors.ts";

const inside = "connect ECONNREFUSED 10.1.2.3:27017 in subgraph persons";

describe("an error that leaves the hub", () => {
  it.each([undefined, "INTERNAL_SERVER_ERROR", "DOWNSTREAM_SERVICE_ERROR", "ECONNREFUSED", "__proto__", "toString", 7])(
    "with the code %s says that the hub failed, and nothing of what it was",
    (code) => {
      const extensions = { code, serviceName: "persons", stacktrace: [inside], exception: { inside } };
      const shown = shownError({ message: inside, path: ["persons", 0], extensions });
      expect(shown).toEqual({
        message: catalogue.INTERNAL.meaning,
        path: ["persons", 0],
        extensions: { code: "INTERNAL" },
      });
    },
  );

  it.each(["STORE_UNAVAILABLE", "SUBGRAPH_UNAVAILABLE", "AUDIT_UNAVAILABLE", "BAD_CURSOR"] as const)(
    "as %s says what the catalogue says, whatever was thrown",
    (code) => {
      expect(shownError({ message: inside, extensions: { code } }).message).toBe(catalogue[code].meaning);
    },
  );

  it("keeps what was written for the caller, without names of the schema", () => {
    const shown = (message: string) => shownError({ message, extensions: { code: "BAD_USER_INPUT" } }).message;
    expect(shown('A page has 1 to 100 items: "first" is 101.')).toBe('A page has 1 to 100 items: "first" is 101.');
    expect(shown('Value "PASPORT" does not exist. Did you mean the enum value "PASSPORT"?')).toBe(
      'Value "PASPORT" does not exist.',
    );
    expect(shown('Unknown field "x". Did you mean "a", "b", or "c"?')).toBe('Unknown field "x".');
  });
});
