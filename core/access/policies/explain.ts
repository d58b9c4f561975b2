import { datasetOf, type Datasets } from "../../datasets.ts";
import { type Dataset, type HubRecord, type RecordKind, type Ends, hasEnds } from "../../record.ts";
import { includesCode } from "../../standards/countries.ts";
import { classesOf } from "./audience.ts";
import { type Caller, may } from "../caller.ts";
import { admitsRecordClass, coversRecordClass, recordClassOf } from "../record-class.ts";
import type { PolicyBook, Verdict } from "./book.ts";
import type { FieldClass } from "./policy.ts";
import type { Purpose } from "../purposes.ts";
import { type CarriedWithin, idWithin } from "../../within.ts";

/** For whom access is explained. */
export interface Somebody {
  readonly caller: Caller;
  readonly purpose: Purpose | null;
}

/** One rule, and what it says of somebody. */
export interface RuleSaid {
  readonly rule: string;
  /** Null where it is not for the caller to know. */
  readonly passed: boolean | null;
  readonly because: string;
}

export interface Explanation {
  readonly id: string;
  /** Whether all rules pass; null where an end is not the caller's to be explained. */
  readonly visible: boolean | null;
  /** In the order in which they are asked. */
  readonly rules: RuleSaid[];
  /** The fields that have a class, or parts that have one, and whether they would be shown with the record; null as `visible` is. */
  readonly fields: { readonly field: string; readonly class: FieldClass; readonly shown: boolean }[] | null;
}

interface Explaining {
  readonly policies: Pick<PolicyBook, "judge">;
  readonly datasets: Datasets;
  /** To whom it is explained. */
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Which rules show or hide the record to somebody. Says the same as the reader does, which a test holds it to. Of a link
 * it says nothing while an end is another's: even whether it is visible would tell that end's audiences, one asking at a
 * time. Null where the rules are not for whoever asks to know.
 */
export async function explainAccess(
  { policies, datasets, caller: told, now }: Explaining,
  record: HubRecord,
  { caller, purpose }: Somebody,
): Promise<Explanation | null> {
  const dataset = datasetOf(datasets, record.id);
  if (!dataset || !mayExplain(told, dataset, record.owner)) return null;
  const joined = hasEnds(dataset, record) ? carriedOf(record) : [];
  const ends = caller.owner === record.owner ? joined : [...joined, ...carriedWithin(dataset, record)];
  const foreign = ends.filter(([, id, owner]) => !mayExplain(told, datasetOf(datasets, id), owner));
  if (foreign.length > 0) return { id: record.id, visible: null, rules: foreign.map(unexplained), fields: null };
  const judged = async (owner: string, policy: string) =>
    judge(caller, owner, await policies.judge(policy, caller, purpose, now));
  const own = await judged(record.owner, record.policy);
  const rules = [
    scopeRule(caller, dataset),
    testRule(caller, record.test),
    ...ownersRule(caller, record.owner, "owner"),
    handlingRule("handling", own),
    ...classRule(dataset, record, own, { caller, purpose }),
  ];
  for (const [side, id, owner, policy] of ends) {
    const kind = datasetOf(datasets, id);
    if (kind) rules.push({ ...scopeRule(caller, kind), rule: `${side}: scope` });
    rules.push(...ownersRule(caller, owner, `${side}: owner`));
    rules.push(handlingRule(`${side}: handling`, await judged(owner, policy)));
  }
  const visible = rules.every(({ passed }) => passed === true);
  const { classes } = caller.bounds;
  const shows = (one: FieldClass) =>
    (own.classes === null || own.classes.has(one)) && (!classes || classes.includes(one));
  const fields = classedFields(dataset).map(([field, one]) => ({ field, class: one, shown: visible && shows(one) }));
  return { id: record.id, visible, rules, fields };
}

/** Each with its class; a field of which parts are withheld once for each class that they may have. */
function classedFields({ classes, parts }: Dataset): (readonly [field: string, FieldClass])[] {
  const inPart = Object.entries(parts).flatMap(([field, of]) => of.classes.map((one) => [field, one] as const));
  return [...Object.entries(classes), ...inPart];
}

type CarriedEnd = readonly [side: string, id: string, owner: string, policy: string];

function unexplained([side]: CarriedEnd): RuleSaid {
  return { rule: side, passed: null, because: "an end is not yours to be explained" };
}

/** Each side of a link with what it carries of its end; an end that is gone has nobody's owner and policy. */
function carriedOf({ from, fromOwner, fromPolicy, to, toOwner, toPolicy }: Ends): CarriedEnd[] {
  return [
    ["from", from, fromOwner ?? "", fromPolicy ?? ""],
    ["to", to, toOwner ?? "", toPolicy ?? ""],
  ];
}

/** What the record is said within, by the field that names it. */
function carriedWithin(dataset: Dataset, record: HubRecord & CarriedWithin): CarriedEnd[] {
  const { within } = dataset;
  const id = idWithin(dataset, record);
  if (!within || id === null) return [];
  return [[within.field, id, record.withinOwner ?? "", record.withinPolicy ?? ""]];
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

/** Of a record that as a whole is of a class. */
function classRule(dataset: Dataset, record: HubRecord, own: Judged, { caller, purpose }: Somebody): RuleSaid[] {
  const recordClass = recordClassOf(dataset, record);
  if (!recordClass) return [];
  const said = (passed: boolean, because: string) => [{ rule: "class", passed, because }];
  const { class: one } = recordClass;
  if (!coversRecordClass(caller, recordClass)) return said(false, `the key is bound to other classes than ${one}`);
  if (caller.owner === record.owner) return said(true, "its owner sees it whole");
  if (!admitsRecordClass(purpose, recordClass))
    return said(false, `${one} are not shown for ${purpose ?? "no purpose"}`);
  const passed = own.passed && (own.classes === null || own.classes.has(one));
  return said(
    passed,
    `a ${dataset.type} of this kind is of the class ${one}, which its handling ${passed ? "shows" : "does not show"}`,
  );
}

function handlingRule(rule: string, { passed, because }: Judged): RuleSaid {
  return { rule, passed, because };
}

/** Whether somebody may be told of a record's rules: whoever acts for its owner, with the right to administer its kind. */
function mayExplain(caller: Caller, kind: RecordKind | null | undefined, owner: string): boolean {
  return owner === caller.owner && !!kind && may(caller, kind.name, "administer");
}
