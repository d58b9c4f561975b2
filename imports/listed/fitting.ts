import { isLonger } from "../../core/standards/normal-form.ts";

/** The text, or as much of it as a record holds with a word that the list says more; null where there is none. */
export function fitting(text: string, longest: number): string | null {
  if (text === "") return null;
  if (!isLonger(text, longest)) return text;
  const more = ` ... (the list says more: ${text.length} characters in all)`;
  let kept = text.slice(0, longest - more.length);
  while (isLonger(kept + more, longest)) kept = kept.slice(0, Math.floor(kept.length * 0.9));
  return kept.replace(/[\uD800-\uDBFF]$/, "") + more;
}

/** The values, each once, in the order of the list. */
export function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
