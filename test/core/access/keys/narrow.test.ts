import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementSchema } from "../../../../core/access/keys/agreements.ts";
import { asAgreed, uncovered } from "../../../../core/access/keys/narrow.ts";
import { actions, kindsGranted, may } from "../../../../core/access/caller.ts";
import { kindNames } from "../../../../records/kinds.ts";
import { callerOf } from "../../../world.ts";

const kind = fc.constantFrom("*", "person", "document", "link");
const scopes = fc.array(
  fc.tuple(kind, fc.constantFrom("*", "read", "write")).map((parts) => parts.join(":")),
  { minLength: 1, maxLength: 4 },
);
const of = (granted: readonly string[]) => callerOf("UTO", { scopes: granted });
const agreed = (terms: readonly string[]) => agreementSchema(kindNames).parse({ owner: "UTO", scopes: terms });
const every = kindNames.flatMap((name) => actions.map((action) => [name, action] as const));

describe("scopes under an agreement", () => {
  it("allow what they and the agreement both do, whichever of the two names every kind", () => {
    fc.assert(
      fc.property(scopes, scopes, (own, terms) => {
        const narrow = asAgreed(of(own), agreed(terms));
        for (const [name, action] of every)
          expect(may(narrow, name, action)).toBe(may(of(own), name, action) && may(of(terms), name, action));
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("go beyond it where they allow what it does not", () => {
    expect(uncovered(["person:*"], ["*:read", "person:write"])).toEqual([
      "person:check",
      "person:search",
      "person:export",
      "person:offline",
      "person:administer",
    ]);
    expect(uncovered(["*:read"], ["person:read"])).toEqual(["*:read"]);
    expect(uncovered(["person:read", "link:read"], ["*:read"])).toEqual([]);
  });
});

describe("the kinds that scopes are for", () => {
  it("are those they name, or every one", () => {
    expect(kindsGranted(of(["person:read", "document:*", "link:write"]), "read")).toEqual(["person", "document"]);
    expect(kindsGranted(of(["person:write", "*:read"]), "read")).toBeNull();
    expect(kindsGranted(of(["person:write"]), "read")).toEqual([]);
  });
});
