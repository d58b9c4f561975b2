import { administered } from "../audit/writing/administration.ts";
import type { ActLog } from "../audit/recorded-act.ts";
import type { Store, StoreSession } from "../store/port.ts";
import type { Caller } from "./caller.ts";
import { type KeyedRequest, onceOn } from "./idempotency.ts";

/** Who administers, and where that is written down. */
export interface Administering {
  readonly store: Pick<Store, "transaction">;
  /** The audit of what is done to the hub. */
  readonly administration: ActLog;
  readonly caller: Caller;
  readonly requestId: string;
}

/** An act of administration on one thing; what it returns is null where there is no such thing. */
export interface AdministeredAct<T> {
  /** `request` is what the stamps carry. */
  readonly act: (session: StoreSession, request: string) => Promise<T | null>;
  /** What is answered where it was done before, from the id alone. */
  readonly again: (id: string) => T | null | Promise<T | null>;
  /** What the audit says of it; null where nothing was changed. */
  readonly note: (result: T) => string | null;
}

/** Acts once for what is sent under an idempotency key, in one transaction, as a recorded act. */
export function administeredOnce<T extends { readonly id: string }>(
  { store, administration, requestId, caller }: Administering,
  what: string,
  sent: KeyedRequest | null,
  { act, again, note }: AdministeredAct<T>,
): Promise<T | null> {
  return administered(administration, { requestId, caller }, what, async (request) => {
    const { result, repeated } = await store.transaction((session) =>
      onceOn(
        session,
        sent,
        () => act(session, request),
        async (id) => again(id),
      ),
    );
    return { result, note: result && !repeated ? note(result) : null };
  });
}
