import { z } from "zod";
import type { Cases } from "../../core/access/grants/cases.ts";
import type { Fault } from "../../core/faults.ts";
import { faultOfPlace } from "../../records/checks/meetings.ts";
import { scopesOf } from "../../records/operations/registers.ts";
import { isCase } from "../operation-named.ts";
import type { DatedGrant } from "./book.ts";

const day = 86_400_000;

/** **Our rule**: access for a while is for a year at most, as a longer one is no while. */
export const longestDays = 366;
/** How many keys a team has at most. **Our rule**. */
export const mostKeys = 200;
/** How many places a grant names at most. **Our rule**. */
const mostPlaces = 100;

const moment = z.iso.datetime({ offset: true });
const personForm = /^SUB-[A-Z2-7]{26}$/;

/** All that is wrong with a grant that is asked for, but for what its keys would be refused for. `now` in milliseconds. */
export function faultsOfGrant(wanted: DatedGrant, now: number): Fault[] {
  return [...faultsOfCase(wanted), ...faultsOfGrantee(wanted), ...faultsOfPlaces(wanted), ...faultsOfTime(wanted, now)];
}

/** What is wrong with a grant for a case that does not go on: one that began after it would never be in force. */
export async function faultOfEnd(
  cases: Pick<Cases, "goesOn">,
  { case: named, from }: DatedGrant,
  owner: string,
  now: number,
): Promise<Fault | null> {
  if (!(await cases.goesOn(named, owner, now)))
    return { path: "operation", reason: "is over, or you take no part in it: accept first (answerOperation)" };
  if (!(await cases.goesOn(named, owner, Math.max(now, Date.parse(from)))))
    return {
      path: "from",
      reason: `is after the end of ${named}: begin it before, or record a later end of that first`,
    };
  return null;
}

function* faultsOfCase({ case: named, registers, actions }: DatedGrant): Generator<Fault> {
  if (!isCase(named)) yield { path: "operation", reason: "is not the id of an operation or a deployment" };
  if (scopesOf(registers, actions).length === 0)
    yield { path: "registers", reason: "come to nothing with these actions: name a register that has them" };
}

function* faultsOfGrantee({ to }: DatedGrant): Generator<Fault> {
  if (to.kind === "person" && !personForm.test(to.subject))
    yield { path: "person", reason: "is not the id of a sign-in, SUB-…, as me { keyId } tells it" };
  if (to.kind !== "team") return;
  if (!to.label.trim()) yield { path: "team", reason: "needs a label that says who the team is" };
  if (!(Number.isInteger(to.keys) && to.keys >= 1 && to.keys <= mostKeys))
    yield { path: "keys", reason: `a team has 1 to ${mostKeys}: open a second one for more` };
}

function* faultsOfPlaces({ places }: DatedGrant): Generator<Fault> {
  if (!places) return;
  if (places.length === 0) yield { path: "places", reason: "an empty list lets nobody check; leave it out for any" };
  if (places.length > mostPlaces) yield { path: "places", reason: `are at most ${mostPlaces}` };
  for (const [at, place] of places.entries()) {
    const fault = faultOfPlace(place);
    if (fault !== null) yield { path: `places[${at}]`, reason: fault };
  }
}

function* faultsOfTime({ from, until }: DatedGrant, now: number): Generator<Fault> {
  const wrong = Object.entries({ from, until }).filter(([, text]) => !moment.safeParse(text).success);
  for (const [path, text] of wrong) yield { path, reason: `"${text}" is not a moment such as 2027-06-30T08:00:00Z` };
  if (wrong.length > 0) return;
  const [begins, ends] = [Date.parse(from), Date.parse(until)];
  if (ends <= begins) yield { path: "until", reason: `has to come after the beginning, ${from}` };
  if (ends <= now) yield { path: "until", reason: "has passed already: name a time to come" };
  if (ends - begins > longestDays * day)
    yield {
      path: "until",
      reason: `has to come within ${longestDays} days of the beginning: give access anew after that`,
    };
}
