import type { Filter } from "../../core/store/port.ts";
import { hubError } from "../../core/errors.ts";
import { daysBefore } from "../../core/lifetime/days.ts";
import {
  type CertificateRecord,
  certificates,
  isInForce,
  lastDayOf,
  mostGenerations,
} from "../../records/operations/certificates.ts";
import { officers } from "../../records/operations/officers.ts";
import { courses, sessions } from "../../records/operations/training.ts";
import { lineageOf } from "../../session/training/lineage.ts";
import { todayOf } from "../arrived.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIdsGiven } from "../ids-asked.ts";
import { within } from "../lists.ts";
import { all, byId, conditions, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

/** Days ahead for which reminders are asked, at most. */
const mostDays = 366;

export const trainingQueries = {
  officer: (_parent, { id }, context) => byId(context, officers, id),
  officers: (_parent, { service, ...list }, context) =>
    search(context, "officers", officers, conditions({ service }), list),
  certificate: (_parent, { id }, context) => byId(context, certificates, id),
  certificates: (_parent, { officer, course, session, taughtBy, level, lastDay, dueWithinDays, ...list }, context) => {
    const named = { officer, course, session, taughtBy };
    checkIdsGiven(named);
    const ending = within("lastDay", lastDay, ({ from, until }) => ({
      lastDay: { ...(from && { $gte: from }), ...(until && { $lte: until }) },
    }));
    return search(
      context,
      "certificates",
      certificates,
      all(conditions({ ...named, level }), ...ending, ...due(context, dueWithinDays)),
      list,
    );
  },
} satisfies Resolvers["Query"];

/** In force today, and over within so many days. */
function due(context: SubgraphContext, days: number | null | undefined): Filter[] {
  if (days == null) return [];
  if (days < 0 || days > mostDays) throw hubError("BAD_USER_INPUT", `"dueWithinDays" is to be 0 to ${mostDays}.`);
  const today = todayOf(context);
  return [{ lastDay: { $gte: today, $lte: daysBefore(today, -days) } }];
}

// What a record names stands in it as an id.
const idIn = (value: unknown) => value as string;

export const certified = {
  officer: ({ officer }, _args, context) => byId(context, officers, idIn(officer)),
  course: ({ course }, _args, context) => byId(context, courses, idIn(course)),
  session: ({ session }, _args, context) => (session ? byId(context, sessions, idIn(session)) : null),
  taughtBy: ({ taughtBy }, _args, context) => (taughtBy ? byId(context, certificates, idIn(taughtBy)) : null),
  inForce: (certificate, _args, context) => {
    const today = todayOf(context);
    return isInForce(certificate as unknown as CertificateRecord, { first: today, last: today });
  },
  chain: (certificate, _args, context) => chainOf(context, certificate as unknown as CertificateRecord),
} satisfies Resolvers["Certificate"];

export const officerResolvers = {
  lineage: (officer, _args, context) => lineageOf(context, (officer as unknown as { readonly id: string }).id) as never,
} satisfies Resolvers["Officer"];

export const lineageStep = {
  officer: ({ certificate }, _args, context) => byId(context, officers, stepOf(certificate).officer),
  trainer: ({ certificate }) => stepOf(certificate).level === "TRAINER",
  ended: ({ certificate }, _args, context) => (lastDayOf(stepOf(certificate)) ?? "9999") < todayOf(context),
} satisfies Resolvers["LineageStep"];

const stepOf = (certificate: unknown) => certificate as CertificateRecord;

export const held = {
  taughtUnder: ({ taughtUnder }, _args, context) => seen(context, certificates, taughtUnder),
  attendedBy: ({ attendedBy }, _args, context) => seen(context, officers, attendedBy),
} satisfies Resolvers["Session"];

/** Of what a session names, what the caller sees. */
async function seen<D extends typeof certificates | typeof officers>(
  context: SubgraphContext,
  dataset: D,
  ids: unknown,
) {
  const found = await Promise.all(((ids ?? []) as string[]).map((id) => byId(context, dataset as never, id)));
  return found.filter((one) => one !== null) as never[];
}

/** Each was taught under the next. A circle, which the hub wrote before it refused one, is an error: the list would not end. */
async function chainOf(context: SubgraphContext, certificate: CertificateRecord): Promise<never[]> {
  const chain = new Map([[certificate.id, certificate]]);
  for (let last = certificate; last.taughtBy !== null;) {
    const next = await byId<CertificateRecord>(context, certificates, last.taughtBy);
    if (!next) break;
    if (chain.has(next.id))
      throw hubError(
        "BAD_USER_INPUT",
        `The chain comes back to ${next.id}: its issuer is to say anew who taught whom.`,
      );
    if (chain.size > mostGenerations)
      throw hubError(
        "BAD_USER_INPUT",
        `The chain has more than ${mostGenerations} generations: go on from ${last.id}.`,
      );
    chain.set(next.id, next);
    last = next;
  }
  return [...chain.values()].slice(1) as never[];
}
