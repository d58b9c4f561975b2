import { createRequire } from "node:module";
import type { GraphQLSchema } from "graphql";
import type * as GraphqlMiddleware from "graphql-middleware";
import type * as GraphqlShield from "graphql-shield";
import { type Action, type Caller, may as callerMay, mayScreen } from "../core/access/caller.ts";
import { lacksScope } from "../core/errors.ts";
import { type Kind, kindNames } from "../records/kinds.ts";
import type { SubgraphContext } from "./context.ts";

// graphql-shield 7.6.5 does not load as an ES module on Node 23 and later (its issue 1560), and graphql-middleware must
// come from the same kind of build, or the two do not know each other's classes.
const require = createRequire(import.meta.url);
const { applyMiddleware } = require("graphql-middleware") as typeof GraphqlMiddleware;
const { allow, deny, rule, shield } = require("graphql-shield") as typeof GraphqlShield;

export { allow };

export type Rule = GraphqlShield.IRules;

/** A rule a type, and for `Query` a rule a field. */
export type Permissions = Readonly<Record<string, Rule>>;

const made = new Map<string, ReturnType<ReturnType<typeof rule>>>();

/** What a rule asks, of those that only look at the caller. */
const asks = new Map<Rule, (caller: Caller) => boolean>([[allow, () => true]]);

/** Whether the caller passes the rule wherever it stands. False of a rule that would have to see the record. */
export function passes(one: Rule, caller: Caller): boolean {
  return asks.get(one)?.(caller) ?? false;
}

/**
 * The caller has scopes for the action on every kind named. A pure function of the caller: which records it may see is
 * the reader's to decide, as no rule runs for `__typename` or before an entity is resolved.
 */
export function may(action: Action, ...kinds: readonly Kind[]) {
  const scopes = kinds.map((kind) => `${kind}:${action}`).join(" and ");
  return ruleOf(scopes, (caller) => kinds.every((kind) => callerMay(caller, kind, action)));
}

/** The caller has all scopes of one of these lists. */
export function mayAny(...ways: readonly (readonly `${Kind}:${Action}`[])[]) {
  const scopes = ways.map((way) => way.join(" and ")).join(", or ");
  const split = ways.map((way) => way.map((scope) => scope.split(":") as [Kind, Action]));
  return ruleOf(scopes, (caller) =>
    split.some((way) => way.every(([kind, action]) => callerMay(caller, kind, action))),
  );
}

/** The caller has scopes for the actions on some kind: on which ones is for what stands behind the rule to ask. */
export function maySome(...actions: readonly Action[]) {
  const scopes = actions.map((action) => `KIND:${action}`).join(" and ");
  return ruleOf(scopes, (caller) => kindNames.some((kind) => actions.every((one) => callerMay(caller, kind, one))));
}

/** The caller has a sector's key, which screens such records and has no other right. */
export function screens(kind: Kind) {
  return ruleOf(`a key of a sector with ${kind}:check`, (caller) => mayScreen(caller, kind));
}

function ruleOf(scopes: string, asked: (caller: Caller) => boolean) {
  let known = made.get(scopes);
  if (!known) {
    const refusal = lacksScope(scopes);
    known = rule(scopes, { cache: "no_cache" })((_parent, _args, { caller }: SubgraphContext) =>
      asked(caller) ? true : refusal,
    );
    made.set(scopes, known);
    asks.set(known, asked);
  }
  return known;
}

/** What every subgraph has beside its own types: federation's fields, which only the gateway asks, and pages. */
const common = {
  _Service: allow,
  PageInfo: allow,
  Statement: allow,
  RecordFault: allow,
} satisfies Permissions;

/** The subgraph's whole rule tree: what has no rule in it is denied. */
export function ruleTree(permissions: Permissions, fields: Iterable<string>): Permissions {
  const query: Record<string, Rule> = { ...(permissions["Query"] as Record<string, Rule>) };
  for (const field of fields) if (field === "_entities" || field === "_service") query[field] = allow;
  return { ...common, ...permissions, Query: query } as Permissions;
}

/**
 * Puts the rules around every field. External errors pass, since the gateway's catalogue decides what may be said;
 * otherwise a store that is down would look like a refusal.
 */
export function guard(schema: GraphQLSchema, permissions: Permissions): GraphQLSchema {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const tree = Object.fromEntries(
    Object.entries(ruleTree(permissions, fields)).filter(([type]) => schema.getType(type)),
  ) as Rule;
  const guarded = applyMiddleware(schema, shield(tree, { allowExternalErrors: true, fallbackRule: deny }));
  const rules = tree as unknown as Readonly<Record<string, Rule | Readonly<Record<string, Rule>>>>;
  beneath.set(guarded, { open: schema, ruleOf: (type, field) => ruleIn(rules[type], field) });
  return guarded;
}

/** A schema without its rules, and which rule each field would have had. */
export interface Beneath {
  readonly open: GraphQLSchema;
  ruleOf(type: string, field: string): Rule;
}

const beneath = new WeakMap<GraphQLSchema, Beneath>();

/** What lies beneath a guarded schema: for a query all of whose rules have been asked before it runs. */
export function beneathGuard(guarded: GraphQLSchema): Beneath | undefined {
  return beneath.get(guarded);
}

/** As shield reads its tree: the field's own rule, else that of all others in its type, else what denies. */
function ruleIn(ofType: Rule | Readonly<Record<string, Rule>> | undefined, field: string): Rule {
  if (ofType === undefined) return deny;
  if (isRule(ofType)) return ofType;
  const rules = ofType as Readonly<Record<string, Rule>>;
  return (Object.hasOwn(rules, field) && rules[field]) || rules["*"] || deny;
}

function isRule(one: object): one is Rule {
  return typeof (one as { resolve?: unknown }).resolve === "function";
}
