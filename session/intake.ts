import { type Policy, policyId, policySchema } from "../core/access/policies/policy.ts";
import { readDraft } from "../core/draft.ts";
import { type Fault, type Faulty, readAs } from "../core/faults.ts";
import type { Datasets } from "../core/datasets.ts";
import { handedInKinds } from "../records/datasets.ts";
import { faultsOfOperation } from "../records/operations/operation-faults.ts";
import { faultsOfProgramme, type Programme } from "../records/operations/programmes.ts";
import { operations } from "../records/operations/records.ts";
import { faultsOfValues } from "../records/impossible.ts";
import { type Kind, kindNames, kinds } from "../records/kinds.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { recordId } from "../core/record-id.ts";
import { normalForm } from "../core/standards/normal-form.ts";
import type { Draft } from "../core/store/port.ts";
import { withoutNulls } from "../core/without-nulls.ts";

/** A record that may be written, with the policy it goes under. */
export interface AcceptedRecord {
  readonly dataset: Dataset;
  readonly record: Draft<HubRecord>;
  readonly policy: Policy;
}

export interface IntakeOptions {
  readonly datasets: Datasets;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  /** ISO date: nothing of what is handed in has happened later. */
  readonly today: string;
  /** Owner of what names none. Where it is given, what names another is refused. */
  readonly owner?: string | undefined;
  /** Where it is given, all are test records or all live ones; what says otherwise is refused. */
  readonly test?: boolean;
  /** Codes of the organisations that review what is published. */
  readonly reviewers: readonly string[];
  /** Programmes of operations that the operator declared; left out, the hub's own alone are known. */
  readonly programmes?: readonly Programme[];
}

interface KnownPolicy {
  readonly id: string;
  readonly policy: Policy;
}

const maxPolicies = 10_000;

/** Levels of lists and objects in an entry, itself the first; a record has no more than six. */
export const deepest = 20;

