import { hubError } from "../../errors.ts";
import type { Bounds, Payer, Whose } from "../caller.ts";
import type { Keys, Revocation } from "./registry.ts";
import { payersOfMaker, reachOfMaker, reachUnder } from "./maker.ts";
import { type KeySummary, type NewKey, UnfitKey } from "./record.ts";
import type { ListedKey } from "./use.ts";
import type { ClassModes } from "../document-mode.ts";
import { type AdministeredAct, type Administering, administeredOnce } from "../administered-once.ts";
import type { Idempotency, KeyedRequest } from "../idempotency.ts";
import { excess, type Reach } from "../reach.ts";

export interface KeyServiceOptions extends Administering {
  readonly keys: Keys;
  readonly idempotency: Idempotency;
  readonly documentModes: ClassModes;
}

/** What an organisation decides about a key of its own; the rest is as in the key it asks with. */
export interface WantedKey extends Pick<
  NewKey,
  "name" | "scopes" | "purposes" | "expires" | "bounds" | "addresses" | "documentMode"
> {}

/** A key that was made; its text is null where that was answered before, under the same idempotency key. */
export interface MadeKey {
  readonly id: string;
  readonly text: string | null;
}

/** What became of a key that was to be revoked, under its id. */
export interface RevokedKey extends Revocation {
  readonly id: string;
}

/** Where an organisation makes and ends its own keys. None reaches further than the key that made it. */
export class KeyService {
  readonly #options: KeyServiceOptions;
  #listed: Promise<ListedKey[]> | null = null;

  constructor(options: KeyServiceOptions) {
    this.#options = options;
  }

  /** Keys of the caller's organisation and how they were used, ended ones too; read once a request, however often asked. */
  list(): Promise<ListedKey[]> {
    return (this.#listed ??= this.#options.keys.list(this.#whose()));
  }

  /** The key's text is answered once. */
  async create(wanted: WantedKey, idempotencyKey?: string | null): Promise<MadeKey | null> {
    const { keys, caller, idempotency } = this.#options;
    const sent = await idempotency.sent("key create", wanted, idempotencyKey);
    const own = await this.#own(caller.id);
    const { role, owner, test } = caller;
    const key: NewKey = {
      ...wanted,
      role,
      owner,
      test,
      hours: own?.hours ?? null,
      purposes: wanted.purposes ?? caller.purposes,
      expires: wanted.expires ?? caller.expires,
      bounds: Object.fromEntries(
        Object.entries(caller.bounds).map(([part, most]) => [part, wanted.bounds?.[part as keyof Bounds] ?? most]),
      ),
      addresses: wanted.addresses ?? own?.addresses ?? null,
      documentMode: wanted.documentMode ?? caller.documentMode ?? null,
    };
    return this.#once("key create", sent, {
      // Judged here, as what was made under this idempotency key is answered whatever would be refused by now.
      act: async (within, request) => {
        const beyond = excess(this.#reachOf(keys.granted(key)), this.#reach(own));
        if (beyond.length > 0) throw hubError("FORBIDDEN", `Your own key does not cover ${beyond.join(" and ")}.`);
        const withinClass = key.documentMode != null && (!caller.documentMode || caller.withinClass === true);
        return keys.create(key, caller.id, request, { payers: this.#payers(own), withinClass, within });
      },
      again: withoutText,
      note: ({ id }) => `key create ${id}`,
    });
  }

  /** Null where the organisation has no such valid key. A successor shows its text, and so reaches no further. */
  async rotate(id: string, overlapDays: number, idempotencyKey?: string | null): Promise<MadeKey | null> {
    const { keys, caller, idempotency } = this.#options;
    if (overlapDays < 0 || overlapDays > 90) throw hubError("BAD_USER_INPUT", "An overlap has 0 to 90 days.");
    const sent = await idempotency.sent("key rotate", { id, overlapDays }, idempotencyKey);
    const [key, own] = [await this.#own(id), await this.#own(caller.id)];
    if (!key) return null;
    return this.#once("key rotate", sent, {
      act: async (within, request) => {
        const beyond = excess(this.#reachOf(key), this.#reach(own));
        if (beyond.length > 0)
          throw hubError("FORBIDDEN", `That key reaches further than yours: in ${beyond.join(" and ")}.`);
        const around = { payers: this.#payers(own), within };
        return keys.rotate(id, overlapDays * 86_400_000, caller.id, request, around);
      },
      again: withoutText,
      note: (made) => `key rotate ${id} to ${made.id}`,
    });
  }

  /** Null where the organisation has no such key. */
  async revoke(id: string, withChildren: boolean, idempotencyKey?: string | null): Promise<RevokedKey | null> {
    const { keys, caller, idempotency } = this.#options;
    const sent = await idempotency.sent("key revoke", { id, withChildren }, idempotencyKey);
    if (!(await this.#own(id))) return null;
    return this.#once("key revoke", sent, {
      act: async (within, request) => {
        const done = await keys.revoke(id, caller.id, request, { withChildren, within });
        return done && { id, ...done };
      },
      again: async () => ({ id, revoked: true, children: await keys.children(id) }),
      note: (done) => revocationNote(id, done, withChildren),
    });
  }

  #whose(): Whose {
    const { owner, test } = this.#options.caller;
    return { owner, test };
  }

  #own(id: string): Promise<KeySummary | undefined> {
    return this.#options.keys.find(id, this.#whose());
  }

  #reach(own: KeySummary | undefined): Reach {
    const { caller, documentModes } = this.#options;
    return reachOfMaker(caller, own, documentModes);
  }

  #reachOf(key: Parameters<typeof reachUnder>[0]): Reach {
    return reachUnder(key, this.#options.documentModes);
  }

  #payers(own: KeySummary | undefined): Payer[] {
    return payersOfMaker(this.#options.caller, own);
  }

  #once<T extends { readonly id: string }>(what: string, sent: KeyedRequest | null, act: AdministeredAct<T>) {
    return administeredOnce(this.#options, what, sent, act).catch(asBadInput);
  }
}

function withoutText(id: string): MadeKey {
  return { id, text: null };
}

/** What is wrong with a key that was asked for is said in words by whoever makes it. */
function asBadInput(error: Error): never {
  throw error instanceof UnfitKey ? hubError("BAD_USER_INPUT", error.message, error.faults) : error;
}

/** The ids may be more than a note holds; how many they are stands first, and each in the change log. */
export function revocationNote(id: string, { revoked, children }: Revocation, withChildren: boolean): string | null {
  const ended = withChildren ? children : [];
  if (!revoked && ended.length === 0) return null;
  const made = ended.length > 0 ? ` with ${ended.length} made by it: ${ended.map((key) => key.id).join(" ")}` : "";
  return `key revoke ${id}${made}`;
}
