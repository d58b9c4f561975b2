import type { FoundEnd, ProvenBy, Share } from "./journal/entry.ts";
import type { FoundSegment } from "./journal/files.ts";
import type { AuditBody } from "./journal/lines.ts";

/** An act whose intent was read, and no outcome. */
export interface OpenAct {
  readonly requestId: string;
  /** Undefined where an earlier hub wrote it. */
  readonly act: string | undefined;
  readonly provenBy: ProvenBy;
  readonly found: FoundEnd | null;
  readonly records: readonly Share[];
  /** Where its intent is. */
  readonly segment: FoundSegment;
  readonly seq: number;
}

/**
 * Which acts are open, as the entries tell one after the other. An outcome closes the act that it names. Those of earlier
 * hubs name none: a request's acts follow each other, so it is the one that was begun last, and an earlier one, whose
 * outcome could not be written, stays open.
 */
export class OpenActs {
  readonly #byRequest = new Map<string, OpenAct[]>();

  /** Of each request the one that was begun last comes first, as it is the first that is closed. */
  all(): OpenAct[] {
    return [...this.#byRequest.values()].flatMap((acts) => acts.toReversed());
  }

  /** Takes the next entry of a segment, of whatever kind. */
  follow(segment: FoundSegment, { seq, header, leaves }: AuditBody): void {
    const { kind, requestId, act } = header;
    if (kind === "intent")
      this.#begin({ requestId, act, ...proofOf(header), records: leaves, segment, seq }, isFurther(header));
    else if ((kind === "outcome" || kind === "recovery") && !isFurther(header)) this.#end(requestId, act);
  }

  #begin(act: OpenAct, further: boolean): void {
    const acts = this.#byRequest.get(act.requestId) ?? [];
    const last = further ? acts.at(-1) : undefined;
    const begun = last
      ? [...acts.slice(0, -1), { ...last, records: [...last.records, ...act.records] }]
      : [...acts, act];
    this.#byRequest.set(act.requestId, begun);
  }

  #end(requestId: string, act: string | undefined): void {
    const begun = this.#byRequest.get(requestId) ?? [];
    const acts = act === undefined ? begun.slice(0, -1) : begun.filter((one) => one.act !== act);
    if (acts.length > 0) this.#byRequest.set(requestId, acts);
    else this.#byRequest.delete(requestId);
  }
}

function proofOf({ provenBy = "change log", found }: AuditBody["header"]): Pick<OpenAct, "provenBy" | "found"> {
  return { provenBy, found };
}

/** Whether an entry only goes on with the owners of the one before it. */
function isFurther({ part }: AuditBody["header"]): boolean {
  return part !== null && part.part > 1;
}
