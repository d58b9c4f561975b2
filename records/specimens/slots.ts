import { FrequencyCache } from "../../core/frequency-cache.ts";
import { normalForm } from "../../core/standards/normal-form.ts";
import type { SecurityFeature } from "./features.ts";

/** Where a feature is and how it is looked at. Null: on any page, as it is. */
export interface Place {
  readonly page: string | null;
  readonly technique: SecurityFeature["technique"];
  readonly light: SecurityFeature["light"];
}

/** Texts kept normalised, by their length: every question about a series has the same ones. */
const kept = new FrequencyCache<string>(2_000_000);

/** Case, accents put together, punctuation and spaces tell no two features apart. */
export function normalised(text: string): string {
  return kept.get(text) ?? kept.set(text, inWords(text), text.length);
}

function inWords(text: string): string {
  return normalForm(text, "NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What a feature has in common with that of another version which takes its place. */
export function slotOf({ page, technique, light }: Place): string {
  return `${normalised(page ?? "")}|${technique}|${light ?? ""}`;
}
