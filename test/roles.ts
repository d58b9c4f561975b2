import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRoleTable, type RoleTable } from "../core/access/sign-in/roles.ts";
import { kindNames } from "../records/kinds.ts";

/** A table of roles as an operator would write it. */
export const roleTableText = {
  roles: [
    { claimed: "chiefs", role: "internal", owner: "UTO", scopes: ["person:*"], purposes: null, classes: null },
    {
      claimed: "analysts",
      role: "analyst",
      owner: "UTO",
      scopes: ["*:read", "*:search"],
      purposes: ["identify", "border-control"],
      classes: ["identity"],
      bounds: { perDay: 5_000 },
    },
    {
      claimed: "liaison",
      role: "analyst",
      owner: { claim: "country", among: ["UTO"] },
      scopes: ["*:read"],
      purposes: ["identify"],
      test: true,
    },
  ],
  clearances: { SECRET: ["criminal-history", "source"] },
};

/** A file that says that, for as long as `work` takes. */
export function withRoleFile<T>(text: string, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "roles-"));
  try {
    const file = join(folder, "roles.json");
    writeFileSync(file, text);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const roleTable: RoleTable = withRoleFile(JSON.stringify(roleTableText), (file) =>
  readRoleTable(file, kindNames),
);
