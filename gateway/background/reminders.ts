import { Reminders } from "../../session/reminders.ts";
import { type Background, leased } from "./leased.ts";

/** Milliseconds from one look to the next: what is reminded of is days away. */
const pause = 10 * 60_000;

/** Announces certificates and agreements that are over soon. Returns what ends it. */
export function remindInTime(background: Background): () => Promise<void> {
  const reminders = new Reminders(background.store, background.clock);
  const failing = "certificates and agreements that end soon cannot be told; it is tried again";
  return leased(background, { job: "reminders", look: (goesOn) => reminders.look(goesOn), failing, pause });
}
