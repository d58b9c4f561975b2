import type { PolicyBook } from "../../core/access/policies/book.ts";
import { Corrections } from "../../session/corrections.ts";
import { type Background, leased } from "./leased.ts";

/** Announces that records have changed on which hits rest. Returns what ends it. */
export function announceCorrections(background: Background & { readonly policies: PolicyBook }): () => Promise<void> {
  const corrections = new Corrections(background.store, background.policies, background.clock);
  const failing = "corrections of what hits rest on cannot be told; it is tried again";
  return leased(background, { job: "corrections", look: (goesOn) => corrections.look(goesOn), failing, pause: 5_000 });
}
