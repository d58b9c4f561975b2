import { z } from "zod";
import { fieldClasses } from "./policies/policy.ts";
import type { DocumentMode } from "./document-mode.ts";
import type { Purpose } from "./purposes.ts";
import type { Sector } from "./sectors.ts";

export const actions = ["check", "read", "search", "write", "export", "offline", "administer"] as const;
export type Action = (typeof actions)[number];

/** One permission: an action on one kind of record, or on every kind (`*`). */
export type Grant = `${string}:${Action}`;

export const roles = ["analyst", "partner", "internal"] as const;
export type Role = (typeof roles)[number];

/** What a key is granted, or a sign-in. */
export interface Grants {
  /** Says who uses it. */
  readonly name: string;
  readonly role: Role;
  /** Code of the country or organisation on whose behalf it asks. */
  readonly owner: string;
  /** `kind:action`, as granted, with `*` for either: `*:read`, `document:*`. See `isScope`. */
  readonly scopes: readonly string[];
  /** The purposes it may state; null means any. */
  readonly purposes: readonly Purpose[] | null;
  /** A test caller sees test records only, a live caller live ones only. */
  readonly test: boolean;
  /** RFC 3339; null means it does not expire. */
  readonly expires: string | null;
}

/** Who is asking, as its key or token says. Plain data: it travels to remote subgraphs as signed claims. */
export interface Caller extends Grants {
  /** Id of the key or of the sign-in; never the secret. */
  readonly id: string;
  readonly bounds: Bounds;
  /** What all keys of its organisation may spend together, where that was agreed. */
  readonly allowance?: Allowance;
  /** Where its key carries a mode of its own; otherwise that of its class holds. */
  readonly documentMode?: DocumentMode;
  /** That mode counts as far as its class's goes: its key was made by one that had no mode of its own. */
  readonly withinClass?: boolean;
  /** Ids of the only trusted documents that it runs, where its organisation's agreement names them. */
  readonly documents?: readonly string[];
  /** Id of the key whose points it spends, where its key succeeds another: that of the first of them. */
  readonly account?: string;
  /** Who pays as well for what it spends, where its key was made by another. */
  readonly payers?: readonly Payer[];
  /** Where its key is a sector's: it screens, is told nothing of what is met, and may do nothing else. See `mayScreen`. */
  readonly sector?: Sector;
  /** The grant under which it asks. */
  readonly grant?: UnderGrant;
}

/** Access for a while, as it bounds one request. Its case is the one operation among the caller's bounds. */
export interface UnderGrant {
  readonly id: string;
  /** Where checks are made under it; null means anywhere. */
  readonly places: readonly string[] | null;
}

/** Whose records or keys are meant, and whether those for tests; no more than a filter of the store's. */
export type Whose = Pick<Caller, "owner" | "test">;

/** Points that may be spent within a minute and within a day; null means any number. */
export type Allowance = Pick<Bounds, "perMinute" | "perDay">;

/** Who made a key, or made its maker: the account that it spends from, and what that may spend. */
export interface Payer extends Allowance {
  readonly id: string;
}

const bound = <S extends z.ZodType>(each: S) => z.array(each).nullable().default(null);

/** What narrows a caller's scopes; a part that is null narrows nothing. */
export const boundsSchema = z.strictObject({
  /** Owners whose records it may see: its own are always among them. */
  owners: bound(z.string().min(1)),
  /** Field classes its scopes cover; fields of no class are always covered. */
  classes: bound(z.enum(fieldClasses)),
  /** Ids of operations: every request for data names one of them as its case (`Hub-Case`). */
  operations: bound(z.string().min(1)),
  /** Points it may spend within a minute and within a day (UTC): a request costs one, and one for each row it may bring. */
  perMinute: z.int().min(1).nullable().default(null),
  perDay: z.int().min(1).nullable().default(null),
});

export type Bounds = z.output<typeof boundsSchema>;

export const unbounded: Bounds = boundsSchema.parse({});

const none: ReadonlySet<string> = new Set();

const granted = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether the caller's scopes allow the action on the kind. Depends on the caller alone, never on a record. */
export function may(caller: Pick<Caller, "scopes" | "sector">, kind: string, action: Action): boolean {
  const grants = grantsOf(caller);
  return grants.has(`*:${action}`) || grants.has(`${kind}:${action}`);
}

/** Whether they allow the action on any kind. */
export function maySome(caller: Caller, action: Action): boolean {
  for (const grant of grantsOf(caller)) if (grant.endsWith(`:${action}`)) return true;
  return false;
}

/** The kinds on which the caller's scopes allow the action; null where they allow it on every kind. */
export function kindsGranted(caller: Caller, action: Action): string[] | null {
  const kinds = [...grantsOf(caller)].flatMap((grant) => {
    const [kind = "", of] = grant.split(":");
    return of === action ? [kind] : [];
  });
  return kinds.includes("*") ? null : kinds;
}

/**
 * Whether the caller may have records of the kind screened: a sector's key, whose action `check` means this and no check that
 * is answered.
 */
export function mayScreen({ sector, scopes }: Caller, kind: string): boolean {
  const grants = scopes.flatMap(expandScope);
  return sector !== undefined && (grants.includes("*:check") || grants.includes(`${kind}:check`));
}

/** None of a sector's key, whatever its scopes say: wherever something new is guarded by scopes, it is refused. */
function grantsOf({ scopes, sector }: Pick<Caller, "scopes" | "sector">): ReadonlySet<string> {
  if (sector !== undefined) return none;
  let grants = granted.get(scopes);
  if (!grants) granted.set(scopes, (grants = new Set(scopes.flatMap(expandScope))));
  return grants;
}

/** The grants a scope stands for, one an action; none where it has no known action. */
export function expandScope(scope: string): Grant[] {
  const [kind = "", action, ...rest] = scope.split(":");
  const doing = actions.filter((one) => action === "*" || action === one);
  return rest.length > 0 ? [] : doing.map((one): Grant => `${kind}:${one}`);
}

/** The form of a scope of these kinds. */
export const scopeOf = (kinds: readonly string[]) =>
  z.string().refine((text) => isScope(text, kinds), "is not a scope such as document:read");

/** Whether it is a scope, of these kinds or of every kind. */
export function isScope(text: string, kinds: readonly string[]): boolean {
  const [kind = ""] = text.split(":");
  return (kind === "*" || kinds.includes(kind)) && expandScope(text).length > 0;
}
