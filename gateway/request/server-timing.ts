import { maySome } from "../../core/access/caller.ts";
import type { HubAnswer } from "../http-message.ts";
import type { RequestContext } from "./context.ts";

/** Moments of a request, in milliseconds of the process's own time. */
export interface Moments {
  readonly arrived: number;
  /** When it was known who asks. */
  known: number;
  /** When all was put together that is answered. */
  answered: number;
}

/**
 * An answer that may leave now, with what its time went to. Who may read no record, as one who may check alone, is not
 * told: it would learn by it what a check met. A stream is not over yet.
 */
export function timed(
  answer: HubAnswer,
  { caller, notes }: Pick<RequestContext, "caller" | "notes">,
  moments: Moments,
): HubAnswer {
  if (answer.stream || !maySome(caller, "read")) return answer;
  return { ...answer, headers: { ...answer.headers, "server-timing": serverTiming(moments, notes.began) } };
}

/**
 * Knowing who asks, understanding it, answering it, its entry in the audit. What the store took is not told apart: what the
 * caller may not see takes time there as well. `began`: when the query began to run; null where it did not.
 */
function serverTiming({ arrived, known, answered }: Moments, began: number | null): string {
  const now = performance.now();
  const from = began ?? answered;
  const [auth, prepare, run] = [millis(known - arrived), millis(from - known), millis(answered - from)];
  return `auth;${auth}, prepare;${prepare}, run;${run}, audit;${millis(now - answered)}, total;${millis(now - arrived)}`;
}

function millis(duration: number): string {
  return `dur=${duration.toFixed(1)}`;
}
