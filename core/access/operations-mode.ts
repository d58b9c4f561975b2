import type { Caller, Role } from "./caller.ts";

/**
 * What a key may run beside the operations of the manifest, the laxest first: `off` anything; `log` anything, and what
 * is not listed is noted in the audit; `safelist` no other text; `ids-only` no text at all.
 */
export const operationsModes = ["off", "log", "safelist", "ids-only"] as const;
export type OperationsMode = (typeof operationsModes)[number];

/** The mode of each class of keys: it holds for the keys that carry none of their own. */
export type ClassModes = Readonly<Record<Role, OperationsMode>>;

export function isOperationsMode(text: string): text is OperationsMode {
  return operationsModes.some((mode) => mode === text);
}

export function modeOf({ role, operationsMode }: Pick<Caller, "role" | "operationsMode">, classes: ClassModes) {
  return operationsMode ?? classes[role];
}

/** Whether the one lets pass what the other does not. */
export function isLaxer(one: OperationsMode, other: OperationsMode): boolean {
  return operationsModes.indexOf(one) < operationsModes.indexOf(other);
}
