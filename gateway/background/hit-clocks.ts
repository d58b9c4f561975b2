import { HitClocks } from "../../session/hit-clocks.ts";
import { type Background, leased } from "./leased.ts";

/** Announces hits that nobody has answered in time. Returns what ends it. */
export function watchHitClocks(background: Background): () => Promise<void> {
  const clocks = new HitClocks(background.store, background.clock);
  const failing = "hits that are overdue cannot be told; it is tried again";
  return leased(background, { job: "hit-clocks", look: (goesOn) => clocks.look(goesOn), failing, pause: 5_000 });
}
