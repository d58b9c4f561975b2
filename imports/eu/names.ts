import { attributeOf, textsOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { fitting } from "../listed/fitting.ts";
import { type Name, namesOnce, scriptOf } from "../listed/names.ts";

/** All names of a person, each once. The list calls none the main one: it is the first that is not weak. */
export function namesOf(aliases: readonly Element[]): Name[] {
  const read = namesOnce(aliases.flatMap((alias) => nameOf(alias) ?? []));
  const main = read.findIndex(({ kind }) => kind === "ALIAS");
  return read.map((name, at) => (at === Math.max(main, 0) ? { ...name, kind: "MAIN" } : name));
}

function nameOf(alias: Element): Name | null {
  const [first, middle, last] = ["firstName", "middleName", "lastName"].map((part) => attributeOf(alias, part));
  const full = attributeOf(alias, "wholeName") ?? ([first, middle, last].filter(Boolean).join(" ") || null);
  if (full === null) return null;
  const remarks = textsOf(alias, "remark");
  const note = remarks.filter((remark) => !isQuality(remark)).join("; ");
  return {
    kind: isWeak(alias, remarks) ? "WEAK_ALIAS" : "ALIAS",
    full,
    surname: last ?? null,
    givenNames: [first, middle].filter(Boolean).join(" ") || null,
    script: scriptOf(full),
    note: fitting(note, 500),
  };
}

/** Many are marked strong, and the remark says that their quality is low. */
function isWeak(alias: Element, remarks: readonly string[]): boolean {
  return attributeOf(alias, "strong") === "false" || remarks.some((remark) => /\b(low quality|weak)\b/i.test(remark));
}

/** A remark that says no more than that. */
function isQuality(remark: string): boolean {
  return /^\W*(good|low)[ -]quality( a\.?k\.?a\.?| alias)?\W*$/i.test(remark);
}
