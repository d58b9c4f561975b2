/**
 * By whose signature a device believes: its hub's, and that of the key which that took the place of, for what was made before.
 * Without the second its pack would be nobody's once a delta has brought the new key.
 */
export interface Trust {
  /** Base64url, as all keys. */
  readonly hub: string;
  readonly former?: { readonly hub: string; readonly until: number } | undefined;
  /** Of the newest pack that was seen: what is older changes no key any more. */
  readonly sequence: number;
}

/** What a hub says of itself in a manifest. */
export interface Turning {
  readonly sequence: number;
  /** The key to which it is turning, where it is. */
  readonly turnsTo?: string | undefined;
}

/** Whether what has this number may be signed by that key. */
export function isTrusted({ hub, former }: Trust, key: string, sequence: number): boolean {
  return key === hub || (key === former?.hub && sequence <= former.until);
}

/** The trust after a manifest that both keys have signed. */
export function turned(trust: Trust, { sequence, turnsTo }: Turning): Trust {
  if (!turnsTo || turnsTo === trust.hub || sequence <= trust.sequence) return trust;
  return { ...trust, hub: turnsTo, former: { hub: trust.hub, until: sequence - 1 } };
}