/**
 * From what an owner states to a record that may be written: draft, policy and the ends of a link. Whoever hands it in,
 * and in whatever form, it comes by here; nothing is written.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #policies = new Map<string, KnownPolicy>();

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Takes in an `Entry`, or says all that is wrong with it. */
  read(entry: Readonly<Record<string, unknown>>): AcceptedRecord | Faulty {
    if (isDeeper(entry, deepest)) return only("", `has more than ${deepest} levels of lists and objects`);
    const { record: kind, handling, ...others } = entry;
    const stated = withoutNulls(others) as Record<string, unknown>;
    const dataset = typeof kind === "string" ? this.#options.datasets.get(kind) : undefined;
    if (!dataset?.handedIn) return only("record", `must be one of ${handedInKinds.join(" ")}`);
    const { idKey, today } = this.#options;
    const faults = [
      ...this.#faultsOfOwner(stated),
      ...this.#nameEnds(dataset, stated),
      ...this.#nameOthers(dataset, stated),
    ];
    const known = this.#policy(handling);
    if ("faults" in known) faults.push(...known.faults);
    else faults.push(...keepHandling(dataset, stated, known.policy));
    const read = readDraft(dataset, stated, { idKey, policy: "id" in known ? known.id : "" });
    const faulty = new Set(faults.map(({ path }) => path));
    if ("faults" in read) faults.push(...read.faults.filter(({ path }) => !faulty.has(path)));
    for (const { path } of faults) faulty.add(path);
    const isSound = (path: string) => faulty.size === 0 || !waysTo(path).some((way) => faulty.has(way));
    faults.push(...faultsOfValues(dataset.name as Kind, "draft" in read ? read.draft : stated, today, isSound));
    if ("draft" in read && isOf(operations, read.draft, dataset))
      faults.push(...faultsOfOperation(read.draft), ...faultsOfProgramme(read.draft, this.#options.programmes ?? []));
    if (faults.length > 0 || "faults" in known || "faults" in read) return { faults };
    return this.#underPolicy(dataset, read.draft, known.policy);
  }

  /** Under what the owner states, or what its kind makes of that until a later state. */
  #underPolicy(dataset: Dataset, record: Draft<HubRecord>, stated: Policy): AcceptedRecord {
    if (!dataset.statedHandling) return { dataset, record, policy: stated };
    const policy = dataset.statedHandling.policyOf(record, stated, this.#options.reviewers);
    return { dataset, record: { ...record, policy: policyId(policy) }, policy };
  }

  /** What is stated otherwise than all that is handed in here; what is left out is stated so. */
  *#faultsOfOwner(stated: Record<string, unknown>): Generator<Fault> {
    const { owner, test } = this.#options;
    if (owner !== undefined && (stated["owner"] ??= owner) !== owner)
      yield { path: "owner", reason: `is not ${owner}, whose file this is said to be` };
    if (test !== undefined && (stated["test"] ??= test) !== test)
      yield { path: "test", reason: `is not ${test}, as all that is handed in here` };
  }

  /** Puts their ids in the place of a link's ends; what is wrong is what names none. */
  *#nameEnds(dataset: Dataset, stated: Record<string, unknown>): Generator<Fault> {
    for (const side of dataset.joins ?? []) {
      const end = this.#end(stated[side], stated["test"]);
      if (end === null) yield { path: side, reason: endForms };
      else stated[side] = end;
    }
  }

  /** The same of the records that have to bear it out, each named by itself or in a list. */
  *#nameOthers({ borneOut }: Dataset, stated: Record<string, unknown>): Generator<Fault> {
    for (const field of borneOut?.fields ?? []) {
      const said = stated[field];
      if (said == null) continue;
      const ids = [said].flat().map((one) => this.#end(one, stated["test"]));
      if (ids.includes(null)) yield { path: field, reason: endForms };
      else stated[field] = Array.isArray(said) ? ids : ids[0];
    }
  }

  /** By its text: one file or batch says few policies, and each many times. */
  #policy(handling: unknown): KnownPolicy | Faulty {
    const text = JSON.stringify(handling ?? null);
    const kept = this.#policies.get(text);
    if (kept) return kept;
    const read = readAs(policySchema, withoutNulls(handling ?? {}), "handling");
    if ("faults" in read) return read;
    const known = { id: policyId(read.value), policy: read.value };
    if (this.#policies.size >= maxPolicies) this.#policies.clear();
    this.#policies.set(text, known);
    return known;
  }

  /** The id of a link's end, which may be named as its owner names it; null where it is not. Other forms are the schema's. */
  #end(end: unknown, test: unknown): unknown {
    if (typeof end !== "object" || end === null) return end ?? undefined;
    const { record, owner = this.#options.owner, reference, ...others } = end as Record<string, unknown>;
    const kind = kindNames.find((name) => name === record);
    const named = kind && typeof owner === "string" && typeof reference === "string";
    return named && Object.keys(others).length === 0
      ? recordId(this.#options.idKey, kinds[kind], test === true, owner, normalForm(reference, "NFC"))
      : null;
  }
}

/** Keeps what the owner states as handling where its kind does; what is wrong is that it was stated as a field. */
function* keepHandling(
  { statedHandling }: Dataset,
  stated: Record<string, unknown>,
  handling: Policy,
): Generator<Fault> {
  if (!statedHandling) return;
  const { field } = statedHandling;
  if (Object.hasOwn(stated, field)) yield { path: field, reason: "is stated as handling" };
  stated[field] = handling;
}

const endForms = 'names a record by its id, or as {"record":"person","owner":"UTO","reference":"X-1"}';

/** Whether a draft is of this dataset, which it was read as. */
function isOf<R extends HubRecord>(one: Dataset<R>, _draft: Draft<HubRecord>, { name }: Dataset): _draft is Draft<R> {
  return one.name === name;
}

function only(path: string, reason: string): Faulty {
  return { faults: [{ path, reason }] };
}

/** The path, and those that lead to it: of `names[0].full` also `names[0]` and `names`. */
function waysTo(path: string): string[] {
  return [path, ...path.matchAll(/[.[]/g).map(({ index }) => path.slice(0, index))];
}

/** To be asked before anything walks the value to its end, however deep that lies: it goes no deeper than it asks for. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
