import { randomBytes } from "node:crypto";
import type { Payer, Role, Whose } from "../../core/access/caller.ts";
import type { Cases } from "../../core/access/grants/cases.ts";
import { grantCollection, type Grantee, type GrantRecord } from "../../core/access/grants/record.ts";
import type { AgreementBook } from "../../core/access/keys/agreements.ts";
import type { MadeKey } from "../../core/access/keys/service.ts";
import type { Keys } from "../../core/access/keys/registry.ts";
import { type Granted, type NewKey, UnfitKey } from "../../core/access/keys/record.ts";
import { mayMake } from "../../core/access/keys/standing.ts";
import { keysUnder, revokeUnder, tieKey } from "../../core/access/keys/tied.ts";
import { excess, reachOf, reachOfAgreement, within } from "../../core/access/reach.ts";
import { base32 } from "../../core/record-id.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { Draft, PageRequest, Stamp, Store, StoreSession } from "../../core/store/port.ts";
import { type Register, type RegisterAction, scopesOf } from "../../records/operations/registers.ts";
import { faultOfEnd, faultsOfGrant } from "./faults.ts";

/** A grant as it is asked for. */
export interface WantedGrant {
  /** Id of the operation or deployment. */
  readonly case: string;
  readonly to: Grantee;
  readonly registers: readonly Register[];
  readonly actions: readonly RegisterAction[];
  readonly places: readonly string[] | null;
  readonly purposes: NewKey["purposes"];
  /** RFC 3339; null means at once. */
  readonly from: string | null;
  readonly until: string;
}

/** The same with its beginning, which is now where none was said. */
export type DatedGrant = WantedGrant & Pick<GrantRecord, "from">;

/** Who gives it, and what of theirs goes over to it. */
export interface Granter extends Whose, Pick<NewKey, "purposes" | "bounds" | "addresses" | "hours" | "documentMode"> {
  readonly id: string;
  readonly role: Role;
  readonly withinClass: boolean;
  readonly payers: readonly Payer[];
  /** Refuses what goes beyond what the granter has itself. */
  readonly refuseBeyond: (given: Granted) => void;
}

export interface MadeGrant {
  readonly id: string;
  readonly grant: GrantRecord;
  /** The team's keys, with their texts where they were made just now. */
  readonly keys: readonly MadeKey[];
}

export interface GrantBookOptions {
  readonly store: Store;
  readonly keys: Keys;
  readonly agreements: Pick<AgreementBook, "of">;
  readonly cases: Cases;
}

/** The hub's grants: made with a team's keys or not at all, and revoked with every key under them. */
export class GrantBook {
  readonly #options: GrantBookOptions;

  constructor(options: GrantBookOptions) {
    this.#options = options;
  }

