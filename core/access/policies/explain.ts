import { datasetOf, type Datasets } from "../../datasets.ts";
import { type Dataset, type HubRecord, type RecordKind, type Ends, hasEnds, type Side } from "../../record.ts";
import { includesCode } from "../../standards/countries.ts";
import { classesOf } from "./audience.ts";
import { type Caller, may } from "../caller.ts";
import type { PolicyBook, Verdict } from "./book.ts";
import type { FieldClass } from "./policy.ts";
import type { Purpose } from "../purposes.ts";

/** For whom access is explained. */
export interface Somebody {
  readonly caller: Caller;
  readonly purpose: Purpose | null;
}

/** One rule, and what it says of somebody. */
export interface RuleSaid {
  readonly rule: string;
  readonly passed: boolean;
  readonly because: string;
}

export interface Explanation {
  readonly id: string;
  /** Whether all rules pass. */
  readonly visible: boolean;
  /** In the order in which they are asked. */
  readonly rules: RuleSaid[];
  /** The fields that have a class, and whether they would be shown with the record. */
  readonly fields: { readonly field: string; readonly class: FieldClass; readonly shown: boolean }[];
}

/** Which rules show or hide the record to somebody. Says the same as the reader does, which a test holds it to. */
export async function explainAccess(
  { policies, datasets }: { readonly policies: PolicyBook; readonly datasets: Datasets },
  dataset: Dataset,
  record: HubRecord,
  { caller, purpose }: Somebody,
  now: number,
): Promise<Explanation> {
  const judged = async (owner: string, policy: string) =>
    judge(caller, owner, await policies.judge(policy, caller, purpose, now));
  const own = await judged(record.owner, record.policy);
  const rules = [
    scopeRule(caller, dataset),
    testRule(caller, record.test),
    ...ownersRule(caller, record.owner, "owner"),
    handlingRule("handling", own),
  ];
  for (const [side, id, owner, policy] of hasEnds(dataset, record) ? carriedOf(record) : []) {
    const kind = datasetOf(datasets, id);
    if (kind) rules.push({ ...scopeRule(caller, kind), rule: `${side}: scope` });
    rules.push(...ownersRule(caller, owner, `${side}: owner`));
    rules.push(handlingRule(`${side}: handling`, await judged(owner, policy)));
  }
  const visible = rules.every(({ passed }) => passed);
  const { classes } = caller.bounds;
  const shows = (one: FieldClass) =>
    (own.classes === null || own.classes.has(one)) && (!classes || classes.includes(one));
  const fields = Object.entries(dataset.classes).map(([field, one]) => ({
    field,
    class: one,
    shown: visible && shows(one),
  }));
  return { id: record.id, visible, rules, fields };
}

/** Each side of a link with what it carries of its end; an end that is gone has nobody's owner and policy. */
function carriedOf({
  from,
  fromOwner,
  fromPolicy,
  to,
  toOwner,
  toPolicy,
}: Ends): [side: Side, id: string, owner: string, policy: string][] {
  return [
    ["from", from, fromOwner ?? "", fromPolicy ?? ""],
    ["to", to, toOwner ?? "", toPolicy ?? ""],
  ];
}

interface Judged {
  readonly because: string;
  readonly passed: boolean;
  /** Null means all. */
  readonly classes: ReadonlySet<FieldClass> | null;
}

function judge(caller: Caller, owner: string, verdicts: readonly Verdict[]): Judged {
  if (caller.owner === owner) return { passed: true, because: "its owner sees it whole", classes: null };
  const admitting = verdicts.filter(({ refusal }) => refusal === null).map(({ audience }) => audience);
  const because = verdicts.map(({ refusal }, at) => `audience ${at + 1} ${refusal ?? "admits"}`).join("; ");
  return { passed: admitting.length > 0, because: because || "its owner alone sees it", classes: classesOf(admitting) };
}

function scopeRule(caller: Caller, { name, type }: RecordKind): RuleSaid {
  return { rule: "scope", passed: may(caller, name, "read"), because: `reading a ${type} needs ${name}:read` };
}

function testRule({ test }: Caller, ofRecord: boolean): RuleSaid {
  const name = (one: boolean) => (one ? "test" : "live");
  return { rule: "test", passed: test === ofRecord, because: `a ${name(test)} key and a ${name(ofRecord)} record` };
}

function ownersRule({ bounds: { owners }, owner: own }: Caller, owner: string, rule: string): RuleSaid[] {
  if (!owners || owner === own) return [];
  return [
    { rule, passed: includesCode(owners, owner), because: `the key is bound to records of ${owners.join(", ")}` },
  ];
}

function handlingRule(rule: string, { passed, because }: Judged): RuleSaid {
  return { rule, passed, because };
}

/** Whether somebody may be told of a record's rules: whoever acts for its owner, with the right to administer its kind. */
export function mayExplain(caller: Caller, { name }: Dataset, record: HubRecord): boolean {
  return record.owner === caller.owner && may(caller, name, "administer");
}
