import type { Designed } from "./designs.ts";
import type { Series } from "./series.ts";

type Shown = Pick<Designed, "page" | "light" | "level">;

/**
 * Whether the series is drawn: Utopia's ordinary passports and identity cards, and the fakes of them. Nobody else's
 * document is imitated, and each picture takes a moment of the first start.
 */
export function isDrawn({ country, type, category }: Series, test: boolean): boolean {
  return (
    !test && country.code === "UTO" && type === "ORDINARY" && (category === "PASSPORT" || category === "IDENTITY_CARD")
  );
}

/**
 * The picture that shows a feature: its page under its light, with the features of its level and of those below. What is
 * for officers is in no picture for everybody, so whom a level is withheld from misses no mark.
 */
export function pictureName({ page, light, level }: Shown): string {
  return [page, light ?? "VISIBLE", ...(level === "BORDER" ? [] : [level])]
    .join("-")
    .toLowerCase()
    .replaceAll(/[ _]/g, "-");
}

/** The picture of a whole fake in which whom it was made out to is painted over. */
export const asFound = "as-found";
