import type { Clock } from "../../clock.ts";
import { pagesOf } from "../../store/pages.ts";
import type { Store, StoreSession } from "../../store/port.ts";
import { admission } from "../admission.ts";
import type { Caller } from "../caller.ts";
import type { Cases } from "../grants/cases.ts";
import { grantCollection, type GrantRecord, isRunning } from "../grants/record.ts";
import type { AgreementBook } from "./agreements.ts";
import { keysOf } from "./listing.ts";
import { asAgreed, narrowed } from "./narrow.ts";
import type { KeyRecord } from "./record.ts";
import type { Known } from "./verdict.ts";

export interface GrantCheckOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly agreements: Pick<AgreementBook, "of">;
  readonly cases: Cases;
  /**
   * What the store has of a key by now, under its own grant where it has one; null where there is none that is good, or its
   * grant is among those that are being judged.
   */
  readonly keyOf: (id: string, judging: Judging) => Promise<Known | null>;
}

/** Ids of the grants that are being judged: keys that were tied by one another would be asked for without an end. */
export type Judging = readonly string[];

/** A grant in force, and how far whoever gave it reaches by now; null where that was never written down. */
interface Standing {
  readonly grant: GrantRecord;
  readonly granter: Caller | null;
}

/**
 * Judges grants at each request, from what the store has then: a grant that was revoked, a case that is over and a granter
 * who may no more bind every process from its next request on.
 */
export class GrantCheck {
  readonly #options: GrantCheckOptions;
  /** Who carried a grant last, as one object a caller: views are kept by it. */
  readonly #last = new WeakMap<Caller, Caller>();

  constructor(options: GrantCheckOptions) {
    this.#options = options;
  }

  /**
   * Who asks with a key that is under that grant, and from where and when; null where it is not in force, or rests on itself
   * by way of who gave it.
   */
  async ofKey(caller: Caller, id: string, judging: Judging = []): Promise<Pick<Known, "caller" | "admits"> | null> {
    if (judging.includes(id)) return null;
    const grant = (await this.#options.store.getMany(grantCollection, [id])).get(id);
    const standing = grant && (await this.#standing(grant, judging));
    return standing ? { caller: under(caller, standing), admits: admission(standing.grant) } : null;
  }

  /** Whether it is in force now: it runs, what it is for goes on, and whoever gave it still may. */
  async inForce(grant: GrantRecord): Promise<boolean> {
    return (await this.#standing(grant)) !== null;
  }

  /** See `Keys.carried`. */
  async carried(caller: Caller, named: string | null, address: string | null): Promise<Caller | null> {
    const { store, agreements } = this.#options;
    const without = caller.grant ? null : caller;
    if (named === null || !isSignedIn(caller.id)) return without;
    const { id: grantee, owner, test } = caller;
    for await (const grants of pagesOf(store, grantCollection, { grantee, case: named, owner, test }))
      for (const grant of grants) {
        const admitted = admission(grant)(address, this.#options.clock.now());
        const standing = admitted && (await this.#standing(grant));
        if (!standing) continue;
        const agreement = await agreements.of(owner);
        const given = under(givenTo(caller, grant), standing);
        return this.#asLast(caller, agreement ? asAgreed(given, agreement.terms) : given);
      }
    return without;
  }

  #asLast(caller: Caller, now: Caller): Caller {
    const last = this.#last.get(caller);
    if (last && JSON.stringify(last) === JSON.stringify(now)) return last;
    this.#last.set(caller, now);
    return now;
  }

  async #standing(grant: GrantRecord, judging: Judging = []): Promise<Standing | null> {
    const { clock, cases } = this.#options;
    const now = clock.now();
    if (!isRunning(grant, now) || !(await cases.goesOn(grant.case, grant.owner, now))) return null;
    if (!isKey(grant.granter)) return { grant, granter: null };
    const granter = await this.#granter(grant.granter, grant, now, [...judging, grant.id]);
    return granter && { grant, granter };
  }

  /** The key that gave it, or the one that goes on in its place; null where it is over. */
  async #granter(id: string, whose: GrantRecord, now: number, judging: Judging): Promise<Caller | null> {
    const known = await this.#options.keyOf(id, judging);
    if (known && !known.record.revoked && now < known.until) return known.caller;
    if (known?.record.revoked) return null;
    const next = known?.record.successor ?? (await successorOf(this.#options.store, id, whose))?.id;
    return next ? this.#granter(next, whose, now, judging) : null;
  }
}

/** Sign-ins end by themselves within the hour, and a grant of theirs with them; of the operator nothing is written down. */
function isKey(granter: string): boolean {
  return /^[0-9A-Za-z]{10}$/.test(granter);
}

export function isSignedIn(id: string): boolean {
  return id.startsWith("SUB-");
}

/** Who signed in, with what the grant gives in the place of what its role had. */
function givenTo(caller: Caller, grant: GrantRecord): Caller {
  const { role, scopes, purposes, bounds, documentMode, withinClass, payers } = grant;
  const { documentMode: _mode, withinClass: _within, allowance: _allowance, ...person } = caller;
  const own = { ...(documentMode && { documentMode }), ...(withinClass && { withinClass }) };
  return { ...person, role, scopes, purposes, bounds, ...own, ...(payers.length > 0 && { payers }) };
}

/** As far as the grant goes, and as far as who gave it goes by now. */
function under(caller: Caller, { grant, granter }: Standing): Caller {
  const { id, places } = grant;
  const given = narrowed(caller, grant);
  const most = granter ? narrowed(given, { ...granter, until: granter.expires }) : given;
  return { ...most, grant: { id, places } };
}

/** Of a key that was rotated before keys named their successors, or of which nothing is good any more. */
async function successorOf(
  session: Pick<StoreSession, "find">,
  id: string,
  { owner, test }: Pick<GrantRecord, "owner" | "test">,
): Promise<KeyRecord | undefined> {
  for await (const rows of keysOf(session, { owner, test })) {
    const next = rows.find(({ replaces }) => replaces === id);
    if (next) return next;
  }
  return undefined;
}