  /** Throws `UnfitKey` with all that is wrong with it. */
  async make(session: StoreSession, stated: WantedGrant, granter: Granter, stamp: Stamp): Promise<MadeGrant> {
    const { wanted, given } = await this.judge(stated, granter, stamp.at);
    const over = await faultOfEnd(this.#options.cases, wanted, granter.owner, Date.parse(stamp.at));
    if (over) throw new UnfitKey([over]);
    await mayMake(session, granter.id);
    await refuseSecond(session, wanted, granter);
    const grant = drafted(wanted, granter, given);
    await session.upsert(grantCollection, [{ record: grant, expected: 0 }], stamp);
    const made = await this.#keysFor(session, wanted, granter, grant, stamp);
    const stamps = { version: 1, created: stamp.at, updated: stamp.at };
    return { id: grant.id, grant: { ...grant, ...stamps }, keys: made };
  }

  /** What would be given, whatever it is for; throws as `make` does where it could not be. `now`: RFC 3339. */
  async judge(stated: WantedGrant, granter: Granter, now: string): Promise<{ wanted: DatedGrant; given: Granted }> {
    const asked = { ...eachOnce(stated), from: stated.from ?? now };
    const faults = faultsOfGrant(asked, Date.parse(now));
    if (faults.length > 0) throw new UnfitKey(faults);
    const wanted = { ...asked, from: inUtc(asked.from), until: inUtc(asked.until) };
    const given = this.#options.keys.granted(keyOf(wanted, granter, nameOf(wanted.to)));
    granter.refuseBeyond(given);
    await this.#refuseBeyondAgreement(given);
    return { wanted, given };
  }

  /** Ends it at once, with every key under it; null where they have no such grant. `revoked` is false where it was before. */
  async revoke(session: StoreSession, id: string, whose: Whose | null, stamp: Stamp): Promise<RevokedGrant | null> {
    const row = (await session.getMany(grantCollection, [id], { ...whose })).get(id);
    if (!row) return null;
    const { version, created, updated, ...standing } = row;
    const grant = { ...standing, revoked: row.revoked ?? stamp.at };
    await session.upsert(grantCollection, [{ record: grant, expected: version }], stamp);
    const { owner, test } = row;
    const keys = await revokeUnder(session, id, { owner, test }, stamp);
    return { id, revoked: row.revoked === null, grant: { ...grant, version, created, updated }, keys };
  }

  async find(id: string, whose: Whose): Promise<GrantRecord | undefined> {
    return (await this.#options.store.getMany(grantCollection, [id], { ...whose })).get(id);
  }

  /** Theirs for a case, ended ones too, in the order of their ids. */
  page(named: string, whose: Whose, page: PageRequest): Promise<GrantRecord[]> {
    return this.#options.store.find(grantCollection, { ...whose, case: named }, page);
  }

  /** All of theirs, or those for a case. */
  async list(whose: Whose, named: string | null): Promise<GrantRecord[]> {
    const found: GrantRecord[] = [];
    const filter = { ...whose, ...(named !== null && { case: named }) };
    for await (const rows of pagesOf(this.#options.store, grantCollection, filter)) found.push(...rows);
    return found;
  }

  count(named: string, whose: Whose, atMost: number): Promise<number> {
    return this.#options.store.count(grantCollection, { ...whose, case: named }, { atMost });
  }

  /** The keys under their grants, ended ones too, by their grants. */
  keysUnder(whose: Whose): Promise<ReadonlyMap<string, readonly string[]>> {
    return keysUnder(this.#options.store, whose);
  }

  inForce(grant: GrantRecord): Promise<boolean> {
    return this.#options.keys.inForce(grant);
  }

  async #refuseBeyondAgreement(given: Granted): Promise<void> {
    const agreement = await this.#options.agreements.of(given.owner);
    if (!agreement) return;
    const agreed = reachOfAgreement(agreement.terms);
    const beyond = excess(within(reachOf(given), agreed), agreed);
    if (beyond.length > 0)
      throw new UnfitKey(`the agreement with ${given.owner} does not cover ${beyond.join(" and ")}`);
  }

  async #keysFor(
    session: StoreSession,
    wanted: DatedGrant,
    granter: Granter,
    grant: Draft<GrantRecord>,
    stamp: Stamp,
  ): Promise<MadeKey[]> {
    const { to } = wanted;
    if (to.kind === "key") await tieKey(session, to.key, grant, stamp);
    if (to.kind !== "team") return [];
    const { payers, withinClass } = granter;
    const made: MadeKey[] = [];
    for (let at = 1; at <= to.keys; at += 1) {
      const key = keyOf(wanted, granter, nameOfOne(to, at));
      const around = { payers, withinClass, grant: grant.id, within: session };
      made.push(await this.#options.keys.create(key, granter.id, stamp.request, around));
    }
    return made;
  }
}

/** What became of a grant that was to be revoked. */
export interface RevokedGrant {
  readonly id: string;
  readonly revoked: boolean;
  readonly grant: GrantRecord;
  /** Ids of the keys that ended with it. */
  readonly keys: readonly string[];
}

/** What was named twice is one: who reads the grant years later is not to wonder whether it means more. */
function eachOnce(stated: WantedGrant): WantedGrant {
  const { registers, places, purposes } = stated;
  return {
    ...stated,
    registers: once(registers),
    places: places && once(places),
    purposes: purposes && once(purposes),
  };
}

function once<T>(named: readonly T[]): T[] {
  return [...new Set(named)];
}

/** Moments in one form, so that they can be compared as texts. */
function inUtc(moment: string): string {
  return new Date(moment).toISOString();
}

/** Of the last of a team's keys, whose name is the longest: no key is refused for what was not judged. */
function nameOf(to: Grantee): string {
  return to.kind === "team" ? nameOfOne(to, to.keys) : to.kind === "person" ? to.subject : to.key;
}

function nameOfOne({ label, keys }: Extract<Grantee, { kind: "team" }>, at: number): string {
  return `${label}, ${at} of ${keys}`;
}

/** What each key under it may; of a person, what it gives. */
function keyOf(wanted: DatedGrant, granter: Granter, name: string): NewKey {
  const { role, owner, test, bounds, addresses = null, hours = null, documentMode = null } = granter;
  return {
    name,
    role,
    owner,
    test,
    scopes: scopesOf(wanted.registers, wanted.actions),
    purposes: wanted.purposes ?? granter.purposes,
    notBefore: wanted.from,
    expires: wanted.until,
    bounds: { ...bounds, operations: [wanted.case] },
    addresses,
    hours,
    documentMode,
  };
}

function drafted(wanted: DatedGrant, granter: Granter, given: Granted): Draft<GrantRecord> {
  const { role, owner, test, scopes, purposes, bounds, addresses, hours, documentMode } = given;
  const { case: named, to, registers, places, from, until } = wanted;
  const { id: by, payers, withinClass } = granter;
  const own = { id: `GRA-${base32(randomBytes(16))}`, owner, policy: "", test, revoked: null, granter: by, payers };
  const reach = { role, scopes, purposes, bounds, addresses, hours, documentMode, ...(withinClass && { withinClass }) };
  return { ...own, ...reach, case: named, to, registers, places, from, until };
}

/** Somebody with two grants of a case at a time could be meant to ask under either. */
async function refuseSecond(session: StoreSession, { to, case: named, from, until }: DatedGrant, whose: Whose) {
  if (to.kind !== "person") return;
  const { owner, test } = whose;
  for await (const has of pagesOf(session, grantCollection, { owner, test, grantee: to.subject, case: named })) {
    const standing = has.find((one) => one.revoked === null && one.from < until && from < one.until);
    if (standing) throw new UnfitKey(`${to.subject} has the grant ${standing.id} for that time: revoke it first`);
  }
}
