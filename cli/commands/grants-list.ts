import { visible } from "../../core/visible.ts";
import type { GrantRecord } from "../../core/access/grants/record.ts";
import { accessOn as told } from "../../session/grants/access-on.ts";
import type { ExitCode, Output } from "../output.ts";
import { inWords } from "./grants.ts";
import { ownerIn } from "./owner.ts";
import { withPlatform } from "./run.ts";

interface Listing {
  readonly owner: string;
  readonly operation?: string;
  readonly test?: boolean;
  readonly json?: boolean;
}

/** `borderlink grant list` */
export async function listGrants({ owner, operation, test = false, json }: Listing, output: Output): Promise<ExitCode> {
  const whose = { owner: ownerIn(owner), test };
  const grants = await withPlatform(async ({ grants: book }) => {
    const [all, under] = [await book.list(whose, operation ?? null), await book.keysUnder(whose)];
    return Promise.all(
      all.map(async (grant) => ({ ...grant, keys: under.get(grant.id) ?? [], inForce: await book.inForce(grant) })),
    );
  });
  if (json) output.answer(JSON.stringify({ grants }));
  else if (grants.length === 0) output.remark(`${owner} has given no access for a while.`);
  else for (const grant of grants) output.answer(grantLine(grant));
  return 0;
}

/** `borderlink grant on DAY` */
export async function accessOn(
  day: string,
  { owner, operation = "", test = false, json }: Listing,
  output: Output,
): Promise<ExitCode> {
  const whose = { owner: ownerIn(owner), test };
  const spans = await withPlatform(({ store, cases }) => told({ store, cases }, operation, day, whose).catch(inWords));
  if (json) output.answer(JSON.stringify({ access: spans }));
  else if (spans.length === 0) output.remark(`Nobody of ${owner} had access for ${operation} on ${day}.`);
  else
    for (const { grant, key, from, until } of spans) {
      const who = key ? `${key.id} ${visible(key.name)}` : whoHas(grant);
      output.answer([from, until, who, grant.registers.join(","), grant.scopes.join(","), grant.id].join("  "));
    }
  return 0;
}

function grantLine(grant: GrantRecord & { readonly keys: readonly string[]; readonly inForce: boolean }): string {
  const { id, from, until, revoked, inForce, registers, places, keys } = grant;
  const state = revoked ? `revoked ${revoked}` : inForce ? "in force" : "not in force";
  const where = places?.join(",") ?? "any place";
  return [id, grant.case, state, from, until, registers.join(","), where, whoHas(grant), keys.join(",")].join("  ");
}

function whoHas({ to }: Pick<GrantRecord, "to">): string {
  return to.kind === "person" ? to.subject : to.kind === "key" ? `key ${to.key}` : visible(to.label);
}
