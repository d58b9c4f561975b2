import { SignIn, type SignInOptions } from "./tokens.ts";
import { IssuerKeys, type IssuerOptions } from "./issuer.ts";
import { readRoleTable } from "./roles.ts";

/** Sign-in as the settings say. `roles` is the table's file; throws `SettingsError` where it is not one. */
export function openSignIn({
  roles,
  jwks,
  failed,
  ...rest
}: Omit<SignInOptions, "keys" | "table"> & IssuerOptions & { readonly roles: string }): SignIn {
  const { issuer, clock } = rest;
  return new SignIn({ ...rest, keys: new IssuerKeys({ issuer, jwks, clock, failed }), table: readRoleTable(roles) });
}
