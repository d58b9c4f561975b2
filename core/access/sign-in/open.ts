import { SignIn, type SignInOptions } from "./tokens.ts";
import { IssuerKeys, type IssuerOptions } from "./issuer.ts";
import { readRoleTable } from "./roles.ts";

/** Sign-in as the settings say. `roles` is the table's file, of these kinds; throws `SettingsError` where it is not one. */
export function openSignIn({
  roles,
  jwks,
  failed,
  kinds,
  ...rest
}: Omit<SignInOptions, "keys" | "table"> &
  IssuerOptions & { readonly roles: string; readonly kinds: readonly string[] }): SignIn {
  const { issuer, clock } = rest;
  const keys = new IssuerKeys({ issuer, jwks, clock, failed });
  return new SignIn({ ...rest, keys, table: readRoleTable(roles, kinds) });
}
