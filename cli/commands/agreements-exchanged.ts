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
  const told = await withPlatform((platform) => exchangedWith(platform, { owner: ownerIn(owner), test }, span));
  output.answer(JSON.stringify(told));
  return 0;
}
