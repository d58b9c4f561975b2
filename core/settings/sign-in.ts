import { z } from "zod";
import { secureUrl } from "../secure-url.ts";
import type { Setting } from "./table.ts";
import { file, orNone } from "./values.ts";

/** Who signs analysts in. */
export const signIn = {
  oidcIssuer: {
    variable: "HUB_OIDC_ISSUER",
    default: "none",
    allowed: "`none`, or `https://…`, on this machine itself also `http://…`",
    meaning: "The OpenID Connect issuer whose tokens sign analysts in, as it stands in their `iss`.",
    schema: orNone(secureUrl),
  },
  oidcAudience: {
    variable: "HUB_OIDC_AUDIENCE",
    default: "none",
    allowed: "`none`, or any text",
    meaning: "What a token's `aud` must hold: the hub's name at the issuer.",
    schema: orNone(z.string()),
  },
  oidcRoles: {
    variable: "HUB_OIDC_ROLES",
    default: "none",
    allowed: "`none`, or a file",
    meaning: "The table of roles and clearances (JSON), read once at the start.",
    schema: orNone(file),
  },
  oidcJwks: {
    variable: "HUB_OIDC_JWKS",
    default: "none",
    allowed: "`none`, or `https://…`, on this machine itself also `http://…`",
    meaning: "Where the issuer's keys are; `none` asks its `/.well-known/openid-configuration`.",
    schema: orNone(secureUrl),
  },
} as const satisfies Record<string, Setting>;
