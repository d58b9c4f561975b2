import { exchangedWith } from "../../session/agreements/exchanged.ts";
import type { ExitCode, Output } from "../output.ts";
import { momentOf } from "./moment.ts";
import { ownerIn } from "./owner.ts";
import { withPlatform } from "./run.ts";

export interface ExchangedArguments {
  readonly since: string;
  readonly until: string;
  readonly test?: boolean;
}

/** `borderlink agreements exchanged OWNER --since WHEN --until WHEN` */
export async function showExchanged(
  owner: string,
  { since, until, test = false }: ExchangedArguments,
  output: Output,
): Promise<ExitCode> {
  const span = { since: momentOf("--since", since), until: momentOf("--until", until) };
  const of = ownerIn(owner);
  const { told, agreements } = await withPlatform(async (platform) => ({
    told: await exchangedWith(platform, { owner: of, test }, span),
    agreements: await platform.agreements.list(),
  }));
  output.answer(JSON.stringify(told));
  // Of a code that is written wrongly every number would read as nothing exchanged.
  if (!agreements.some((terms) => terms.owner === of))
    output.remark(`There is no agreement with ${of}: borderlink agreements list has those that stand.`);
  return 0;
}
