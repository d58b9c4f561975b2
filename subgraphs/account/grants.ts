import type { Grantee, GrantRecord } from "../../core/access/grants/record.ts";
import { hubError } from "../../core/errors.ts";
import type { MadeGrant, WantedGrant } from "../../session/grants/book.ts";
import { connection, pageRequest } from "../connection.ts";
import type { GrantResolvers, MutationResolvers, NewGrantInput, QueryResolvers } from "./generated/resolver-types.ts";

export const grantQueries = {
  grants: async (_parent, { operation, ...page }, context) => {
    const list = { field: "grants", of: operation };
    const request = pageRequest(context, list, page);
    const rows = await context.grants.page(operation, request);
    const count = (atMost: number) => context.grants.count(operation, atMost);
    return connection(context, list, request, rows, (grant) => ({ node: shown(grant) }), count);
  },
  accessOn: async (_parent, { operation, day }, { grants, spending }) => {
    const spans = await grants.accessOn(operation, day);
    spending.charge("rows", spans.length);
    return spans.map(({ grant, key, from, until }) => ({
      grant: shown(grant),
      key: key?.id ?? null,
      keyName: key?.name ?? null,
      from,
      until,
    }));
  },
} satisfies QueryResolvers;

export const grantMutations = {
  createGrant: async (_parent, { grant, idempotencyKey }, context) =>
    madeShown(await context.grants.create(wantedGrant(grant), idempotencyKey)),
  revokeGrant: async (_parent, { id, idempotencyKey }, { grants }) => {
    const done = await grants.revoke(id, idempotencyKey);
    return done && { id, revoked: done.revoked, keys: [...done.keys] };
  },
} satisfies MutationResolvers;

/** What is read of a grant where it is asked for. */
export const grantResolvers: GrantResolvers = {
  keys: async (grant, _args, { grants }) => [...(await grants.keyIds(grant.id ?? ""))],
  inForce: async (grant, _args, { grants }) => grants.isInForce(grant.id ?? ""),
};

/** A plain copy: what the graph's types may change is not the store's. */
function shown({ id, case: operation, to, registers, places, scopes, purposes, ...rest }: GrantRecord) {
  const { from, until, revoked, granter, created } = rest;
  return {
    id,
    operation,
    person: to.kind === "person" ? to.subject : null,
    team: to.kind === "team" ? to.label : null,
    registers: [...registers] as NewGrantInput["registers"],
    scopes: [...scopes],
    places: places && [...places],
    purposes: purposes && [...purposes],
    ...{ from, until, revoked, granter, created },
  };
}

/** With the texts of the team's keys, where they were made just now. */
export function madeShown(made: MadeGrant | null) {
  return made && { grant: shown(made.grant), keys: made.keys.map(({ id, text }) => ({ id, key: text })) };
}

function wantedGrant(asked: NewGrantInput): WantedGrant {
  const { operation, registers, places, purposes, from, until } = asked;
  return {
    case: operation,
    to: granteeIn(asked),
    registers,
    actions: actionsIn(asked),
    places: places ?? null,
    purposes: (purposes ?? null) as WantedGrant["purposes"],
    from: from ?? null,
    until,
  };
}

export function actionsIn({ actions = [] }: Pick<NewGrantInput, "actions">): WantedGrant["actions"] {
  return actions.map((action) => action.toLowerCase() as Lowercase<typeof action>);
}

/** Throws where it names none, or more than one. */
function granteeIn({ person, key, team, keys }: NewGrantInput): Grantee {
  const named: Grantee[] = [
    ...(person == null ? [] : [{ kind: "person", subject: person } as const]),
    ...(key == null ? [] : [{ kind: "key", key } as const]),
    ...(team == null ? [] : [{ kind: "team", label: team, keys: keys ?? 0 } as const]),
  ];
  const [only] = named;
  if (named.length === 1 && only && (keys == null || only.kind === "team")) return only;
  throw hubError("BAD_USER_INPUT", 'Name one of "person", "key" and "team", and for a team alone how many "keys".');
}
