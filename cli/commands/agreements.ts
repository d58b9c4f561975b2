import { readBounded } from "../../core/bounded-file.ts";
import { agreementSchema } from "../../core/access/keys/agreements.ts";
import { isDue } from "../../core/access/keys/renewal.ts";
import { systemClock } from "../../core/clock.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { lines, readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import { kindNames } from "../../records/kinds.ts";
import { administer, operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { asOperator, withPlatform } from "./run.ts";
import { wholeNumber } from "./whole-number.ts";

/** `borderlink agreements set FILE` */
export async function setAgreement(file: string, output: Output): Promise<ExitCode> {
  const terms = readTerms(await readBounded(file), file);
  await asOperator(
    (session) =>
      administer(session, "agreement set", async (requestId) => {
        await session.platform.agreements.set(terms, operator.id, requestId);
        return { result: null, note: `agreement set ${terms.owner}` };
      }),
    { makesStore: true },
  );
  output.answer(`The agreement with ${terms.owner} binds its keys from a second after now.`);
  const code = canonicalCode(terms.owner);
  if (code !== terms.owner)
    output.remark(`Keys of ${code}, which is the same in the hub, have an agreement of their own.`);
  return 0;
}

/** `borderlink agreements list [--due [DAYS]]` */
export async function listAgreements({ due }: { readonly due?: true | string }, output: Output): Promise<ExitCode> {
  const within = typeof due === "string" ? wholeNumber("--due", due, 0, { from: 0, to: 3_650 }) : null;
  const all = await withPlatform((platform) => platform.agreements.list());
  const agreements = due === undefined ? all : all.filter((terms) => isDue(terms, systemClock.now(), within));
  for (const terms of agreements) output.answer(JSON.stringify(terms));
  if (all.length === 0) output.remark("There are no agreements: keys are as wide as they were granted.");
  else if (agreements.length === 0) output.remark("None is due.");
  return 0;
}

/** `borderlink agreements end OWNER` */
export async function endAgreement(owner: string, output: Output): Promise<ExitCode> {
  const ended = await asOperator((session) =>
    administer(session, "agreement end", async (requestId) => {
      const result = await session.platform.agreements.remove(owner, operator.id, requestId);
      return { result, note: result ? `agreement end ${owner}` : null };
    }),
  );
  if (ended) output.answer(`The agreement with ${owner} is ended: its keys are as wide as they were granted.`);
  else output.remark(`There is no agreement with ${owner}.`);
  return ended ? 0 : 1;
}

function readTerms(text: string, file: string) {
  const json = readJson(text);
  if ("fault" in json) throw new Refusal(`${file} ${json.fault}.`, 2);
  const read = readAs(agreementSchema(kindNames), json.value);
  if ("value" in read) return read.value;
  throw new Refusal([`${file} is no agreement:`, ...lines(read.faults).map((line) => `- ${line}`)].join("\n"), 2);
}
