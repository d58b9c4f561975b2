import type { Caller, Role } from "./caller.ts";

/**
 * What a key may run beside the trusted documents of the manifest, the laxest first: `off` anything; `log` anything, and
 * what is not listed is noted in the audit; `safelist` no other text; `ids-only` no text at all.
 */
export const documentModes = ["off", "log", "safelist", "ids-only"] as const;
export type DocumentMode = (typeof documentModes)[number];

/** The mode of each class of keys: it holds for the keys that carry none of their own. */
export type ClassModes = Readonly<Record<Role, DocumentMode>>;

export function isDocumentMode(text: string): text is DocumentMode {
  return documentModes.some((mode) => mode === text);
}

type Moded = { readonly [Part in "role" | "documentMode" | "withinClass"]?: Caller[Part] | null } & Pick<
  Caller,
  "role"
>;

export function modeOf({ role, documentMode, withinClass }: Moded, classes: ClassModes): DocumentMode {
  const ofClass = classes[role];
  if (!documentMode || (withinClass && isLaxer(documentMode, ofClass))) return ofClass;
  return documentMode;
}

/** Whether the one lets pass what the other does not. */
export function isLaxer(one: DocumentMode, other: DocumentMode): boolean {
  return documentModes.indexOf(one) < documentModes.indexOf(other);
}
