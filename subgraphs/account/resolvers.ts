import { isScope, unbounded } from "../../core/access/caller.ts";
import type { EnquiriesAsked } from "../../core/access/disclosure-log.ts";
import type { MadeKey, WantedKey } from "../../core/access/keys/service.ts";
import type { ListedKey } from "../../core/access/keys/use.ts";
import type { Somebody } from "../../core/access/policies/explain.ts";
import { isPurpose, purposes } from "../../core/access/purposes.ts";
import type { EnquiryRow } from "../../core/audit/index/enquiry-rows.ts";
import { shownId } from "../../core/audit/index/newest-first.ts";
import type { Source } from "../../core/deliveries/book.ts";
import { hubError } from "../../core/errors.ts";
import type { ShownHold } from "../../core/retention/holds.ts";
import type { ReviewTask } from "../../core/retention/tasks.ts";
import { kindNames } from "../../records/kinds.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { nodes } from "../nodes.ts";
import { connection, type PageArguments, pageRequest } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { grantMutations, grantQueries, grantResolvers } from "./grants.ts";
import { agreementQueries, me, meFields } from "./me.ts";
import { deadLetters, listWebhooks, webhookMutations } from "./webhooks.ts";
import type { AccessAs, Hold, NewKeyInput, Resolvers } from "./generated/resolver-types.ts";

export const resolvers: Resolvers = {
  Query: {
    me,
    ...agreementQueries,
    explainAccess: (_parent, { id, as }, { reader }) => reader.explain(id, somebody(as)),
    keys: async (_parent, _args, { ownAccess, spending }) => {
      const keys = await ownAccess.keys.list();
      // Asked for under many aliases, each list is made part of the answer in a turn of its own.
      const waiting = spending.giveWay();
      if (waiting) await waiting;
      spending.charge("rows", keys.length);
      return keys.map(listed);
    },
    enquiries: (_parent, { record, since, until, ...page }, context) =>
      enquiries(context, { record: record ?? null, since: since ?? null, until: until ?? null }, page),
    packs: async (_parent, { holding }, { ownRecords, spending }) => {
      const packs = await ownRecords.packs.of(holding);
      spending.charge("rows", packs?.length ?? 0);
      return packs;
    },
    reviews: (_parent, { dueBefore, ...page }, context) => reviews(context, dueBefore ?? null, page),
    holds: (_parent, { id, ...page }, context) => holds(context, id, page),
    sources: async (_parent, _args, { partnership: { deliveries }, spending }) => {
      const sources = await deliveries.list();
      spending.charge("rows", sources.length);
      return sources.map((source) => sourceShown(source, deliveries));
    },
    ...grantQueries,
    webhooks: listWebhooks,
    deadLetters: (_parent, { webhook, ...page }, context) => deadLetters(context, webhook, page),
  },
  Mutation: {
    createKey: async (_parent, { key, idempotencyKey }, { ownAccess }) =>
      shownOnce(await ownAccess.keys.create(wantedKey(key), idempotencyKey)),
    rotateKey: async (_parent, { id, overlapDays, idempotencyKey }, { ownAccess }) =>
      shownOnce(await ownAccess.keys.rotate(id, overlapDays, idempotencyKey)),
    revokeKey: async (_parent, { id, withChildren, idempotencyKey }, { ownAccess }) => {
      const done = await ownAccess.keys.revoke(id, withChildren, idempotencyKey);
      return done && { id, revoked: done.revoked, children: done.children.map(listed) };
    },
    confirmDelivery: async (_parent, { kind, idempotencyKey }, { partnership: { deliveries } }) => {
      const source = await deliveries.confirm(kind, idempotencyKey);
      return source && sourceShown(source, deliveries);
    },
    ...grantMutations,
    ...webhookMutations,
    extendReview: async (_parent, { id, until, reason, idempotencyKey }, { ownRecords: { retention } }) => {
      const task = await retention.extend(id, until, reason, idempotencyKey);
      return task && taskShown(task);
    },
    holdRecord: async (_parent, { id, reason, until, idempotencyKey }, { ownRecords: { retention } }) => {
      const hold = await retention.hold(id, reason, until ?? null, idempotencyKey);
      return hold && holdShown(hold);
    },
    liftHold: async (_parent, { id, reason, idempotencyKey }, { ownRecords: { retention } }) => {
      const hold = await retention.lift(id, reason, idempotencyKey);
      return hold && holdShown(hold);
    },
  },
  Grant: grantResolvers,
  Me: meFields,
  Enquiry: {
    caseReference: async ({ caseReference = null }, _args, context) =>
      (await namesHidden(context, caseReference)) ? null : caseReference,
    // A proof shows the whole of what was said of the request, and cannot be shown in part.
    proof: async ({ id, caseReference = null }, _args, context) =>
      (await namesHidden(context, caseReference)) ? null : context.ownRecords.disclosures.proof(id ?? ""),
  },
};

/** Whether a case is the id of a record, mostly of an operation, that the caller does not see: not even that it is there. */
async function namesHidden(context: SubgraphContext, caseReference: string | null): Promise<boolean> {
  if (caseReference === null || !recordIdForm.test(caseReference)) return false;
  return (await nodes(context).load(caseReference)) === null;
}

async function enquiries(context: SubgraphContext, asked: EnquiriesAsked, page: PageArguments) {
  const { disclosures } = context.ownRecords;
  // Cursors of hubs that listed the oldest first would lead the other way: bound to another name, they are refused.
  const list = { field: "enquiries, the newest first", of: asked };
  const request = pageRequest(context, list, page);
  const rows = await disclosures.find(asked, request);
  const edge = (row: EnquiryRow) => ({ node: { ...row, id: shownId(row) } });
  return connection(context, list, request, rows, edge, (atMost) => disclosures.count(asked, atMost));
}

async function reviews(context: SubgraphContext, until: string | null, page: PageArguments) {
  const list = { field: "reviews", of: until };
  const request = pageRequest(context, list, page);
  const found = context.ownRecords.retention.reviews(until);
  const rows = await found.page(request);
  return connection(context, list, request, rows, (task) => ({ node: taskShown(task) }), found.count);
}

async function holds(context: SubgraphContext, id: string, page: PageArguments) {
  const list = { field: "holds", of: id };
  const request = pageRequest(context, list, page);
  const found = await context.ownRecords.retention.holds(id);
  if (!found) return null;
  const rows = await found.page(request);
  return connection(context, list, request, rows, (hold) => ({ node: holdShown(hold) }), found.count);
}

function sourceShown(source: Source, { now }: Pick<SubgraphContext["partnership"]["deliveries"], "now">) {
  return { ...source, name: `${source.owner} ${source.kind}`, overdue: source.due <= now };
}

function taskShown({ id, due, held }: ReviewTask) {
  return { id, reviewBy: due, held };
}

function holdShown({ owner, lifted, ...hold }: ShownHold): Hold {
  return { ...hold, owner: owner || null, lifted: lifted?.at ?? null, liftedBecause: lifted?.reason ?? null };
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
