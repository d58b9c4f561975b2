import type { Grantee, GrantRecord } from "../../core/access/grants/record.ts";
import { hubError } from "../../core/errors.ts";
import type { MadeGrant, WantedGrant } from "../../session/grants/book.ts";
import { mostKeys } from "../../session/grants/faults.ts";
import { registerActions } from "../../records/operations/registers.ts";
import { connection, pageRequest } from "../connection.ts";
import { checkIds } from "../ids-asked.ts";
import type { WantedDeployment } from "../../session/grants/deployment.ts";
import type {
  GrantResolvers,
  MutationResolvers,
  NewDeploymentInput,
  NewGrantInput,
  QueryResolvers,
} from "./generated/resolver-types.ts";

export const grantQueries = {
  grants: async (_parent, { operation, ...page }, context) => {
    checkIds("operation", [operation]);
    const list = { field: "grants", of: operation };
    const request = pageRequest(context, list, page);
    const rows = await context.ownAccess.grants.page(operation, request);
    const count = (atMost: number) => context.ownAccess.grants.count(operation, atMost);
    return connection(context, list, request, rows, (grant) => ({ node: shown(grant) }), count);
  },
  accessOn: async (_parent, { operation, day }, { ownAccess, spending }) => {
    checkIds("operation", [operation]);
    const spans = await ownAccess.grants.accessOn(operation, day);
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
  createGrant: async (_parent, { grant, idempotencyKey }, { ownAccess, spending }) => {
    const wanted = wantedGrant(grant);
    spending.charge("rows", wanted.to.kind === "team" ? keysAsked(wanted.to.keys) : 0);
    return shownWhere(await ownAccess.grants.create(wanted, idempotencyKey));
  },
  openDeployment: async (_parent, { deployment, idempotencyKey }, { ownAccess, spending }) => {
    spending.charge("rows", keysAsked(deployment.team));
    const { id, made } = await ownAccess.deployments.open(wantedDeployment(deployment), idempotencyKey);
    return { ...madeShown(made), id };
  },
  revokeGrant: async (_parent, { id, idempotencyKey }, { ownAccess }) => {
    checkIds("id", [id]);
    const done = await ownAccess.grants.revoke(id, idempotencyKey);
    return done && { id, revoked: done.revoked, keys: [...done.keys] };
  },
} satisfies MutationResolvers;

/** What is read of a grant where it is asked for. */
export const grantResolvers: GrantResolvers = {
  keys: async (grant, _args, { ownAccess }) => [...(await ownAccess.grants.keyIds(grant.id ?? ""))],
  inForce: async (grant, _args, { ownAccess }) => ownAccess.grants.isInForce(grant.id ?? ""),
};

/** Points of a team: one for each of its keys, made or not, and none for a number that is refused. */
function keysAsked(keys: number): number {
  return Math.min(Math.max(keys, 0), mostKeys);
}

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
    from,
    until,
    revoked,
    granter,
    created,
  };
}

function shownWhere(made: MadeGrant | null) {
  return made && madeShown(made);
}

/** With the texts of the team's keys, where they were made just now. */
function madeShown(made: MadeGrant) {
  return { id: made.id, grant: shown(made.grant), keys: made.keys.map(({ id, text }) => ({ id, key: text })) };
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

function wantedDeployment(asked: NewDeploymentInput): WantedDeployment {
  const { event, from, until, team, registers } = asked;
  const { reference = null, place = null, country = null, places = null, purposes = null, handling = null } = asked;
  const own = { reference, place, country, places, purposes: purposes as WantedGrant["purposes"], handling };
  return { event, from, until, team, registers, actions: actionsIn(asked), ...own };
}

function actionsIn({ actions }: Pick<NewGrantInput, "actions">): WantedGrant["actions"] {
  return actions?.map((action) => action.toLowerCase() as Lowercase<typeof action>) ?? registerActions;
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
