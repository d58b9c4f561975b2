/** What a list calls it, in English, French or a letter; null where it says neither. */
export function sexOf(printed: string | null): "M" | "F" | null {
  if (printed === null) return null;
  if (/^(male|m|homme|masculin)$/i.test(printed)) return "M";
  return /^(female|f|femme|féminin)$/i.test(printed) ? "F" : null;
}
