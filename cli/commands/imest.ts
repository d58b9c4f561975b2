import { canonicalCode } from "../../core/standards/countries.ts";
import { mostKeys } from "../../session/grants/faults.ts";
import { givingFor } from "../../session/operator.ts";
import type { ExitCode, Output } from "../output.ts";
import { type GivingArguments, givenIn, sayKeys } from "./granted.ts";
import { inWords } from "./grants.ts";
import { ownerIn } from "./owner.ts";
import { asOperator } from "./run.ts";
import { wholeNumber } from "./whole-number.ts";

interface ImestArguments extends GivingArguments {
  readonly from: string;
  readonly until: string;
  readonly team: string;
  readonly place?: string;
  readonly country?: string;
  readonly reference?: string;
}

/** `borderlink imest EVENT`: from the event to keys that work, whose texts are said once. */
export async function openImest(event: string, given: ImestArguments, output: Output): Promise<ExitCode> {
  const { owner, from, until, place = null, country, reference = null, test = false } = given;
  const wanted = {
    event,
    reference,
    place,
    from,
    until,
    country: country === undefined ? null : canonicalCode(country),
    team: wholeNumber("--team", given.team, 8, { from: 1, to: mostKeys }),
    ...givenIn(given),
    handling: null,
  };
  const opened = await asOperator((session) =>
    givingFor(session, ownerIn(owner), test).deployments.open(wanted).catch(inWords),
  );
  sayKeys(opened.made, output, { deployment: opened.id }, given.json);
  if (!given.json)
    output.remark(`Live totals: subscribe to checkTotals(operation: "${opened.id}") with a key that searches hits.`);
  return 0;
}
