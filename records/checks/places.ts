import { normaliseName } from "../../core/standards/names.ts";

/**
 * What two spellings of a place have in common, as bureaus name their border points; null where nothing of it counts. It
 * begins as no id of a record does.
 */
export function placeKey(place: string): string | null {
  const words = normaliseName(place);
  return words === "" ? null : `at ${words}`;
}
