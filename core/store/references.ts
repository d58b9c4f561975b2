/**
 * The step to layout 3, which gave the list of policies a version, and every policy its references: what both adapters need
 * for it. It says what was true then, whatever the rules become.
 */
export const listThen = { id: "POLICIES", owner: "", policy: "", test: false, version: 1, trimmed: 0 } as const;

/** Somebody whose versions name a policy. */
export interface ReferringThen {
  readonly owner: string;
  readonly policy: string;
}

/** `at`: the step has no clock, and nothing goes by when the row was made. */
const at = "2026-11-28T00:00:00.000Z";

export const stampsThen = { created: at, updated: at } as const;

export function referenceThen({ owner, policy }: ReferringThen) {
  return { id: `${policy} ${owner}`, owner, policy, test: false, idle: null, version: 1, ...stampsThen };
}
