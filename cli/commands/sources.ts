import { systemClock, timestamp } from "../../core/clock.ts";
import type { Source } from "../../core/deliveries/book.ts";
import {
  confirmSource,
  declareSource,
  endSource,
  mostHours,
  sourceId,
  type SourceName,
} from "../../core/deliveries/source.ts";
import type { Stamp, StoreSession } from "../../core/store/port.ts";
import { sourceKinds } from "../../records/checking/overdue.ts";
import { administer, operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { ownerIn } from "./owner.ts";
import { asOperator, withPlatform } from "./run.ts";
import { wholeNumber } from "./whole-number.ts";

export interface SourceArguments {
  readonly owner: string;
  readonly record: string;
  readonly test?: boolean;
}

/** `borderlink sources declare` */
export async function declare(
  { every, ...of }: SourceArguments & { readonly every: string },
  output: Output,
): Promise<ExitCode> {
  const name = nameIn(of);
  const hours = wholeNumber("--every", every, 24);
  if (hours < 1 || hours > mostHours) throw new Refusal(`--every is 1 to ${mostHours} hours.`, 2);
  await onSource(name, `declare every ${hours} hours`, (session, stamp) => declareSource(session, name, hours, stamp));
  output.answer(`${said(name)} are due every ${hours} h; checks follow within five seconds.`);
  return 0;
}

/** `borderlink sources confirm` */
export async function confirm(of: SourceArguments, output: Output): Promise<ExitCode> {
  const name = nameIn(of);
  const source = await onSource(name, "confirm", (session, stamp) => confirmSource(session, name, stamp));
  if (source) output.answer(`${said(name)} are noted as delivered; the next are due in ${source.everyHours} h.`);
  else output.remark(unknown(name));
  return source ? 0 : 1;
}

/** `borderlink sources end` */
export async function end(of: SourceArguments, output: Output): Promise<ExitCode> {
  const name = nameIn(of);
  const ended = await onSource(name, "end", (session, stamp) => endSource(session, name, stamp));
  if (ended) output.answer(`${said(name)} are waited for no longer.`);
  else output.remark(unknown(name));
  return ended ? 0 : 1;
}

/** `borderlink sources list` */
export async function listSources({ json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const now = timestamp(systemClock);
  const sources = (await withPlatform((platform) => platform.sources.list())).map((one) => ({
    ...one,
    overdue: one.due <= now,
  }));
  if (json) output.answer(JSON.stringify({ sources }));
  else if (sources.length === 0) output.remark("No source is declared. Declare one with: borderlink sources declare");
  else for (const one of sources) output.answer(lineOf(one));
  return 0;
}

/** A change of the source, as an act of the operator's. Where it comes to nothing, the audit says so. */
function onSource<T>(
  name: SourceName,
  act: string,
  change: (session: StoreSession, stamp: Stamp) => Promise<T>,
): Promise<T> {
  const note = `source ${sourceId(name)}: ${act}`;
  return asOperator((session) =>
    administer(session, note, async (request) => {
      const stamp = { at: timestamp(session.clock), by: operator.id, request };
      const result = await session.platform.store.transaction((within) => change(within, stamp));
      return { result, note: result ? note : null };
    }),
  );
}

function nameIn({ owner, record, test = false }: SourceArguments): SourceName {
  const kind = sourceKinds.find((one) => one === record);
  if (kind) return { owner: ownerIn(owner), kind, test };
  throw new Refusal(`--record is one of ${sourceKinds.join(" ")}: no check rests on another kind.`, 2);
}

function said({ owner, kind, test }: SourceName): string {
  return `The ${test ? "test " : ""}records of ${owner} of the kind ${kind}`;
}

function unknown(name: SourceName): string {
  return `${said(name)} are not declared. Declare them with: borderlink sources declare`;
}

function lineOf({
  owner,
  kind,
  test,
  expectedEvery,
  delivered,
  due,
  overdue,
  ...of
}: Source & { overdue: boolean }): string {
  return [
    owner,
    kind,
    test ? "test" : "live",
    `every ${expectedEvery} h`,
    delivered ? `delivered ${delivered}` : "nothing delivered yet",
    ...(of.lastImport ? [`taken in ${of.lastImport}, ${of.records} records, ${of.rejected} rejected`] : []),
    `${overdue ? "OVERDUE since" : "due"} ${due}`,
  ].join("  ");
}
