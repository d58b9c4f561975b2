import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { grantedTo, readRoleTable as readTable, type RoleTable } from "../../../core/access/sign-in/roles.ts";
import { SettingsError } from "../../../core/settings.ts";
import { kindNames } from "../../../records/kinds.ts";
import { roleTableText, withRoleFile } from "../../roles.ts";

const readRoleTable = (file: string) => readTable(file, kindNames);
const read = (table: unknown): RoleTable => withRoleFile(JSON.stringify(table), readRoleTable);

function faultsOf(text: string): readonly string[] {
  try {
    withRoleFile(text, readRoleTable);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe("the role table", () => {
  it("says all its faults at once, each with its place", () => {
    const [chiefs, analysts] = roleTableText.roles;
    const table = {
      roles: [
        { ...chiefs, scopes: ["people:read"], role: "partner" },
        { ...analysts, owner: "Utopia", purposes: undefined, classes: ["secrets"] },
        { ...analysts, bounds: { perDay: 0 }, until: "2027" },
      ],
      clearances: { SECRET: [] },
    };
    const faults = faultsOf(JSON.stringify(table));
    expect(faults.map((fault) => fault.split(": ")[1]).toSorted()).toEqual([
      "clearances.SECRET",
      "roles[0].role",
      "roles[0].scopes[0]",
      "roles[1].classes[0]",
      "roles[1].owner",
      "roles[1].purposes",
      "roles[2]",
      "roles[2].bounds.perDay",
    ]);
    expect(faults.join("\n")).toContain("HUB_OIDC_ROLES: roles[0].scopes[0]: is not a scope such as document:read.");
  });

  it("has each role once, and one at least", () => {
    const [chiefs] = roleTableText.roles;
    expect(faultsOf(JSON.stringify({ roles: [chiefs, chiefs] }))).toEqual([
      "HUB_OIDC_ROLES: roles: a role is listed twice.",
    ]);
    expect(faultsOf('{"roles":[]}')).toHaveLength(1);
  });

  it("is a JSON file that can be read", () => {
    expect(faultsOf('{ "roles": opensesame')).toEqual([expect.stringMatching(/^HUB_OIDC_ROLES: \/.* is not JSON\.$/)]);
    expect(() => readRoleTable("/nowhere/roles.json")).toThrow(
      "HUB_OIDC_ROLES: /nowhere/roles.json is not there (ENOENT).",
    );
  });

  it("may be as the manual shows it", () => {
    const manual = readFileSync(join(import.meta.dirname, "../../../docs/operators.md"), "utf8");
    const [, example = ""] = /^```json title=roles.json\n(.*?)```/ms.exec(manual) ?? [];
    const said = { realm_access: { roles: ["hub-analyst"] }, country: "XYZ", clearances: ["SECRET"] };
    expect(grantedTo(withRoleFile(example, readRoleTable), said)).toMatchObject({
      owner: "XYZ",
      bounds: { classes: ["identity", "criminal-history", "source"], perMinute: 20_000 },
    });
  });

  it("finds claims where the issuer puts them", () => {
    const claims = { roles: ["realm_access", "roles"], name: "https://issuer.example/name" };
    const table = read({ ...roleTableText, claims });
    const said = { realm_access: { roles: ["chiefs"] }, "https://issuer.example/name": "Anna" };
    expect(grantedTo(table, said)).toMatchObject({ role: "internal", name: "Anna" });
    expect(grantedTo(table, { realm_access: ["chiefs"], roles: ["chiefs"] })).toBeNull();
  });
});
