import { readBounded } from "../../core/bounded-file.ts";
import { timestamp } from "../../core/clock.ts";
import { coverage, type HourCovered } from "../../core/check-counts/coverage.ts";
import { declarationSchema, declare } from "../../core/check-counts/expectations.ts";
import { lines, readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import { isTravellerChecked } from "../../records/checking/coverage.ts";
import { administer, operator } from "../../session/administration.ts";
import { systemClock } from "../../core/clock.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { momentOf } from "./moment.ts";
import { ownerIn } from "./owner.ts";
import { asOperator, withPlatform } from "./run.ts";

/** `borderlink coverage expect FILE` */
export async function expectTravellers(file: string, output: Output): Promise<ExitCode> {
  const declaration = readDeclaration(await readBounded(file), file);
  const { owner, borderPoints } = declaration;
  const note = `coverage expect ${owner}: ${borderPoints.length} border points`;
  await asOperator(
    (session) =>
      administer(session, note, async (request) => {
        const stamp = { at: timestamp(session.clock), by: operator.id, request };
        await declare(session.platform.store, declaration, stamp);
        return { result: null, note };
      }),
    { makesStore: true },
  );
  output.answer(`${owner} has ${borderPoints.length} border points; checks count there from now on.`);
  return 0;
}

export interface CoverageArguments {
  readonly since: string;
  readonly until?: string;
  readonly owner?: string;
  readonly json?: boolean;
}

/** `borderlink coverage show --since WHEN`: one line for each border point and hour. */
export async function showCoverage(
  { since, until, owner, json }: CoverageArguments,
  output: Output,
): Promise<ExitCode> {
  const asked = {
    since: momentOf("--since", since),
    until: until === undefined ? timestamp(systemClock) : momentOf("--until", until),
    owner: owner === undefined ? null : ownerIn(owner),
    isTraveller: isTravellerChecked,
  };
  const { hours, elsewhere } = await withPlatform(({ store }) => coverage(store, asked));
  for (const one of hours) output.answer(json ? JSON.stringify(one) : lineOf(one));
  if (hours.length === 0)
    output.remark("Nothing was expected, and nobody checked at a declared border point, in that time.");
  if (elsewhere > 0) output.remark(`Travellers checked at no declared border point: ${elsewhere}.`);
  return 0;
}

function lineOf({ owner, place, hour, expected, checked, share }: HourCovered): string {
  const of = expected === null ? "no expectation declared" : `of ${expected} expected`;
  const part = share === null ? "" : `  ${(100 * share).toFixed(1)} %`;
  return `${hour}  ${owner}  ${place}  ${checked} checked  ${of}${part}`;
}

function readDeclaration(text: string, file: string) {
  const json = readJson(text);
  if ("fault" in json) throw new Refusal(`${file} ${json.fault}.`, 2);
  const read = readAs(declarationSchema, json.value);
  if ("value" in read) return read.value;
  throw new Refusal(
    [`${file} declares no border points:`, ...lines(read.faults).map((line) => `- ${line}`)].join("\n"),
    2,
  );
}
