import { describe, expect, it } from "vitest";
import { registerActions, registers, registersOf, scopesOf } from "../../../records/operations/registers.ts";

const askedWith = (scopes: readonly string[]) => registersOf((kind, action) => scopes.includes(`${kind}:${action}`));

describe("a register", () => {
  it.each(registers)("%s is asked with whatever a grant of it comes to, with each action that it has", (register) => {
    for (const action of registerActions) {
      const scopes = scopesOf([register], [action]);
      expect(askedWith(scopes).includes(register)).toBe(scopes.length > 0);
    }
  });

  it("is not asked by who holds a part of what it comes to, nor with parts of several actions", () => {
    expect(askedWith(["document:read"])).toEqual([]);
    expect(askedWith(["document:read", "documentReport:search"])).toEqual([]);
    expect(askedWith(["document:read", "documentReport:read"])).toEqual(["SLTD"]);
    expect(askedWith(["vehicleReport:read"])).toEqual([]);
  });
});
