import { FrequencyCache } from "../../frequency-cache.ts";
import { pagesOf } from "../../store/pages.ts";
import type { Store } from "../../store/port.ts";
import { laterTurn } from "../../turn.ts";
import { opensTo, refusalOf, refusingPart } from "./audience.ts";
import type { Caller } from "../caller.ts";
import { Ends } from "./ends.ts";
import { type Judge, judgeFor, judgeForOffline, judgeForScreening } from "./judge.ts";
import type { Audience, Policy } from "./policy.ts";
import type { Purpose } from "../purposes.ts";
import type { Sector } from "../sectors.ts";
import { type ListRow, policyCollection, type PolicyRow, readList } from "./rows.ts";
import { sameClasses, type ShownClasses, ShownPolicies } from "./shown.ts";

/** What one audience says of a caller: why it does not admit it, or null. */
export interface Verdict {
  readonly audience: Audience;
  readonly refusal: string | null;
}

/** What one caller may see for one purpose, or may have screened. */
export interface View {
  readonly caller: Caller;
  /** Null where it is stated to nobody, as where something is screened. */
  readonly purpose: Purpose | null;
  readonly shown: ShownPolicies;
  /** Whose records are in it whatever their policies say; null where nobody's are: each is opened to screening, or is not. */
  readonly whole: string | null;
  /** The same with what the caller's checks meet discreetly; null where there is nothing of the kind. */
  readonly discreetly: View | null;
}

/**
 * What the callers of one owner are shown for one purpose, or one sector screens. A caller's view stays one object while
 * nothing changes.
 */
interface Kept {
  readonly shown: ShownPolicies;
  /** With what is met discreetly; null where there is nothing of the kind. */
  readonly met: ShownPolicies | null;
  /** The list's version that was judged. */
  version: number;
  /** Milliseconds since 1970: what ended until then is judged. */
  at: number;
  readonly views: WeakMap<Caller, View>;
}

type Known = Pick<PolicyRow, "since"> & { readonly text: Policy };

/** Policies over all that is kept, at some 80 bytes each: where all are shown to all, that is thirty views of 100,000. */
const maxKept = 3_000_000;
/** What a view takes at the least, in policies. */
const least = 100;
const pageSize = 500;
/** So many are judged in some five milliseconds. */
const judgedATurn = 2_000;

/** The interned handling policies as this process knows them, and what each caller may see under them. */
export class PolicyBook {
  readonly #store: Pick<Store, "getMany" | "find">;
  #policies = new Map<string, Known>();
  #ends = new Ends();
  /** That of the list which is known. */
  #version = 0;
  readonly #kept = new FrequencyCache<Kept>(maxKept);
  #learning: Promise<void> | null = null;

  constructor(store: Pick<Store, "getMany" | "find">) {
    this.#store = store;
  }

  /**
   * What the caller may see now. The list's version is read each time, so that a policy of another process counts from the
   * next request; of what was judged before, only what came since and what has ended is judged again.
   */
  view(caller: Caller, purpose: Purpose | null, now: number): Promise<View> {
    const judge = judgeFor(caller, purpose);
    return this.#viewOf(`${caller.owner} ${purpose}`, judge, { caller, purpose, whole: caller.owner }, now);
  }

  /** What a sector may have screened where the caller's bureau are the police who are told. Nobody is shown it by that. */
  screened(sector: Sector, caller: Caller, now: number): Promise<View> {
    const judge = judgeForScreening(sector, caller);
    return this.#viewOf(`${sector} for ${caller.owner}`, judge, { caller, purpose: null, whole: null }, now);
  }

