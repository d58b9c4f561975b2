import type { Hours } from "../../core/access/admission.ts";
import { type DocumentMode, modeOf } from "../../core/access/document-mode.ts";
import type { ListedKey } from "../../core/access/keys/use.ts";
import { systemClock } from "../../core/clock.ts";
import { visible } from "../../core/visible.ts";
import type { ExitCode, Output } from "../output.ts";
import { withPlatform } from "./run.ts";

/** A key with what follows from its class and its organisation, as the settings and agreements stand. */
export interface ShownKey extends ListedKey {
  /** What it may run: its own document mode, or that of its class. */
  readonly mode: DocumentMode;
  /** Name of the key that made it; null where no key did. */
  readonly makerName: string | null;
  /** Whether its organisation's agreement bounds it. */
  readonly agreement: boolean;
}

/** `borderlink keys list` */
export async function listKeys({ json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const keys = await withPlatform(async (platform, { documentModes }) => {
    const [listed, agreements] = [await platform.keys.list(), await platform.agreements.list()];
    const [names, bound] = [new Map(listed.map(({ id, name }) => [id, name])), agreements.map(({ owner }) => owner)];
    return listed.map((key): ShownKey => ({
      ...key,
      mode: modeOf(key, documentModes),
      makerName: names.get(key.maker) ?? null,
      agreement: bound.includes(key.owner),
    }));
  });
  if (json) output.answer(JSON.stringify({ keys }));
  else if (keys.length === 0) output.remark("There are no keys. Make one with: borderlink keys create");
  else output.answer(keys.flatMap((key) => keyLines(key, systemClock.now())).join("\n"));
  return 0;
}

/** What it is on one line; below it, indented, what narrows it, what it may run, who made it and how it has been used. */
function keyLines(key: ShownKey, now: number): string[] {
  const bounds = boundsOf(key);
  return [
    grantOf(key, now),
    ...(bounds.length > 0 ? [`    ${visible(bounds.join("; "))}`] : []),
    modeLine(key),
    ...useOf(key),
  ];
}

function modeLine({ mode, documentMode, role, owner, agreement }: ShownKey): string {
  const whose = documentMode === mode ? "its own" : `as ${role} keys have`;
  return `    document mode ${mode}, ${whose}${agreement ? `; bounded by the agreement with ${owner}` : ""}`;
}

/** What a key is and may, on one line. */
export function grantOf(
  { id, name, role, owner, scopes, purposes, test, expires, revoked }: ListedKey,
  now: number,
): string {
  const ended = expires !== null && Date.parse(expires) <= now;
  const state = revoked ? `revoked ${revoked}` : `${ended ? "expired" : "valid until"} ${expires ?? "revoked"}`;
  return [
    id,
    test ? "test" : "live",
    role,
    owner,
    state,
    scopes.join(","),
    purposes?.join(",") ?? "any purpose",
    visible(name),
  ].join("  ");
}

function boundsOf({ owner, bounds, addresses, hours, sector }: ListedKey): string[] {
  const { owners, classes, operations, perMinute, perDay } = bounds ?? {};
  return [
    sector && `has documents screened for ${sector}, and does nothing else`,
    perMinute != null && `${perMinute} points a minute`,
    perDay != null && `${perDay} points a day`,
    owners && `records of ${[...new Set([owner, ...owners])].join(", ")} alone`,
    classes && `fields of ${classes.length > 0 ? classes.join(", ") : "no class"}`,
    operations && `for ${operations.join(", ")}`,
    addresses && `from ${addresses.join(", ")}`,
    hours && `at ${hours.map(hoursText).join(", ")} UTC`,
  ].filter((bound) => typeof bound === "string");
}

/** As `--hours` takes it, where the days follow one another. */
function hoursText({ days, from, until }: Hours): string {
  const [first = 1] = days;
  const following = days.length > 1 && days.every((day, at) => day === first + at);
  return `${following ? `${first}-${days.at(-1)}` : days.join("+")}@${from}-${until}`;
}

function useOf({ maker, makerName, created, replaces, lastUsed, seen, unused }: ShownKey): string[] {
  const when = lastUsed ? `last used ${lastUsed}` : "never used";
  return [
    `    made by ${maker}${makerName === null ? "" : ` ${JSON.stringify(visible(makerName))}`} ${created}${replaces ? `, in the place of ${replaces}` : ""}`,
    `    ${when}${unused ? "  UNUSED: revoke it if nobody needs it" : ""}`,
    ...seen.map(({ address, first, last }) => `    from ${address}, ${first} to ${last}`),
  ];
}
