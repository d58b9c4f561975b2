import { GraphQLError } from "graphql/error/GraphQLError.js";
import { timestamp } from "../../core/clock.ts";
import type { Grantee } from "../../core/access/grants/record.ts";
import { administer, operator } from "../../session/administration.ts";
import { mostKeys } from "../../session/grants/faults.ts";
import { revokedNote } from "../../session/grants/service.ts";
import { givingFor } from "../../session/operator.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { type GivingArguments, givenIn, sayKeys } from "./granted.ts";
import { momentOf } from "./moment.ts";
import { ownerIn } from "./owner.ts";
import { asOperator } from "./run.ts";
import { wholeNumber } from "./whole-number.ts";

interface GrantArguments extends GivingArguments {
  readonly operation: string;
  readonly team?: string;
  readonly keys?: string;
  readonly key?: string;
  readonly person?: string;
  readonly from?: string;
  readonly until: string;
}

/** `borderlink grant create`. The keys' texts are said once, and kept nowhere. */
export async function createGrant(given: GrantArguments, output: Output): Promise<ExitCode> {
  const { owner, operation, from, until, test = false } = given;
  const wanted = {
    case: operation,
    to: granteeIn(given),
    ...givenIn(given),
    from: from === undefined ? null : momentOf("--from", from),
    until: momentOf("--until", until),
  };
  const made = await asOperator((session) =>
    givingFor(session, ownerIn(owner), test).grants.give(wanted).catch(inWords),
  );
  if (made) sayKeys(made, output, { operation }, given.json);
  return 0;
}

/** `borderlink grant revoke ID` */
export async function revokeGrant(
  id: string,
  { json }: { readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  const done = await asOperator(({ platform, ...session }) =>
    administer(session, "grant revoke", async (request) => {
      const stamp = { at: timestamp(session.clock), by: operator.id, request };
      const result = await platform.store.transaction((within) => platform.grants.revoke(within, id, null, stamp));
      return { result, note: result && revokedNote(result) };
    }),
  );
  if (json) output.answer(JSON.stringify({ id, revoked: done?.revoked ?? false, keys: done?.keys ?? [] }));
  else if (done?.revoked)
    output.answer(`${id} is revoked with ${done.keys.length} keys: no process of the hub accepts them any more.`);
  else output.remark(`There is no grant ${id} that stands: borderlink grant list shows every grant.`);
  return done?.revoked ? 0 : 1;
}

/** Says what the hub refuses, as it says it to clients. */
export function inWords(error: unknown): never {
  throw error instanceof GraphQLError ? new Refusal(error.message, 2) : error;
}

function granteeIn({ team, keys, key, person }: GrantArguments): Grantee {
  const named: Grantee[] = [
    ...(person === undefined ? [] : [{ kind: "person", subject: person } as const]),
    ...(key === undefined ? [] : [{ kind: "key", key } as const]),
    ...(team === undefined
      ? []
      : [
          { kind: "team", label: team, keys: wholeNumber("--keys", keys ?? "", 8, { from: 1, to: mostKeys }) } as const,
        ]),
  ];
  const [only] = named;
  if (only && named.length === 1) return only;
  throw new Refusal("Name one of --team (with --keys), --key and --person.", 2);
}
