import type { Whose } from "../../core/access/caller.ts";
import { type Administering, administeredOnce } from "../../core/access/administered-once.ts";
import type { ClassModes } from "../../core/access/document-mode.ts";
import type { GrantRecord } from "../../core/access/grants/record.ts";
import type { Idempotency } from "../../core/access/idempotency.ts";
import { payersOfMaker, reachOfMaker, reachUnder } from "../../core/access/keys/maker.ts";
import type { Keys } from "../../core/access/keys/registry.ts";
import { isSignedIn } from "../../core/access/keys/under-grant.ts";
import { UnfitKey } from "../../core/access/keys/record.ts";
import { excess } from "../../core/access/reach.ts";
import type { Reader, Rows } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import type { PageRequest, Stamp } from "../../core/store/port.ts";
import { isCase } from "../operation-named.ts";
import { type AccessSpan, type AccessTold, accessOn } from "./access-on.ts";
import type { Granter, GrantBook, MadeGrant, RevokedGrant, WantedGrant } from "./book.ts";

export interface GrantServiceOptions extends Administering {
  readonly keys: Keys;
  readonly grants: GrantBook;
  readonly told: AccessTold;
  readonly reader: Pick<Reader, "nodes">;
  readonly idempotency: Idempotency;
  readonly documentModes: ClassModes;
  readonly stamp: Stamp;
}

/** Where an organisation gives access for a while. None of it reaches further than the key that gives it. */
export class GrantService {
  readonly #options: GrantServiceOptions;
  #under: ReturnType<GrantBook["keysUnder"]> | null = null;

  constructor(options: GrantServiceOptions) {
    this.#options = options;
  }

  /** The texts of a team's keys are answered once. Throws where the caller does not see what it is for. */
  async create(wanted: WantedGrant, idempotencyKey?: string | null): Promise<MadeGrant | null> {
    return this.#giveOnce(wanted, idempotencyKey, async () => {
      const [seen] = isCase(wanted.case) ? await this.#options.reader.nodes([wanted.case]) : [];
      if (!seen) throw hubError("BAD_USER_INPUT", "You see no operation or deployment of that id.");
    });
  }

  /** Throws where such a grant could not be made, whatever it is for: `UnfitKey` where that is in its own parts. */
  async judge(wanted: WantedGrant): Promise<void> {
    const { grants, stamp } = this.#options;
    await grants.judge(wanted, await this.#granter(), stamp.at);
  }

  /** The same as `create` for what the caller is known to have a part in. */
  give(wanted: WantedGrant, idempotencyKey?: string | null): Promise<MadeGrant | null> {
    return this.#giveOnce(wanted, idempotencyKey, async () => {});
  }

  /** What was given under this idempotency key is answered whatever would be refused by now. */
  async #giveOnce(
    wanted: WantedGrant,
    idempotencyKey: string | null | undefined,
    refuse: () => Promise<void>,
  ): Promise<MadeGrant | null> {
    const { grants, idempotency, stamp } = this.#options;
    const sent = await idempotency.sent("grant create", wanted, idempotencyKey);
    return administeredOnce(this.#options, "grant create", sent, {
      act: async (within, request) => {
        await refuse();
        return grants.make(within, wanted, await this.#granter(), { ...stamp, request });
      },
      again: (id) => this.#again(id),
      note: createdNote,
    }).catch(asBadInput);
  }

  /** Null where the organisation has no such grant. */
  async revoke(id: string, idempotencyKey?: string | null): Promise<RevokedGrant | null> {
    const { grants, idempotency, stamp } = this.#options;
    const sent = await idempotency.sent("grant revoke", { id }, idempotencyKey);
    return administeredOnce(this.#options, "grant revoke", sent, {
      act: (within, request) => grants.revoke(within, id, this.#whose(), { ...stamp, request }),
      again: async () => {
        const grant = await grants.find(id, this.#whose());
        return grant ? { id, revoked: true, grant, keys: await this.keyIds(id) } : null;
      },
      note: revokedNote,
    });
  }

  /** Those that the caller's organisation gave for a case, ended ones too. */
  async page(named: string, { first, after }: PageRequest): Promise<Rows<GrantRecord>> {
    const found = await this.#options.grants.page(named, this.#whose(), { first: first + 1, after: after ?? null });
    return { records: found.slice(0, first), more: found.length > first };
  }

  count(named: string, atMost: number): Promise<number> {
    return this.#options.grants.count(named, this.#whose(), atMost);
  }

  /** Ids of the keys under a grant, ended ones too; the organisation's keys are read once a request. */
  async keyIds(id: string): Promise<readonly string[]> {
    this.#under ??= this.#options.grants.keysUnder(this.#whose());
    return (await this.#under).get(id) ?? [];
  }

  async isInForce(id: string): Promise<boolean> {
    const grant = await this.#options.grants.find(id, this.#whose());
    return grant ? this.#options.grants.inForce(grant) : false;
  }

  /** Who of the caller's organisation could look at what for that case, and from when to when on that day. */
  accessOn(named: string, day: string): Promise<AccessSpan[]> {
    return accessOn(this.#options.told, named, day, this.#whose());
  }

  #whose(): Whose {
    const { owner, test } = this.#options.caller;
    return { owner, test };
  }

  async #again(id: string): Promise<MadeGrant | null> {
    const grant = await this.#options.grants.find(id, this.#whose());
    return grant ? { id, grant, keys: (await this.keyIds(id)).map((key) => ({ id: key, text: null })) } : null;
  }

  async #granter(): Promise<Granter> {
    const { caller, keys, documentModes } = this.#options;
    const own = await keys.find(caller.id, this.#whose());
    const most = reachOfMaker(caller, own, documentModes);
    const { id, role, owner, test, purposes, bounds, documentMode = null } = caller;
    const withinClass = documentMode !== null && caller.withinClass === true;
    return {
      id,
      role,
      owner,
      test,
      purposes,
      bounds,
      documentMode,
      withinClass,
      addresses: own?.addresses ?? null,
      hours: own?.hours ?? null,
      // The operator pays for nothing.
      payers: own || isSignedIn(id) ? payersOfMaker(caller, own) : [],
      refuseBeyond: (given) => {
        const beyond = excess(reachUnder({ ...given, withinClass }, documentModes), most);
        if (beyond.length > 0) throw hubError("FORBIDDEN", `Your own key does not cover ${beyond.join(" and ")}.`);
      },
    };
  }
}

/** What is wrong with a grant that was asked for is said in words by whoever makes it. */
export function asBadInput(error: Error): never {
  throw error instanceof UnfitKey ? hubError("BAD_USER_INPUT", error.message, error.faults) : error;
}

export function createdNote({ id, grant, keys }: MadeGrant): string {
  const made = keys.length > 0 ? ` with ${keys.length} keys: ${keys.map((key) => key.id).join(" ")}` : "";
  return `grant create ${id} for ${grant.case}${made}`;
}

/** Null where it was revoked before. */
export function revokedNote({ id, revoked, keys }: RevokedGrant): string | null {
  const ended = keys.length > 0 ? ` with ${keys.length} keys: ${keys.join(" ")}` : "";
  return revoked || keys.length > 0 ? `grant revoke ${id}${ended}` : null;
}
