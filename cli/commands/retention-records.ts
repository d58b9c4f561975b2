import { hash } from "node:crypto";
import { timestamp } from "../../core/clock.ts";
import { type Reached, eraseStep } from "../../core/retention/erasure.ts";
import { holdsOn, liftHold, placeHold, type ShownHold } from "../../core/retention/holds.ts";
import { kindOf } from "../../records/kinds.ts";
import type { Dataset } from "../../core/record.ts";
import type { Stamp, StoreSession } from "../../core/store/port.ts";
import { visible } from "../../core/visible.ts";
import { datasets } from "../../records/datasets.ts";
import { administer, operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { checkedReason } from "./reason.ts";
import { dayIn } from "./retention.ts";
import { asOperator } from "./run.ts";

/** The operator belongs to no owner: its holds are its own, and no owner lifts them. */
const holder = { owner: "", by: operator.id };

interface Because {
  readonly reason: string;
  readonly json?: boolean;
}

/** `borderlink retention hold ID --reason TEXT` */
export async function holdRecord(
  record: string,
  { reason, until, json }: Because & { readonly until?: string },
  output: Output,
): Promise<ExitCode> {
  const dataset = datasetOf(record);
  const wanted = { record, reason: checkedReason(reason), until: until === undefined ? null : dayIn("--until", until) };
  const hold = await asOperator((session) =>
    acting(session, `hold ${record}`, async (transaction, stamp) =>
      placeHold(transaction, dataset, holder, wanted, stamp),
    ),
  );
  if (!hold) throw new Refusal(`The hub holds no record ${record}.`);
  output.answer(json ? JSON.stringify(hold) : hold.id);
  return 0;
}

/** `borderlink retention lift HOLD --reason TEXT` */
export async function lift(id: string, { reason, json }: Because, output: Output): Promise<ExitCode> {
  const why = checkedReason(reason);
  const hold = await asOperator((session) =>
    acting(session, "lift hold", (transaction, stamp) => liftHold(transaction, holder, id, why, stamp)),
  );
  if (!hold) throw new Refusal(`There is no hold ${id} of the operator to lift; an owner lifts its own holds.`);
  output.answer(json ? JSON.stringify(hold) : `The hold ${id} on ${hold.record} was lifted.`);
  return 0;
}

/** `borderlink retention holds ID`: one a line. */
export async function printHolds(
  record: string,
  { json }: { readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  datasetOf(record);
  return asOperator<ExitCode>(async ({ platform }) => {
    let found = 0;
    for await (const holds of holdsOn(platform.store, record)) {
      for (const hold of holds) output.answer(json ? JSON.stringify(hold) : holdLine(hold));
      found += holds.length;
    }
    if (found === 0) output.remark(`No hold was ever placed on ${visible(record)}.`);
    return 0;
  });
}

/** `borderlink retention erase ID --reason TEXT`: legal deletion, whatever the record's last day. */
export async function eraseRecord(
  id: string,
  { reason, rewrite, json }: Because & { readonly rewrite?: boolean },
  output: Output,
): Promise<ExitCode> {
  const dataset = datasetOf(id);
  // The audit keeps its mark, not its words, which may name somebody: whoever has the order can show that it is this one.
  const note = `erase, reason ${hash("sha256", checkedReason(reason)).slice(0, 16)}`;
  return asOperator<ExitCode>(async ({ platform: { store, pictures }, administration, clock }) => {
    const parts = { store, pictures, audit: administration, datasets, clock };
    const steps: Reached[] = [];
    do steps.push(await eraseStep(parts, { caller: operator, note }, dataset, [id], null));
    while (steps.at(-1)?.more);
    const last = steps.at(-1);
    if (last?.held.length) throw new Refusal(`${id} is held: borderlink retention holds ${id} says by whom.`);
    if (!last?.records.length) throw new Refusal(`The hub holds no record ${id}.`);
    if (rewrite) await store.rewrite();
    const links = steps.reduce((all, step) => all + step.links.length, 0);
    output.answer(json ? JSON.stringify({ erased: id, links }) : `${id} is erased, and ${links} links with it.`);
    return 0;
  });
}

function datasetOf(id: string): Dataset {
  const kind = kindOf(id);
  const dataset = kind && datasets.get(kind);
  if (!dataset) throw new Refusal(`${id} is not the id of a record.`, 2);
  return dataset;
}

function acting<T>(
  { platform, administration, clock }: OperatorSession,
  act: string,
  work: (transaction: StoreSession, stamp: Stamp) => Promise<T | null>,
): Promise<T | null> {
  return administer({ administration, clock }, act, async (request) => {
    const stamp = { at: timestamp(clock), by: operator.id, request };
    const result = await platform.store.transaction((transaction) => work(transaction, stamp));
    return { result, note: result ? act : null };
  });
}

function holdLine({ id, owner, reason, until, lifted }: ShownHold): string {
  return [
    id,
    owner || "the operator",
    lifted ? `lifted ${lifted.at}` : `until ${until ?? "lifted"}`,
    visible(reason),
  ].join("  ");
}
