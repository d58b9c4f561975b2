import type { Collection, Stamp, Store, StoredRecord } from "../store/port.ts";
import type { Caller } from "./caller.ts";
import { type Audience, type FieldClass, type Policy, policyId, policySchema } from "./policy.ts";
import type { Purpose } from "./purposes.ts";

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
  /** Milliseconds since 1970: a permission ends then. */
  readonly until: number;
  readonly views: WeakMap<Caller, View>;
}

const mostKept = 1000;

/** The interned handling policies, and what each caller may see under them. */
export class PolicyBook {
  readonly #store: Store;
  #policies = new Map<string, Policy>();
  #shown = new Map<string, Kept>();

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
      this.#shown.clear();
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
    if (!kept || now >= kept.until) {
      if (this.#shown.size >= mostKept) this.#shown.clear();
      this.#shown.set(name, (kept = { ...shownTo(this.#policies, caller, purpose, now), views: new WeakMap() }));
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
    if ((await this.#store.count(policyCollection, {})) === this.#policies.size) return;
    const policies = new Map<string, Policy>();
    let after: string | null = null;
    for (;;) {
      const rows: PolicyRow[] = await this.#store.find(policyCollection, {}, { first: 500, after });
      for (const row of rows) policies.set(row.id, row.text);
      after = rows.at(-1)?.id ?? null;
      if (rows.length < 500) break;
    }
    this.#policies = policies;
    this.#shown.clear();
  }
}

function shownTo(
  policies: ReadonlyMap<string, Policy>,
  caller: Caller,
  purpose: Purpose | null,
  now: number,
): { shown: Shown; until: number } {
  const shown = new Map<string, ReadonlySet<FieldClass> | null>();
  let until = Number.POSITIVE_INFINITY;
  for (const [id, policy] of policies) {
    const admitting = policy.audiences.filter((audience) => refusalOf(audience, caller, purpose, now) === null);
    for (const audience of admitting) if (audience.until) until = Math.min(until, Date.parse(audience.until));
    if (admitting.length > 0) shown.set(id, classesOf(admitting));
  }
  return { shown, until };
}

/** Why the audience does not admit the caller, in words for the record's owner; null where it does. */
function refusalOf(audience: Audience, caller: Caller, purpose: Purpose | null, now: number): string | null {
  const { to, except, purposes, until } = audience;
  if (to && !to.includes(caller.owner)) return `is for ${to.join(", ")}`;
  if (except.includes(caller.owner)) return `leaves out ${caller.owner}`;
  if (purposes && !(purpose && purposes.includes(purpose))) return `admits for ${purposes.join(", ")}`;
  return until && now >= Date.parse(until) ? `ended ${until}` : null;
}

/** Audiences add up: a caller that belongs to two sees what either shows. */
export function classesOf(audiences: readonly Audience[]): ReadonlySet<FieldClass> | null {
  if (audiences.some(({ classes }) => classes === null)) return null;
  return new Set(audiences.flatMap(({ classes }) => classes ?? []));
}
