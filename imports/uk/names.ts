import { type Name, namesOnce, scriptOf } from "../listed/names.ts";
import type { DesignatedName, Designation } from "./designation.ts";

/** All names of a designated individual, each once; in scripts of their own the list does not say which name they are. */
export function namesOf({ names, namesInOtherScripts }: Designation): Name[] {
  return namesOnce([
    ...names.flatMap((name) => nameOf(name) ?? []),
    ...namesInOtherScripts.map((full): Name => ({
      kind: "ALIAS",
      full,
      script: scriptOf(full),
      note: "in its own script",
    })),
  ]);
}

function nameOf({ type, strength, givenNames, surname }: DesignatedName): Name | null {
  const full = [...givenNames, surname].filter(Boolean).join(" ");
  if (full === "") return null;
  const called = (type ?? "").replace(/\s+/g, " ").trim().toLowerCase();
  const isPrimary = called === "primary name";
  const isWeak = /^low\b/i.test(strength ?? "");
  const note =
    isPrimary || called === "alias"
      ? null
      : called === "primary name variation"
        ? "spelling of the primary name"
        : `name type as printed: ${type ?? "none"}`;
  return {
    kind: isPrimary ? "MAIN" : isWeak ? "WEAK_ALIAS" : "ALIAS",
    full,
    surname: givenNames.length > 0 ? surname : null,
    givenNames: surname === null ? null : givenNames.join(" ") || null,
    script: scriptOf(full),
    note,
  };
}
