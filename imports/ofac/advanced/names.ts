import { attributeOf, childrenOf, elementsAt } from "../../formats/elements.ts";
import type { Element } from "../../formats/xml.ts";
import { type Name, namesOnce, scriptOf } from "../../listed/names.ts";
import type { References } from "./references.ts";

/** The names of an identity. Parts say of which group they are, and groups which part of a name they hold. */
export function namesOf(identity: Element, references: References): Name[] {
  const groups = new Map(
    elementsAt(identity, "NamePartGroups", "MasterNamePartGroup", "NamePartGroup").map((group) => [
      attributeOf(group, "ID"),
      references.word("NamePartType", attributeOf(group, "NamePartTypeID")),
    ]),
  );
  const aliases = childrenOf(identity, "Alias");
  const names = aliases.flatMap((alias) =>
    childrenOf(alias, "DocumentedName").flatMap(
      (name) => nameOf(name, kindOf(alias), noteOf(alias, references), groups) ?? [],
    ),
  );
  // The main name in Latin letters comes first, whatever the order of the file.
  return namesOnce(names.toSorted((one, other) => Number(other.kind === "MAIN") - Number(one.kind === "MAIN")));
}

function kindOf(alias: Element): Name["kind"] {
  if (attributeOf(alias, "Primary") === "true") return "MAIN";
  return attributeOf(alias, "LowQuality") === "true" ? "WEAK_ALIAS" : "ALIAS";
}

/** `F.K.A.`; `A.K.A.` and `Name` say nothing that the kind does not. */
function noteOf(alias: Element, references: References): string | null {
  const type = references.word("AliasType", attributeOf(alias, "AliasTypeID"));
  return type === null || /^(name|a\.?k\.?a\.?)$/i.test(type) ? null : type.toLowerCase();
}

function nameOf(
  element: Element,
  kind: Name["kind"],
  note: string | null,
  groups: ReadonlyMap<string | null, string | null>,
): Name | null {
  const values = elementsAt(element, "DocumentedNamePart", "NamePartValue").map((value) => ({
    text: value.text.replace(/\s+/g, " ").trim(),
    type: groups.get(attributeOf(value, "NamePartGroupID")) ?? "",
  }));
  const isLast = ({ type }: { readonly type: string }) => /^last name$/i.test(type);
  const said = values.filter(({ text }) => text !== "");
  const [last, given] = [said.filter(isLast), said.filter((part) => !isLast(part))].map((parts) =>
    parts.map(({ text }) => text).join(" "),
  );
  const full = [given, last].filter(Boolean).join(" ");
  if (full === "") return null;
  return { kind, full, surname: last || null, givenNames: (last && given) || null, script: scriptOf(full), note };
}
