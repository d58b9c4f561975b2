import { agreements } from "./agreements.ts";
import { alerts } from "./alerts.ts";
import { announcements } from "./announcements.ts";
import { changes } from "./changes.ts";
import { claims } from "./claims.ts";
import { classes } from "./classes.ts";
import { connections } from "./connections.ts";
import { edge } from "./edge.ts";
import { enquiries } from "./enquiries.ts";
import { exports } from "./exports.ts";
import { feeds } from "./feeds.ts";
import { following } from "./following.ts";
import { faces } from "./faces.ts";
import { forms } from "./forms.ts";
import { typing } from "./names.ts";
import { keptOfChecks } from "./kept-of-checks.ts";
import { results } from "./results.ts";
import { limits } from "./limits.ts";
import { lists } from "./lists.ts";
import { live } from "./live.ts";
import { identity } from "./identity.ts";
import { matches } from "./matches.ts";
import { people } from "./people.ts";
import { operations } from "./operations.ts";
import { offlineChecks } from "./offline-checks.ts";
import { packCards } from "./pack-cards.ts";
import { packKilled } from "./pack-killed.ts";
import { packNames } from "./pack-names.ts";
import { packPictures } from "./pack-pictures.ts";
import { packs } from "./packs.ts";
import { pictures } from "./pictures.ts";
import { plans } from "./plans.ts";
import { policies } from "./policies.ts";
import { records } from "./records.ts";
import { register } from "./register.ts";
import { spending } from "./spending.ts";
import { rest } from "./rest.ts";
import { screen } from "./screen.ts";
import { screening } from "./screening.ts";
import { retention } from "./retention.ts";
import { tokens } from "./sign-in.ts";
import { training } from "./training.ts";
import { trustedDocuments } from "./trusted-documents.ts";
import { reach } from "./reach.ts";
import { relations } from "./relations.ts";
import { reads } from "./reads.ts";
import { declarations } from "./declarations.ts";
import { discreet } from "./discreet.ts";
import { history } from "./history.ts";
import { hits } from "./hits.ts";
import { intake } from "./intake.ts";
import { idempotency } from "./idempotency.ts";
import { grants } from "./grants.ts";
import { keys } from "./keys.ts";
import { scores } from "./scoring.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { values } from "./values.ts";
import { walks } from "./walks.ts";
import { sources } from "./sources.ts";
import { texts } from "./texts.ts";
import { webhooks } from "./webhooks.ts";
import { zones } from "./zones.ts";

/** A guard, how it is broken, and the test that must notice. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Stands once in the file. */
  readonly find: string;
  /** Put in its place, the guard is gone. */
  readonly put: string;
  /** The test's file, and what its full name holds. */
  readonly test: readonly [string, string];
}

export const guards: readonly Guard[] = [
  ...zones,
  ...changes,
  ...agreements,
  ...alerts,
  ...classes,
  ...records,
  ...declarations,
  ...forms,
  ...lists,
  ...typing,
  ...scores,
  ...edge,
  ...claims,
  ...connections,
  ...faces,
  ...keptOfChecks,
  ...results,
  ...limits,
  ...live,
  ...announcements,
  ...operations,
  ...packCards,
  ...packKilled,
  ...packNames,
  ...packPictures,
  ...packs,
  ...offlineChecks,
  ...pictures,
  ...spending,
  ...identity,
  ...matches,
  ...people,
  ...reads,
  ...relations,
  ...grants,
  ...keys,
  ...plans,
  ...policies,
  ...tokens,
  ...enquiries,
  ...exports,
  ...feeds,
  ...following,
  ...retention,
  ...register,
  ...training,
  ...trustedDocuments,
  ...rest,
  ...screen,
  ...screening,
  ...reach,
  ...intake,
  ...idempotency,
  ...session,
  ...sources,
  ...history,
  ...hits,
  ...discreet,
  ...search,
  ...walks,
  ...values,
  ...texts,
  ...webhooks,
];
