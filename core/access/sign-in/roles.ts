import { z } from "zod";
import { lines, readAs } from "../../faults.ts";
import { readJson } from "../../json.ts";
import { anyOwnerCode } from "../../owner-code.ts";
import { SettingsError } from "../../settings.ts";
import { readNamedFile } from "../../setting-file.ts";
import { type Bounds, boundsSchema, scopeOf } from "../caller.ts";
import { type FieldClass, fieldClasses } from "../policies/policy.ts";
import { purposes } from "../purposes.ts";

/** Where a claim stands: its name, or the names on the way to it (`["realm_access", "roles"]`). */
const place = z.union([
  z
    .string()
    .min(1)
    .transform((name) => [name]),
  z.array(z.string().min(1)).min(1),
]);

const rowSchema = (kinds: readonly string[]) =>
  z.strictObject({
    /** The role's name as the issuer writes it. */
    claimed: z.string().min(1),
    role: z.enum(["analyst", "internal"]),
    /** On whose behalf its holders ask: fixed, or as a claim says, which then must be one of these codes. */
    owner: z.union([anyOwnerCode, z.strictObject({ claim: place, among: z.array(anyOwnerCode).min(1) })], {
      error: 'is a code such as UTO, or { "claim": …, "among": [codes] }',
    }),
    scopes: z.array(scopeOf(kinds)).min(1),
    /** Null, which has to be written, means any. */
    purposes: z.array(z.enum(purposes)).min(1).nullable(),
    /** Field classes shown without any clearance; null means all. */
    classes: z.array(z.enum(fieldClasses)).nullable().default([]),
    bounds: boundsSchema.omit({ classes: true }).prefault({}),
    test: z.boolean().default(false),
  });

const tableSchema = (kinds: readonly string[]) =>
  z.strictObject({
    /** Where a token's claims stand. */
    claims: z
      .strictObject({
        roles: place.prefault("roles"),
        clearances: place.prefault("clearances"),
        name: place.prefault("name"),
      })
      .prefault({}),
    /** In order of rank: of a token's roles the first that stands here counts, and the others not at all. */
    roles: z
      .array(rowSchema(kinds))
      .min(1)
      .refine((rows) => new Set(rows.map(({ claimed }) => claimed)).size === rows.length, "a role is listed twice"),
    /** Clearances as the issuer writes them, and the field classes that each adds. */
    clearances: z.record(z.string(), z.array(z.enum(fieldClasses)).min(1)).default({}),
  });

export type RoleTable = z.output<ReturnType<typeof tableSchema>>;
type Row = RoleTable["roles"][number];

/** What the table makes of a token's claims. */
export interface Granted extends Pick<Row, "role" | "scopes" | "purposes" | "test"> {
  readonly name: string;
  readonly owner: string;
  readonly bounds: Bounds;
}

const longestName = 100;

/** Reads the table, whose scopes are of these kinds. Throws `SettingsError` with all that is wrong with it at once. */
export function readRoleTable(file: string, kinds: readonly string[]): RoleTable {
  const wrong = (faults: readonly string[]) => new SettingsError(faults.map((fault) => `HUB_OIDC_ROLES: ${fault}`));
  const text = readNamedFile("HUB_OIDC_ROLES", file);
  const json = readJson(text);
  if ("fault" in json) throw wrong([`${file} ${json.fault}.`]);
  const read = readAs(tableSchema(kinds), json.value);
  if ("faults" in read) throw wrong(lines(read.faults, "the file").map((line) => `${line}.`));
  return read.value;
}

/** Null where no role of the claims is in the table, or its row cannot say on whose behalf they ask. */
export function grantedTo(table: RoleTable, claims: object): Granted | null {
  const held = namesAt(claims, table.claims.roles);
  const row = table.roles.find(({ claimed }) => held.includes(claimed));
  const owner = row && ownerOf(row, claims);
  if (!row || !owner) return null;
  const { role, scopes, purposes: stated, test, claimed } = row;
  const bounds = { ...row.bounds, classes: classesOf(row, table, namesAt(claims, table.claims.clearances)) };
  return { role, scopes, purposes: stated, test, owner, bounds, name: nameAt(claims, table.claims.name) ?? claimed };
}

function ownerOf({ owner }: Row, claims: object): string | null {
  if (typeof owner === "string") return owner;
  const said = valueAt(claims, owner.claim);
  return owner.among.find((one) => one === said) ?? null;
}

function classesOf({ classes }: Row, table: RoleTable, clearances: readonly string[]): FieldClass[] | null {
  if (classes === null) return null;
  const cleared = clearances.flatMap((one) =>
    Object.hasOwn(table.clearances, one) ? (table.clearances[one] ?? []) : [],
  );
  return fieldClasses.filter((one) => classes.includes(one) || cleared.includes(one));
}

function nameAt(claims: object, at: readonly string[]): string | null {
  const name = valueAt(claims, at);
  return typeof name === "string" && name.trim() ? name.trim().slice(0, longestName).toWellFormed() : null;
}

/** One name, or a list of names. */
function namesAt(claims: object, at: readonly string[]): readonly string[] {
  const value = valueAt(claims, at);
  return (Array.isArray(value) ? value : [value]).filter((name) => typeof name === "string");
}

function valueAt(claims: object, at: readonly string[]): unknown {
  return at.reduce<unknown>((value, name) => {
    const inside = typeof value === "object" && value !== null && Object.hasOwn(value, name);
    return inside ? (value as Record<string, unknown>)[name] : undefined;
  }, claims);
}
