/** What the owner of a record can answer to a hit on it. */
export const replyStates = ["ACKNOWLEDGED", "MORE_TIME", "CONFIRMED", "REFUTED"] as const;
export type ReplyState = (typeof replyStates)[number];

/** Where the dialogue about a hit stands: as the last reply says, or that there was none, or that nobody was told. */
export const hitStates = ["NOT_SENT", "SENT", ...replyStates] as const;
export type HitState = (typeof hitStates)[number];

/** How the time that the owner has to answer goes. */
export const clockStates = ["RUNNING", "OVERDUE", "ESCALATED", "STOPPED"] as const;
export type ClockState = (typeof clockStates)[number];

/** What a deployment sets: minutes in which a hit is answered, and within which the same traveller makes no second one. */
export interface HitRules {
  readonly hitUrgent: number;
  readonly hitRoutine: number;
  readonly hitWindow: number;
}

/** **Our rule**, where a deployment sets no other. */
export const usualRules: HitRules = { hitUrgent: 10, hitRoutine: 60, hitWindow: 240 };

/** Replies to one hit are no more, so that they are always answered whole. **Our rule.** */
export const mostReplies = 100;

/**
 * Why a reply cannot follow where the dialogue stands, in words for who replies; null where it can. What was decided is
 * corrected by the other decision, never by taking time for it: somebody may have acted on it.
 */
export function faultOfReply(standing: HitState, reply: ReplyState): string | null {
  if (standing === "NOT_SENT") return "the bureau that checked has told nobody of this hit: there is nothing to answer";
  if (reply === "ACKNOWLEDGED" && standing !== "SENT") return `it was answered already, with ${standing}`;
  if (reply === "MORE_TIME" && isDecided(standing))
    return `it is decided: ${standing}. Correct it by the other decision`;
  return null;
}

/** Whether the owner has said what it is. */
export function isDecided(state: HitState): boolean {
  return state === "CONFIRMED" || state === "REFUTED";
}

/** Until when the owner has to answer (RFC 3339) once something came at that moment; null where nobody waits for it. */
export function answerBy(state: HitState, since: string, minutes: number): string | null {
  return state === "NOT_SENT" || isDecided(state) ? null : later(since, minutes);
}

/** When a hit that is still unanswered goes to the owner's superiors: as long again after it was due. **Our rule.** */
export function escalatesAt(due: string, minutes: number): string {
  return later(due, minutes);
}

/** How the clock stands. Acknowledging a hit stops nothing; more time begins it anew. */
export function clockAt(now: string, due: string | null, minutes: number): ClockState {
  if (due === null) return "STOPPED";
  if (now < due) return "RUNNING";
  return now < escalatesAt(due, minutes) ? "OVERDUE" : "ESCALATED";
}

export function later(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}
