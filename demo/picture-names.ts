import type { Designed } from "./designs.ts";
import type { Series } from "./series.ts";

type Shown = Pick<Designed, "page" | "light" | "level">;

/** Nobody else's document is imitated, and each picture takes a fifth of a second of the first start. */
const drawn = ["UTO-AO-01001", "UTO-AO-02001", "UTO-BO-02001"];

/** Whether the series is drawn, and the fake of it that has been published: Utopia's ordinary documents. */
export function isDrawn({ specimen }: Series, test: boolean): boolean {
  return !test && drawn.includes(specimen);
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
