import type { Dataset, HubRecord } from "./record.ts";

/**
 * What a record is called on a screen, of what the caller is shown of it: where all that its kind is called by is withheld
 * or unknown, the kind and the owner. In one line, whatever a source has printed.
 */
export function displayNameOf(dataset: Dataset, shown: HubRecord): string {
  const name = dataset.displayName(shown) ?? `${kindInWords(dataset)} stated by ${shown.owner}`;
  return name.replaceAll(/\s+/g, " ");
}

/** What is known of the parts, in their order; null where nothing is. */
export function known(parts: readonly (string | null | undefined)[], between = " "): string | null {
  return parts.filter((part) => part != null).join(between) || null;
}

/** A value of a closed list in words: `STOLEN_BLANK` is `stolen blank`. */
export function inWords(value: string): string {
  return value.replaceAll("_", " ").toLowerCase();
}

/** The same as a name begins: `Identity card`. */
export function headword(value: string): string {
  const words = inWords(value);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Document report`. */
function kindInWords({ type }: Dataset): string {
  return headword(type.replaceAll(/(?<!^)(?=[A-Z])/g, " "));
}
