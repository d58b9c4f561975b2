import type { Hours } from "../../core/access/admission.ts";
import type { ListedKey } from "../../core/access/keys/use.ts";
import { systemClock } from "../../core/clock.ts";
import { visible } from "../../core/visible.ts";
import type { ExitCode, Output } from "../output.ts";
import { withPlatform } from "./run.ts";

/** `borderlink keys list` */
export async function listKeys({ json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const keys = await withPlatform((platform) => platform.keys.list());
  if (json) output.answer(JSON.stringify({ keys }));
  else if (keys.length === 0) output.remark("There are no keys. Make one with: borderlink keys create");
  else output.answer(keys.flatMap((key) => keyLines(key, systemClock.now())).join("\n"));
  return 0;
}

/** What it is on one line; below it, indented, what narrows it, who made it and how it has been used. */
export function keyLines(key: ListedKey, now: number): string[] {
  const bounds = boundsOf(key);
  return [grantOf(key, now), ...(bounds.length > 0 ? [`    ${visible(bounds.join("; "))}`] : []), ...useOf(key)];
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

function boundsOf({ owner, bounds, addresses, hours }: ListedKey): string[] {
  const { owners, classes, operations, perMinute, perDay } = bounds ?? {};
  return [
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

function useOf({ maker, created, replaces, lastUsed, seen, unused }: ListedKey): string[] {
  const when = lastUsed ? `last used ${lastUsed}` : "never used";
  return [
    `    made by ${maker} ${created}${replaces ? `, in the place of ${replaces}` : ""}`,
    `    ${when}${unused ? "  UNUSED: revoke it if nobody needs it" : ""}`,
    ...seen.map(({ address, first, last }) => `    from ${address}, ${first} to ${last}`),
  ];
}
