import { isScope, unbounded } from "../../core/access/caller.ts";
import type { EnquiriesAsked } from "../../core/access/disclosure-log.ts";
import type { MadeKey, WantedKey } from "../../core/access/keys/service.ts";
import type { ListedKey } from "../../core/access/keys/use.ts";
import type { Somebody } from "../../core/access/policies/explain.ts";
import { isPurpose, purposes } from "../../core/access/purposes.ts";
import type { EnquiryRow } from "../../core/audit/index/enquiry-rows.ts";
import { hubError } from "../../core/errors.ts";
import { connection, type PageArguments, pageRequest } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { byId, conditions, search } from "../search.ts";
import type { AccessAs, NewKeyInput, Resolvers } from "./generated/resolver-types.ts";
import { retentionMutations, retentionQueries } from "./retention.ts";
import { kindNames } from "../../records/kinds.ts";
import { courses, deployments, operations, partners, sessions } from "../../records/operations/records.ts";

export const resolvers: Resolvers = {
  Mutation: {
    createKey: async (_parent, { key, idempotencyKey }, { keyDesk }) =>
      shownOnce(await keyDesk.create(wantedKey(key), idempotencyKey)),
    rotateKey: async (_parent, { id, overlapDays, idempotencyKey }, { keyDesk }) =>
      shownOnce(await keyDesk.rotate(id, overlapDays, idempotencyKey)),
    revokeKey: async (_parent, { id, withChildren, idempotencyKey }, { keyDesk }) => {
      const done = await keyDesk.revoke(id, withChildren, idempotencyKey);
      return done && { id, revoked: done.revoked, children: done.children.map(listed) };
    },
    ...retentionMutations,
  },
  Enquiry: {
    proof: ({ id }, _args, { enquiryDesk }) => enquiryDesk.proof(id ?? ""),
  },
  Query: {
    enquiries: (_parent, { record, since, until, ...page }, context) =>
      enquiries(context, { record: record ?? null, since: since ?? null, until: until ?? null }, page),
    me: (_parent, _args, { caller: { id, scopes, purposes, bounds, ...rest } }) => ({
      ...rest,
      keyId: id,
      scopes: [...scopes],
      purposes: purposes && [...purposes],
      bounds,
    }),
    explainAccess: (_parent, { id, as }, { reader }) => reader.explain(id, somebody(as)),
    ...retentionQueries,
    keys: async (_parent, _args, { keyDesk }) => (await keyDesk.list()).map(listed),
    operation: (_parent, { id }, context) => byId(context, operations, id),
    operations: (_parent, { programme, phase, country, ...page }, context) =>
      search(context, "operations", operations, conditions({ programme, phase, country }), page),
    deployment: (_parent, { id }, context) => byId(context, deployments, id),
    deployments: (_parent, { country, ...page }, context) =>
      search(context, "deployments", deployments, conditions({ country }), page),
    course: (_parent, { id }, context) => byId(context, courses, id),
    courses: (_parent, { trainTheTrainer, ...page }, context) =>
      search(context, "courses", courses, conditions({ trainTheTrainer }), page),
    session: (_parent, { id }, context) => byId(context, sessions, id),
    sessions: (_parent, { country, ...page }, context) =>
      search(context, "sessions", sessions, conditions({ country }), page),
    partner: (_parent, { id }, context) => byId(context, partners, id),
    partners: (_parent, { kind, ...page }, context) =>
      search(context, "partners", partners, conditions({ kind }), page),
  },
};

async function enquiries(context: SubgraphContext, asked: EnquiriesAsked, page: PageArguments) {
  const { enquiryDesk } = context;
  const list = { field: "enquiries", of: asked };
  const request = pageRequest(context, list, page);
  const rows = await enquiryDesk.find(asked, request);
  const edge = (node: EnquiryRow) => ({ node });
  return connection(context, list, request, rows, edge, () => enquiryDesk.count(asked));
}

function shownOnce(made: MadeKey | null) {
  return made && { id: made.id, key: made.text };
}

/** Plain copies: what the graph's types may change is not the store's. */
function listed({ scopes, purposes, addresses, seen, bounds, ...rest }: ListedKey) {
  return {
    ...rest,
    scopes: [...scopes],
    purposes: purposes && [...purposes],
    addresses: addresses && [...addresses],
    bounds: bounds ?? unbounded,
    seen: [...seen],
  };
}

function wantedKey({ name, scopes, purposes, expires, addresses, documentMode, ...bounds }: NewKeyInput): WantedKey {
  return {
    name,
    scopes,
    purposes: (purposes ?? null) as WantedKey["purposes"],
    expires: expires ?? null,
    addresses: addresses ?? null,
    documentMode: (documentMode ?? null) as NonNullable<WantedKey["documentMode"]> | null,
    bounds: bounds as NonNullable<WantedKey["bounds"]>,
  };
}

/** Throws where a scope or purpose is none. */
function somebody({ owner, purpose, scopes, test }: AccessAs): Somebody {
  if (purpose != null && !isPurpose(purpose))
    throw hubError("BAD_USER_INPUT", `A purpose is one of ${purposes.join(", ")}.`);
  const granted = scopes ?? ["*:read"];
  const wrong = granted.find((scope) => !isScope(scope, kindNames));
  if (wrong !== undefined) throw hubError("BAD_USER_INPUT", "A scope is written KIND:ACTION, such as document:read.");
  return {
    caller: {
      id: "",
      name: "",
      role: "analyst",
      owner,
      scopes: granted,
      purposes: null,
      test: test ?? false,
      expires: null,
      bounds: unbounded,
    },
    purpose: purpose ?? null,
  };
}
