import { administer, operator } from "../../session/administration.ts";
import type { ExitCode, Output } from "../output.ts";
import { asOperator } from "./run.ts";

/** `borderlink agreements renew OWNER` */
export async function renewAgreement(owner: string, output: Output): Promise<ExitCode> {
  const renewed = await asOperator((session) =>
    administer(session, "agreement renew", async (request) => {
      const result = await session.platform.agreements.renew(owner, operator.id, request);
      return { result, note: result && `agreement renew ${owner} until ${result.until}` };
    }),
  );
  if (renewed) output.answer(`The agreement with ${owner} now ends ${renewed.until}.`);
  else output.remark(`There is no agreement with ${owner} that states its renewal: set one with "renewal".`);
  return renewed ? 0 : 1;
}