  /** What the caller may take along offline, as judged for that moment, which may be one to come. */
  offline(caller: Caller, purpose: Purpose, at: number): Promise<View> {
    const judge = judgeForOffline(caller, purpose);
    return this.#viewOf(
      `${caller.owner} ${purpose} offline ${at}`,
      judge,
      { caller, purpose, whole: caller.owner },
      at,
    );
  }

  /** When the first leave ends by which the caller takes along what is under the policy, in milliseconds since 1970. */
  async leaveEnds(policy: string, caller: Caller, purpose: Purpose, now: number): Promise<number | null> {
    await this.#refresh();
    const { audiences } = this.#policies.get(policy)?.text ?? { audiences: [] };
    const ends = audiences
      .filter((one) => one.offline && refusingPart(one, caller, purpose, now) === null)
      .flatMap(({ until }) => (until === null ? [] : Date.parse(until)));
    return ends.length > 0 ? Math.min(...ends) : null;
  }

  async #viewOf(name: string, judge: Judge, of: Seeing, now: number): Promise<View> {
    await this.#refresh();
    const before = this.#kept.get(name);
    const kept = this.#broughtForward(before ?? (await this.#judged(judge, now)), judge, now);
    if (kept !== before) this.#kept.set(name, kept, kept.shown.base.size + (kept.met?.base.size ?? 0) + least);
    return kept.views.getOrInsertComputed(of.caller, () => viewOf(of, kept));
  }

  /** What each audience of a policy says of the caller, in their order. */
  async judge(policy: string, caller: Caller, purpose: Purpose | null, now: number): Promise<Verdict[]> {
    await this.#refresh();
    const { audiences } = this.#policies.get(policy)?.text ?? { audiences: [] };
    return audiences.map((audience) => ({ audience, refusal: refusalOf(audience, caller, purpose, now) }));
  }

  /** What the policies say, by their ids: for their owner alone. */
  async textsOf(policies: Iterable<string>): Promise<ReadonlyMap<string, Policy>> {
    await this.#refresh();
    return new Map(
      [...policies].flatMap((id) => {
        const known = this.#policies.get(id);
        return known ? [[id, known.text] as const] : [];
      }),
    );
  }

  /** Policies under which the caller is shown less than at an earlier moment, as a permission ended since by its time. */
  async endedFor(caller: Caller, purpose: Purpose | null, since: number, now: number): Promise<string[]> {
    await this.#refresh();
    const { shows } = judgeFor(caller, purpose);
    return this.#ends.between(since, now).filter((policy) => {
      const text = this.#policies.get(policy)?.text;
      return text && !sameClasses(shows(text, since, false), shows(text, now, false));
    });
  }

  /** Whether an owner's bureau may know of a record under it: it is shown something, for some purpose, or told by `sector`. */
  async isKnownTo(
    policy: string,
    { owner }: Pick<Caller, "owner">,
    sector: Sector | null,
    now: number,
  ): Promise<boolean> {
    await this.#refresh();
    const text = this.#policies.get(policy)?.text ?? { audiences: [] };
    const isShown = (audience: Audience) =>
      refusingPart({ ...audience, purposes: null }, { owner }, null, now) === null;
    return text.audiences.some(isShown) || (sector !== null && opensTo(text, sector, owner, now));
  }

  /** All of them, in turns. What the list learns meanwhile is brought forward; where it is learned anew, all is judged anew. */
  async #judged(judge: Judge, at: number): Promise<Kept> {
    const [policies, version] = [this.#policies, this.#version];
    const shown = await shownOf(policies, judge, at, false);
    const meetsAny = policies.values().some(({ text }) => judge.meets(text, at));
    const met = meetsAny ? await shownOf(policies, judge, at, true) : null;
    if (policies !== this.#policies) return this.#judged(judge, at);
    return { shown, met, version, at, views: new WeakMap() };
  }

  /** A request that came earlier and is judged later widens nothing again: what was found ended stays so. */
  #broughtForward(kept: Kept, { shows, meets }: Judge, now: number): Kept {
    const at = Math.max(now, kept.at);
    const again = [...this.#ends.between(kept.at, at), ...this.#since(kept.version)];
    const texts = again.map((id) => [id, this.#policies.get(id)?.text] as const);
    const judged = (discreetly: boolean) =>
      texts.map(([id, text]): [string, ShownClasses | undefined] => [id, text && shows(text, at, discreetly)]);
    const shown = kept.shown.with(judged(false), this.#policies);
    const meetsAny = kept.met !== null || texts.some(([, text]) => text && meets(text, at));
    const met = meetsAny ? (kept.met ?? kept.shown).with(judged(true), this.#policies) : null;
    if (shown !== kept.shown || met !== kept.met)
      return { shown, met, version: this.#version, at, views: new WeakMap() };
    [kept.version, kept.at] = [this.#version, at];
    return kept;
  }

  #since(version: number): string[] {
    if (version === this.#version) return [];
    return [...this.#policies].filter(([, { since }]) => since > version).map(([id]) => id);
  }

  async #refresh(): Promise<void> {
    for (let list = await readList(this.#store); list && list.version !== this.#version;) {
      const begun = this.#learning;
      await (this.#learning ??= this.#learn(list).finally(() => (this.#learning = null)));
      // One that was under way already may have begun before what this request is to know.
      if (!begun) return;
      list = await readList(this.#store);
    }
  }

  /** Learns what came and what went since; all of it where rows of what went are gone as well. */
  async #learn({ version, trimmed }: ListRow): Promise<void> {
    const anew = this.#version < Math.max(trimmed, 1) || version < this.#version;
    const [policies, ends] = anew ? [new Map(), new Ends()] : [this.#policies, this.#ends];
    const filter = anew ? { swept: false } : { since: { $gt: this.#version } };
    for await (const page of pagesOf(this.#store, policyCollection, filter, { first: pageSize })) {
      // Whatever is known of one that comes again would be known twice.
      ends.forget(new Set(page.map(({ id }) => id).filter((id) => policies.has(id))));
      for (const { id, text, since } of page) {
        if (text) policies.set(id, { text, since });
        else policies.delete(id);
        if (text) ends.add(id, text);
      }
      // An embedded store answers at once, and others are not to wait for a hundred thousand rows.
      if (page.length === pageSize) await laterTurn();
    }
    if (anew) this.#kept.clear();
    [this.#policies, this.#ends, this.#version] = [policies, ends, version];
  }
}

type Seeing = Pick<View, "caller" | "purpose" | "whole">;

async function shownOf(policies: ReadonlyMap<string, Known>, { shows }: Judge, at: number, discreetly: boolean) {
  const base = new Map<string, ShownClasses>();
  let judged = 0;
  for (const [id, { text }] of policies) {
    const classes = shows(text, at, discreetly);
    if (classes !== undefined) base.set(id, classes);
    if ((judged += 1) % judgedATurn === 0) await laterTurn();
  }
  return new ShownPolicies(base);
}

function viewOf(of: Seeing, { shown, met }: Kept): View {
  return { ...of, shown, discreetly: met && { ...of, shown: met, discreetly: null } };
}
