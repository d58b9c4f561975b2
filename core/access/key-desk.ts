import { administered } from "../audit/administration.ts";
import type { AuditLog } from "../audit/log.ts";
import { hubError } from "../errors.ts";
import { StoreUnavailable } from "../store/port.ts";
import { type Bounds, type Caller, type Payer, unbounded } from "./caller.ts";
import type { Keys, Revocation } from "./keys.ts";
import { payersUnder } from "./keys/lineage.ts";
import type { Granted, KeySummary, NewKey } from "./keys/record.ts";
import type { ListedKey } from "./keys/use.ts";
import type { ClassModes } from "./operations-mode.ts";
import { excess, type Reach, reachOf } from "./reach.ts";

export interface KeyDeskOptions {
  readonly keys: Keys;
  /** That of administration. */
  readonly audit: Pick<AuditLog, "intent" | "outcome">;
  readonly caller: Caller;
  readonly requestId: string;
  readonly operationsModes: ClassModes;
}

/** What an organisation decides about a key of its own; the rest is as in the key it asks with. */
export interface WantedKey extends Pick<
  NewKey,
  "name" | "scopes" | "purposes" | "expires" | "bounds" | "addresses" | "operationsMode"
> {}

/** What no sign-in has, and no key that was made before it was held. */
type Unheld = Pick<Granted, "bounds" | "addresses" | "hours" | "notBefore" | "operationsMode">;

/** Where an organisation makes and ends its own keys. None reaches further than the key that made it. */
export class KeyDesk {
  readonly #options: KeyDeskOptions;

  constructor(options: KeyDeskOptions) {
    this.#options = options;
  }

  /** Keys of the caller's organisation and how they were used, ended ones too. */
  list(): Promise<ListedKey[]> {
    return this.#options.keys.list(this.#whose());
  }

  /** The key's text is answered once. */
  async create(wanted: WantedKey): Promise<{ id: string; text: string }> {
    const { keys, caller, requestId } = this.#options;
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
      operationsMode: wanted.operationsMode ?? caller.operationsMode ?? null,
    };
    const beyond = excess(this.#reachOf(inWords(() => keys.granted(key))), this.#reach(own));
    if (beyond.length > 0) throw hubError("FORBIDDEN", `Your own key does not cover ${beyond.join(" and ")}.`);
    return this.#act("key create", async () => {
      const made = await keys.create(key, caller.id, requestId, this.#payers(own));
      return { result: made, note: `key create ${made.id}` };
    });
  }

  /** Null where the organisation has no such key that stands. A successor shows its text, and so reaches no further. */
  async rotate(id: string, overlapDays: number): Promise<{ id: string; text: string } | null> {
    const { keys, caller, requestId } = this.#options;
    if (overlapDays < 0 || overlapDays > 90) throw hubError("BAD_USER_INPUT", "An overlap has 0 to 90 days.");
    const [key, own] = [await this.#own(id), await this.#own(caller.id)];
    if (!key) return null;
    const beyond = excess(this.#reachOf(key), this.#reach(own));
    if (beyond.length > 0)
      throw hubError("FORBIDDEN", `That key reaches further than yours: in ${beyond.join(" and ")}.`);
    return this.#act("key rotate", async () => {
      const made = await keys.rotate(id, overlapDays * 86_400_000, caller.id, requestId, this.#payers(own));
      return { result: made, note: made && `key rotate ${id} to ${made.id}` };
    });
  }

  /** Null where the organisation has no such key. */
  async revoke(id: string, withChildren: boolean): Promise<Revocation | null> {
    const { keys, caller, requestId } = this.#options;
    if (!(await this.#own(id))) return null;
    return this.#act("key revoke", async () => {
      const result = await keys.revoke(id, caller.id, requestId, withChildren);
      return { result, note: result && revocationNote(id, result, withChildren) };
    });
  }

  #whose(): Pick<Caller, "owner" | "test"> {
    const { owner, test } = this.#options.caller;
    return { owner, test };
  }

  #own(id: string): Promise<KeySummary | undefined> {
    return this.#options.keys.find(id, this.#whose());
  }

  /** How far the caller's own key was made to reach, which an agreement that narrows it does not change; or its sign-in. */
  #reach(own: KeySummary | undefined): Reach {
    const { caller } = this.#options;
    // It has begun, or nobody could ask with it.
    return { ...this.#reachOf(own ?? caller), notBefore: null };
  }

  #reachOf(key: Omit<Granted, "name" | keyof Unheld> & Partial<Unheld>): Reach {
    const { operationsModes } = this.#options;
    const { bounds = unbounded, addresses = null, hours = null, notBefore = null, role } = key;
    const operationsMode = key.operationsMode ?? operationsModes[role];
    return reachOf({ ...key, bounds, addresses, hours, notBefore, operationsMode });
  }

  #payers(own: KeySummary | undefined): Payer[] {
    const { id, account = id, payers = [], bounds } = this.#options.caller;
    return payersUnder({ account, payers }, own ?? { bounds });
  }

  #act<T>(act: string, work: Parameters<typeof administered<T>>[3]): Promise<T> {
    const { audit, requestId, caller } = this.#options;
    return administered(audit, { requestId, caller }, act, work).catch((error: Error) => {
      // What is wrong with a key that was asked for is said in words by whoever makes it.
      throw error instanceof StoreUnavailable || "extensions" in error
        ? error
        : hubError("BAD_USER_INPUT", error.message);
    });
  }
}

function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw hubError("BAD_USER_INPUT", (error as Error).message);
  }
}

/** The ids may be more than a note holds; how many they are stands first, and each in the change log. */
export function revocationNote(id: string, { revoked, children }: Revocation, withChildren: boolean): string | null {
  const ended = withChildren ? children : [];
  if (!revoked && ended.length === 0) return null;
  const made = ended.length > 0 ? ` with ${ended.length} made by it: ${ended.map((key) => key.id).join(" ")}` : "";
  return `key revoke ${id}${made}`;
}
