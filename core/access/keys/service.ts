import { administered } from "../../audit/writing/administration.ts";
import type { AuditLog } from "../../audit/writing/log.ts";
import { hubError } from "../../errors.ts";
import { StoreUnavailable } from "../../store/port.ts";
import { agreementSchema } from "./agreements.ts";
import { boundsSchema, type Caller } from "../caller.ts";
import type { Keys } from "./registry.ts";
import type { KeySummary, NewKey } from "./record.ts";
import type { ListedKey } from "./use.ts";
import { excess, narrowed } from "./narrow.ts";
import { type ClassModes, isLaxer, isOperationsMode, modeOf } from "../operations-mode.ts";

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

/** Where an organisation makes and ends its own keys. None reaches further than the key that made it. */
export class KeyDesk {
  readonly #options: KeyDeskOptions;

  constructor(options: KeyDeskOptions) {
    this.#options = options;
  }

  /** Keys of the caller's organisation and how they were used, ended ones too. */
  async list(): Promise<ListedKey[]> {
    const { keys, caller } = this.#options;
    return (await keys.list()).filter(({ owner, test }) => owner === caller.owner && test === caller.test);
  }

  /** The key's text is answered once. */
  async create(wanted: WantedKey): Promise<{ id: string; text: string }> {
    const { keys, caller, requestId } = this.#options;
    const own = await this.#own(caller.id);
    if (own?.addresses && wanted.addresses)
      throw hubError("FORBIDDEN", "Your key is bound to addresses, and so is every key it makes.");
    const { role, owner, test, expires: until } = caller;
    const granted = { ...wanted, bounds: boundsSchema.parse(wanted.bounds ?? {}) };
    const reach = agreementSchema.parse({
      owner,
      scopes: caller.scopes,
      purposes: caller.purposes,
      bounds: caller.bounds,
      until,
    });
    const beyond = inWords(() => excess(granted, reach));
    if (beyond.length > 0) throw hubError("FORBIDDEN", `Your own key does not have ${beyond.join(" and ")}.`);
    const operationsMode = wanted.operationsMode ?? caller.operationsMode ?? null;
    if (operationsMode && isOperationsMode(operationsMode) && this.#isLaxerThanOwn({ role, operationsMode }))
      throw hubError("FORBIDDEN", "Your own key is bound to a stricter mode for operations.");
    const addresses = own?.addresses ?? wanted.addresses ?? null;
    const hours = own?.hours ?? null;
    const key = { ...narrowed(granted, reach), role, owner, test, addresses, hours, operationsMode } as NewKey;
    return this.#act("key create", async () => {
      const made = await keys.create(key, caller.id, requestId);
      return { result: made, note: `key create ${made.id}` };
    });
  }

  /** Null where the organisation has no such key that stands. */
  async rotate(id: string, overlapDays: number): Promise<{ id: string; text: string } | null> {
    const { keys, caller, requestId } = this.#options;
    if (overlapDays < 0 || overlapDays > 90) throw hubError("BAD_USER_INPUT", "An overlap has 0 to 90 days.");
    if (!(await this.#within(id))) return null;
    return this.#act("key rotate", async () => {
      const made = await keys.rotate(id, overlapDays * 86_400_000, caller.id, requestId);
      return { result: made, note: made && `key rotate ${id} to ${made.id}` };
    });
  }

  /** False where the organisation has no such key that stands. */
  async revoke(id: string): Promise<boolean> {
    const { keys, caller, requestId } = this.#options;
    if (!(await this.#own(id))) return false;
    return this.#act("key revoke", async () => {
      const result = await keys.revoke(id, caller.id, requestId);
      return { result, note: result ? `key revoke ${id}` : null };
    });
  }

  async #own(id: string): Promise<KeySummary | undefined> {
    return (await this.list()).find((key) => key.id === id);
  }

  /** A successor shows its text, so a key of a wider reach than the caller's is not given one. */
  async #within(id: string): Promise<boolean> {
    const key = await this.#own(id);
    if (!key) return false;
    const { caller, keys } = this.#options;
    const { owner, scopes, purposes, bounds, expires } = caller;
    const reach = agreementSchema.parse({ owner, scopes, purposes, bounds });
    const beyond = excess({ ...key, bounds: key.bounds ?? boundsSchema.parse({}) }, reach);
    const wider = Object.entries(bounds).some(
      ([part, most]) => most !== null && key.bounds?.[part as keyof typeof bounds] == null,
    );
    const ofPurposes = purposes !== null && key.purposes === null;
    const end = await keys.endOf(key);
    const outlives = expires !== null && (end === null || Date.parse(end) > Date.parse(expires));
    if (beyond.length > 0 || wider || ofPurposes || outlives || this.#isLaxerThanOwn(key))
      throw hubError("FORBIDDEN", "That key reaches further than yours.");
    return true;
  }

  #isLaxerThanOwn({ role, operationsMode }: Pick<KeySummary, "role" | "operationsMode">): boolean {
    const { caller, operationsModes } = this.#options;
    const own = operationsMode ? { role, operationsMode } : { role };
    return isLaxer(modeOf(own, operationsModes), modeOf(caller, operationsModes));
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
