import { type Collection, everything, type Stamp, type Store, type StoredRecord } from "../../store/port.ts";
import { pagesOf } from "../../store/pages.ts";
import { classesOf, refusalOf, refusingPart } from "./audience.ts";
import type { Caller } from "../caller.ts";
import { type Audience, type FieldClass, type Policy, policyId, policySchema } from "./policy.ts";
import type { Purpose } from "../purposes.ts";

interface PolicyRow extends StoredRecord {
  readonly text: Policy;
}

/** Policies are never changed, so their number is their version. */
export const policyCollection: Collection<PolicyRow> = {
  name: "policy",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/** What one audience says of a caller: why it does not admit it, or null. */
export interface Verdict {
  readonly audience: Audience;
  readonly refusal: string | null;
}

/** What one caller may see for one purpose: the policies that show it anything, and which field classes each shows. */
export interface View {
  readonly caller: Caller;
  /** Policy id → the classes it shows; null means all. A policy that is not here shows nothing. */
  readonly shown: ReadonlyMap<string, ReadonlySet<FieldClass> | null>;
}

type Shown = View["shown"];

/** What the callers of one owner are shown for one purpose. A caller's view stays one object while nothing changes. */
interface Kept {
  readonly shown: Shown;
  /** How many of the policies were judged, in the order in which this process learned of them. */
  readonly judged: number;
  /** Milliseconds since 1970: a permission ends then. */
  readonly until: number;
  readonly views: WeakMap<Caller, View>;
}

const maxKept = 1000;
const pageSize = 500;

/** So few are read again rather than counted. */
const fewKnown = 100;

/** The interned handling policies, and what each caller may see under them. */
export class PolicyBook {
  readonly #store: Store;
  /** In the order in which this process learned of them. They only ever come in addition. */
  readonly #policies = new Map<string, Policy>();
  readonly #shown = new Map<string, Kept>();
  #learning: Promise<void> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Interns policies and returns their ids, in order. Writing one that stands already has no effect. It is a commit of
   * its own, before that of the records: under the request's bare id it would be taken for theirs after a crash.
   */
  async intern(policies: readonly Policy[], stamp: Stamp): Promise<string[]> {
    const rows = policies.map((policy) => {
      const text = policySchema.parse(policy);
      return { id: policyId(text), owner: "", policy: "", test: false, text };
    });
    const unknown = new Map(rows.filter(({ id }) => !this.#policies.has(id)).map((row) => [row.id, row]));
    if (unknown.size > 0) {
      await this.#store.upsert(
        policyCollection,
        [...unknown.values()].map((record) => ({ record })),
        { ...stamp, request: `${stamp.request} policy` },
      );
      for (const { id, text } of unknown.values()) this.#policies.set(id, text);
    }
    return rows.map(({ id }) => id);
  }

  /**
   * What the caller may see now. The number of policies is read each time, so one that another process interned
   * counts from the next request; what they show is kept until a permission among them ends.
   */
  async view(caller: Caller, purpose: Purpose | null, now: number): Promise<View> {
    await this.#refresh();
    const name = `${caller.owner} ${purpose}`;
    let kept = this.#shown.get(name);
    if (!kept || now >= kept.until || kept.judged < this.#policies.size) {
      if (!kept && this.#shown.size >= maxKept) this.#shown.clear();
      const before = kept && now < kept.until ? kept : nothingYet();
      this.#shown.set(name, (kept = judgeMore(before, this.#policies, caller, purpose, now)));
    }
    let view = kept.views.get(caller);
    if (!view) kept.views.set(caller, (view = { caller, shown: kept.shown }));
    return view;
  }

  /** What each audience of a policy says of the caller, in their order. */
  async judge(policy: string, caller: Caller, purpose: Purpose | null, now: number): Promise<Verdict[]> {
    await this.#refresh();
    const { audiences } = this.#policies.get(policy) ?? { audiences: [] };
    return audiences.map((audience) => ({ audience, refusal: refusalOf(audience, caller, purpose, now) }));
  }

  async #refresh(): Promise<void> {
    while ((await this.#store.count(policyCollection, everything)) !== this.#policies.size) {
      const begun = this.#learning;
      await (this.#learning ??= this.#learn().finally(() => (this.#learning = null)));
      // One that was under way already may have passed the place of what this request is to know.
      if (!begun) return;
    }
  }

  async #learn(): Promise<void> {
    await this.#learnBetween([...this.#policies.keys()].sort(), null, null);
  }

  /**
   * Reads what is new between two ids (`from` is known, `to` left out). Where as many stand as are known nothing is new:
   * so one policy among thousands is found by counting halves, where reading all of them would take a tenth of a second.
   */
  async #learnBetween(known: readonly string[], from: string | null, to: string | null): Promise<void> {
    if (known.length < fewKnown) return this.#readBetween(from, to);
    const range = { ...(from !== null && { $gte: from }), ...(to !== null && { $lt: to }) };
    const filter = from === null && to === null ? {} : { _id: range };
    if ((await this.#store.count(policyCollection, filter)) === known.length) return;
    const half = known.length >> 1;
    const middle = known[half] ?? null;
    await this.#learnBetween(known.slice(0, half), from, middle);
    await this.#learnBetween(known.slice(half), middle, to);
  }

  async #readBetween(from: string | null, to: string | null): Promise<void> {
    const filter = to === null ? {} : { _id: { $lt: to } };
    for await (const rows of pagesOf(this.#store, policyCollection, filter, { first: pageSize, after: from }))
      for (const { id, text } of rows) this.#policies.set(id, text);
  }
}

function nothingYet(): Kept {
  return { shown: new Map(), judged: 0, until: Number.POSITIVE_INFINITY, views: new WeakMap() };
}

/** Judges the policies that came since. Where none of them shows the caller anything, its view stays the same object. */
function judgeMore(
  kept: Kept,
  policies: ReadonlyMap<string, Policy>,
  caller: Caller,
  purpose: Purpose | null,
  now: number,
): Kept {
  const more: [string, ReadonlySet<FieldClass> | null][] = [];
  let { until } = kept;
  for (const [id, policy] of policies.entries().drop(kept.judged)) {
    const admitting = policy.audiences.filter((audience) => refusingPart(audience, caller, purpose, now) === null);
    for (const audience of admitting) if (audience.until) until = Math.min(until, Date.parse(audience.until));
    if (admitting.length > 0) more.push([id, classesOf(admitting)]);
  }
  const judged = policies.size;
  if (more.length === 0) return { ...kept, judged, until };
  return { shown: new Map([...kept.shown, ...more]), judged, until, views: new WeakMap() };
}
